using TokenStudio.Model.Simulation;
using TokenStudio.Presentation.Charts;

namespace TokenStudio.Presentation.Tables;

/// <summary>The growth chart's twin: both supplies it compares, all digits. The first year has nothing to compare with.</summary>
public static class GrowthTable
{
    public static TableModel Of(Projection projection, CellForm? form = null)
    {
        form ??= CellForm.People;
        var (grid, token) = (projection.Grid, projection.Scenario.Token);
        return new TableModel
        {
            Id = "growth",
            Title = "Circulating growth",
            Note = "Circulating supply over that of 12 months before, less 1.",
            Columns = [new("step", "Step", CellKind.Text), new("date", "Date", CellKind.Date), new("circulating_growth", "Growth", CellKind.Ratio),
                new("circulating", "Circulating", CellKind.Amount), new("year_before", "12 months before", CellKind.Amount)],
            Rows = [.. Enumerable.Range(0, projection.RowCount).Where(row => grid.YearBefore[row] >= 0).Select(row => new TableRow([
                Say(SupplyChart.Tick(projection.Scenario.Timeline.Step, row)), form.Date(grid.InstantAt(row)), form.Growth(projection.CirculatingGrowth(row)),
                form.Amount(projection.Circulating[grid.Rows[row]], token.Decimals), form.Amount(projection.Circulating[grid.YearBefore[row]], token.Decimals)]))],
        };
    }
}
