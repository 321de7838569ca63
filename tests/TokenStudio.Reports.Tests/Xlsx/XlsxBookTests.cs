using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Scenarios;
using TokenStudio.Presentation;
using TokenStudio.Presentation.Tables;
using TokenStudio.Presentation.Workbooks;
using TokenStudio.Reports.Xlsx;
using static TokenStudio.Tests.XlsxFile;

namespace TokenStudio.Tests;

public sealed class XlsxBookTests
{
    static readonly byte[] File = XlsxBook.Write(Meridian.Book());

    [Fact]
    public void Write_Meridian_HasASheetForEachTableAndItsAssumptions() =>
        Assert.Equal(["Projection", "Allocation & vesting", "Unlock calendar", "Figures", "Checks", "Projection, exact", "Assumptions"], Sheets(File));

    [Fact]
    public void Write_ATokenThatEmitsAndBurns_HasThoseSheetsToo()
    {
        var document = Meridian.Document
            .With("emissions", List("""[{ "id": "r", "name": "Rewards", "holder": "staking", "from": "mint", "kind": "constant", "amount": "100000", "every": "P1M", "start": "P0M", "duration": "P12M" }]"""))
            .With("burns", List("""[{ "id": "f", "name": "Fees", "from": "circulating", "kind": "fixed", "amount": "5000", "every": "P1M", "start": "P1M", "duration": null }]"""));
        var file = XlsxBook.Write(SheetBooks.Of(Meridian.Project(document), document, null, null));

        Assert.Equal(["Projection", "Allocation & vesting", "Unlock calendar", "Emissions", "Burns", "Figures", "Checks", "Projection, exact", "Assumptions"], Sheets(file));
        Assert.Equal(["Month 1", new DateTime(2027, 4, 1), 100_000.0, 100_000.0], Rows(file, "Emissions")[1]);
        Assert.Equal(["Month 1", new DateTime(2027, 4, 1), 0.0, 0.0], Rows(file, "Burns")[1]);   // the first falls due a month after its start
        Assert.Equal(["Month 2", new DateTime(2027, 5, 1), 5_000.0, 5_000.0], Rows(file, "Burns")[2]);
    }

    [Fact]
    public void Write_EveryCellOfTheProjection_IsTheModelsNumberAndDate()
    {
        var table = ProjectionTable.Of(Meridian.Projection);
        var rows = Rows(File, "Projection");

        Assert.Equal(table.Columns.Select(c => (object?)c.Key), rows[0]);
        Assert.Equal(table.Rows.Count + 1, rows.Count);
        for (var r = 0; r < table.Rows.Count; r++)
        {
            for (var c = 0; c < table.Columns.Count; c++)
            {
                var text = table.Rows[r].Cells[c];
                object? expected = text.Length == 0 ? null
                    : table.Columns[c].Kind == CellKind.Date ? DateTime.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture)
                    : double.Parse(text, CultureInfo.InvariantCulture);
                Assert.Equal(expected, rows[r + 1][c]);
            }
        }

        // Circulating supply after a year, as a double has it.
        Assert.Equal(360454999.999999999999999999, rows[13][7]);
    }

    [Fact]
    public void Write_AmountsOfMoreThanFifteenDigits_StandAsTextsToo()
    {
        var (exact, table) = (Rows(File, "Projection, exact"), ProjectionTable.Of(Meridian.Projection));

        Assert.Equal("360454999.999999999999999999", exact[13][7]);
        for (var r = 0; r < table.Rows.Count; r++)
        {
            for (var c = 1; c < table.Columns.Count; c++) Assert.Equal(table.Rows[r].Cells[c], exact[r + 1][c] as string ?? "");
        }

        Assert.Contains(Rows(File, "Assumptions"), row => row[2] is string text && text.Contains("\"Projection, exact\"", StringComparison.Ordinal));
    }

    [Fact]
    public void Write_AmountsOfFewDigits_NeedNoTexts()
    {
        // A year of whole tokens without a price: nothing has more digits than a spreadsheet keeps.
        var document = Meridian.Document.Without("market").With("allocations", List("""[{ "id": "a", "name": "A", "holder": "team", "amount": "1000", "vesting": { "kind": "immediate" } }]"""));
        var file = XlsxBook.Write(SheetBooks.Of(Meridian.Project(document), document, null, null));

        Assert.DoesNotContain("Projection, exact", Sheets(file));
        Assert.Contains(Rows(file, "Assumptions"), row => row[2] is string text && text.Contains("no amount of the projection has more", StringComparison.Ordinal));
    }

    [Fact]
    public void Write_AllocationsAndFigures_AreNumbersWithTheirUnits()
    {
        var team = Rows(File, "Allocation & vesting").Single(row => Equals(row[0], "team"));
        Assert.Equal(["team", "Team", "team", "yes", 145_000_000.0, "145000000", 0.145, 0.0, "12 mo", "48 mo", "Monthly"], team);

        var figures = Rows(File, "Figures").Skip(1).ToDictionary(row => (string)row[0]!, row => (row[1], row[2]));
        Assert.Equal((1_000_000_000.0, "MRD"), figures["Max supply"]);
        Assert.Equal((0.1183, null), figures["TGE float"]);
        Assert.Equal((120_000_000.0, "USD"), figures["FDV"]);
        Assert.Equal((14_196_000.0, "USD"), figures["TGE market cap"]);
        Assert.Equal((0.29, null), figures["Insiders share"]);
        Assert.Equal((2.046956889265, null), figures["12-mo unlock"]);
    }

    [Fact]
    public void Write_Checks_HaveNumberAndLimitAsNumbers()
    {
        var largest = Rows(File, "Checks").Single(row => Equals(row[7], "largest-unlock"));
        Assert.Equal("Critical", largest[0]);
        Assert.Equal((0.282, 0.1), (Math.Round((double)largest[2]!, 3), (double)largest[4]!));
        Assert.Equal("at most", largest[3]);
    }

    [Fact]
    public void Write_Assumptions_SayVersionEngineHashSourcesAndEveryInput()
    {
        var rows = Rows(File, "Assumptions");
        object? Value(string name) => rows.Single(row => Equals(row[1], name))[2];

        Assert.Equal(14.0, Value("Version"));
        Assert.Equal(Meridian.SavedAt.UtcDateTime, Value("Date of the version"));
        Assert.Equal($"TokenStudio {Provenance.EngineVersion}", Value("Engine"));
        Assert.Equal(Provenance.HashOf(Meridian.Document), Value("SHA-256 of the scenario"));
        Assert.Matches("^[0-9a-f]{64}$", Provenance.HashOf(Meridian.Document));
        Assert.Equal("P12M", Value("/allocations/team/vesting/cliff"));
        Assert.Equal(0.145, Value("/allocations/team/share"));
        var inputs = InputsTable.Of(Meridian.Document).Rows.Where(row => !row.Cells[0].StartsWith("/sources", StringComparison.Ordinal)).ToArray();
        Assert.Equal(inputs.Select(row => row.Cells[0]), rows.Where(row => Equals(row[0], "Parameter")).Select(row => (string)row[1]!));
    }

    [Fact]
    public void Write_WithoutPrices_TellsNone()
    {
        var text = Everything(XlsxBook.Write(Meridian.Book(HiddenParts.Prices)));
        Assert.DoesNotContain("0.12<", text, StringComparison.Ordinal);
        Assert.DoesNotContain("market_cap", text, StringComparison.Ordinal);
        Assert.DoesNotContain("market cap", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("/market", text, StringComparison.Ordinal);
        Assert.DoesNotContain("fdv", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("USD", text, StringComparison.Ordinal);
        Assert.DoesNotContain(Provenance.HashOf(Meridian.Document), text, StringComparison.Ordinal);   // by which guesses could be tried
        Assert.Contains("market_cap", Everything(File), StringComparison.Ordinal);                     // the control: the whole file has it
    }

    [Fact]
    public void Write_WithoutHolders_TellsNone()
    {
        var text = Everything(XlsxBook.Write(Meridian.Book(HiddenParts.Holders)));
        Assert.DoesNotContain("insider", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Seed round", text, StringComparison.Ordinal);
        Assert.DoesNotContain("holder", text, StringComparison.Ordinal);
        Assert.DoesNotContain(Provenance.HashOf(Meridian.Document), text, StringComparison.Ordinal);
        Assert.Contains("nsider", Everything(File), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_TheSame_IsTheSameBytes()
    {
        Assert.Equal(File, XlsxBook.Write(Meridian.Book()));
        using var zip = new ZipArchive(new MemoryStream(File));
        Assert.All(zip.Entries, entry => Assert.Equal(new DateTime(1980, 1, 1), entry.LastWriteTime.DateTime));
    }

    [Fact]
    public void Write_AnySheet_IsValidFrozenAndWithoutFormulas()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(File), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(e => $"{e.Path?.XPath}: {e.Description}"));
        foreach (var sheet in Parts(File, "sheet"))
        {
            var pane = sheet.Descendants(Main + "pane").Single();
            Assert.Equal(("frozen", "1", "A2"), ((string?)pane.Attribute("state"), (string?)pane.Attribute("ySplit"), (string?)pane.Attribute("topLeftCell")));
            Assert.All(sheet.Descendants(Main + "col"), col => Assert.InRange((double)col.Attribute("width")!, 8, 60));
            Assert.Empty(sheet.Descendants(Main + "f"));
        }
    }

    [Fact]
    public void Write_Formats_ArePercentGroupsAndDates()
    {
        var projection = Parts(File, "sheet")[0];
        XElement Cell(string place) => projection.Descendants(Main + "c").Single(c => (string?)c.Attribute("r") == place);
        var styles = Parts(File, "styles").Single();
        var formats = styles.Descendants(Main + "cellXfs").Single().Elements().Select(xf => (int)xf.Attribute("numFmtId")!).ToArray();
        var codes = styles.Descendants(Main + "numFmt").ToDictionary(f => (int)f.Attribute("numFmtId")!, f => (string)f.Attribute("formatCode")!);
        int Format(string place) => formats[(int)Cell(place).Attribute("s")!];

        Assert.Equal("yyyy-mm-dd", codes[Format("A2")]);
        Assert.Equal("46447", (string?)Cell("A2").Element(Main + "v"));   // 1 March 2027
        Assert.Equal(3, Format("C2"));                                     // #,##0
        Assert.Equal("#,##0.00####", codes[Format("H14")]);
        Assert.Equal(10, Format("J14"));                                   // 0.00%
        Assert.Equal("2.046956889265", (string?)Cell("J14").Element(Main + "v"));
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("  spaces  ")]
    [InlineData("_x0041_ is no A")]
    [InlineData("line\nline")]
    [InlineData("line\rline\r\n")]
    [InlineData("🚀 Łódź عملة <script>&amp;")]
    public void Write_AnyText_ReadsBackTheSame(string text) => Assert.Equal(text, Rows(Of(text), "T")[1][0]);

    [Fact]
    public void Write_WhatXmlCannotHold_BecomesAReplacement() => Assert.Equal("a\uFFFDb\uFFFDc", Rows(Of("a\0b\uD800c"), "T")[1][0]);

    static byte[] Of(string text) => XlsxBook.Write(new("T", Meridian.SavedAt, [new() { Id = "t", Title = "T", Columns = [new("t", "T", CellKind.Text)], Rows = [new([text])] }]));

    static ListNode List(string json) => (ListNode)NodeReader.ReadAny(Encoding.UTF8.GetBytes(json), out _)!;

    static string Everything(byte[] file) => string.Concat(Parts(file, "sheet").Select(part => part.ToString(SaveOptions.DisableFormatting)));
}
