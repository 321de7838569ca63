using SkiaSharp;
using TokenStudio.Presentation;

namespace TokenStudio.Reports.Pdf;

/// <summary>Prints a report as PDF: A4, text that can be selected, the same bytes for the same input.</summary>
public static class PdfReport
{
    const float PointsPerPixel = .75f;
    const float PageWidth = 595.28f;
    const float PageHeight = 841.89f;
    const double ChartHeight = 200;
    const double FanHeight = 260;

    /// <param name="report">What to print.</param>
    /// <param name="attachment">The scenario's document, attached as scenario.tokenstudio.json, or none.</param>
    public static byte[] Write(ReportModel report, byte[]? attachment = null)
    {
        var flow = new PageFlow();
        CoverPage.Draw(flow, report);
        var section = 0;
        for (var i = 0; i < report.Tables.Count; i++)
        {
            // The inputs come last and start a page, so that they can be taken out by themselves.
            var annex = i == report.Tables.Count - 1 && i >= 2;
            if (annex) Fan(flow, report, ref section);
            if (i == 0 || annex) flow.Break();
            TableSection.Draw(flow, report.Tables[i], (annex ? "Annex A. " : Number(++section)) + report.Tables[i].Title);
            if (i > 0) continue;
            foreach (var chart in report.Charts) ChartSection.Draw(flow, chart, Number(++section) + chart.Title, ChartHeight);
        }

        return PdfTail.Append(Pages(flow, report), new()
        {
            Bookmarks = flow.Bookmarks,
            Attachment = attachment,
            Made = report.MadeAt.ToUniversalTime(),
        });
    }

    static void Fan(PageFlow flow, ReportModel report, ref int section)
    {
        if (report.Fan is not { } fan) return;
        ChartSection.Draw(flow, fan.Chart, Number(++section) + fan.Chart.Title, FanHeight);
        TableSection.Draw(flow, fan.Table, Number(++section) + fan.Table.Title);
    }

    static string Number(int section) => FormattableString.Invariant($"{section}. ");

    static byte[] Pages(PageFlow flow, ReportModel report)
    {
        using var stream = new MemoryStream();
        using (var document = SKDocument.CreatePdf(stream, Metadata(report)))
        {
            for (var i = 0; i < flow.Pages.Count; i++)
            {
                var canvas = document.BeginPage(PageWidth, PageHeight);
                canvas.Scale(PointsPerPixel);
                var drawing = new SkDrawing(canvas);
                PageFurniture.Draw(drawing, report, i + 1, flow.Pages.Count);
                foreach (var action in flow.Pages[i]) action(drawing);
                for (var entry = 0; entry < flow.Bookmarks.Count; entry++)
                {
                    var bookmark = flow.Bookmarks[entry];
                    if (bookmark.Page != i) continue;
                    using var name = canvas.DrawNamedDestinationAnnotation(new(0, (float)bookmark.Y - 20), PdfTail.Destination(entry));
                }

                document.EndPage();
            }

            document.Close();
        }

        return stream.ToArray();
    }

    static SKDocumentPdfMetadata Metadata(ReportModel report) => new()
    {
        Title = $"{report.Title}: {report.Subtitle}",
        Subject = report.Running,
        Creator = "TokenStudio",
        Producer = "TokenStudio",
        Creation = report.MadeAt.UtcDateTime,
        Modified = report.MadeAt.UtcDateTime,
        RasterDpi = SKDocumentPdfMetadata.DefaultRasterDpi,
        EncodingQuality = SKDocumentPdfMetadata.DefaultEncodingQuality,
    };
}
