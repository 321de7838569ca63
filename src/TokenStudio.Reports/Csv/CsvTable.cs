using CsvHelper;
using TokenStudio.Presentation.Tables;

namespace TokenStudio.Reports.Csv;

/// <summary>Writes a table as CSV (RFC 4180): CRLF, UTF-8 without a mark, the columns' keys as its first record.</summary>
public static class CsvTable
{
    // What a spreadsheet may take for the start of a formula; the wide forms are read so in East Asian locales.
    const string FormulaStarts = "=+-@\t\r＝＋－＠";

    /// <summary>The file's bytes.</summary>
    public static byte[] Write(TableModel table)
    {
        using var stream = new MemoryStream();
        Write(table, stream);
        return stream.ToArray();
    }

    /// <summary>Writes the file to a stream and leaves that open.</summary>
    public static void Write(TableModel table, Stream stream)
    {
        if (table.Columns.Count == 0) return;
        using var csv = CsvWriter.Create(stream, CsvWriterOptions.Default, leaveOpen: true);
        csv.WriteRecord([.. table.Columns.Select(column => column.Key)]);
        foreach (var row in table.Rows) csv.WriteRecord([.. table.Columns.Select((column, i) => Field(row, i, column.Kind))]);
    }

    static string Field(TableRow row, int column, CellKind kind)
    {
        var text = column < row.Cells.Count ? row.Cells[column] : "";
        return kind switch
        {
            CellKind.Text => Harmless(text),
            CellKind.Number => text.Replace('\u2212', '-'), // the minus sign of print is not one to a parser
            _ => text,
        };
    }

    // Only text can be a formula someone else wrote: numbers and dates are ours, and −5 must stay a number.
    static string Harmless(string text) => text.Length > 0 && FormulaStarts.Contains(text[0]) ? "'" + text : text;
}
