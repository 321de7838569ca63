using TokenStudio.Model.Simulation;
using TokenStudio.Presentation.Charts;
using TokenStudio.Presentation.Languages;

namespace TokenStudio.Presentation.Tables;

/// <summary>The growth chart's twin: both supplies it compares, all digits. The first year has nothing to compare with.</summary>
public static class GrowthTable
{
    public static TableModel Of(Projection projection)
    {
        var (grid, token) = (projection.Grid, projection.Scenario.Token);
        return new TableModel
        {
            Id = "growth",
            Title = "Circulating growth",
            Note = "Circulating supply over that of 12 months before, less 1.",
            Columns = [new("step", "Step", CellKind.Text), new("date", "Date", CellKind.Date), new("circulating_growth", "Growth", CellKind.Number),
                new("circulating", "Circulating", CellKind.Amount), new("year_before", "12 months before", CellKind.Amount)],
            Rows = [.. Enumerable.Range(0, projection.RowCount).Where(row => grid.YearBefore[row] >= 0).Select(row => new TableRow([
                Say(SupplyChart.Tick(projection.Scenario.Timeline.Step, row)), ChartRows.DateOf(grid.InstantAt(row)), Percent(projection.CirculatingGrowth(row)),
                ExactText.Amount(projection.Circulating[grid.Rows[row]], token.Decimals), ExactText.Amount(projection.Circulating[grid.YearBefore[row]], token.Decimals)]))],
        };
    }

    static string Percent(decimal? growth) => growth switch
    {
        null => "",
        > decimal.MaxValue / 100 => Format.Percent((double)growth.Value),
        { } ratio => (ratio * 100).ToString("#,0.##########", Phrase.Culture) + Language.Current.Percent,
    };
}
