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
    const int MostTicks = 8;

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

    /// <summary>One point of it as a chart of its own: bars from price to price, those below the launch price in grey.</summary>
    public static ChartModel At(Fan fan, int row)
    {
        var model = Of(fan);
        var spread = fan.Distributions.Single(d => d.Row == row);
        var point = Point(fan, ChartRows.Points(fan.Projection, [row])[0], spread);
        double[] shares = spread.IsCertain ? [1] : [.. point.Shares];
        var bars = Enumerable.Range(0, shares.Length).ToArray();
        return new()
        {
            Id = "histogram",
            Title = $"Price at {point.Name}",
            Unit = $"share of {Format.Whole(fan.Paths)} runs, {ChartRows.DateOf(fan.Projection.Grid.InstantAt(row))}",
            Summary = point.Summary,
            Form = ChartForm.StackedBars,
            Scale = ValueScale.Percent,
            Sum = new("Runs", "of runs"),
            Points = [.. bars.Select(i => new ChartPoint(i + 1, Phrase.Verbatim(Format.Money(point.Edges[i])), ""))],
            Series = [Side("above", "At the launch price or above", "accent", i => !IsBelow(i)), Side("below", $"Below the launch price, {Format.Chance(point.BelowLaunch)}", "run", IsBelow)],
            Across = spread.IsCertain ? [new(1, Phrase.Verbatim(Format.Money(point.Edges[0])))] : [.. Ticks(point.Edges, bars.Count(IsBelow))],
            Top = spread.IsCertain ? 1 : model.Top,
            Cursor = -1,
        };

        ChartSeries Side(string id, Phrase name, string colour, Func<int, bool> has) => new(id, name, colour, false, [.. bars.Select(i => has(i) ? shares[i] : 0)]);

        // The launch price is one of the edges, met up to what steps of a logarithm leave.
        bool IsBelow(int bar) => Math.Sqrt(point.Edges[bar] * point.Edges[bar + 1]) < model.Launch;
    }

    /// <summary>The nearest row with counts to a month.</summary>
    public static int RowNear(Fan fan, double month)
    {
        var points = ChartRows.Points(fan.Projection, [.. fan.Distributions.Select(d => d.Row)]);
        return fan.Distributions.Zip(points).MinBy(p => Math.Abs(p.Second.Month - month)).First.Row;
    }

    // A bar stands in the middle of its period: the edge before it is half a period earlier. The launch price is among those named.
    static IEnumerable<ChartTick> Ticks(IReadOnlyList<double> edges, int launch)
    {
        var every = Math.Max(1, (edges.Count - 1) / MostTicks);
        for (var i = launch % every; i < edges.Count; i += every) yield return new(i + .5, Phrase.Verbatim(Format.Money(edges[i])));
    }

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
