using System.Globalization;
using TokenStudio.Presentation.Drawing;

namespace TokenStudio.Reports.Pdf;

/// <summary>Breaks text into lines: between words, and within a word only where it is wider than the line.</summary>
static class TextWrap
{
    public static List<string> Lines(string text, TextStyle style, double width)
    {
        var lines = new List<string>();
        var space = TextShaper.Width(" ", style);
        foreach (var paragraph in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var line = "";
            double used = 0;
            foreach (var word in paragraph.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Pieces(word, style, width)))
            {
                var needed = TextShaper.Width(word, style);
                if (line.Length > 0 && used + space + needed > width)
                {
                    lines.Add(line);
                    line = "";
                }

                (line, used) = line.Length == 0 ? (word, needed) : ($"{line} {word}", used + space + needed);
            }

            lines.Add(line);
        }

        return lines;
    }

    static IEnumerable<string> Pieces(string word, TextStyle style, double width)
    {
        // No letter is narrower than 1/8 em, so a longer piece need not be measured.
        var most = (int)Math.Max(8, width / style.Size * 8);
        while (word.Length > most || TextShaper.Width(word, style) > width)
        {
            var head = word.Length > most ? word[..most] : word;
            var starts = StringInfo.ParseCombiningCharacters(head);
            var (low, high) = (1, starts.Length - 1);
            while (low < high)
            {
                var middle = (low + high + 1) / 2;
                if (TextShaper.Width(head[..starts[middle]], style) <= width) low = middle;
                else high = middle - 1;
            }

            if (low >= starts.Length) break;
            // Paths and addresses part after a slash where one is near.
            var slash = word.AsSpan(0, starts[low]).LastIndexOf('/') + 1;
            var cut = slash > starts[low] / 2 ? slash : starts[low];
            yield return word[..cut];
            word = word[cut..];
        }

        yield return word;
    }
}
