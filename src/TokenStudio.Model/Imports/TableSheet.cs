using System.Globalization;
using System.Text;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Imports;

/// <summary>A table of texts: a header and the rows below it, numbered as a spreadsheet numbers them (the header is row 1).</summary>
/// <param name="Problem">Why there is no table, or null.</param>
public sealed record TableSheet(ValueList<string> Header, ValueList<TableLine> Rows, char Separator, Finding? Problem)
{
    public const int MostRows = 10_000;
    public const int MostColumns = 200;

    /// <summary>RFC 4180, also with semicolons or tabs (as spreadsheets copy); never throws for bad input.</summary>
    public static TableSheet Read(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > NodeReader.MostBytes) return Refused("limit", "The table has more than 10 MB.");
        if (utf8.StartsWith(Encoding.UTF8.Preamble)) utf8 = utf8[Encoding.UTF8.Preamble.Length..];
        var text = Encoding.UTF8.GetString(utf8);
        if (text.Contains('\uFFFD', StringComparison.Ordinal)) return Refused("encoding", "The table is not UTF-8 text; save it as \"CSV UTF-8\".");
        var separator = SeparatorOf(text);
        var lines = new List<TableLine>();
        var at = 0;
        for (var number = 1; at < text.Length; number++)
        {
            if (lines.Count > MostRows) return Refused("limit", $"The table has more than {MostRows:N0} rows.");
            if (Line(text, ref at, separator) is not { } cells) return Refused("quote", $"Row {number} opens a quotation mark that is never closed.");
            if (cells.Count > MostColumns) return Refused("limit", $"Row {number} has more than {MostColumns} columns.");
            if (cells.Any(cell => cell.Length > 0)) lines.Add(new(number, cells.ToValueList()));
        }

        return lines.Count == 0 ? Refused("empty", "There is nothing in this table.") : new(lines[0].Cells, lines[1..].ToValueList(), separator, null);
    }

    static TableSheet Refused(string code, Phrase message) => new([], [], ',', Finding.Error(code, "", message));

    // The one that splits the first line most often outside quotation marks.
    static char SeparatorOf(string text)
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

    static List<string>? Line(string text, ref int at, char separator)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        while (true)
        {
            if (at < text.Length && text[at] == '"' && cell.ToString().AsSpan().Trim().IsEmpty)
            {
                cell.Clear();
                if (!Quoted(text, ref at, cell)) return null;
            }

            var ended = at >= text.Length || text[at] is '\n' or '\r';
            if (ended || text[at] == separator)
            {
                cells.Add(cell.ToString().Trim());
                cell.Clear();
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

/// <param name="Number">As a spreadsheet counts rows; a quoted line break does not begin a new one.</param>
public sealed record TableLine(int Number, ValueList<string> Cells)
{
    public string this[int? column] => column is { } c && c >= 0 && c < Cells.Count ? Cells[c] : "";
}
