using TokenStudio.Presentation.Charts;

namespace TokenStudio.Presentation.Drawing;

/// <summary>The bands of a stacked area and its cursor.</summary>
static class AreaMarks
{
    const int ManyBands = 20;
    static readonly Stroke Separator = new(Palette.Surface, .8);
    static readonly Stroke ThinSeparator = new(Palette.Surface, .2); // many bands are thin, and would drown in white

    public static void Draw(ChartModel chart, StackedBands bands, IDrawing drawing, Frame frame)
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
            drawing.Path(outline, close: true, new(Palette.Category(series.Colour), series.Hatched), chart.Series.Count > ManyBands ? ThinSeparator : Separator);
        }
    }

    public static void Cursor(ChartModel chart, ChartPoint point, StackedBands bands, IDrawing drawing, Frame frame)
    {
        var x = frame.X(point.Month);
        var happens = chart.Events.FirstOrDefault(e => e.Point == chart.Cursor);
        CursorPill.Draw(drawing, frame, x, $"{point.Tick} · {point.Date}", happens?.Label, happens?.Amount);
        if (chart.Series.Count > 0) frame.Dot(x, frame.Y(bands.TotalAt(chart.Cursor)));
    }
}
