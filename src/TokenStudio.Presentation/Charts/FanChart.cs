using System.Globalization;
using TokenStudio.Model.Simulation;
using TokenStudio.Presentation.Tables;

namespace TokenStudio.Presentation.Charts;

/// <summary>Which quantity of a Monte Carlo run is shown.</summary>
public enum FanMeasure
{
    Price,
    MarketCap,
}

/// <summary>A quantity of a Monte Carlo run over time: P5 to P95, P25 to P75, the median and the mean. Blue and grey, so that it is never read as a category.</summary>
public static class FanChart
{
    public static ShownChart Of(Fan fan, FanMeasure measure) => new(Chart(fan, measure), new(() => BandTable.Of(fan, measure)));

    /// <summary>"Token price", "Market cap".</summary>
    public static string Title(FanMeasure measure) => measure == FanMeasure.Price ? "Token price" : "Market cap";

    static ChartModel Chart(Fan fan, FanMeasure measure)
    {
        var rows = ChartRows.Of(fan.Projection);
        var points = ChartRows.Points(fan.Projection, rows);
        var band = fan.Of(measure);
        ChartSeries Line(string id, string name, string colour, double[] values, bool light = true) => new(id, name, colour, false, [.. rows.Select(row => values[row])]) { Light = light };
        ChartSeries[] series =
        [
            Line("p95", "P95", "fan-edge", band.Percentiles[4]),
            Line("p75", "P75", "fan-inner", band.Percentiles[3]),
            Line("p50", "Median", "accent", band.Percentiles[2], light: false),
            Line("p25", "P25", "fan-inner", band.Percentiles[1]),
            Line("p5", "P5", "fan-edge", band.Percentiles[0]),
            Line("mean", "Expected", "expected", band.Mean),
        ];
        var (floor, top) = ChartAxis.LogEnds(series.SelectMany(s => s.Values));
        var cursor = ChartRows.YearIn(points);
        return new ChartModel
        {
            Id = "fan",
            Title = Title(measure),
            Unit = string.Create(CultureInfo.InvariantCulture, $"USD, log scale, {Format.Whole(fan.Paths)} runs"),
            Summary = Summary(fan, measure, points, series, cursor),
            Form = ChartForm.Lines,
            Scale = ValueScale.LogMoney,
            Sum = new("Median", "USD"),
            Points = points,
            Series = series,
            Bands = [new("p95", "p5", "fan-outer"), new("p75", "p25", "fan-inner")],
            Limit = measure == FanMeasure.Price && fan.LaunchPrice is { } launch && launch.PerToken > 0 ? new((double)launch.PerToken, $"Launch price {Format.Price(launch.PerToken)}") : null,
            Floor = floor,
            Top = top,
            Cursor = cursor,
        };
    }

    static string Summary(Fan fan, FanMeasure measure, ChartPoint[] points, ChartSeries[] series, int cursor)
    {
        string At(string id) => Format.Money(series.Single(s => s.Id == id).Values[cursor]);
        return $"{Title(measure)} in {Format.Whole(fan.Paths)} random runs up to {points[^1].Date}: on {points[cursor].Date} the median is {At("p50")}, and 90% of runs lie between {At("p5")} and {At("p95")}.";
    }
}
