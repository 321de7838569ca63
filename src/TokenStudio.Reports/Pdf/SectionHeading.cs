using TokenStudio.Presentation.Drawing;

namespace TokenStudio.Reports.Pdf;

/// <summary>A section's heading with its sentence, never parted from the first of what follows.</summary>
static class SectionHeading
{
    const double LineHeight = 20;
    const double NoteHeight = 19;
    const double Under = 12;

    // Longer lines are hard to read.
    const double NoteWidth = 620;

    // A note of many lines may go on overleaf.
    const int LinesKept = 4;

    /// <param name="keep">px of what follows that stay on the heading's page.</param>
    public static void Draw(PageFlow flow, string title, string unit, string note, double keep)
    {
        var height = Height(title, note, flow.Width);
        if (!flow.AtTop) flow.Skip(30);
        flow.Need(height + keep);
        flow.Bookmarks.Add(new(title, flow.Page, flow.Y));
        Title(flow, title, unit, PageFlow.Left, flow.Width);
        flow.Paragraph(note, ReportText.Body, NoteHeight, Math.Min(NoteWidth, flow.Width));
        flow.Skip(Under - 4);
    }

    /// <summary>One of two that stand side by side; ends at the same height as the other.</summary>
    public static void Draw(PageFlow flow, string title, string note, double x, double width, double height)
    {
        var y = flow.Y;
        flow.Bookmarks.Add(new(title, flow.Page, y));
        Title(flow, title, "", x, width);
        flow.Paragraph(note, ReportText.Body, NoteHeight, width, x);
        flow.Return(y + height);
    }

    public static double Height(string title, string note, double width)
    {
        var lines = note.Length == 0 ? 0 : TextWrap.Lines(note, ReportText.Body, Math.Min(NoteWidth, width)).Count;
        return LineHeight * TextWrap.Lines(title, ReportText.Heading, width).Count + NoteHeight * Math.Min(lines, LinesKept) + Under;
    }

    static void Title(PageFlow flow, string title, string unit, double x, double width)
    {
        var lines = TextWrap.Lines(title, ReportText.Heading, width);
        foreach (var line in lines.SkipLast(1)) flow.LineAt(x, LineHeight, new TextRun(line, ReportText.Heading));
        var last = new TextRun(lines[^1], ReportText.Heading);
        var room = width - TextShaper.Width(lines[^1], ReportText.Heading) - 8;
        var shown = TextFit.Shortened(InterMeasure.Shared, unit, ReportText.HeadingUnit, room);
        if (shown.Length == 0) flow.LineAt(x, LineHeight, last);
        else flow.LineAt(x, LineHeight, last, new TextRun(shown, ReportText.HeadingUnit, 8));
        flow.Skip(4);
    }
}
