using TokenStudio.Presentation.Drawing;

namespace TokenStudio.Reports.Pdf;

/// <summary>
/// Fills pages from top to bottom. Strokes are kept until all pages are laid out, because the foot of the first names the last.
/// Lengths in px of the design (1/96 inch).
/// </summary>
sealed class PageFlow
{
    public const double PageWidth = 794;
    public const double PageHeight = 1123;
    public const double Left = 60;
    public const double Right = PageWidth - 60;
    public const double Width = Right - Left;
    public const double Top = 109;
    public const double Bottom = 1045;

    readonly List<List<Action<IDrawing>>> pages = [[]];

    /// <summary>Where the next thing goes.</summary>
    public double Y { get; private set; } = Top;
    public IReadOnlyList<IReadOnlyList<Action<IDrawing>>> Pages => pages;
    public List<Bookmark> Bookmarks { get; } = [];
    public bool AtTop => Y <= Top;
    public double Room => Bottom - Y;

    /// <summary>Starts a page if less than <paramref name="height"/> is left on this one.</summary>
    public void Need(double height)
    {
        if (height > Room && !AtTop) Break();
    }

    public void Break()
    {
        pages.Add([]);
        Y = Top;
    }

    public void Skip(double height) => Y += height;

    /// <summary>Adds to this page; absolute places.</summary>
    public void Draw(Action<IDrawing> action) => pages[^1].Add(action);

    /// <summary>Sets one line of text and moves below it.</summary>
    public void Line(double lineHeight, params TextRun[] runs)
    {
        Need(lineHeight);
        var baseline = ReportText.Baseline(Y, lineHeight, runs[0].Style);
        Draw(drawing => drawing.Text(Left, baseline, Anchor.Start, runs));
        Y += lineHeight;
    }

    /// <summary>Sets a text over as many lines as it takes.</summary>
    public void Paragraph(string text, TextStyle style, double lineHeight, double width)
    {
        if (text.Length == 0) return;
        foreach (var line in TextWrap.Lines(text, style, width)) Line(lineHeight, new TextRun(line, style));
    }

    /// <summary>A section's heading with its sentence, never parted from the first <paramref name="keep"/> px of what follows.</summary>
    public void Heading(string title, string unit, string note, double keep)
    {
        var lines = TextWrap.Lines(title, ReportText.Heading, Width);
        if (!AtTop) Skip(26);
        Need(20 * lines.Count + 35 + keep);
        Bookmarks.Add(new(title, pages.Count - 1, Y));
        foreach (var line in lines.SkipLast(1)) Line(20, new TextRun(line, ReportText.Heading));

        var last = new TextRun(lines[^1], ReportText.Heading);
        var room = Width - TextShaper.Width(lines[^1], ReportText.Heading) - 8;
        var shown = TextFit.Shortened(InterMeasure.Shared, unit, ReportText.HeadingUnit, room);
        if (shown.Length == 0) Line(20, last);
        else Line(20, last, new TextRun(shown, ReportText.HeadingUnit, 8));

        Skip(4);
        Paragraph(note, ReportText.Body, 19, 600);
        Skip(8);
    }
}

/// <summary>An entry of the reader's outline.</summary>
/// <param name="Page">From 0.</param>
/// <param name="Y">px from the page's top.</param>
sealed record Bookmark(string Title, int Page, double Y);
