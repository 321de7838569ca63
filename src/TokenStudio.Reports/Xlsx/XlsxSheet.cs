using System.Globalization;
using System.IO.Compression;
using System.Xml;
using MiniExcelLibs;
using TokenStudio.Model;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Imports;
using TokenStudio.Model.Units;

namespace TokenStudio.Reports.Xlsx;

/// <summary>The first sheet of an Excel file as the table of texts that imports read.</summary>
public static class XlsxSheet
{
    /// <summary>What the file may unfold to: a small file can hold a very large sheet.</summary>
    const long MostUnfolded = 100_000_000;

    public static bool IsXlsx(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK\u0003\u0004"u8);

    /// <summary>Never throws for bad input; dates become ISO dates, numbers invariant texts.</summary>
    public static TableSheet Read(byte[] bytes)
    {
        try
        {
            using (var zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read))
            {
                if (zip.Entries.Sum(e => e.Length) > MostUnfolded) return Refused("limit", "The Excel file unfolds to more than 100 MB.");
            }

            using var stream = new MemoryStream(bytes);
            var lines = new List<TableLine>();
            var number = 0;
            foreach (IDictionary<string, object?> row in stream.Query(useHeaderRow: false, excelType: ExcelType.XLSX))
            {
                number++;
                if (lines.Count > TableSheet.MostRows) return Refused("limit", $"The table has more than {TableSheet.MostRows:N0} rows.");
                if (row.Count > TableSheet.MostColumns) return Refused("limit", $"Row {number} has more than {TableSheet.MostColumns} columns.");
                var cells = row.Values.Select(Text).ToValueList();
                if (cells.Any(c => c.Length > 0)) lines.Add(new(number, cells));
            }

            return lines.Count == 0 ? Refused("empty", "There is nothing in the first sheet of this file.") : new(lines[0].Cells, lines[1..].ToValueList(), ',', null);
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or IOException or KeyNotFoundException or NullReferenceException or FormatException or ArgumentException or InvalidOperationException or OverflowException or NotSupportedException)
        {
            // The library answers a broken file by whatever it stumbles over.
            return Refused("xlsx", "This is no Excel file that can be read; save it as .xlsx or as CSV.");
        }
    }

    static TableSheet Refused(string code, Phrase message) => new([], [], ',', Finding.Error(code, "", message));

    static string Text(object? cell) => cell switch
    {
        null => "",
        string text => SpreadsheetText.Unguarded(text.Trim()),
        double number => Number(number),
        DateTime { TimeOfDay.Ticks: 0 } date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime date => date.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => cell.ToString() ?? "",
    };

    // 15 digits are what a spreadsheet shows: 0.145 is stored as 0.14499999999999999.
    static string Number(double number) => Math.Abs(number) < 1e28 && double.IsFinite(number)
        ? decimal.Parse(number.ToString("G15", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture).ToString("0.############################", CultureInfo.InvariantCulture)
        : number.ToString(CultureInfo.InvariantCulture);
}
