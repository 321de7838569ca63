using TokenStudio.Model.Simulation;
using TokenStudio.Model.Units;

namespace TokenStudio.Presentation.Charts;

/// <summary>Tokens burned in each period, all burns together: colours stand for holders, and what is burned has none.</summary>
public static class BurnChart
{
    public static ChartModel Of(Projection projection)
    {
        var token = projection.Scenario.Token;
        var periods = EmissionChart.PeriodsOf(projection);
        var points = periods.Points();
        double[] burned = [.. Enumerable.Range(0, periods.Count).Select(period => periods.Flow(periods.At.Burned, period).ToTokens(token.Decimals))];
        var all = projection.Burned[projection.Grid.Rows[^1]].ToTokens(token.Decimals);
        return new ChartModel
        {
            Id = "burned",
            Title = "Burned",
            Unit = periods.Months switch { 1 => (Phrase)$"{token.Symbol} a month", 3 => (Phrase)$"{token.Symbol} a quarter", 12 => (Phrase)$"{token.Symbol} a year", _ => (Phrase)$"{token.Symbol} in {periods.Months / 12} years" },
            Summary = all > 0 ? (Phrase)$"Tokens destroyed: {Format.Compact(all)} {token.Symbol} by {points[^1].Date}." : (Phrase)"Nothing is burned by the end of the horizon.",
            Form = ChartForm.StackedBars,
            Sum = new("Burned", "share"),
            Points = points,
            Series = [new("burned", "Burned", "locked", false, burned)],
            Top = ChartAxis.NiceTop(burned.DefaultIfEmpty().Max()),
            Cursor = ChartRows.YearIn(points),
        };
    }
}
