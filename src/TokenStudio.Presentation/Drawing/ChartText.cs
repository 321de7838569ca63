namespace TokenStudio.Presentation.Drawing;

/// <summary>The text styles of a chart, named as the site's classes are.</summary>
static class ChartText
{
    public static TextStyle Tick { get; } = new("ax", 400, 11, Palette.Text3);
    public static TextStyle Strong { get; } = new("ax-b", 600, 11, Palette.Text);
    public static TextStyle Critical { get; } = new("ax-crit", 600, 11, Palette.Critical);
    public static TextStyle Pill { get; } = new("pill-t", 500, 11, Palette.OnButton);
}
