using TokenStudio.Presentation.Charts;
using TokenStudio.Presentation.Drawing;

namespace TokenStudio.Reports.Pdf;

/// <summary>The names of a chart's series in columns as wide as their longest name, at most five.</summary>
static class Legend
{
    const double Swatch = 9;
    const double Indent = Swatch + 6;
    const double LineHeight = 19;

    public static void Draw(PageFlow flow, IReadOnlyList<ChartSeries> series)
    {
        if (series.Count == 0) return;
        string[] names = [.. series.Select(s => TextFit.Shortened(InterMeasure.Shared, s.Name, ReportText.Legend, PageFlow.Width / 2 - Indent))];
        var widths = Columns(names);
        var space = widths.Length > 1 ? (PageFlow.Width - widths.Sum()) / (widths.Length - 1) : 0;
        for (var i = 0; i < names.Length; i += widths.Length)
        {
            flow.Need(LineHeight);
            var (x, y) = (PageFlow.Left, flow.Y);
            for (var column = 0; column < widths.Length && i + column < names.Length; column++)
            {
                var (left, name, one) = (x, names[i + column], series[i + column]);
                flow.Draw(drawing => Entry(drawing, left, y, name, one));
                x += widths[column] + space;
            }

            flow.Skip(LineHeight);
        }
    }

    static double[] Columns(string[] names)
    {
        for (var count = Math.Min(5, names.Length); count > 1; count--)
        {
            var widths = Enumerable.Range(0, count).Select(column => Indent + names.Where((_, i) => i % count == column)
                .Max(name => TextShaper.Width(name, ReportText.Legend))).ToArray();
            if (widths.Sum() + 12 * (count - 1) <= PageFlow.Width) return widths;
        }

        return [PageFlow.Width];
    }

    static void Entry(IDrawing drawing, double x, double y, string name, ChartSeries series)
    {
        drawing.Rect(x, y + 3.5, Swatch, Swatch, 2.5, new(Palette.Category(series.Colour), series.Hatched));
        drawing.Text(x + Indent, ReportText.Baseline(y, 16, ReportText.Legend), Anchor.Start, new TextRun(name, ReportText.Legend));
    }
}
