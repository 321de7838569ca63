using TokenStudio.Presentation.Charts;

namespace TokenStudio.Presentation.Drawing;

/// <summary>Stacked bars, and the values written over two of them: the cursor's and the highest other.</summary>
static class BarMarks
{
    const double WidthOfPeriod = .86;
    const double Gap = .8; // less vanishes in a PDF viewer at small zoom
    const int ClearOfCursor = 3;

    public static void Draw(ChartModel chart, StackedBands bands, IDrawing drawing, Frame frame)
    {
        var width = frame.PeriodWidth * WidthOfPeriod;
        foreach (var (series, lower, upper) in bands.FromBaseline())
        {
            Fill fill = new(Palette.Category(series.Colour), series.Hatched);
            for (var i = 0; i < upper.Length; i++)
            {
                var (bottom, top) = (frame.Y(lower[i]), frame.Y(upper[i]));
                if (bottom - top < .05) continue;
                var height = Math.Max((bottom - top) / 2, bottom - top - Gap);
                drawing.Rect(frame.X(chart.Points[bands.Points[i]].Month) - width / 2, bottom - height, width, height, 0, fill);
            }
        }
    }

    public static void Values(ChartModel chart, StackedBands bands, IDrawing drawing, Frame frame)
    {
        var (x, total) = (frame.X(chart.Points[chart.Cursor].Month), bands.TotalAt(chart.Cursor));
        drawing.Line(new(x, frame.Top - 8), new(x, Math.Max(frame.Top - 8, frame.Y(total) - 2)), new(Palette.Cursor));
        var nearEnd = x > frame.Right - 60;
        drawing.Text(nearEnd ? x - 7 : x + 7, frame.Top + 1, nearEnd ? Anchor.End : Anchor.Start, new TextRun(ChartAxis.Text(chart.Scale, total), ChartText.Strong));

        var others = Enumerable.Range(0, chart.Points.Count).Where(i => Math.Abs(i - chart.Cursor) >= ClearOfCursor).ToArray();
        if (others.Length == 0 || others.MaxBy(bands.TotalAt) is var highest && bands.TotalAt(highest) <= 0) return;
        var at = Math.Clamp(frame.X(chart.Points[highest].Month), frame.Left + 16, frame.Right - 16);
        drawing.Text(at, Math.Max(frame.Top, frame.Y(bands.TotalAt(highest)) - 5), Anchor.Middle, new TextRun(ChartAxis.Text(chart.Scale, bands.TotalAt(highest)), ChartText.Tick));
    }
}
