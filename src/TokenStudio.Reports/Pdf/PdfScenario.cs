using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using TokenStudio.Model;

namespace TokenStudio.Reports.Pdf;

/// <summary>
/// The scenario inside a report of ours, found the way it was put there: last cross-reference table, catalog, file. Nothing of the pages
/// is read, so that a file from anywhere costs no more than its bytes.
/// </summary>
public static partial class PdfScenario
{
    /// <summary>Most bytes of a report with a scenario of the largest size inside.</summary>
    public const int MostBytes = 12 * 1024 * 1024;
    const int MostDictionary = 4_096;

    public static bool IsPdf(ReadOnlySpan<byte> file) => file.StartsWith("%PDF-"u8);

    /// <summary>The attached document byte for byte; null, with why, where there is none to take.</summary>
    public static byte[]? Read(byte[] pdf, out Phrase problem)
    {
        problem = "This PDF holds no scenario. Reports of this studio do, unless a part of the scenario was hidden or another program saved the file anew.";
        if (Tail(pdf) is not { } tail) return null;
        if (!tail.Ours) return null;
        problem = "This report is damaged: the scenario inside it is not the one that was put there. Take another copy of the file.";
        if (tail.File is not { } at || Dictionary(pdf, at) is not { } file) return null;
        if (!int.TryParse(Length().Match(file.Text).Groups[1].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var length)) return null;
        var start = file.End + "stream\n".Length;
        if (!pdf.AsSpan(Math.Min(file.End, pdf.Length)).StartsWith("stream\n"u8) || length > pdf.Length - start) return null;
        var bytes = pdf.AsSpan(start, length).ToArray();
        return CheckSum(bytes) == CheckSumEntry().Match(file.Text).Groups[1].Value ? bytes : null;
    }

    /// <summary>The checksum the format has for attached files: it finds damage, and protects from no one.</summary>
    [SuppressMessage("Security", "CA5351", Justification = "ISO 32000-1, table 46, names MD5 and nothing else.")]
    public static string CheckSum(ReadOnlySpan<byte> bytes) => Convert.ToHexString(MD5.HashData(bytes));

    // Whether the file ends as ours do, and where its attached file begins.
    static (bool Ours, long? File)? Tail(byte[] pdf)
    {
        var marker = pdf.AsSpan().LastIndexOf("startxref\n"u8);
        if (marker < 0) return null;
        var text = Encoding.Latin1.GetString(pdf, marker, Math.Min(40, pdf.Length - marker));
        if (!long.TryParse(StartNumber().Match(text).Groups[1].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var start) || start >= marker) return null;
        var table = Encoding.Latin1.GetString(pdf, (int)start, marker - (int)start);
        if (!table.StartsWith("xref\n", StringComparison.Ordinal) || RootEntry().Match(table) is not { Success: true } root) return null;
        if (Object(table, root.Groups[1].Value) is not { } catalogAt || Dictionary(pdf, catalogAt, MostDictionary * 16) is not { } catalog) return null;
        if (!catalog.Text.Contains($"({PdfTail.AttachmentName})", StringComparison.Ordinal)) return (false, null);
        return (true, Spec().Match(catalog.Text) is { Success: true } spec && Object(table, spec.Groups[1].Value) is { } specAt && Dictionary(pdf, specAt) is { } dictionary
            && Embedded().Match(dictionary.Text) is { Success: true } file ? Object(table, file.Groups[1].Value) : null);
    }

    // Our own table lists each object under a heading of its own: "12 1", then its offset.
    static long? Object(string table, string number)
    {
        var at = table.IndexOf($"\n{number} 1\n", StringComparison.Ordinal);
        if (at < 0) return null;
        var entry = at + number.Length + 4;
        return entry + 10 <= table.Length && long.TryParse(table.AsSpan(entry, 10), NumberStyles.None, CultureInfo.InvariantCulture, out var offset) ? offset : null;
    }

    static (string Text, int End)? Dictionary(byte[] pdf, long at, int most = MostDictionary)
    {
        if (at < 0 || at >= pdf.Length) return null;
        var text = Encoding.Latin1.GetString(pdf, (int)at, (int)Math.Min(most, pdf.Length - at));
        var begin = text.IndexOf(" obj\n", StringComparison.Ordinal);
        if (begin < 0) return null;
        var end = text.IndexOf("\nstream\n", begin, StringComparison.Ordinal);
        var close = text.IndexOf("\nendobj", begin, StringComparison.Ordinal);
        if (end < 0 || close >= 0 && close < end) end = close;
        return end < 0 ? null : (text[begin..end], (int)at + end + 1);
    }

    [GeneratedRegex(@"^startxref\n(\d{1,10})\n")]
    private static partial Regex StartNumber();

    [GeneratedRegex(@"/Root (\d{1,9}) 0 R")]
    private static partial Regex RootEntry();

    [GeneratedRegex(@"/AF\[(\d{1,9}) 0 R\]")]
    private static partial Regex Spec();

    [GeneratedRegex(@"/EF<</F (\d{1,9}) 0 R")]
    private static partial Regex Embedded();

    [GeneratedRegex(@"/Length (\d{1,9})/")]
    private static partial Regex Length();

    [GeneratedRegex(@"/CheckSum<([0-9A-F]{32})>")]
    private static partial Regex CheckSumEntry();
}
