using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Unicode;
using TokenStudio.Model.Documents;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.Files;

/// <summary>A table of a round as CSV: a header, and rows whose cells are named by it. Rows are numbered as a spreadsheet numbers them, the header being row 1.</summary>
public sealed class GrantsTable
{
    /// <summary>Rows that are read at most.</summary>
    public const int MostRows = 1_000_000;

    readonly Dictionary<string, int> columns;
    readonly List<(int Number, List<string> Cells)> rows;
    readonly GrantsReader reader;

    GrantsTable(Dictionary<string, int> columns, List<(int, List<string>)> rows, GrantsReader reader) => (this.columns, this.rows, this.reader) = (columns, rows, reader);

    public IEnumerable<GrantsTableRow> Rows => rows.Select(row => new GrantsTableRow(this, row.Number, row.Cells));

    public bool Has(string column) => columns.ContainsKey(column);

    internal GrantsReader Reader => reader;

    internal int? PlaceOf(string column) => columns.TryGetValue(column, out var at) ? at : null;

    /// <summary>The table, or null with findings.</summary>
    /// <param name="needed">Columns that must be there; others may stand beside them, in any order.</param>
    /// <param name="bare">Whether the table may come without a header: then its columns are the needed ones in their order.</param>
    public static GrantsTable? Read(ReadOnlySpan<byte> utf8, GrantsReader reader, IReadOnlyList<string> needed, Func<IReadOnlyList<string>, bool>? bare = null)
    {
        if (utf8.StartsWith(Encoding.UTF8.Preamble)) utf8 = utf8[Encoding.UTF8.Preamble.Length..];
        if (!Utf8.IsValid(utf8)) return Refused(reader, "encoding", "The table is not UTF-8 text; save it as \"CSV UTF-8\".");
        if (Lines(Encoding.UTF8.GetString(utf8), reader) is not { } lines) return null;
        if (lines.Count == 0) return Refused(reader, "empty", "There is nothing in this table.");
        if (bare?.Invoke(lines[0].Cells) == true) return new(needed.Index().ToDictionary(c => c.Item, c => c.Index), lines, reader);
        var columns = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var (at, name) in lines[0].Cells.Index())
        {
            if (name.Length > 0 && !columns.TryAdd(name, at)) reader.Wrong($"/1/{name}", $"Two columns are called \"{name}\".", "twice");
        }

        foreach (var name in needed.Where(n => !columns.ContainsKey(n))) reader.Wrong($"/1/{name}", $"There is no column \"{name}\".", "missing");
        return reader.IsGood ? new(columns, lines[1..], reader) : null;
    }

    static List<(int Number, List<string> Cells)>? Lines(string text, GrantsReader reader)
    {
        var separator = CsvText.SeparatorOf(text);
        var lines = new List<(int, List<string>)>();
        var at = 0;
        for (var number = 1; at < text.Length; number++)
        {
            if (lines.Count > MostRows)
            {
                Refused(reader, "limit", $"The table has more than {MostRows:N0} rows.");
                return null;
            }

            if (CsvText.Record(text, ref at, separator, exact: true) is not { } cells)
            {
                Refused(reader, "quote", $"Row {number} opens a quotation mark that is never closed.");
                return null;
            }

            if (cells.Any(cell => cell.Length > 0)) lines.Add((number, cells));
        }

        return lines;
    }

    static GrantsTable? Refused(GrantsReader reader, string code, Phrase message)
    {
        reader.Wrong("", message, code);
        return null;
    }
}

/// <summary>A row of a table; what is wrong with a cell is named as "/row/column".</summary>
public readonly struct GrantsTableRow(GrantsTable table, int number, List<string> cells)
{
    public int Number => number;

    /// <summary>The cell of a column; "" where the row or the table ends before it.</summary>
    public string this[string column] => table.PlaceOf(column) is { } at && at < cells.Count ? cells[at] : "";

    public string PathOf(string column) => $"/{number.ToString(CultureInfo.InvariantCulture)}/{column}";

    public void Wrong(string column, Phrase message, string code = "value") => table.Reader.Wrong(PathOf(column), message, code);

    public Address Address(string column) => table.Reader.AddressOf(this[column], PathOf(column));

    /// <summary>A whole number that fits 256 bits.</summary>
    public BigInteger Whole(string column)
    {
        if (this[column] is { Length: > 0 and <= 78 } text && BigInteger.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number.GetBitLength() <= 256) return number;
        Wrong(column, "This is a whole number, 0 or more, that fits 256 bits.");
        return BigInteger.Zero;
    }

    /// <summary>32 bytes as "0x" and 64 digits.</summary>
    public string Word(string column)
    {
        if (Hex.Parse(this[column]) is { Length: 32 } bytes) return Hex.Of(bytes);
        Wrong(column, "An id is 0x and 64 hexadecimal digits.");
        return Hex.Of(new byte[32]);
    }
}
