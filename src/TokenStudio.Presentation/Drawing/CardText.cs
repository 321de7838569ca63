namespace TokenStudio.Presentation.Drawing;

/// <summary>The text styles around a chart that stands on its own.</summary>
static class CardText
{
    public static TextStyle Title { get; } = new("ct", 600, 16, Palette.Text);
    public static TextStyle Unit { get; } = new("cu", 400, 13, Palette.Text3);
    public static TextStyle Legend { get; } = new("cl", 400, 12, Palette.Text2);
    public static TextStyle Foot { get; } = new("cf", 400, 12, Palette.Text3);
}
