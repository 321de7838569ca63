using TokenStudio.Model.Simulation;
using TokenStudio.Presentation.Charts;
using TokenStudio.Presentation.Tables;

namespace TokenStudio.Presentation.Workbooks;

/// <summary>What each burn destroys in each month, and all of them.</summary>
static class BurnSheet
{
    public static TableModel Of(Projection projection)
    {
        var periods = Periods.Of(projection, 1, int.MaxValue);
        var (at, decimals) = (periods.At, projection.Scenario.Token.Decimals);
        return new()
        {
            Id = "burns",
            Title = "Burns",
            Columns = [new("period", "Month", CellKind.Text), new("date", "Date", CellKind.Date), new("burned", "Burned", CellKind.Amount), .. projection.Scenario.Burns.Select(b => new TableColumn($"burn:{b.Id}", Phrase.Verbatim(b.Name), CellKind.Amount))],
            Rows = [.. Enumerable.Range(0, periods.Count).Select(i => new TableRow([Say(periods.Name(i)), CellForm.File.Date(periods.EndOf(i)),
                periods.Flow(at.Burned, i).ToText(decimals), .. at.BurnedBy.Select(amounts => periods.Flow(amounts, i).ToText(decimals))]))],
        };
    }
}
