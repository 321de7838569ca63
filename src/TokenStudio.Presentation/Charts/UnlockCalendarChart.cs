using System.Globalization;
using TokenStudio.Model.Simulation;
using TokenStudio.Model.Units;

namespace TokenStudio.Presentation.Charts;

/// <summary>Tokens newly unlocked in each calendar month after launch, stacked by bucket; also those left out of circulation.</summary>
public static class UnlockCalendarChart
{
    /// <summary>Months a small chart has room for.</summary>
    public const int ScreenMonths = 48;

    /// <summary>Months a printed page has room for.</summary>
    public const int PrintMonths = 60;

    public static ChartModel Of(Projection projection) => Of(projection, ScreenMonths);

    public static ChartModel Of(Projection projection, int months)
    {
        var token = projection.Scenario.Token;
        var periods = Periods.Of(projection, 1, months);
        var points = periods.Points();

        // Not the growth of all that is unlocked: burns make that smaller, and a release is a release.
        var buckets = Bucket.Of(periods.At).Where(b => b.Unlocks).ToArray();
        var totals = Enumerable.Range(0, periods.Count).Select(period => Bucket.Sum(buckets, periods, period)).ToArray();
        return new ChartModel
        {
            Id = "unlocks",
            Title = "Unlock calendar",
            Unit = $"{token.Symbol} a month, TGE left out",
            Summary = Summary(totals, token.Symbol, token.Decimals),
            Form = ChartForm.StackedBars,
            Sum = new("Unlocked", "share"),
            Points = points,
            Series = [.. buckets.Select(b => b.InPeriods(periods, token.Decimals))],
            Top = ChartAxis.NiceTop(totals.Select(t => t.ToTokens(token.Decimals)).DefaultIfEmpty().Max()),
            Cursor = ChartRows.YearIn(points),
        };
    }

    static Phrase Summary(TokenAmount[] totals, string symbol, int decimals)
    {
        var most = totals.DefaultIfEmpty().Max();
        if (most.IsZero) return "Nothing unlocks in the months after launch.";
        var month = Array.IndexOf(totals, most) + 1;
        return $"Tokens unlocked in each of the first {Phrase.Count(totals.Length, "{0} month", "{0} months")} after launch, stacked by bucket; the most in month {month}, {Format.Compact(most.ToTokens(decimals))} {symbol}.";
    }
}
