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
        var separator = CsvText.SeparatorOf(text);
        var lines = new List<TableLine>();
        var at = 0;
        for (var number = 1; at < text.Length; number++)
        {
            if (lines.Count > MostRows) return Refused("limit", $"The table has more than {MostRows:N0} rows.");
            if (CsvText.Record(text, ref at, separator) is not { } cells) return Refused("quote", $"Row {number} opens a quotation mark that is never closed.");
            if (cells.Count > MostColumns) return Refused("limit", $"Row {number} has more than {MostColumns} columns.");
            if (cells.Any(cell => cell.Length > 0)) lines.Add(new(number, cells.ToValueList()));
        }

        return lines.Count == 0 ? Refused("empty", "There is nothing in this table.") : new(lines[0].Cells, lines[1..].ToValueList(), separator, null);
    }

    static TableSheet Refused(string code, Phrase message) => new([], [], ',', Finding.Error(code, "", message));
}

/// <param name="Number">As a spreadsheet counts rows; a quoted line break does not begin a new one.</param>
public sealed record TableLine(int Number, ValueList<string> Cells)
{
    public string this[int? column] => column is { } c && c >= 0 && c < Cells.Count ? Cells[c] : "";
}
