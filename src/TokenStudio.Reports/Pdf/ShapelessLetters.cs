using System.Globalization;
using TokenStudio.Model;
using TokenStudio.Presentation;

namespace TokenStudio.Reports.Pdf;

/// <summary>Letters that no font of the report has: a box stands for each, and the annex says which they are, so that none vanishes in silence.</summary>
static class ShapelessLetters
{
    const int MostNamed = 12;

    public static ReportModel Noted(ReportModel report)
    {
        string[] letters = [.. Texts(report).SelectMany(Letters).Where(letter => !Fonts.Cover(letter)).Distinct().Take(MostNamed + 1)];
        if (letters.Length == 0) return report;
        var note = ReportWords.Shapeless(string.Join(", ", letters.Take(MostNamed).Select(Code)) + (letters.Length > MostNamed ? ", …" : ""));
        return report with { Sections = [.. report.Sections.Select(s => s.Annex ? s with { Note = Phrase.Verbatim($"{s.Note} {note}") } : s)] };
    }

    static IEnumerable<string> Texts(ReportModel report) => new string[] { report.Title, report.Running }
        .Concat(report.Sections.Select(s => s.Note.ToString()))
        .Concat(report.Sections.SelectMany(s => s.Blocks.OfType<TableBlock>()).SelectMany(b => b.Table.Rows).SelectMany(r => r.Cells));

    static IEnumerable<string> Letters(string text)
    {
        // Nearly every text is ASCII, which Latin has.
        if (text.All(char.IsAscii)) yield break;
        var letters = StringInfo.GetTextElementEnumerator(TextShaper.Printable(text));
        while (letters.MoveNext()) yield return letters.GetTextElement();
    }

    static string Code(string letter) => string.Join(' ', letter.EnumerateRunes().Select(rune => "U+" + rune.Value.ToString("X4", CultureInfo.InvariantCulture)));
}
