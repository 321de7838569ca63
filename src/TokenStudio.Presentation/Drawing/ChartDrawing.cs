using TokenStudio.Presentation.Charts;

namespace TokenStudio.Presentation.Drawing;

/// <summary>Draws a chart over time, laid out anew for each size it is asked for.</summary>
public static class ChartDrawing
{
    const double PlotTop = 40.7;
    const double PlotTopWithoutPill = 22;
    const double UnderPlot = 25;
    const double AtRight = 6;
    const double LeastLeft = 38;
    const double EndLabelGap = 8;

    /// <summary>Draws the chart with its axes, cliffs and cursor.</summary>
    /// <param name="chart">What to show.</param>
    /// <param name="drawing">What to draw on.</param>
    /// <param name="width">px.</param>
    /// <param name="height">px, the pill over the plot and the months under it included.</param>
    public static void Draw(ChartModel chart, IDrawing drawing, double width, double height)
    {
        DrawPlot(chart, drawing, width, height);
        DrawCursor(chart, drawing, width, height);
    }

    /// <summary>All that stays while the cursor moves.</summary>
    public static void DrawPlot(ChartModel chart, IDrawing drawing, double width, double height)
    {
        var bands = new StackedBands(chart);
        var limit = bands.Limit();
        var ticks = ChartAxis.Ticks(chart.Scale, limit, chart.Floor);
        var frame = FrameOf(chart, drawing, width, height);

        var cap = chart.Limit is { } line && line.Value > 0 && line.Value <= limit * 1.0001 ? line : null;
        frame.Gridlines(ticks, withTop: cap is null || cap.Value < limit * .99);
        frame.ValueAxis(ticks, Labels(chart, limit));
        switch (chart.Form)
        {
            case ChartForm.StackedBars: BarMarks.Draw(chart, bands, drawing, frame); break;
            case ChartForm.Lines: LineMarks.Draw(chart, drawing, frame); break;
            default: AreaMarks.Draw(chart, bands, drawing, frame); break;
        }

        if (cap is not null) frame.Cap(cap.Value, cap.Label, CursorOf(chart) is { } at ? frame.X(at.Month) : null);
        frame.TimeAxis(Across(chart, frame));
        Cliffs(chart, frame);
    }

    /// <summary>The cursor and the values at it, over a plot of the same size.</summary>
    public static void DrawCursor(ChartModel chart, IDrawing drawing, double width, double height)
    {
        if (CursorOf(chart) is not { } point) return;
        var (bands, frame) = (new StackedBands(chart), FrameOf(chart, drawing, width, height));
        switch (chart.Form)
        {
            case ChartForm.StackedBars: BarMarks.Values(chart, bands, drawing, frame); break;
            case ChartForm.Lines: LineMarks.Values(chart, drawing, frame); break;
            default: AreaMarks.Cursor(chart, point, bands, drawing, frame); break;
        }
    }

    /// <summary>Where the plot stands in a chart of this size, for whoever draws over it.</summary>
    public static Frame FrameOf(ChartModel chart, IDrawing drawing, double width, double height)
    {
        var limit = new StackedBands(chart).Limit();
        var left = Math.Max(LeastLeft, Math.Ceiling(Labels(chart, limit).Max(label => drawing.Measure(label, ChartText.Tick)) + 9));
        return FrameOf(chart, drawing, limit, left, width, height);
    }

    static string[] Labels(ChartModel chart, double limit) => [.. ChartAxis.Ticks(chart.Scale, limit, chart.Floor).Select(tick => chart.TickLabel(tick))];

    static Frame FrameOf(ChartModel chart, IDrawing drawing, double limit, double left, double width, double height)
    {
        var (first, last) = chart.Points.Count > 0 ? (chart.Points[0].Month, chart.Points[^1].Month) : (0, 0);
        var period = chart.Form != ChartForm.StackedBars ? 0 : chart.Points.Count > 1 ? chart.Points[1].Month - first : Math.Max(1, first);
        return new Frame(drawing, left, chart.Form == ChartForm.StackedArea ? PlotTop : PlotTopWithoutPill, width - Math.Max(AtRight, EndLabelWidth(chart, drawing)), height - UnderPlot)
        {
            First = first - period,
            Last = last,
            Period = period,
            Limit = limit,
            LogFrom = chart.Floor,
        };
    }

    static double EndLabelWidth(ChartModel chart, IDrawing drawing) =>
        LineMarks.EndLabels(chart).Select(label => EndLabelGap + drawing.Measure(label.Text, ChartText.Tick) + 2).DefaultIfEmpty(0).Max();

    static IEnumerable<AxisTick> Across(ChartModel chart, Frame frame) =>
        chart.Across is { } named ? named.Select(tick => new AxisTick(tick.At, tick.Name))
        : TimeTicks.For(chart.Points, frame.Right - frame.Left).Where(tick => chart.Form != ChartForm.StackedBars || tick.Label is not null);

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
}
