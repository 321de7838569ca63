using TokenStudio.Model.Checks;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Simulation;
using TokenStudio.Presentation.Checking;

namespace TokenStudio.Presentation.Tables;

/// <summary>The goals of a design with how they stand, as the report prints them.</summary>
public static class GoalsTable
{
    /// <summary>Null when it has none.</summary>
    public static TableModel? Of(Projection projection)
    {
        if (projection.Scenario.Goals.Count == 0) return null;
        var rows = CheckList.Of(projection).Rows.ToDictionary(r => r.Code);
        return new TableModel
        {
            Id = "goals",
            Title = "Goals",
            Note = "Each holds a figure of the design against a limit at its date.",
            Columns = [new("objective", "Objective", CellKind.Text), new("figure", "Figure", CellKind.Text), new("when", "When", CellKind.Text), new("limit", "Limit", CellKind.Number), new("now", "Design", CellKind.Number), new("state", "State", CellKind.Text), new("bearer", "Borne by", CellKind.Text)],
            Rows = [.. projection.Scenario.Goals.Select(goal => Row(goal, rows[new GoalCheck(goal).Code]))],
        };
    }

    static TableRow Row(Goal goal, CheckRow check) => new([
        goal.Objective, Say(Goal.Figures.First(f => f.Key == goal.Figure).Label),
        goal.At.Fixed is not null ? goal.At.ToText() : goal.At.Offset.IsZero ? "TGE" : Say(ExactText.Period(goal.At.Offset)),
        Say(goal.IsAtLeast ? (Phrase)$"at least {Format.PercentAsSet(goal.Limit)}" : (Phrase)$"at most {Format.PercentAsSet(goal.Limit)}"), check.Number.IsEmpty ? "–" : Say(check.Number), Say(check.Word), goal.Bearer]);
}
