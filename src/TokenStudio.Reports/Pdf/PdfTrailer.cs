using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace TokenStudio.Reports.Pdf;

/// <summary>The end of a PDF with a classic cross-reference table, as Skia writes it.</summary>
/// <param name="Start">Byte of its cross-reference table.</param>
/// <param name="Size">The first free object number.</param>
/// <param name="Root">The catalog's object number.</param>
/// <param name="Info">The trailer's reference to the title and dates, as written.</param>
/// <param name="Catalog">The catalog's dictionary, as written.</param>
sealed partial record PdfTrailer(long Start, int Size, int Root, string Info, string Catalog)
{
    public static PdfTrailer Read(byte[] pdf)
    {
        var text = Encoding.Latin1.GetString(pdf);
        var start = Number(text, text.LastIndexOf("startxref", StringComparison.Ordinal) + "startxref".Length);
        if (!text.AsSpan(start).StartsWith("xref")) throw new InvalidDataException("The pages have no classic cross-reference table.");

        var trailer = text[text.IndexOf("trailer", start, StringComparison.Ordinal)..];
        var root = int.Parse(RootReference().Match(trailer).Groups[1].Value, CultureInfo.InvariantCulture);
        var at = Number(text, Entry(text, start, root));
        var body = text.IndexOf("obj", at, StringComparison.Ordinal) + "obj".Length;
        return new(start, int.Parse(SizeEntry().Match(trailer).Groups[1].Value, CultureInfo.InvariantCulture), root,
            InfoReference().Match(trailer).Value, text[body..text.IndexOf("endobj", body, StringComparison.Ordinal)].Trim());
    }

    // After "xref" and the line "0 N" the entries are 20 bytes each.
    static int Entry(string text, int start, int number)
    {
        var range = text.IndexOf('\n', start) + 1;
        if (Number(text, range) != 0) throw new InvalidDataException("The cross-reference table does not start at object 0.");
        return text.IndexOf('\n', range) + 1 + 20 * number;
    }

    static int Number(string text, int at)
    {
        while (char.IsWhiteSpace(text[at])) at++;
        var end = at;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        return int.Parse(text.AsSpan(at, end - at), CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"/Root\s+(\d+)\s+0\s+R")]
    private static partial Regex RootReference();

    [GeneratedRegex(@"/Size\s+(\d+)")]
    private static partial Regex SizeEntry();

    [GeneratedRegex(@"/Info\s+\d+\s+0\s+R")]
    private static partial Regex InfoReference();
}
