using SkiaSharp;
using TokenStudio.Presentation;
using TokenStudio.Presentation.Languages;

namespace TokenStudio.Reports.Pdf;

/// <summary>Prints a report as PDF: text that can be selected, the same bytes for the same input, the scenario inside where it may be.</summary>
public static class PdfReport
{
    // Over a heading, px, so that a jump does not cut it.
    const double AboveHeading = 20;

    public static byte[] Write(ReportModel report)
    {
        report = ShapelessLetters.Noted(report);
        var paper = Paper.Of(report.Paper);
        var flow = new PageFlow(paper);
        CoverPage.Draw(flow, report);
        if (report.Sections.Count > 0)
        {
            flow.Break();
            ContentsList.Draw(flow, report.Sections);
            SectionPages.Draw(flow, report.Sections);
        }

        return PdfTail.Append(Pages(flow, paper, report), new()
        {
            Bookmarks = flow.Bookmarks,
            Attachment = report.Attachment,
            Made = report.MadeAt.ToUniversalTime(),
            Language = Language.Current.Code,
        });
    }

    static byte[] Pages(PageFlow flow, Paper paper, ReportModel report)
    {
        using var stream = new MemoryStream();
        using (var document = SKDocument.CreatePdf(stream, Metadata(report)))
        {
            for (var i = 0; i < flow.Pages.Count; i++)
            {
                var canvas = document.BeginPage((float)paper.Width * Paper.PointsPerPixel, (float)paper.Height * Paper.PointsPerPixel);
                canvas.Scale(Paper.PointsPerPixel);
                var drawing = new SkDrawing(canvas);
                PageFurniture.Draw(drawing, paper, report, i + 1, flow.Pages.Count);
                foreach (var action in flow.Pages[i]) action(drawing);
                Places(canvas, flow, i);
                foreach (var link in flow.Links) if (link.Page == i) Link(canvas, link);
                document.EndPage();
            }

            document.Close();
        }

        return stream.ToArray();
    }

    static void Places(SKCanvas canvas, PageFlow flow, int page)
    {
        for (var entry = 0; entry < flow.Bookmarks.Count; entry++)
        {
            var bookmark = flow.Bookmarks[entry];
            if (bookmark.Page != page) continue;
            using var name = canvas.DrawNamedDestinationAnnotation(new(0, (float)(bookmark.Y - AboveHeading)), PdfTail.Destination(entry));
        }
    }

    static void Link(SKCanvas canvas, PageLink link)
    {
        var place = SKRect.Create((float)link.X, (float)link.Y, (float)link.Width, (float)link.Height);
        using var target = link.Address is { } address ? canvas.DrawUrlAnnotation(place, address) : canvas.DrawLinkDestinationAnnotation(place, PdfTail.Destination(link.Entry!.Value));
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
