using TokenStudio.Presentation.Charts;

namespace TokenStudio.Presentation.Drawing;

/// <summary>Lines that pause where there is no value and end where they leave a log axis, with the values at the cursor and the mark.</summary>
static class LineMarks
{
    const double Width = 1.8;
    const double Thin = 1;
    const double EndLabelLine = 13;
    const double Clear = 60; // px between two values, or only the cursor's is shown

    public static void Draw(ChartModel chart, IDrawing drawing, Frame frame)
    {
        foreach (var band in chart.Bands) drawing.Path(Outline(chart, band, frame), close: true, new(Palette.Category(band.Colour)), null);
        foreach (var series in chart.Series)
        {
            foreach (var run in Runs(chart, series, frame)) drawing.Path(run, close: false, null, new(Palette.Category(series.Colour), series.Light ? Thin : Width));
        }

        DrawEndLabels(chart, drawing, frame);
        if (!chart.Note.IsEmpty) drawing.Text(frame.Right, NoteHeight(chart, drawing, frame), Anchor.End, new TextRun(chart.Note, ChartText.Tick));
    }

    public static void Values(ChartModel chart, IDrawing drawing, Frame frame)
    {
        var x = frame.X(chart.Points[chart.Cursor].Month);
        drawing.Line(new(x, frame.Top - 2), new(x, frame.Bottom), new(Palette.Cursor));
        if (chart.Series is not [var first, ..]) return;
        var series = chart.Series.FirstOrDefault(s => !s.Light) ?? first;
        Value(chart, series, chart.Cursor, 3.5, ChartText.Strong, drawing, frame);
        if (chart.Mark is { } mark && mark < chart.Points.Count && Math.Abs(frame.X(chart.Points[mark].Month) - x) >= Clear) Value(chart, series, mark, 2.5, ChartText.Tick, drawing, frame);
    }

    /// <summary>What stands at the right end of the lines: "P95 $2.07".</summary>
    public static IEnumerable<(ChartSeries Series, string Text)> EndLabels(ChartModel chart) =>
        chart.EndLabels.Select(id => chart.Series.Single(s => s.Id == id)).Select(s => (s, $"{s.Name} {ChartAxis.Text(chart.Scale, s.Values[^1])}"));

    // From the top down, each clear of the one above; the last ones move up again where the plot ends.
    static void DrawEndLabels(ChartModel chart, IDrawing drawing, Frame frame)
    {
        var labels = EndLabels(chart).OrderByDescending(l => l.Series.Values[^1]).ToArray();
        var heights = labels.Select(l => frame.Y(l.Series.Values[^1]) + 4).ToArray();
        for (var i = 1; i < heights.Length; i++) heights[i] = Math.Max(heights[i], heights[i - 1] + EndLabelLine);
        for (var (i, least) = (heights.Length - 1, frame.Bottom + 2); i >= 0; i--, least -= EndLabelLine) heights[i] = Math.Min(heights[i], least);
        for (var i = 0; i < labels.Length; i++) drawing.Text(frame.Right + 8, heights[i], Anchor.Start, new TextRun(labels[i].Text, labels[i].Series.Light ? ChartText.Tick : ChartText.Strong));
    }

    // A value under a log axis has a text on the baseline and no ring.
    static void Value(ChartModel chart, ChartSeries series, int point, double radius, TextStyle style, IDrawing drawing, Frame frame)
    {
        if (series.Values.ElementAtOrDefault(point) is var value && !double.IsFinite(value)) return;
        var shown = value >= frame.LogFrom;
        var (x, y) = (frame.X(chart.Points[point].Month), shown ? frame.Y(value) : frame.Bottom - 3);
        if (shown) drawing.Circle(new(x, y), radius, new(Palette.Surface), new(Palette.Category(series.Colour), 1.6));
        var nearEnd = x > frame.Right - 50;
        drawing.Text(nearEnd ? x - 8 : x + 8, Math.Max(frame.Top + 8, y - 3), nearEnd ? Anchor.End : Anchor.Start, new TextRun(ChartAxis.Text(chart.Scale, value), style));
    }

    // Over all lines that pass under it.
    static double NoteHeight(ChartModel chart, IDrawing drawing, Frame frame)
    {
        var from = frame.Right - drawing.Measure(chart.Note, ChartText.Tick) - 4;
        var highest = chart.Series.SelectMany(s => s.Values.Zip(chart.Points)).Where(p => p.First >= frame.LogFrom && double.IsFinite(p.First) && frame.X(p.Second.Month) >= from)
            .Select(p => frame.Y(p.First)).DefaultIfEmpty(frame.Bottom).Min();
        return Math.Max(frame.Top + 12, Math.Min(highest - 10, frame.Top + (frame.Bottom - frame.Top) * .62));
    }

    static List<Spot> Outline(ChartModel chart, ChartBand band, Frame frame)
    {
        IEnumerable<Spot> Line(string id) => chart.Points.Zip(chart.Series.Single(s => s.Id == id).Values, (point, value) => new Spot(frame.X(point.Month), frame.Y(value)));
        return [.. Line(band.Upper), .. Line(band.Lower).Reverse()];
    }

    static IEnumerable<List<Spot>> Runs(ChartModel chart, ChartSeries series, Frame frame)
    {
        var run = new List<Spot>();
        for (var i = 0; i < Math.Min(chart.Points.Count, series.Values.Count); i++)
        {
            var (value, before) = (series.Values[i], i > 0 ? series.Values[i - 1] : double.NaN);
            var (shown, shownBefore) = (value >= frame.LogFrom, before >= frame.LogFrom);
            if (shown != shownBefore && double.IsFinite(value) && double.IsFinite(before)) run.Add(Crossing(chart, i, before, value, frame));
            if (shown) run.Add(new(frame.X(chart.Points[i].Month), frame.Y(value)));
            if (shown || run.Count == 0) continue;
            yield return run;
            run = [];
        }

        if (run.Count > 0) yield return run;
    }

    // Where the straight way between two values passes the lower end of the axis.
    static Spot Crossing(ChartModel chart, int point, double from, double to, Frame frame)
    {
        var (start, end) = (chart.Points[point - 1].Month, chart.Points[point].Month);
        return new(frame.X(start + (end - start) * (from - frame.LogFrom) / (from - to)), frame.Bottom);
    }
}
