namespace TokenStudio.Presentation.Drawing;

/// <summary>The time cursor over a plot: a line, a pill with the instant, and beside it the event of that instant.</summary>
static class CursorPill
{
    const double Height = 18;
    const double Top = 6;
    const double Padding = 5;
    const double Space = 8;

    public static void Draw(IDrawing drawing, Frame frame, double x, string instant, string? happens, string? amount)
    {
        var shown = TextFit.Shortened(drawing, instant, ChartText.Pill, frame.Right - frame.Left - 2 * Padding);
        var width = drawing.Measure(shown, ChartText.Pill) + 2 * Padding;
        var left = Math.Clamp(x - width / 2, frame.Left, Math.Max(frame.Left, frame.Right - width));

        drawing.Line(new(x, Top + Height), new(x, frame.Bottom), new(Palette.Cursor));
        drawing.Rect(left, Top, width, Height, 4, new(Palette.Button));
        drawing.Text(left + width / 2, Top + 12.8, Anchor.Middle, new TextRun(shown, ChartText.Pill));
        if (happens is not null) Note(drawing, frame, left, left + width, happens, amount ?? "");
    }

    // To the right where it has room, else to the left; the amount is the news, so the name gives way to it.
    static void Note(IDrawing drawing, Frame frame, double pillLeft, double pillRight, string happens, string amount)
    {
        var figure = TextFit.Shortened(drawing, amount, ChartText.Critical, (frame.Right - frame.Left) / 3);
        var figureWidth = figure.Length == 0 ? 0 : drawing.Measure(figure, ChartText.Critical) + Space;
        var roomRight = frame.Right - pillRight - Space;
        var roomLeft = pillLeft - Space - frame.Left;
        var needed = TextFit.Shortened(drawing, happens, ChartText.Strong, Math.Max(roomLeft, roomRight) - figureWidth);
        if (needed.Length == 0) return;

        var right = roomRight >= roomLeft || drawing.Measure(needed, ChartText.Strong) + figureWidth <= roomRight;
        drawing.Text(right ? pillRight + Space : pillLeft - Space, Top + 13, right ? Anchor.Start : Anchor.End,
            figure.Length == 0
                ? [new TextRun(needed, ChartText.Strong)]
                : [new TextRun(needed, ChartText.Strong), new TextRun(figure, ChartText.Critical, Space)]);
    }
}
