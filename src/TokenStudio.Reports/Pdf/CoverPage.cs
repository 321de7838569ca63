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
    const double LeastChartHeight = 200;

    // Where names are endless they must leave room for what the page is for.
    const int MostTitleLines = 3;

    public static void Draw(PageFlow flow, ReportModel report)
    {
        flow.Bookmarks.Add(new(report.Title, 0, Paper.Top));
        Title(flow, report.Title);
        Title(flow, report.Subtitle);
        flow.Skip(8);
        flow.Paragraph(report.Summary, ReportText.Lead, 22, 600);
        flow.Skip(22);
        Metrics(flow, report.Metrics);

        // The chart gives way to the notices, down to a size that can still be read.
        var rest = SectionHeading.Height(report.Chart.Title, report.Chart.Summary, flow.Width) + 30 + ChartSection.Height(flow, report.Chart, 0) + Notices.Height(flow, report.Attention);
        var height = Math.Clamp(flow.Room - rest, LeastChartHeight, ChartHeight);
        SectionHeading.Draw(flow, report.Chart.Title, report.Chart.Unit, report.Chart.Summary, ChartSection.Height(flow, report.Chart, height));
        ChartSection.Draw(flow, report.Chart, height);
        Notices.Draw(flow, report.Attention);
    }

    static void Title(PageFlow flow, string title)
    {
        var lines = TextWrap.Lines(title, ReportText.Title, flow.Width);
        foreach (var line in lines.Take(MostTitleLines - 1)) flow.Line(36, new TextRun(line, ReportText.Title));
        if (lines.Count >= MostTitleLines) flow.Line(36, new TextRun(TextFit.Shortened(InterMeasure.Shared, string.Join(' ', lines.Skip(MostTitleLines - 1)), ReportText.Title, flow.Width), ReportText.Title));
    }

    static void Metrics(PageFlow flow, IReadOnlyList<MetricCard> metrics)
    {
        if (metrics.Count == 0) return;
        Rule(flow, 1.5, Palette.Text);
        foreach (var row in metrics.Chunk(MetricColumns))
        {
            var y = flow.Y;
            for (var i = 0; i < row.Length; i++)
            {
                var (metric, x) = (row[i], PageFlow.Left + i * flow.Width / MetricColumns);
                flow.Draw(drawing => Metric(drawing, metric, x, y, flow.Width / MetricColumns - 16));
            }

            flow.Skip(MetricHeight);
            Rule(flow, 1, Palette.Line);
        }
    }

    static void Metric(IDrawing drawing, MetricCard metric, double x, double y, double room)
    {
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
        flow.Draw(drawing => drawing.Line(new(PageFlow.Left, y), new(flow.Right, y), new(ink, width)));
    }
}
