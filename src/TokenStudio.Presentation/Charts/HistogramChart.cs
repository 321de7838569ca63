using System.Globalization;
using TokenStudio.Model.Simulation;
using TokenStudio.Presentation.Tables;

namespace TokenStudio.Presentation.Charts;

/// <summary>How the price is spread over the runs at each point of the fan, split at the launch price.</summary>
/// <param name="Launch">Where the bars change colour.</param>
/// <param name="LaunchLabel">"Launch price $0.12".</param>
/// <param name="Top">Upper end of the axis, a share of the runs; the same at every point, so that heights can be compared along time.</param>
public sealed record HistogramModel(double Launch, Phrase LaunchLabel, double Top, IReadOnlyList<HistogramPoint> Points);

/// <param name="Name">"month 12".</param>
/// <param name="Low">The 5th percentile.</param>
/// <param name="High">The 95th.</param>
/// <param name="Shares">Of the runs, one each bin.</param>
/// <param name="BelowLaunch">Share of the runs below the launch price.</param>
/// <param name="Summary">One sentence that says what the picture shows.</param>
public sealed record HistogramPoint(double Month, Phrase Name, IReadOnlyList<double> Edges, IReadOnlyList<double> Shares, double Low, double High, double BelowLaunch, Phrase Summary);

public static class HistogramChart
{
    public static HistogramModel Of(Fan fan)
    {
        var rows = ChartRows.Of(fan.Projection);
        var points = ChartRows.Points(fan.Projection, rows);
        var spread = fan.Distributions.ToDictionary(d => d.Row);
        HistogramPoint[] all = [.. rows.Zip(points).Where(p => spread.ContainsKey(p.First)).Select(p => Point(fan, p.Second, spread[p.First]))];
        var highest = all.Where(p => p.Edges[0] < p.Edges[^1]).SelectMany(p => p.Shares).DefaultIfEmpty(0).Max();
        var launch = fan.LaunchPrice?.PerToken ?? 0;
        return new((double)launch, $"Launch price {Format.Price(launch)}", ChartAxis.NiceTop(highest), all);
    }

    /// <summary>The axes before the first run.</summary>
    public static HistogramModel Empty { get; } = new(0, "", .08, []);

    /// <summary>The row a point of the chart stands for.</summary>
    public static int RowAt(Fan fan, int point) => ChartRows.Of(fan.Projection) is var rows && point >= 0 && point < rows.Length ? rows[point] : rows[^1];

    static HistogramPoint Point(Fan fan, ChartPoint point, Distribution spread)
    {
        var (row, runs) = (spread.Row, (double)fan.Paths);
        var below = fan.BelowLaunch[row] / runs;
        var summary = spread.IsCertain
            ? (Phrase)$"{point.Date}: every run has a price of {Format.Money(spread.Edges[0])}."
            : (Phrase)$"{point.Date}: in {Format.Chance(below)} of {Format.Whole(fan.Paths)} runs the price is below the launch price, in 90% it is between {Format.Money(fan.Price.Percentiles[0][row])} and {Format.Money(fan.Price.Percentiles[4][row])}.";
        return new(point.Month, SupplyChart.TickInside(fan.Projection.Scenario.Timeline.Step, row), spread.Edges, [.. spread.Counts.Select(count => count / runs)], fan.Price.Percentiles[0][row], fan.Price.Percentiles[4][row], below, summary);
    }
}
