namespace TokenStudio.Presentation.Drawing;

/// <summary>How a text looks. Figures are always tabular.</summary>
/// <param name="CssClass">The site's class of the same look: "ax".</param>
/// <param name="Weight">400, 500 or 600.</param>
/// <param name="Size">px.</param>
/// <param name="Ink">Its colour.</param>
/// <param name="Spacing">Extra space after each letter, in em.</param>
public sealed record TextStyle(string CssClass, int Weight, double Size, Ink Ink, double Spacing = 0);

/// <summary>A piece of a line of text in one style.</summary>
/// <param name="Before">Extra space in front of it, px.</param>
public readonly record struct TextRun(string Text, TextStyle Style, double Before = 0);

/// <summary>Which end of a text its x names.</summary>
public enum Anchor
{
    Start,
    Middle,
    End,
}

/// <summary>Knows how wide a text is without drawing it, so that a layout needs neither browser nor graphics library.</summary>
public interface ITextMeasure
{
    /// <summary>Width in px.</summary>
    double Measure(string text, TextStyle style);
}
