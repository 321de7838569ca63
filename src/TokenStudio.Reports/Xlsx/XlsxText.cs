using System.Text;

namespace TokenStudio.Reports.Xlsx;

/// <summary>Texts as the file can hold them.</summary>
static class XlsxText
{
    // What a cell holds at most.
    const int MostCharacters = 32_767;

    /// <summary>What XML cannot hold becomes U+FFFD, and what is too long ends.</summary>
    public static string Held(string text)
    {
        var safe = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (safe.Length + rune.Utf16SequenceLength >= MostCharacters) break;
            _ = rune.Value is (< 0x20 and not ('\t' or '\n' or '\r')) or 0xFFFE or 0xFFFF ? safe.Append('\uFFFD') : safe.Append(rune.ToString());
        }

        return safe.ToString();
    }

    /// <summary>As a cell writes it: what would be read as one of its escapes (_x0041_) is escaped itself, and so is a carriage return, which XML drops.</summary>
    public static string Escaped(string text) => text.Replace("_x", "_x005F_x", StringComparison.Ordinal).Replace("\r", "_x000D_", StringComparison.Ordinal);
}
