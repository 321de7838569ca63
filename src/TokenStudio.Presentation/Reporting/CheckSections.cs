using TokenStudio.Model.Checks;
using TokenStudio.Model.Simulation;
using TokenStudio.Presentation.Charts;
using TokenStudio.Presentation.Checking;
using TokenStudio.Presentation.Tables;

namespace TokenStudio.Presentation.Reporting;

/// <summary>What the design is held against: every check with its limit, and the goals with who bears them.</summary>
static class CheckSections
{
    public static ReportSection Of(Projection projection)
    {
        var list = CheckList.Of(projection);
        var goals = GoalsTable.Of(projection);
        return new("checks", "Goals and limits", [new TableBlock(Checks(list.Rows)), .. goals is null ? Array.Empty<ReportBlock>() : [new TableBlock(goals, Titled: true)]])
        {
            Note = "Every check of the design against the limits set for this scenario, those that passed too.",
        };
    }

    /// <summary>Those that did not pass, in two lines each.</summary>
    public static IReadOnlyList<ReportNotice> Attention(Projection projection, ChartModel chart) =>
        [.. CheckList.Of(projection).Failed.Where(r => r.State < CheckState.Info).Select(r => new ReportNotice(r.State == CheckState.Critical, r.Sentence, Detail(r, chart)))];

    // What falls due in the month a check points at: "Team and Seed cliff, +64.6M MRD on 1 Mar 2028."
    static Phrase Detail(CheckRow row, ChartModel chart)
    {
        Phrase limit = $"The limit set for this scenario is {row.Limit!.Bounded}.";
        if (row is not { Code: "largest-unlock", Jump.Month: > 0 and var month } || chart.Events.FirstOrDefault(e => chart.Points[e.Point].Month == month) is not { } happens) return limit;
        return $"{happens.Label}: {happens.Amount} on {chart.Points[happens.Point].Date}. The limit is {row.Limit.Bounded}.";
    }

    static TableModel Checks(IEnumerable<CheckRow> rows) => new()
    {
        Id = "checks",
        Title = "Checks",
        Columns = [new("state", "State", CellKind.Text), new("finding", "Finding", CellKind.Text), new("limit", "Limit", CellKind.Number)],
        Rows = [.. rows.Select(r => new TableRow([Say(r.Word), Say(r.State == CheckState.DoesNotApply ? (Phrase)$"{r.Title}: {r.Sentence}" : r.Sentence), r.Limit is { } limit ? Say(limit.Bounded) : "–"]))],
    };
}
