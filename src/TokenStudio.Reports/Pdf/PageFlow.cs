using TokenStudio.Presentation.Drawing;

namespace TokenStudio.Reports.Pdf;

/// <summary>
/// Fills pages from top to bottom. Strokes are kept until all pages are laid out, because the foot of the first names the last
/// and the contents name pages that come later.
/// </summary>
sealed class PageFlow(Paper paper)
{
    public const double Left = Paper.Left;
    readonly List<List<Action<IDrawing>>> pages = [[]];

    public double Right => paper.Right;
    public double Width => paper.Inner;

    /// <summary>Where the next thing goes.</summary>
    public double Y { get; private set; } = Paper.Top;
    public int Page => pages.Count - 1;
    public IReadOnlyList<IReadOnlyList<Action<IDrawing>>> Pages => pages;
    public List<Bookmark> Bookmarks { get; } = [];
    public List<PageLink> Links { get; } = [];
    public bool AtTop => Y <= Paper.Top;
    public double Room => paper.Bottom - Y;

    /// <summary>Starts a page if less than <paramref name="height"/> is left on this one.</summary>
    public void Need(double height)
    {
        if (height > Room && !AtTop) Break();
    }

    public void Break()
    {
        pages.Add([]);
        Y = Paper.Top;
    }

    public void Skip(double height) => Y += height;

    /// <summary>Goes back up, to set something beside what was set.</summary>
    public void Return(double y) => Y = y;

    /// <summary>Adds to this page; absolute places.</summary>
    public void Draw(Action<IDrawing> action) => pages[^1].Add(action);

    /// <summary>Sets one line of text and moves below it.</summary>
    public void Line(double lineHeight, params TextRun[] runs) => LineAt(Left, lineHeight, runs);

    public void LineAt(double x, double lineHeight, params TextRun[] runs)
    {
        Need(lineHeight);
        var baseline = ReportText.Baseline(Y, lineHeight, runs[0].Style);
        Draw(drawing => drawing.Text(x, baseline, Anchor.Start, runs));
        Y += lineHeight;
    }

    /// <summary>Sets a text over as many lines as it takes.</summary>
    public void Paragraph(string text, TextStyle style, double lineHeight, double width, double x = Left)
    {
        if (text.Length == 0) return;
        foreach (var line in TextWrap.Lines(text, style, width)) LineAt(x, lineHeight, new TextRun(line, style));
    }
}

/// <summary>An entry of the reader's outline.</summary>
/// <param name="Page">From 0.</param>
/// <param name="Y">px from the page's top.</param>
sealed record Bookmark(string Title, int Page, double Y);

/// <summary>A place to press on a page.</summary>
/// <param name="Entry">The bookmark it leads to, or null for an address.</param>
/// <param name="Address">On the web, or null.</param>
sealed record PageLink(int Page, double X, double Y, double Width, double Height, int? Entry, string? Address);
