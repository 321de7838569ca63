using TokenStudio.Presentation.Charts;

namespace TokenStudio.Presentation.Drawing;

/// <summary>The names of a chart's series with their colours, one after the other over as many lines as they need.</summary>
sealed class ChartLegend
{
    const double Swatch = 10;
    const double Indent = Swatch + 6;
    const double Gap = 18;
    const double Line = 20;
    const double Above = 10;
    const double LongestName = 220;

    readonly List<(ChartSeries Series, string Name, double X, double Y)> entries = [];

    public double Height { get; private init; }

    public static ChartLegend Of(ITextMeasure measure, IReadOnlyList<ChartSeries> series, double width)
    {
        if (series.Count == 0) return new();
        var names = series.Select(one => TextFit.Shortened(measure, one.Name, CardText.Legend, LongestName)).ToArray();
        var widths = names.Select(name => Indent + measure.Measure(name, CardText.Legend)).ToArray();

        // As many on each line as on the others, where they fit: one name alone on the last looks lost.
        var flowing = Lines(widths, width, int.MaxValue);
        var even = Lines(widths, width, (series.Count + flowing[^1]) / (flowing[^1] + 1));
        var lines = even[^1] > flowing[^1] ? flowing : even;
        var placed = new List<(ChartSeries, string, double, double)>();
        for (var (i, x) = (0, 0.0); i < series.Count; i++)
        {
            if (i > 0 && lines[i] > lines[i - 1]) x = 0;
            placed.Add((series[i], names[i], x, Above + Line * lines[i]));
            x += widths[i] + Gap;
        }

        var legend = new ChartLegend { Height = Above + Line * (lines[^1] + 1) };
        legend.entries.AddRange(placed);
        return legend;
    }

    // The line of each name.
    static int[] Lines(double[] widths, double width, int most)
    {
        var lines = new int[widths.Length];
        for (var (i, x, count) = (0, 0.0, 0); i < widths.Length; i++, count++)
        {
            var full = i > 0 && (x + widths[i] > width || count == most);
            lines[i] = i == 0 ? 0 : lines[i - 1] + (full ? 1 : 0);
            if (full) (x, count) = (0, 0);
            x += widths[i] + Gap;
        }

        return lines;
    }

    public void Draw(IDrawing drawing, double left, double top)
    {
        foreach (var (series, name, x, y) in entries)
        {
            drawing.Rect(left + x, top + y, Swatch, Swatch, 2.5, new(Palette.Category(series.Colour), series.Hatched));
            drawing.Text(left + x + Indent, top + y + 9.5, Anchor.Start, new TextRun(name, CardText.Legend));
        }
    }
}
