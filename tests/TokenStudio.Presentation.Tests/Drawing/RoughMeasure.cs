using TokenStudio.Presentation.Drawing;

namespace TokenStudio.Tests;

/// <summary>Every letter is 0.55 em wide; enough to lay out by.</summary>
sealed class RoughMeasure : ITextMeasure
{
    public double Measure(string text, TextStyle style) => text.Length * .55 * style.Size;
}
