using TokenStudio.Presentation.Drawing;

namespace TokenStudio.Reports.Pdf;

/// <summary>The text styles of the report; sizes in px as the design has them.</summary>
static class ReportText
{
    // Our Inter has no optical sizes: headings run wider than the design's, which tighter letters make good.
    public static TextStyle Title { get; } = Style(600, 30, Palette.Text, -.055);
    public static TextStyle Lead { get; } = Style(400, 14, Palette.Text2, -.008);
    public static TextStyle Heading { get; } = Style(600, 15, Palette.Text, -.018);
    public static TextStyle HeadingUnit { get; } = Style(400, 12.5, Palette.Text3);
    public static TextStyle Body { get; } = Style(400, 12.5, Palette.Text2, -.004);
    public static TextStyle BodyDark { get; } = Style(400, 12.5, Palette.Text, -.004);
    public static TextStyle Number { get; } = Style(400, 12, Palette.Text3);
    public static TextStyle BodyStrong { get; } = Style(600, 12.5, Palette.Text, -.006);
    public static TextStyle MetricLabel { get; } = Style(400, 11.5, Palette.Text2);
    public static TextStyle MetricValue { get; } = Style(600, 21, Palette.Text, -.032);
    public static TextStyle MetricUnit { get; } = Style(500, 12, Palette.Text3);
    public static TextStyle MetricNote { get; } = Style(400, 11, Palette.Text3);
    public static TextStyle Legend { get; } = Style(400, 11, Palette.Text2);
    public static TextStyle Brand { get; } = Style(600, 12, Palette.Text);
    public static TextStyle Running { get; } = Style(400, 11, Palette.Text3);
    public static TextStyle Foot { get; } = Style(400, 10.5, Palette.Text3);

    /// <summary>Head and cell of a table whose cells are <paramref name="size"/> px.</summary>
    public static TextStyle Head(double size) => Style(500, size * .875, Palette.Text3);
    public static TextStyle Cell(double size) => Style(400, size, Palette.Text);

    /// <summary>The baseline of a line box: Inter's capitals then stand in its middle as a browser sets them.</summary>
    public static double Baseline(double top, double lineHeight, TextStyle style) => top + lineHeight / 2 + .3637 * style.Size;

    static TextStyle Style(int weight, double size, Ink ink, double spacing = 0) => new("", weight, size, ink, spacing);
}
