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
        if (Covers(latin, text))
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
            var face = Covers(latin, letter) || !Covers(Fonts.Full(weight), letter) ? latin : Fonts.Full(weight);
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

    static bool Covers(Face face, string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            // Joiners and marks of direction have no picture in any face.
            if (Rune.GetUnicodeCategory(rune) is not UnicodeCategory.Format && !face.Has(rune.Value)) return false;
        }

        return true;
    }

    // Enumerating runes also mends halves of surrogate pairs, which UTF-8 cannot hold.
    static string Printable(string text)
    {
        if (text.All(c => c is >= ' ' and < '\u007F')) return text;
        var printable = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) printable.Append(Rune.IsControl(rune) ? " " : rune.ToString());
        return printable.ToString();
    }
}
