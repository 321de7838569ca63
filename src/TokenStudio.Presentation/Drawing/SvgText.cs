using System.Globalization;
using System.Text;

namespace TokenStudio.Presentation.Drawing;

/// <summary>The words of SVG: numbers, escaped text, colours.</summary>
static class SvgText
{
    /// <summary>At most one decimal, so that the same picture is the same text everywhere.</summary>
    public static string Number(double value)
    {
        var text = value.ToString("0.#", CultureInfo.InvariantCulture);
        return text == "-0" ? "0" : text;
    }

    public static string Colour(Ink ink) => $"var(--{ink.Var},{ink.Light})";

    /// <summary>Text that is safe between tags and in attributes; what XML cannot hold becomes U+FFFD.</summary>
    public static string Escaped(string text)
    {
        var safe = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '<' => safe.Append("&lt;"),
                '>' => safe.Append("&gt;"),
                '&' => safe.Append("&amp;"),
                '"' => safe.Append("&quot;"),
                '\'' => safe.Append("&#39;"),
                '\t' or '\n' or '\r' => safe.Append(' '),
                < 0x20 or 0xFFFE or 0xFFFF => safe.Append('\uFFFD'),
                _ => safe.Append(rune.ToString()),
            };
        }

        return safe.ToString();
    }
}
