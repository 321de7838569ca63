using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace TokenStudio.Reports.Pdf;

/// <summary>
/// What Skia cannot write is appended as an incremental update (ISO 32000-1, 7.5.6): the outline, the window's title,
/// the language and an attachment. The catalog is found through the cross-reference table, never by searching for it,
/// for a compressed stream may hold any bytes.
/// </summary>
sealed class PdfTail
{
    internal const string AttachmentName = "scenario.tokenstudio.json";
    readonly ArrayBufferWriter<byte> output = new();
    readonly SortedDictionary<int, long> offsets = [];
    int next;

    PdfTail(byte[] pdf, int firstFree)
    {
        next = firstFree;
        output.Write(pdf);
        if (pdf[^1] != '\n') Write("\n");
    }

    /// <summary>The name by which an outline entry finds its place.</summary>
    public static string Destination(int entry) => "s" + entry.ToString("00", CultureInfo.InvariantCulture);

    public static byte[] Append(byte[] pdf, PdfExtras extras)
    {
        var old = PdfTrailer.Read(pdf);
        var tail = new PdfTail(pdf, old.Size);
        var added = $"/Version/1.7/Lang({extras.Language})" + "/ViewerPreferences<</DisplayDocTitle true>>" + tail.Outline(extras.Bookmarks) + tail.Attachment(extras);
        tail.Object(old.Root, old.Catalog[..old.Catalog.LastIndexOf(">>", StringComparison.Ordinal)] + added + ">>");
        return tail.Closed(old);
    }

    string Outline(IReadOnlyList<Bookmark> bookmarks)
    {
        if (bookmarks.Count == 0) return "";
        var root = next++;
        var first = next;
        next += bookmarks.Count;
        for (var i = 0; i < bookmarks.Count; i++)
        {
            Object(first + i, $"<</Title<{Utf16(bookmarks[i].Title)}>/Parent {root} 0 R/Dest/{Destination(i)}"
                + (i > 0 ? $"/Prev {first + i - 1} 0 R" : "")
                + (i < bookmarks.Count - 1 ? $"/Next {first + i + 1} 0 R" : "") + ">>");
        }

        Object(root, $"<</Type/Outlines/First {first} 0 R/Last {next - 1} 0 R/Count {bookmarks.Count}>>");
        return $"/Outlines {root} 0 R/PageMode/UseOutlines";
    }

    // Not compressed: a later runtime's deflate may differ, and the same input must give the same bytes.
    string Attachment(PdfExtras extras)
    {
        if (extras.Attachment is not { } bytes) return "";
        var (file, spec) = (next++, next++);
        Object(file, $"<</Type/EmbeddedFile/Subtype/application#2Fjson/Length {bytes.Length}/Params<</Size {bytes.Length}/CheckSum<{PdfScenario.CheckSum(bytes)}>/ModDate(D:{extras.Made.UtcDateTime.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture)}Z)>>>>", bytes);
        Object(spec, $"<</Type/Filespec/F({AttachmentName})/UF({AttachmentName})/AFRelationship/Source/EF<</F {file} 0 R/UF {file} 0 R>>>>");
        return $"/Names<</EmbeddedFiles<</Names[({AttachmentName}){spec} 0 R]>>>>/AF[{spec} 0 R]";
    }

    void Object(int number, string dictionary, byte[]? stream = null)
    {
        offsets[number] = output.WrittenCount;
        Write($"{number} 0 obj\n{dictionary}\n");
        if (stream is not null)
        {
            Write("stream\n");
            output.Write(stream);
            Write("\nendstream\n");
        }

        Write("endobj\n");
    }

    byte[] Closed(PdfTrailer old)
    {
        var start = output.WrittenCount;
        Write("xref\n");
        foreach (var (number, offset) in offsets) Write($"{number} 1\n{offset.ToString("D10", CultureInfo.InvariantCulture)} 00000 n \n");
        var id = Convert.ToHexString(SHA256.HashData(output.WrittenSpan)[..16]);
        Write($"trailer\n<</Size {next}/Root {old.Root} 0 R{old.Info}/Prev {old.Start}/ID[<{id}><{id}>]>>\nstartxref\n{start}\n%%EOF\n");
        return output.WrittenSpan.ToArray();
    }

    void Write(string text) => output.Write(Encoding.ASCII.GetBytes(text));

    static string Utf16(string text) => "FEFF" + Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text));
}

/// <summary>What the tail adds to the pages.</summary>
sealed record PdfExtras
{
    public required IReadOnlyList<Bookmark> Bookmarks { get; init; }
    public required byte[]? Attachment { get; init; }
    public required DateTimeOffset Made { get; init; }

    /// <summary>As in lang="de".</summary>
    public required string Language { get; init; }
}
