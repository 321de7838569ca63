using System.Globalization;
using TokenStudio.Presentation;
using TokenStudio.Presentation.Drawing;

namespace TokenStudio.Reports.Pdf;

/// <summary>The contents: two columns of sections with their pages, each a link.</summary>
static class ContentsList
{
    const double LineHeight = 24;
    const double Between = 36;

    public static void Draw(PageFlow flow, IReadOnlyList<ReportSection> sections)
    {
        var titles = SectionPages.Titles(sections);
        flow.Bookmarks.Add(new(ReportWords.Contents, flow.Page, flow.Y));
        flow.Line(20, new TextRun(ReportWords.Contents, ReportText.Heading));
        flow.Skip(10);
        var (top, rows, width, first) = (flow.Y, (titles.Count + 1) / 2, (flow.Width - Between) / 2, flow.Bookmarks.Count);
        for (var i = 0; i < titles.Count; i++)
        {
            var (x, y, entry, title) = (PageFlow.Left + i / rows * (width + Between), top + i % rows * LineHeight, first + i, titles[i]);
            flow.Draw(drawing => Entry(drawing, title, flow.Bookmarks[entry].Page + 1, x, y, width, rule: true));
            flow.Links.Add(new(flow.Page, x, y, width, LineHeight, entry, null));
        }

        flow.Skip(rows * LineHeight);
    }

    static void Entry(IDrawing drawing, string title, int page, double x, double y, double width, bool rule)
    {
        var baseline = ReportText.Baseline(y, LineHeight, ReportText.BodyDark);
        drawing.Text(x, baseline, Anchor.Start, new TextRun(TextFit.Shortened(drawing, title, ReportText.BodyDark, width - 40), ReportText.BodyDark));
        drawing.Text(x + width, baseline, Anchor.End, new TextRun(page.ToString(CultureInfo.InvariantCulture), ReportText.Number));
        if (rule) drawing.Line(new(x, y + LineHeight), new(x + width, y + LineHeight), new(Palette.Line));
    }
}
