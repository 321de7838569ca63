namespace TokenStudio.Presentation.Drawing;

/// <summary>A drawing whose corner lies elsewhere: lets a chart that starts at 0, 0 stand in the middle of a page.</summary>
public sealed class Shifted(IDrawing drawing, double right, double down) : IDrawing
{
    public double Measure(string text, TextStyle style) => drawing.Measure(text, style);

    public void Line(Spot from, Spot to, Stroke stroke) => drawing.Line(Moved(from), Moved(to), stroke);

    public void Path(IReadOnlyList<Spot> points, bool close, Fill? fill, Stroke? stroke) =>
        drawing.Path([.. points.Select(Moved)], close, fill, stroke);

    public void Rect(double x, double y, double width, double height, double radius, Fill fill) =>
        drawing.Rect(x + right, y + down, width, height, radius, fill);

    public void Circle(Spot centre, double radius, Fill fill, Stroke? stroke) => drawing.Circle(Moved(centre), radius, fill, stroke);

    public void Text(double x, double y, Anchor anchor, params ReadOnlySpan<TextRun> runs) => drawing.Text(x + right, y + down, anchor, runs);

    public void Clip(double x, double y, double width, double height) => drawing.Clip(x + right, y + down, width, height);

    public void Unclip() => drawing.Unclip();

    Spot Moved(Spot spot) => new(spot.X + right, spot.Y + down);
}
