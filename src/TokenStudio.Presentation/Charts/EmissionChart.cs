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
            Unit = $"{token.Symbol} a {Length(periods.Months)}, by emission",
            Summary = Summary(totals, points, token.Symbol, Length(periods.Months)),
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

    static string Length(int months) => months switch
    {
        1 => "month",
        3 => "quarter",
        12 => "year",
        _ => string.Create(CultureInfo.InvariantCulture, $"{months / 12} years"),
    };

    static string Summary(double[] totals, ChartPoint[] points, string symbol, string length)
    {
        var most = totals.DefaultIfEmpty().Max();
        if (most <= 0) return "Nothing is emitted after launch.";
        return $"Tokens emitted a {length}, stacked by emission: {Format.Compact(totals[0])} {symbol} in the first, {Format.Compact(totals[^1])} in the last, until {points[^1].Date}.";
    }
}
