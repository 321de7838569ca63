using System.Globalization;
using TokenStudio.Model.Simulation;

namespace TokenStudio.Presentation.Charts;

/// <summary>Tokens emitted in each period, stacked by emission.</summary>
public static class EmissionChart
{
    const int MostBars = 150;
    static readonly int[] Lengths = [1, 3, 12, 60, 120];

    public static ChartModel Of(Projection projection)
    {
        var token = projection.Scenario.Token;
        var periods = PeriodsOf(projection);
        var points = periods.Points();
        var emissions = Bucket.Of(periods.At).Where(b => b.IsEmission).ToArray();
        var totals = Enumerable.Range(0, periods.Count).Select(period => Bucket.Sum(emissions, periods, period).ToTokens(token.Decimals)).ToArray();
        return new ChartModel
        {
            Id = "emission",
            Title = "Emission",
            Unit = Unit(periods.Months, token.Symbol),
            Summary = Summary(totals, points, token.Symbol, periods.Months),
            Form = ChartForm.StackedBars,
            Sum = new("Emitted", "share"),
            Points = points,
            Series = [.. emissions.Select(b => b.InPeriods(periods, token.Decimals))],
            Top = ChartAxis.NiceTop(totals.DefaultIfEmpty().Max()),
            Note = emissions.Length == 0 ? "no emissions yet" : "",
            Cursor = ChartRows.YearIn(points),
        };
    }

    /// <summary>Months, quarters, years, ...: the shortest that make few enough bars.</summary>
    internal static Periods PeriodsOf(Projection projection)
    {
        var months = Periods.MonthsIn(projection);
        var length = Lengths.FirstOrDefault(l => (months + l - 1) / l <= MostBars);
        return Periods.Of(projection, length > 0 ? length : 120 * ((months / 120 / MostBars) + 1), int.MaxValue);
    }

    static Phrase Unit(int months, string symbol) => months switch
    {
        1 => (Phrase)$"{symbol} a month, by emission",
        3 => (Phrase)$"{symbol} a quarter, by emission",
        12 => (Phrase)$"{symbol} a year, by emission",
        _ => (Phrase)$"{symbol} a {months / 12} years, by emission",
    };

    static Phrase Summary(double[] totals, ChartPoint[] points, string symbol, int months)
    {
        var most = totals.DefaultIfEmpty().Max();
        if (most <= 0) return "Nothing is emitted after launch.";
        var (first, last, end) = (Format.Compact(totals[0]), Format.Compact(totals[^1]), points[^1].Date);
        return months switch
        {
            1 => (Phrase)$"Tokens emitted a month, stacked by emission: {first} {symbol} in the first, {last} in the last, until {end}.",
            3 => (Phrase)$"Tokens emitted a quarter, stacked by emission: {first} {symbol} in the first, {last} in the last, until {end}.",
            12 => (Phrase)$"Tokens emitted a year, stacked by emission: {first} {symbol} in the first, {last} in the last, until {end}.",
            _ => (Phrase)$"Tokens emitted a {months / 12} years, stacked by emission: {first} {symbol} in the first, {last} in the last, until {end}.",
        };
    }
}
