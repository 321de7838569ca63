using System.Text;
using CsvHelper;
using TokenStudio.Model.Documents;
using TokenStudio.Presentation.Tables;

namespace TokenStudio.Reports.Csv;

/// <summary>Writes a table as CSV (RFC 4180): CRLF, UTF-8, the columns' keys as its first record.</summary>
public static class CsvTable
{
    /// <summary>The file's bytes.</summary>
    public static byte[] Write(TableModel table, CsvForm? form = null)
    {
        using var stream = new MemoryStream();
        Write(table, stream, form);
        return stream.ToArray();
    }

    /// <summary>Writes the file to a stream and leaves that open.</summary>
    public static void Write(TableModel table, Stream stream, CsvForm? form = null)
    {
        form ??= CsvForm.Usual;
        if (form.Marked) stream.Write(Encoding.UTF8.Preamble);
        if (table.Columns.Count == 0) return;
        using var csv = CsvWriter.Create(stream, CsvWriterOptions.Default with { Separator = form.Separator }, leaveOpen: true);
        csv.WriteRecord([.. table.Columns.Select(column => SpreadsheetText.Guarded(column.Key))]);
        var record = new string[table.Columns.Count];   // one for all rows: half of the time would go into making them
        foreach (var row in table.Rows)
        {
            for (var i = 0; i < record.Length; i++) record[i] = Field(row, i, table.KindOf(row, i));
            csv.WriteRecord(record.AsSpan());
        }
    }

    // Only text can be a formula someone else wrote: numbers and dates are ours, and −5 must stay a number.
    static string Field(TableRow row, int column, CellKind kind)
    {
        var text = column < row.Cells.Count ? row.Cells[column] : "";
        return kind switch
        {
            CellKind.Text => SpreadsheetText.Guarded(text),
            CellKind.Number or CellKind.Ratio => text.Replace('\u2212', '-'), // the minus sign of print is not one to a parser
            _ => text,
        };
    }
}
