using TokenStudio.Presentation.Charts;

namespace TokenStudio.Presentation.Drawing;

/// <summary>Draws a stacked chart over time, laid out anew for each size it is asked for.</summary>
public static class SupplyChartDrawing
{
    const double PlotTop = 40.7;
    const double UnderPlot = 25;
    const double AtRight = 6;
    const double LeastLeft = 38;
    static readonly Stroke Separator = new(Palette.Surface, .8);

    /// <summary>Draws the chart with its axes, cliffs and cursor.</summary>
    /// <param name="chart">What to show.</param>
    /// <param name="drawing">What to draw on.</param>
    /// <param name="width">px.</param>
    /// <param name="height">px, the pill over the plot and the months under it included.</param>
    public static void Draw(ChartModel chart, IDrawing drawing, double width, double height)
    {
        var bands = new StackedBands(chart);
        var limit = bands.Limit();
        string[] labels = [.. Enumerable.Range(0, 5).Select(quarter => Format.AxisTick(limit / 4 * quarter))];
        var left = Math.Max(LeastLeft, Math.Ceiling(labels.Max(label => drawing.Measure(label, ChartText.Tick)) + 9));
        var frame = new Frame(drawing, left, PlotTop, width - AtRight, height - UnderPlot)
        {
            First = chart.Points.Count > 0 ? chart.Points[0].Month : 0,
            Last = chart.Points.Count > 0 ? chart.Points[^1].Month : 0,
            Limit = limit,
        };

        var cap = chart.Limit is { } line && line.Value > 0 && line.Value <= limit * 1.0001 ? line : null;
        frame.Gridlines(withTop: cap is null || cap.Value < limit * .99);
        frame.ValueAxis(labels);
        Bands(chart, bands, drawing, frame);
        if (cap is not null) frame.Cap(cap.Value, cap.Label, CursorOf(chart) is { } at ? frame.X(at.Month) : null);
        frame.TimeAxis(TimeTicks.For(chart.Points, frame.Right - frame.Left));
        Cliffs(chart, frame);
        Cursor(chart, bands, drawing, frame);
    }

    static void Bands(ChartModel chart, StackedBands bands, IDrawing drawing, Frame frame)
    {
        var x = bands.Points.Select(point => frame.X(chart.Points[point].Month)).ToArray();
        if (x.Length == 0) return;

        foreach (var (series, lower, upper) in bands.FromBaseline())
        {
            if (!upper.Zip(lower).Any(edge => edge.First > edge.Second)) continue;
            var outline = new List<Spot>(2 * x.Length + 2);
            for (var i = 0; i < x.Length; i++) outline.Add(new(x[i], frame.Y(upper[i])));

            // One instant has no width of its own; a bar shows it without claiming more time.
            if (x.Length == 1) outline.AddRange([new(x[0] + 8, frame.Y(upper[0])), new(x[0] + 8, frame.Y(lower[0]))]);
            for (var i = x.Length - 1; i >= 0; i--) outline.Add(new(x[i], frame.Y(lower[i])));
            drawing.Path(outline, close: true, new(Palette.Category(series.Colour), series.Hatched), Separator);
        }
    }

    // Triangles closer than they are wide would read as a bar.
    static void Cliffs(ChartModel chart, Frame frame)
    {
        var free = double.NegativeInfinity;
        foreach (var point in chart.Events.Select(e => e.Point).Where(p => p >= 0 && p < chart.Points.Count).Distinct().Order())
        {
            var x = frame.X(chart.Points[point].Month);
            if (x < free) continue;
            frame.Cliff(x);
            free = x + 8;
        }
    }

    static ChartPoint? CursorOf(ChartModel chart) => chart.Points.ElementAtOrDefault(chart.Cursor);

    static void Cursor(ChartModel chart, StackedBands bands, IDrawing drawing, Frame frame)
    {
        if (CursorOf(chart) is not { } point) return;
        var x = frame.X(point.Month);
        var happens = chart.Events.FirstOrDefault(e => e.Point == chart.Cursor);
        CursorPill.Draw(drawing, frame, x, $"{point.Tick} · {point.Date}", happens?.Label, happens?.Amount);
        if (chart.Series.Count > 0) frame.Dot(x, frame.Y(bands.TotalAt(chart.Cursor)));
    }
}
