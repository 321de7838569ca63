using TokenStudio.Presentation;
using TokenStudio.Presentation.Drawing;

namespace TokenStudio.Reports.Pdf;

/// <summary>What needs attention: a mark whose shape tells critical from warning, a headline and its reason.</summary>
static class Notices
{
    const double Indent = 28;
    const double LineHeight = 19;

    public static void Draw(PageFlow flow, IReadOnlyList<ReportNotice> notices)
    {
        if (notices.Count == 0) return;
        flow.Heading("What needs attention", "", "", 60);
        foreach (var notice in notices)
        {
            var headline = TextWrap.Lines(notice.Headline, ReportText.BodyStrong, PageFlow.Width - Indent);
            var detail = notice.Detail.IsEmpty ? [] : TextWrap.Lines(notice.Detail, ReportText.Body, PageFlow.Width - Indent);
            flow.Need(16 + LineHeight * (headline.Count + detail.Count));
            var y = flow.Y;
            flow.Draw(drawing =>
            {
                drawing.Line(new(PageFlow.Left, y), new(PageFlow.Right, y), new(Palette.Line));
                if (notice.Critical) Critical(drawing, PageFlow.Left + 8, y + 18);
                else Warning(drawing, PageFlow.Left + 8, y + 18);
            });
            flow.Skip(8);
            Lines(flow, headline, ReportText.BodyStrong);
            Lines(flow, detail, ReportText.Body);
            flow.Skip(8);
        }
    }

    static void Lines(PageFlow flow, List<string> lines, TextStyle style)
    {
        foreach (var line in lines)
        {
            flow.Need(LineHeight);
            var baseline = ReportText.Baseline(flow.Y, LineHeight, style);
            flow.Draw(drawing => drawing.Text(PageFlow.Left + Indent, baseline, Anchor.Start, new TextRun(line, style)));
            flow.Skip(LineHeight);
        }
    }

    static void Critical(IDrawing drawing, double x, double y)
    {
        drawing.Circle(new(x, y), 6, new(Palette.Surface), new(Palette.Critical, 1.35));
        Exclamation(drawing, x, y, Palette.Critical);
    }

    static void Warning(IDrawing drawing, double x, double y)
    {
        drawing.Path([new(x, y - 6), new(x + 6.6, y + 5.5), new(x - 6.6, y + 5.5)], close: true, null, new(Palette.Warning, 1.35));
        Exclamation(drawing, x, y + 1, Palette.Warning);
    }

    static void Exclamation(IDrawing drawing, double x, double y, Ink ink)
    {
        drawing.Line(new(x, y - 3), new(x, y + .7), new(ink, 1.35));
        drawing.Circle(new(x, y + 2.7), .8, new(ink), null);
    }
}
