using TokenStudio.Presentation;
using TokenStudio.Presentation.Drawing;
using TokenStudio.Presentation.Metrics;

namespace TokenStudio.Reports.Pdf;

/// <summary>The report's first page: what it is about, the figures, the chart, and what needs attention.</summary>
static class CoverPage
{
    const int MetricColumns = 3;
    const double MetricHeight = 65;
    const double ChartHeight = 300;

    public static void Draw(PageFlow flow, ReportModel report)
    {
        flow.Bookmarks.Add(new(report.Title, 0, PageFlow.Top));
        flow.Paragraph(report.Title, ReportText.Title, 36, PageFlow.Width);
        flow.Paragraph(report.Subtitle, ReportText.Title, 36, PageFlow.Width);
        flow.Skip(8);
        flow.Paragraph(report.Summary, ReportText.Lead, 22, 600);
        flow.Skip(22);
        Metrics(flow, report.Metrics);

        ChartSection.Draw(flow, report.Chart, report.Chart.Title, ChartHeight);
        Notices.Draw(flow, report.Attention);
    }

    static void Metrics(PageFlow flow, IReadOnlyList<MetricCard> metrics)
    {
        if (metrics.Count == 0) return;
        flow.Need(MetricHeight);
        Rule(flow, 1.5, Palette.Text);
        foreach (var row in metrics.Chunk(MetricColumns))
        {
            flow.Need(MetricHeight);
            var y = flow.Y;
            for (var i = 0; i < row.Length; i++)
            {
                var (metric, x) = (row[i], PageFlow.Left + i * PageFlow.Width / MetricColumns);
                flow.Draw(drawing => Metric(drawing, metric, x, y));
            }

            flow.Skip(MetricHeight);
            Rule(flow, 1, Palette.Line);
        }
    }

    static void Metric(IDrawing drawing, MetricCard metric, double x, double y)
    {
        const double room = PageFlow.Width / MetricColumns - 16;
        drawing.Text(x, ReportText.Baseline(y + 10, 15, ReportText.MetricLabel), Anchor.Start,
            new TextRun(TextFit.Shortened(drawing, metric.Label, ReportText.MetricLabel, room), ReportText.MetricLabel));

        var value = TextFit.Shortened(drawing, metric.Value, ReportText.MetricValue, room);
        var left = room - drawing.Measure(value, ReportText.MetricValue) - 4;
        var unit = TextFit.Shortened(drawing, metric.Unit, ReportText.MetricUnit, left);
        var note = TextFit.Shortened(drawing, metric.Note, ReportText.MetricNote, left - drawing.Measure(unit, ReportText.MetricUnit) - 6);
        drawing.Text(x, ReportText.Baseline(y + 25, 28, ReportText.MetricValue), Anchor.Start,
            new TextRun(value, ReportText.MetricValue),
            new TextRun(unit, ReportText.MetricUnit, unit.Length > 0 ? 4 : 0),
            new TextRun(note, ReportText.MetricNote, 6));
    }

    static void Rule(PageFlow flow, double width, Ink ink)
    {
        var y = flow.Y;
        flow.Draw(drawing => drawing.Line(new(PageFlow.Left, y), new(PageFlow.Right, y), new(ink, width)));
    }
}
