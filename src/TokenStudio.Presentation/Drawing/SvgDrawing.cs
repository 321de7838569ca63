using System.Text;
using static TokenStudio.Presentation.Drawing.SvgText;

namespace TokenStudio.Presentation.Drawing;

/// <summary>
/// A drawing as SVG text. Colours are attributes with CSS variables: they follow the page's theme, and a content security
/// policy without inline styles still lets them through (a style attribute would paint black).
/// </summary>
public sealed class SvgDrawing : IDrawing
{
    readonly ITextMeasure measure;
    readonly string prefix;
    readonly double width;
    readonly double height;
    readonly Theme? theme;
    readonly StringBuilder definitions = new();
    readonly StringBuilder body = new();
    readonly HashSet<string> hatches = [];
    readonly SortedDictionary<string, Ink> inks = new(StringComparer.Ordinal);
    int clips;

    /// <param name="measure">Tells how wide texts will be.</param>
    /// <param name="width">px of its own coordinates; the page decides how large it is shown.</param>
    /// <param name="height">px.</param>
    /// <param name="id">Unlike that of any other drawing on the page; ids inside start with it.</param>
    /// <param name="theme">Colours of its own instead of the page's: many programs that open SVG files know no variables and would paint black.</param>
    public SvgDrawing(ITextMeasure measure, double width, double height, string id, Theme? theme = null)
    {
        (this.measure, this.width, this.height, this.theme) = (measure, width, height, theme);
        prefix = new string([.. id.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')]);
    }

    public double Measure(string text, TextStyle style) => measure.Measure(text, style);

    /// <summary>The picture for use inside a page, whose classes and variables it takes.</summary>
    /// <param name="label">One sentence that says what it shows.</param>
    public string Inline(string label) => Svg(label, "");

    /// <summary>The picture as a file of its own, which follows the reader's light or dark setting.</summary>
    /// <param name="label">One sentence that says what it shows.</param>
    public string File(string label)
    {
        var dark = string.Concat(inks.Values.Select(ink => $"--{ink.Var}:{ink.Dark};"));
        return Svg(label, $"<style>@media(prefers-color-scheme:dark){{svg{{{dark}}}}}</style>");
    }

    /// <summary>The picture as a file of its own in its own colours, with its size and its fonts.</summary>
    /// <param name="label">One sentence that says what it shows.</param>
    /// <param name="faces">CSS of the fonts; letters of others stand in the reader's own.</param>
    public string File(string label, string faces) =>
        Svg(label, $"<title>{Escaped(label)}</title><style>{faces}</style>").Replace("<svg ", $"<svg width=\"{Number(width)}\" height=\"{Number(height)}\" ", StringComparison.Ordinal);

    public void Line(Spot from, Spot to, Stroke stroke) =>
        Add($"<line x1=\"{Number(from.X)}\" y1=\"{Number(from.Y)}\" x2=\"{Number(to.X)}\" y2=\"{Number(to.Y)}\"{Stroked(stroke)}/>");

    public void Path(IReadOnlyList<Spot> points, bool close, Fill? fill, Stroke? stroke)
    {
        if (points.Count == 0) return;
        body.Append("<path d=\"M");
        body.AppendJoin('L', Polyline.WithoutCollinear(points).Select(point => $"{Number(point.X)} {Number(point.Y)}"));
        Add($"{(close ? "Z" : "")}\"{Filled(fill)}{Stroked(stroke)}{(stroke is null ? "" : " stroke-linejoin=\"round\"")}/>");
    }

    public void Rect(double x, double y, double width, double height, double radius, Fill fill) =>
        Add($"<rect x=\"{Number(x)}\" y=\"{Number(y)}\" width=\"{Number(width)}\" height=\"{Number(height)}\" rx=\"{Number(radius)}\"{Filled(fill)}/>");

    public void Circle(Spot centre, double radius, Fill fill, Stroke? stroke) =>
        Add($"<circle cx=\"{Number(centre.X)}\" cy=\"{Number(centre.Y)}\" r=\"{Number(radius)}\"{Filled(fill)}{Stroked(stroke)}/>");

    public void Text(double x, double y, Anchor anchor, params ReadOnlySpan<TextRun> runs)
    {
        if (runs.IsEmpty) return;
        var end = anchor switch { Anchor.Middle => " text-anchor=\"middle\"", Anchor.End => " text-anchor=\"end\"", _ => "" };
        Add($"<text x=\"{Number(x)}\" y=\"{Number(y)}\"{end}");
        if (runs.Length == 1)
        {
            Add($"{Styled(runs[0].Style)}>{Escaped(runs[0].Text)}</text>");
            return;
        }

        body.Append('>');
        foreach (var run in runs)
        {
            // Isolated, or a name written from right to left would pull the amount beside it to its other end.
            Add($"<tspan{(run.Before > 0 ? $" dx=\"{Number(run.Before)}\"" : "")}{Styled(run.Style)} unicode-bidi=\"isolate\">{Escaped(run.Text)}</tspan>");
        }

        body.Append("</text>");
    }

    public void Clip(double x, double y, double width, double height)
    {
        var id = $"{prefix}-clip{++clips}";
        Define($"<clipPath id=\"{id}\"><rect x=\"{Number(x)}\" y=\"{Number(y)}\" width=\"{Number(width)}\" height=\"{Number(height)}\"/></clipPath>");
        Add($"<g clip-path=\"url(#{id})\">");
    }

    public void Unclip() => body.Append("</g>");

    // Plain strings: every number in them has passed through Number already, and the builder's own interpolation asks for a culture.
    void Add(string svg) => body.Append(svg);

    void Define(string svg) => definitions.Append(svg);

    string Svg(string label, string style) =>
        $"<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" viewBox=\"0 0 {Number(width)} {Number(height)}\" role=\"img\" aria-label=\"{Escaped(label)}\"" +
        " font-family=\"Inter,system-ui,sans-serif\" font-variant=\"tabular-nums\" direction=\"ltr\">" +
        style + (definitions.Length > 0 ? $"<defs>{definitions}</defs>" : "") + body + "</svg>";

    string Ink(Ink ink)
    {
        inks[ink.Var] = ink;
        return theme is { } own ? ink.In(own) : Colour(ink);
    }

    string Filled(Fill? fill) => fill switch
    {
        null => " fill=\"none\"",
        { Hatched: true } => $" fill=\"url(#{Hatch(fill.Ink)})\"",
        _ => $" fill=\"{Ink(fill.Ink)}\"",
    };

    string Stroked(Stroke? stroke) => stroke is null ? "" :
        $" stroke=\"{Ink(stroke.Ink)}\"" +
        (stroke.Width == 1 ? "" : $" stroke-width=\"{Number(stroke.Width)}\"") +
        (stroke.On > 0 ? $" stroke-dasharray=\"{Number(stroke.On)} {Number(stroke.Off)}\"" : "") +
        (stroke.Opacity < 1 ? $" stroke-opacity=\"{Number(stroke.Opacity)}\"" : "");

    // The class lets the site set the face; the attributes are what a file on its own has.
    string Styled(TextStyle style) =>
        $" class=\"{style.CssClass}\" font-size=\"{Number(style.Size)}\" font-weight=\"{style.Weight}\" fill=\"{Ink(style.Ink)}\"";

    string Hatch(Ink ink)
    {
        var id = $"{prefix}-{ink.Var}";
        if (hatches.Add(id))
        {
            Define($"<pattern id=\"{id}\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">");
            Define($"<rect width=\"6\" height=\"6\" fill=\"{Ink(ink)}\"/><path d=\"M1 0V6\" stroke=\"{Ink(Palette.Surface)}\" stroke-width=\"1.1\"/></pattern>");
        }

        return id;
    }
}
