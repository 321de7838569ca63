using TokenStudio.Presentation;
using TokenStudio.Presentation.Drawing;

namespace TokenStudio.Reports.Pdf;

/// <summary>What needs attention: a mark whose shape tells critical from warning, a headline and its reason. As many as the first page has room for, the rest counted.</summary>
static class Notices
{
    const double Indent = 28;
    const double LineHeight = 19;
    const double Padding = 8;
    const double HeadingHeight = 64;
    const double MoreHeight = 30;

    /// <summary>px that all of them take, at most of the first three.</summary>
    public static double Height(PageFlow flow, IReadOnlyList<ReportNotice> notices) =>
        notices.Count == 0 ? 0 : HeadingHeight + notices.Take(3).Sum(n => Height(Lines(flow, n))) + (notices.Count > 3 ? MoreHeight : 0);

    public static void Draw(PageFlow flow, IReadOnlyList<ReportNotice> notices)
    {
        var all = notices.Select(n => Lines(flow, n)).ToArray();
        var fit = Fitting(flow, all);
        if (all.Length == 0) return;
        SectionHeading.Draw(flow, ReportWords.Attention, "", "", 0);
        for (var i = 0; i < fit; i++) Notice(flow, notices[i].Critical, all[i]);
        if (fit < all.Length) flow.Line(MoreHeight, new TextRun(ReportWords.MoreNotices(all.Length - fit), ReportText.Legend));
    }

    // All, or as many as leave room to say how many more there are.
    static int Fitting(PageFlow flow, NoticeLines[] all)
    {
        var room = flow.Room - HeadingHeight;
        if (all.Sum(Height) <= room) return all.Length;
        var (fit, used) = (0, MoreHeight);
        while (fit < all.Length && used + Height(all[fit]) <= room) used += Height(all[fit++]);
        return fit;
    }

    static void Notice(PageFlow flow, bool critical, NoticeLines lines)
    {
        var y = flow.Y;
        flow.Draw(drawing =>
        {
            drawing.Line(new(PageFlow.Left, y), new(flow.Right, y), new(Palette.Line));
            if (critical) Critical(drawing, PageFlow.Left + 8, y + 18);
            else Warning(drawing, PageFlow.Left + 8, y + 18);
        });
        flow.Skip(Padding);
        foreach (var line in lines.Headline) flow.LineAt(PageFlow.Left + Indent, LineHeight, new TextRun(line, ReportText.BodyStrong));
        foreach (var line in lines.Detail) flow.LineAt(PageFlow.Left + Indent, LineHeight, new TextRun(line, ReportText.Body));
        flow.Skip(Padding);
    }

    static NoticeLines Lines(PageFlow flow, ReportNotice notice) => new(
        TextWrap.Lines(notice.Headline, ReportText.BodyStrong, flow.Width - Indent),
        notice.Detail.IsEmpty ? [] : TextWrap.Lines(notice.Detail, ReportText.Body, flow.Width - Indent));

    static double Height(NoticeLines lines) => 2 * Padding + LineHeight * (lines.Headline.Count + lines.Detail.Count);

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

    sealed record NoticeLines(List<string> Headline, List<string> Detail);
}
