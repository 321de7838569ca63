using System.Text;
using SkiaSharp;
using TokenStudio.Presentation.Drawing;

namespace TokenStudio.Reports.Pdf;

/// <summary>A drawing on a Skia canvas; in the light colours unless said, for print has no dark theme.</summary>
sealed class SkDrawing(SKCanvas canvas, Theme theme = Theme.Light) : IDrawing
{
    // Distance of the hatch's lines along x when they stand 6 px apart at 45°.
    static readonly float HatchStep = 6 * MathF.Sqrt(2);

    public double Measure(string text, TextStyle style) => TextShaper.Width(text, style);

    public void Line(Spot from, Spot to, Stroke stroke)
    {
        using var paint = Stroked(stroke);
        canvas.DrawLine(At(from), At(to), paint);
    }

    public void Path(IReadOnlyList<Spot> points, bool close, Fill? fill, Stroke? stroke)
    {
        if (points.Count == 0) return;
        using var path = new SKPath();
        path.AddPoly([.. points.Select(At)], close);
        if (fill is not null) Inside(path, fill);
        if (stroke is null) return;
        using var outline = Stroked(stroke);
        canvas.DrawPath(path, outline);
    }

    public void Rect(double x, double y, double width, double height, double radius, Fill fill)
    {
        using var path = new SKPath();
        path.AddRoundRect(Box(x, y, width, height), (float)radius, (float)radius);
        Inside(path, fill);
    }

    public void Circle(Spot centre, double radius, Fill fill, Stroke? stroke)
    {
        using var path = new SKPath();
        path.AddCircle((float)centre.X, (float)centre.Y, (float)radius);
        Inside(path, fill);
        if (stroke is null) return;
        using var outline = Stroked(stroke);
        canvas.DrawPath(path, outline);
    }

    public void Text(double x, double y, Anchor anchor, params ReadOnlySpan<TextRun> runs)
    {
        double width = 0;
        foreach (var run in runs) width += run.Before + Measure(run.Text, run.Style);
        var pen = anchor switch { Anchor.Middle => x - width / 2, Anchor.End => x - width, _ => x };
        foreach (var run in runs)
        {
            pen += run.Before;
            foreach (var shaped in TextShaper.Shape(run.Text, run.Style.Weight)) pen += Glyphs(shaped, run.Style, pen, y);
        }
    }

    public void Clip(double x, double y, double width, double height)
    {
        canvas.Save();
        canvas.ClipRect(Box(x, y, width, height), antialias: true);
    }

    public void Unclip() => canvas.Restore();

    // Glyphs go with the text they stand for, so that copy and search get letters back even from composed glyphs.
    double Glyphs(ShapedRun run, TextStyle style, double x, double y)
    {
        using var font = new SKFont(run.Face.Typeface, (float)style.Size) { Hinting = SKFontHinting.None, Subpixel = true };
        using var builder = new SKTextBlobBuilder();
        var utf8 = Encoding.UTF8.GetBytes(run.Text);
        var buffer = builder.AllocatePositionedTextRun(font, run.Glyphs.Length, utf8.Length);
        run.Glyphs.CopyTo(buffer.Glyphs);
        run.Clusters.CopyTo(buffer.Clusters);
        utf8.CopyTo(buffer.Text);
        for (var i = 0; i < run.Places.Length; i++)
        {
            var (left, up) = run.Places[i];
            buffer.Positions[i] = new((float)((left + i * style.Spacing) * style.Size), (float)(up * style.Size));
        }

        using var blob = builder.Build();
        using var paint = Filled(style.Ink);
        if (blob is not null) canvas.DrawText(blob, (float)x, (float)y, paint);
        return (run.Advance + run.Glyphs.Length * style.Spacing) * style.Size;
    }

    void Inside(SKPath path, Fill fill)
    {
        using var paint = Filled(fill.Ink);
        canvas.DrawPath(path, paint);
        if (!fill.Hatched) return;

        canvas.Save();
        canvas.ClipPath(path, antialias: true);
        using var line = Stroked(new(Palette.Surface, 1.1));
        var box = path.Bounds;
        for (var x = MathF.Floor(box.Left / HatchStep) * HatchStep; x < box.Right + box.Height; x += HatchStep)
        {
            canvas.DrawLine(x, box.Top, x - box.Height, box.Bottom, line);
        }

        canvas.Restore();
    }

    SKPaint Filled(Ink ink) => new() { Color = SKColor.Parse(ink.In(theme)), IsAntialias = true };

    SKPaint Stroked(Stroke stroke) => new()
    {
        Color = SKColor.Parse(stroke.Ink.In(theme)).WithAlpha((byte)Math.Round(stroke.Opacity * 255)),
        IsAntialias = true,
        Style = SKPaintStyle.Stroke,
        StrokeWidth = (float)stroke.Width,
        StrokeJoin = SKStrokeJoin.Round,
        PathEffect = stroke.On > 0 ? SKPathEffect.CreateDash([(float)stroke.On, (float)stroke.Off], 0) : null,
    };

    static SKPoint At(Spot spot) => new((float)spot.X, (float)spot.Y);

    static SKRect Box(double x, double y, double width, double height) => SKRect.Create((float)x, (float)y, (float)width, (float)height);
}
