using System.Globalization;

namespace TokenStudio.Presentation.Drawing;

/// <summary>Makes texts of any length fit the place they have.</summary>
public static class TextFit
{
    const string Ellipsis = "…";

    /// <summary>The text, or its longest beginning that fits <paramref name="width"/> px with an ellipsis behind; never half a letter.</summary>
    public static string Shortened(ITextMeasure measure, string text, TextStyle style, double width)
    {
        // A name of a megabyte must not cost a megabyte of shaping: no letter that shows is narrower than 1/8 em.
        var most = (int)Math.Max(8, width / style.Size * 8);
        var whole = text.Length <= most;
        if (whole && measure.Measure(text, style) <= width) return text;

        var starts = StringInfo.ParseCombiningCharacters(whole ? text : text[..most]);
        var (low, high) = (0, starts.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (measure.Measure(Beginning(text, starts[middle]), style) <= width) low = middle;
            else high = middle - 1;
        }

        return low <= 0 ? "" : Beginning(text, starts[low]);
    }

    static string Beginning(string text, int length) => text[..length].TrimEnd() + Ellipsis;
}
