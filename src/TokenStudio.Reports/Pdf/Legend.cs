using TokenStudio.Presentation;
using TokenStudio.Presentation.Charts;
using TokenStudio.Presentation.Drawing;

namespace TokenStudio.Reports.Pdf;

/// <summary>The names of a chart's series in columns as wide as their longest name, three to five of them where names are many.</summary>
static class Legend
{
    const double Swatch = 9;
    const double Indent = Swatch + 6;
    const double LineHeight = 19;
    const double Between = 12;

    // The tables name all of them.
    const int MostNames = 20;

    public static void Draw(PageFlow flow, IReadOnlyList<ChartSeries> series)
    {
        if (series.Count == 0) return;
        var names = Names(flow, series);
        var widths = Columns(flow, names);
        var space = widths.Length > 1 ? (flow.Width - widths.Sum()) / (widths.Length - 1) : 0;
        for (var i = 0; i < names.Length; i += widths.Length)
        {
            var (x, y) = (PageFlow.Left, flow.Y);
            for (var column = 0; column < widths.Length && i + column < names.Length; column++)
            {
                var (left, name, one) = (x, names[i + column], i + column < Math.Min(series.Count, MostNames) ? series[i + column] : null);
                flow.Draw(drawing => Entry(drawing, left, y, name, one));
                x += widths[column] + space;
            }

            flow.Skip(LineHeight);
        }
    }

    public static double Height(PageFlow flow, IReadOnlyList<ChartSeries> series)
    {
        if (series.Count == 0) return 0;
        var names = Names(flow, series);
        var columns = Columns(flow, names).Length;
        return (names.Length + columns - 1) / columns * LineHeight;
    }

    static string[] Names(PageFlow flow, IReadOnlyList<ChartSeries> series)
    {
        var width = flow.Width / (series.Count > 4 ? 3 : 2) - Indent - Between;
        var names = series.Take(MostNames).Select(s => TextFit.Shortened(InterMeasure.Shared, s.Name, ReportText.Legend, width));
        return series.Count > MostNames ? [.. names, ReportWords.MoreNames(series.Count - MostNames)] : [.. names];
    }

    static double[] Columns(PageFlow flow, string[] names)
    {
        for (var count = Math.Min(5, names.Length); count > 1; count--)
        {
            var widths = Enumerable.Range(0, count).Select(column => Indent + names.Where((_, i) => i % count == column)
                .Max(name => TextShaper.Width(name, ReportText.Legend))).ToArray();
            if (widths.Sum() + Between * (count - 1) <= flow.Width) return widths;
        }

        return [flow.Width];
    }

    static void Entry(IDrawing drawing, double x, double y, string name, ChartSeries? series)
    {
        if (series is not null) drawing.Rect(x, y + 3.5, Swatch, Swatch, 2.5, new(Palette.Category(series.Colour), series.Hatched));
        drawing.Text(x + (series is null ? 0 : Indent), ReportText.Baseline(y, 16, ReportText.Legend), Anchor.Start, new TextRun(name, ReportText.Legend));
    }
}
