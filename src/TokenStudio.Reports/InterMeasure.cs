using TokenStudio.Presentation.Drawing;
using TokenStudio.Reports.Pdf;

namespace TokenStudio.Reports;

/// <summary>Text widths in Inter, from the very glyphs the report prints. Safe to share between threads.</summary>
public sealed class InterMeasure : ITextMeasure
{
    public static InterMeasure Shared { get; } = new();

    InterMeasure()
    {
    }

    /// <inheritdoc/>
    public double Measure(string text, TextStyle style) => TextShaper.Width(text, style);
}
