using TokenStudio.Model.Simulation;
using TokenStudio.Presentation.Charts;
using TokenStudio.Presentation.Tables;

namespace TokenStudio.Presentation.Metrics;

/// <summary>The headline figures of a Monte Carlo run: what happened in how many runs, never what will happen.</summary>
public static class FanFigures
{
    public static IReadOnlyList<MetricCard> Of(Fan fan)
    {
        var (year, end) = (fan.YearRow, fan.Projection.RowCount - 1);
        var (atYear, atEnd) = (fan.ShortTick(year), fan.ShortTick(end));
        var runs = $"{Format.Whole(fan.Paths)} runs";
        var launch = Format.Price(fan.LaunchPrice?.PerToken ?? 0);
        var (price, cap) = (fan.Price, fan.MarketCap);
        var below = (double)fan.BelowLaunch[year] / fan.Paths;
        return
        [
            Figure("median-price", $"Median price, {atYear}", price.Percentiles[2][year], "half of the runs lie below", $"The price that half of {runs} stay under on {DateAt(fan, year)}"),
            new("below-launch", "Below launch price", Format.Chance(below), "", $"in {Format.Chance(below)} of runs, {atYear}", $"In {Format.Whole(fan.BelowLaunch[year])} of {runs} the price on {DateAt(fan, year)} is below the launch price of {launch}."),
            Figure("low-price", $"P5 price, {atYear}", price.Percentiles[0][year], "1 run in 20 is lower", $"The price that 1 in 20 of {runs} is under on {DateAt(fan, year)}"),
            new("range-price", $"P5 to P95, {atEnd}", Format.Money(price.Percentiles[0][end]), "", $"to {Format.Money(price.Percentiles[4][end])} in 9 runs of 10",
                $"9 in 10 of {runs} have a price between {Exact(price.Percentiles[0][end])} and {Exact(price.Percentiles[4][end])} on {DateAt(fan, end)}."),
            Figure("expected-price", $"Expected price, {atEnd}", price.Mean[end], "mean of the runs", $"The mean of {runs} on {DateAt(fan, end)}; a few high runs lift it, so most lie below"),
            Figure("median-cap", $"Median market cap, {atYear}", cap.Percentiles[2][year], "price × circulating", $"The market cap that half of {runs} stay under on {DateAt(fan, year)}, price x circulating"),
        ];
    }

    static MetricCard Figure(string id, string label, double value, string note, string what) => new(id, label, Format.Money(value), "", note, $"{what}: {Exact(value)}.");

    static string Exact(double dollars) => $"${FanTable.Number(dollars)}";

    static string DateAt(Fan fan, int row) => ChartRows.DateOf(fan.Projection.Grid.InstantAt(row));
}
