using System.Globalization;
using TokenStudio.Model.Simulation;
using TokenStudio.Model.Units;
using TokenStudio.Presentation.Tables;

namespace TokenStudio.Presentation.Charts;

/// <summary>Which quantity of a Monte Carlo run is shown.</summary>
public enum FanMeasure
{
    Price,
    MarketCap,
}

/// <summary>A quantity of a Monte Carlo run over time: P5 to P95, P25 to P75, the median and three of the runs. Blue and grey, so that it is never read as a category.</summary>
public static class FanChart
{
    /// <summary>How many single runs are drawn: the first ones, whatever they look like.</summary>
    public const int Runs = 3;

    public static ShownChart Of(Fan fan, FanMeasure measure) => new(Chart(fan, measure), new(() => BandTable.Of(fan, measure)));

    /// <summary>The axes before the first run.</summary>
    public static ChartModel Empty(Projection projection, FanMeasure measure)
    {
        var launch = projection.Scenario.Price is { } price ? (double)price.InitialPrice.PerToken : 1;
        var points = ChartRows.Points(projection, ChartRows.Of(projection));
        var ends = ChartAxis.LogEnds(launch > 0 ? [launch / 10, launch * 10] : [0.1, 10]);
        return Frame(measure, points) with
        {
            Unit = "USD, log scale, no run yet",
            Summary = $"{Title(measure)} up to {points[^1].Date}: no run yet.",
            Limit = projection.Scenario.Price is null ? null : LaunchLine(projection.Scenario.Price.InitialPrice, measure),
            Floor = ends.Floor,
            Top = ends.Top,
        };
    }

    /// <summary>"Token price", "Market cap".</summary>
    public static Phrase Title(FanMeasure measure) => measure == FanMeasure.Price ? "Token price" : "Market cap";

    static ChartModel Chart(Fan fan, FanMeasure measure)
    {
        var rows = ChartRows.Of(fan.Projection);
        var points = ChartRows.Points(fan.Projection, rows);
        var band = fan.Of(measure);
        ChartSeries Line(string id, Phrase name, string colour, double[] values, bool light = true) => new(id, name, colour, false, [.. rows.Select(row => values[row])]) { Light = light };
        ChartSeries[] bands =
        [
            Line("p95", "P95", "fan-edge", band.Percentiles[4]),
            Line("p75", "P75", "fan-inner", band.Percentiles[3]),
            Line("p50", "Median", "accent", band.Percentiles[2], light: false),
            Line("p25", "P25", "fan-inner", band.Percentiles[1]),
            Line("p5", "P5", "fan-edge", band.Percentiles[0]),
        ];
        ChartSeries[] series = [.. bands, .. fan.RunsOf(measure).Select((run, i) => Line(string.Create(CultureInfo.InvariantCulture, $"run{i + 1}"), $"Run {i + 1}", "run", run))];
        var (floor, top) = ChartAxis.LogEnds(series.SelectMany(s => s.Values));
        var frame = Frame(measure, points);
        return frame with
        {
            Unit = $"USD, log scale, {fan.Paths:N0} runs",
            Summary = Summary(fan, measure, points, series, frame.Cursor),
            Series = series,
            Bands = [new("p95", "p5", "fan-outer"), new("p75", "p25", "fan-inner")],
            EndLabels = [.. bands.Select(s => s.Id)],
            Limit = fan.LaunchPrice is { } launch ? LaunchLine(launch, measure) : null,
            Floor = floor,
            Top = top,
        };
    }

    static ChartModel Frame(FanMeasure measure, ChartPoint[] points) => new()
    {
        Id = "fan",
        Title = Title(measure),
        Unit = "USD",
        Summary = "",
        Form = ChartForm.Lines,
        Scale = ValueScale.LogMoney,
        Sum = new("Median", "USD"),
        Points = points,
        Series = [],
        Spread = new("p5", "p95", "90% of runs between"),
        Top = 1,
        Cursor = ChartRows.YearIn(points),
    };

    static ChartLimit? LaunchLine(TokenPrice launch, FanMeasure measure) =>
        measure == FanMeasure.Price && launch.PerToken > 0 ? new((double)launch.PerToken, $"Launch price {Format.Price(launch.PerToken)}") : null;

    static Phrase Summary(Fan fan, FanMeasure measure, ChartPoint[] points, ChartSeries[] series, int cursor)
    {
        string At(string id) => Format.Money(series.Single(s => s.Id == id).Values[cursor]);
        return $"{Title(measure)} in {Format.Whole(fan.Paths)} random runs up to {points[^1].Date}: on {points[cursor].Date} the median is {At("p50")}, and 90% of runs lie between {At("p5")} and {At("p95")}.";
    }
}
