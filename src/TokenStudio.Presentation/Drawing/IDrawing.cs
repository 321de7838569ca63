namespace TokenStudio.Presentation.Drawing;

/// <summary>A place on a drawing, px from its upper left corner.</summary>
public readonly record struct Spot(double X, double Y);

/// <summary>What a static picture is drawn on: SVG text or a graphics library's canvas. Units are CSS px.</summary>
public interface IDrawing : ITextMeasure
{
    void Line(Spot from, Spot to, Stroke stroke);

    /// <param name="points">The corners, in order.</param>
    /// <param name="close">Whether the last joins the first.</param>
    /// <param name="fill">The inside, or none.</param>
    /// <param name="stroke">The outline, or none; half of it lies outside.</param>
    void Path(IReadOnlyList<Spot> points, bool close, Fill? fill, Stroke? stroke);

    void Rect(double x, double y, double width, double height, double radius, Fill fill);
    void Circle(Spot centre, double radius, Fill fill, Stroke? stroke);

    /// <param name="x">Where the text's <paramref name="anchor"/> stands.</param>
    /// <param name="y">The baseline.</param>
    /// <param name="anchor">Which end <paramref name="x"/> names; for several runs, the end of them all.</param>
    /// <param name="runs">The pieces from left to right.</param>
    void Text(double x, double y, Anchor anchor, params ReadOnlySpan<TextRun> runs);

    /// <summary>Hides what follows outside the rectangle, until <see cref="Unclip"/>.</summary>
    void Clip(double x, double y, double width, double height);
    void Unclip();
}
