using System.Globalization;
using TokenStudio.Model.Simulation;
using TokenStudio.Presentation.Charts;
using TokenStudio.Presentation.Tables;

namespace TokenStudio.Presentation.Metrics;

/// <summary>The headline figures of a Monte Carlo run at one date: what happened in how many runs, never what will happen.</summary>
public static class FanFigures
{
    // Of a normal law 95 % lie within 1.96 standard errors.
    const double Confidence = 1.96;

    public static IReadOnlyList<MetricCard> Of(Fan fan) => Of(fan, fan.YearRow);

    public static IReadOnlyList<MetricCard> Of(Fan fan, int row)
    {
        var (at, date) = (fan.ShortTick(row), ChartRows.DateOf(fan.Projection.Grid.InstantAt(row)));
        var runs = Phrase.Count(fan.Paths, "{0:N0} run", "{0:N0} runs");
        var (price, median) = (fan.Price, fan.Price.Percentiles[2][row]);
        var circulating = Circulating(fan, row);
        return
        [
            Figure("median-price", $"Median price, {at}", median, OnLaunch(fan, median), $"The price that half of {runs} stay under on {date}"),
            Chance(fan, row, date),
            Figure("low-price", $"P5 price, {at}", price.Percentiles[0][row], "1 run in 20 is lower", $"The price that 1 in 20 of {runs} is under on {date}"),
            Figure("high-price", $"P95 price, {at}", price.Percentiles[4][row], "1 run in 20 is higher", $"The price that 1 in 20 of {runs} is over on {date}"),
            Figure("expected-price", $"Expected price, {at}", price.Mean[row], "mean of the runs", $"The mean of {runs} on {date}; a few high runs lift it, so most lie below"),
            Figure("median-cap", $"Market cap, {at}", fan.MarketCap.Percentiles[2][row], $"median, {circulating} circulating", $"The market cap that half of {runs} stay under on {date}, price x circulating"),
        ];
    }

    /// <summary>The same figures before the first run.</summary>
    public static IReadOnlyList<MetricCard> None { get; } =
    [
        Blank("median-price", "Median price"), Blank("below-launch", "Below launch"), Blank("low-price", "P5 price"),
        Blank("high-price", "P95 price"), Blank("expected-price", "Expected price"), Blank("median-cap", "Market cap"),
    ];

    static MetricCard Blank(string id, Phrase label) => new(id, label, "–", "", "no run yet", "Shown once a run has been made.");

    static MetricCard Chance(Fan fan, int row, string date)
    {
        var (count, launch) = (fan.BelowLaunch[row], Format.Price(fan.LaunchPrice?.PerToken ?? 0));
        var share = (double)count / fan.Paths;
        var points = 100 * Confidence * Math.Sqrt(share * (1 - share) / fan.Paths);
        return new("below-launch", $"Below launch, {fan.ShortTick(row)}", Phrase.Verbatim(Format.Chance(share)), "", fan.IsComplete ? (Phrase)$"of runs, ±{points:0.0} points" : (Phrase)$"of runs, ±{points:0.0} points so far",
            $"In {Format.Whole(count)} of {Format.Whole(fan.Paths)} runs the price on {date} is below the launch price of {launch}. With other seeds this share would stay within {points:0.0} points of its long-run value in 19 of 20 cases.");
    }

    // "−28.1% on the launch price".
    static Phrase OnLaunch(Fan fan, double median)
    {
        if (fan.LaunchPrice is not { PerToken: > 0 } launch) return "half of the runs lie below";
        var change = (median / (double)launch.PerToken) - 1;
        return $"{Format.PercentChange(change)} on launch price";
    }

    static string Circulating(Fan fan, int row) => Format.Compact(fan.Projection.Circulating[fan.Projection.Grid.Rows[row]].ToTokens(fan.Projection.Scenario.Token.Decimals));

    static MetricCard Figure(string id, Phrase label, double value, Phrase note, Phrase what) => new(id, label, Phrase.Verbatim(Format.Money(value)), "", note, $"{what}: {Format.MoneyExact(value)}.");
}
