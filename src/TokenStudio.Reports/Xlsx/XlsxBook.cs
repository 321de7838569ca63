using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using TokenStudio.Presentation.Tables;
using TokenStudio.Presentation.Workbooks;

namespace TokenStudio.Reports.Xlsx;

/// <summary>Writes a workbook as an Excel file: a sheet for each table, its head frozen, numbers and dates real. The same input gives the same bytes.</summary>
public static class XlsxBook
{
    const double LeastWidth = 8;
    const double MostWidth = 60;

    public static byte[] Write(SheetBook book)
    {
        using var package = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(package, SpreadsheetDocumentType.Workbook))
        {
            // Each part is named here: the library's own names are random.
            var workbook = document.AddWorkbookPart();
            document.ChangeIdOfPart(workbook, "workbook");
            Properties(document.AddNewPart<CoreFilePropertiesPart>("core"), book);
            workbook.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = XlsxStyles.Sheet();
            var sheets = new Sheets();
            for (var i = 0; i < book.Sheets.Count; i++)
            {
                var id = FormattableString.Invariant($"sheet{i + 1}");
                Write(workbook.AddNewPart<WorksheetPart>(id), book.Sheets[i], selected: i == 0);
                sheets.Append(new Sheet { Id = id, SheetId = (uint)i + 1, Name = book.Sheets[i].Title.ToString() });
            }

            workbook.Workbook = new(sheets);
        }

        return Repacked(package.ToArray());
    }

    static void Properties(CoreFilePropertiesPart part, SheetBook book)
    {
        XNamespace core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties", dc = "http://purl.org/dc/elements/1.1/", terms = "http://purl.org/dc/terms/", xsi = "http://www.w3.org/2001/XMLSchema-instance";
        XElement At(string name) => new(terms + name, new XAttribute(xsi + "type", "dcterms:W3CDTF"), book.MadeAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        using var stream = part.GetStream(FileMode.Create);
        new XElement(core + "coreProperties",
            new XAttribute(XNamespace.Xmlns + "cp", core), new XAttribute(XNamespace.Xmlns + "dc", dc), new XAttribute(XNamespace.Xmlns + "dcterms", terms), new XAttribute(XNamespace.Xmlns + "xsi", xsi),
            new XElement(dc + "title", XlsxText.Held(book.Title)), new XElement(dc + "creator", "TokenStudio"), At("created"), At("modified")).Save(stream);
    }

    static void Write(WorksheetPart part, TableModel table, bool selected)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetViews(new SheetView(
            new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0, TabSelected = selected }));
        writer.WriteElement(new Columns(table.Columns.Select((_, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = Width(table, i), CustomWidth = true })));
        writer.WriteStartElement(new SheetData());
        writer.WriteElement(new Row(table.Columns.Select((column, i) => At(XlsxCells.Text(column.Head.ToString(), XlsxStyles.Head), i, 1))) { RowIndex = 1 });
        for (var r = 0; r < table.Rows.Count; r++)
        {
            var (row, number) = (table.Rows[r], (uint)r + 2);
            writer.WriteElement(new Row(row.Cells.Select((text, i) => XlsxCells.Of(text, table.KindOf(row, i)) is { } cell ? At(cell, i, number) : null).OfType<Cell>()) { RowIndex = number });
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    static Cell At(Cell cell, int column, uint row)
    {
        cell.CellReference = FormattableString.Invariant($"{Letters(column)}{row}");
        return cell;
    }

    // A to Z, AA to ZZ, AAA.
    static string Letters(int column) => column < 26 ? ((char)('A' + column)).ToString() : Letters(column / 26 - 1) + (char)('A' + column % 26);

    // Grouping takes a third more; beyond the most, text runs on into the next cells.
    static double Width(TableModel table, int column) => Math.Clamp(table.Rows.Where(row => column < row.Cells.Count)
        .Select(row => table.KindOf(row, column) switch
        {
            CellKind.Amount => Math.Min(row.Cells[column].Length * 4 / 3, 26),
            CellKind.Ratio => 10,
            _ => row.Cells[column].Length,
        }).Append(table.Columns[column].Head.ToString().Length + 1).Max() + 1.5, LeastWidth, MostWidth);

    // The library stamps each part with the clock.
    static byte[] Repacked(byte[] package)
    {
        using var packed = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(package), ZipArchiveMode.Read))
        using (var to = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            // Programs tell the kind of file by what comes first.
            foreach (var entry in from.Entries.OrderBy(e => e.FullName != "[Content_Types].xml").ThenBy(e => e.FullName, StringComparer.Ordinal))
            {
                var copy = to.CreateEntry(entry.FullName, CompressionLevel.Optimal);
                copy.LastWriteTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
                using var source = entry.Open();
                using var target = copy.Open();
                source.CopyTo(target);
            }
        }

        return packed.ToArray();
    }
}
