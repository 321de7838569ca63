using System.IO.Compression;
using System.Xml.Linq;
using MiniExcelLibs;

namespace TokenStudio.Tests;

/// <summary>An Excel file as a reader sees it that shares no code with its writer.</summary>
static class XlsxFile
{
    public static XNamespace Main { get; } = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    public static List<string> Sheets(byte[] file) => new MemoryStream(file).GetSheetNames();

    /// <summary>Cells in their columns, absent ones null.</summary>
    public static List<object?[]> Rows(byte[] file, string sheet) =>
        [.. new MemoryStream(file).Query(useHeaderRow: false, sheetName: sheet, excelType: ExcelType.XLSX).Select(row => ((IDictionary<string, object?>)row).Values.ToArray())];

    /// <summary>The parts whose names begin so, as XML.</summary>
    public static List<XElement> Parts(byte[] file, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        var parts = new List<XElement>();
        foreach (var entry in zip.Entries.Where(e => e.Name.StartsWith(name, StringComparison.Ordinal) && e.Name.EndsWith(".xml", StringComparison.Ordinal)).OrderBy(e => e.FullName, StringComparer.Ordinal))
        {
            using var stream = entry.Open();
            parts.Add(XElement.Load(stream));
        }

        return parts;
    }
}
