using System.Globalization;
using System.Text;
using TokenStudio.Presentation.Drawing;

namespace TokenStudio.Reports.Pdf;

/// <summary>Turns a text into glyphs, face by face.</summary>
static class TextShaper
{
    public static List<ShapedRun> Shape(string text, int weight)
    {
        var runs = new List<ShapedRun>();
        foreach (var (face, part) in ByFace(Printable(text), weight)) runs.Add(face.Shape(part));
        return runs;
    }

    /// <summary>Width in px.</summary>
    public static double Width(string text, TextStyle style) =>
        Shape(text, style.Weight).Sum(run => run.Advance * style.Size + run.Glyphs.Length * style.Spacing * style.Size);

    static IEnumerable<(Face Face, string Text)> ByFace(string text, int weight)
    {
        var latin = Fonts.Latin(weight);
        if (latin.Covers(text))
        {
            if (text.Length > 0) yield return (latin, text);
            yield break;
        }

        // Letter by letter as people count them, so that an accent never parts from its base.
        Face? current = null;
        var part = new StringBuilder();
        var letters = StringInfo.GetTextElementEnumerator(text);
        while (letters.MoveNext())
        {
            var letter = letters.GetTextElement();
            var face = latin.Covers(letter) ? latin : Fonts.For(letter, weight);
            if (face != current && current is not null)
            {
                yield return (current, part.ToString());
                part.Clear();
            }

            current = face;
            part.Append(letter);
        }

        if (current is not null) yield return (current, part.ToString());
    }

    // Enumerating runes also mends halves of surrogate pairs, which UTF-8 cannot hold.
    public static string Printable(string text)
    {
        if (text.All(c => c is >= ' ' and < '\u007F')) return text;
        var printable = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) printable.Append(Rune.IsControl(rune) ? " " : rune.ToString());
        return printable.ToString();
    }
}
