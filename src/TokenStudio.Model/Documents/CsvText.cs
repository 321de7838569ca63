using System.Text;

namespace TokenStudio.Model.Documents;

/// <summary>Records of texts as CSV holds them: RFC 4180, read with semicolons or tabs too, as spreadsheets copy them.</summary>
public static class CsvText
{
    static readonly char[] Quoting = ['"', ',', '\r', '\n'];

    /// <summary>What parts the fields: of comma, semicolon and tab the one that splits the first line most often outside quotation marks.</summary>
    public static char SeparatorOf(string text)
    {
        var counts = new Dictionary<char, int> { [','] = 0, [';'] = 0, ['\t'] = 0 };
        var quoted = false;
        foreach (var c in text)
        {
            if (c == '"') quoted = !quoted;
            else if (!quoted && c is '\n' or '\r') break;
            else if (!quoted && counts.TryGetValue(c, out var n)) counts[c] = n + 1;
        }

        return counts.MaxBy(c => c.Value).Key;
    }

    /// <summary>The fields of the record at a place, which moves behind it; null when a quotation mark is never closed.</summary>
    /// <param name="exact">Whether blanks inside quotation marks are kept; people's tables have them by mistake.</param>
    public static List<string>? Record(string text, ref int at, char separator, bool exact = false)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var kept = false;
        while (true)
        {
            if (at < text.Length && text[at] == '"' && IsBlank(cell))
            {
                cell.Clear();
                if (!Quoted(text, ref at, cell)) return null;
                kept = exact;
            }

            var ended = at >= text.Length || text[at] is '\n' or '\r';
            if (ended || text[at] == separator)
            {
                cells.Add(SpreadsheetText.Unguarded(kept ? cell.ToString() : cell.ToString().Trim()));
                cell.Clear();
                kept = false;
                if (ended) break;
            }
            else
            {
                cell.Append(text[at]);
            }

            at++;
        }

        if (at < text.Length && text[at] == '\r') at++;
        if (at < text.Length && text[at] == '\n') at++;
        return cells;
    }

    /// <summary>Records with commas and CRLF, UTF-8; texts guarded against being taken for a formula.</summary>
    public static byte[] Write(IEnumerable<IReadOnlyList<string>> records)
    {
        using var stream = new MemoryStream();
        using (var writer = new StreamWriter(stream, new UTF8Encoding(false))) Write(writer, records);
        return stream.ToArray();
    }

    /// <summary>The same to a writer, one record at a time.</summary>
    public static void Write(TextWriter writer, IEnumerable<IReadOnlyList<string>> records)
    {
        foreach (var record in records)
        {
            for (var i = 0; i < record.Count; i++)
            {
                if (i > 0) writer.Write(',');
                writer.Write(Field(SpreadsheetText.Guarded(record[i])));
            }

            writer.Write("\r\n");
        }
    }

    static string Field(string text) =>
        text.IndexOfAny(Quoting) >= 0 || text != text.Trim() ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;

    static bool IsBlank(StringBuilder cell)
    {
        for (var i = 0; i < cell.Length; i++)
        {
            if (!char.IsWhiteSpace(cell[i])) return false;
        }

        return true;
    }

    static bool Quoted(string text, ref int at, StringBuilder cell)
    {
        for (at++; at < text.Length; at++)
        {
            if (text[at] != '"') cell.Append(text[at]);
            else if (at + 1 < text.Length && text[at + 1] == '"') cell.Append(text[at++]);
            else
            {
                at++;
                return true;
            }
        }

        return false;
    }
}
