using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using CsCheck;
using Sylvan.Data.Csv;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Imports;
using TokenStudio.Model.Simulation;
using TokenStudio.Model.Units;
using TokenStudio.Presentation.Charts;
using TokenStudio.Presentation.Deploying;
using TokenStudio.Presentation.Tables;
using TokenStudio.Presentation.Workbooks;
using TokenStudio.Reports.Csv;
using TokenStudio.Reports.Xlsx;

namespace TokenStudio.Tests;

/// <summary>
/// S-03: no text that someone wrote begins a formula in any table that leaves as CSV or XLSX, read back by parsers that share no code with the
/// writers; numbers stay numbers. A failure names the seed that repeats it.
/// </summary>
public sealed class FormulaInjectionTests(ITestOutputHelper output)
{
    const int Strings = 100_000;
    const string Triggers = "=+-@\t\r\n\0＝＋－＠";

    static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    // As often as not a text begins as an attack does, some of them behind quotes like our own.
    static readonly Gen<string> Hostile = Gen.Select(
        Gen.Frequency(
            (4, OneOf("=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠", "'=", "''=", "'", "\"=", "=\"", "\r\n=", "-5")),
            (3, Gen.Const(""))),
        Gen.Frequency(
            (3, Gen.String[Gen.Char["abc =+-@;,\t\r\n\"'|!A1(0)＝äß漢"], 0, 12]),
            (1, OneOf("HYPERLINK(\"http://x\")", "cmd|' /C calc'!A0", "1+1", "🚀 עברית \u202e"))),
        (start, rest) => start + rest);

    [Fact]
    public void Csv_HundredThousandTexts_NeverBeginAFormulaAndComeBackAsTheyWere()
    {
        foreach (var separator in CsvForm.Separators.Values)
        {
            var texts = Sample(Strings, out var seed);
            var rows = Parsed(CsvTable.Write(Of(texts, CellKind.Text), new(separator)), separator);

            Assert.True(rows.Count == texts.Length + 1, $"seed {seed}: {rows.Count} rows");
            for (var i = 0; i < texts.Length; i++)
            {
                Assert.True(rows[i + 1].Length == 3, $"seed {seed}, row {i}: {rows[i + 1].Length} fields");
                var cell = rows[i + 1][1];
                Assert.False(BeginsFormula(cell), $"seed {seed}: {cell}");
                Assert.True(SpreadsheetText.Unguarded(cell) == texts[i], $"seed {seed}: {texts[i]} became {cell}");
                Assert.Equal("-5", rows[i + 1][2]);
            }
        }
    }

    [Fact]
    public void Xlsx_HundredThousandTexts_NeverBeginAFormulaAndNumbersAreNumbers()
    {
        var texts = Sample(Strings, out var seed);
        var file = XlsxBook.Write(new("T", Meridian.SavedAt, [Of(texts, CellKind.Text)]));
        var rows = XlsxFile.Rows(file, "T");

        Assert.Equal(texts.Length + 1, rows.Count);
        for (var i = 0; i < texts.Length; i++)
        {
            var cell = rows[i + 1][1] as string ?? "";
            Assert.False(BeginsFormula(cell), $"seed {seed}: {cell}");
            Assert.True(SpreadsheetText.Unguarded(cell) == Held(texts[i]), $"seed {seed}: {texts[i]} became {cell}");
            Assert.Equal(-5.0, rows[i + 1][2]);
        }

        Assert.Equal(0, Formulas(file));
    }

    // Every table there is, each name and text of its design hostile.
    [Fact]
    public void Exports_OfHostileDesigns_NeverBeginAFormula()
    {
        var (tried, cells) = (0, 0);
        while (tried < Strings / 10)
        {
            var texts = Sample(40, out var seed);
            var document = Hostilely(texts);
            var projection = Meridian.Project(document);
            foreach (var table in Tables(projection, document))
            {
                var rows = Parsed(CsvTable.Write(table), ',');
                Assert.True(rows.Count == table.Rows.Count + 1, $"seed {seed}: {table.Id}");
                for (var r = 0; r < rows.Count; r++)
                {
                    Assert.True(rows[r].Length == table.Columns.Count, $"seed {seed}: {table.Id}");
                    for (var c = 0; c < rows[r].Length; c++)
                    {
                        if (r > 0 && table.KindOf(table.Rows[r - 1], c) != CellKind.Text) continue;
                        Assert.False(BeginsFormula(rows[r][c]), $"seed {seed}, {table.Id}: {rows[r][c]}");
                        cells++;
                    }
                }
            }

            Assert.True(Formulas(XlsxBook.Write(SheetBooks.Of(projection, document, 1, Meridian.SavedAt))) == 0, $"seed {seed}");
            tried += texts.Length;
        }

        output.WriteLine($"{tried} texts in {cells} cells.");
    }

    // The control: the same judge finds what leaves without a guard.
    [Fact]
    public void Csv_TextsWrittenAsAmounts_AreFoundOut()
    {
        var rows = Parsed(CsvTable.Write(Of(["=1+1", "@x", "＝1", "\0x"], CellKind.Amount)), ',');
        Assert.All(rows.Skip(1), row => Assert.True(BeginsFormula(row[1])));
    }

    [Fact]
    public void Csv_NegativeNumbers_StayNumbersWhereTheColumnHoldsThem()
    {
        foreach (var kind in new[] { CellKind.Number, CellKind.Amount, CellKind.Ratio }) Assert.Equal("-5", Parsed(CsvTable.Write(Of(["-5"], kind)), ',')[1][1]);
        Assert.Equal("'-5", Parsed(CsvTable.Write(Of(["-5"], CellKind.Text)), ',')[1][1]);
    }

    [Theory]
    [InlineData("=1", "'=1")]
    [InlineData("'=1", "''=1")]
    [InlineData("''-1", "'''-1")]
    [InlineData("\n=1", "'\n=1")]
    [InlineData("\0", "'\0")]
    [InlineData("＝1", "'＝1")]
    [InlineData("'quoted'", "'quoted'")]
    [InlineData("it's", "it's")]
    [InlineData("'", "'")]
    [InlineData("", "")]
    [InlineData("5-3", "5-3")]
    public void Guarded_ThenUnguarded_IsTheText(string text, string cell)
    {
        Assert.Equal(cell, SpreadsheetText.Guarded(text));
        Assert.Equal(text, SpreadsheetText.Unguarded(cell));
    }

    [Fact]
    public void Import_OfOurOwnFiles_TakesOnlyOurQuoteAway()
    {
        string[] names = ["=Team", "'Seed'", "'=Angels", "-Advisors", "O'Hara"];
        var table = Of(names, CellKind.Text);

        Assert.Equal(names, TableSheet.Read(CsvTable.Write(table)).Rows.Select(line => line[1]));
        Assert.Equal(names, XlsxSheet.Read(XlsxBook.Write(new("T", Meridian.SavedAt, [table]))).Rows.Select(line => line[1]));
    }

    static string[] Sample(int count, out string seed)
    {
        var chance = new PCG(1, (ulong)Random.Shared.NextInt64());
        seed = chance.ToString();
        var texts = new string[count];
        for (var i = 0; i < count; i++) texts[i] = Hostile.Generate(chance, null, out _);
        return texts;
    }

    static bool BeginsFormula(string cell) => cell.Length > 0 && Triggers.Contains(cell[0]);

    // What XML, and with it a cell, can hold of a text.
    static string Held(string text) => string.Concat(text.EnumerateRunes().Select(r => r.Value is (< 0x20 and not (9 or 10 or 13)) or 0xFFFE or 0xFFFF ? "\uFFFD" : r.ToString()));

    static TableModel Of(string[] texts, CellKind kind) => new()
    {
        Id = "t",
        Title = "T",
        Columns = [new("row", "Row", CellKind.Number), new("text", "Text", kind), new("number", "Number", CellKind.Number)],
        Rows = [.. texts.Select((text, i) => new TableRow([i.ToString(CultureInfo.InvariantCulture), text, "-5"]))],
    };

    static List<string[]> Parsed(byte[] csv, char separator)
    {
        using var reader = new StreamReader(new MemoryStream(csv), new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: false);
        using var parser = CsvDataReader.Create(reader, new CsvDataReaderOptions { HasHeaders = false, Delimiter = separator });
        var rows = new List<string[]>();
        while (parser.Read()) rows.Add([.. Enumerable.Range(0, parser.RowFieldCount).Select(parser.GetString)]);
        return rows;
    }

    static int Formulas(byte[] xlsx) => XlsxFile.Parts(xlsx, "sheet").Sum(sheet => sheet.Descendants(XlsxFile.Main + "f").Count() + sheet.Descendants(XlsxFile.Main + "t").Count(t => BeginsFormula(t.Value)));

    static ObjectNode Hostilely(string[] texts)
    {
        var next = 0;
        Node Text() => Node.Of(texts[next++ % texts.Length]);
        Node Filled() => Node.Of($"{texts[next++ % texts.Length]}.");
        ListNode List(int count, Func<int, ObjectNode> item) => new(Enumerable.Range(0, count).Select(i => (Node)item(i)).ToValueList());
        var once = ObjectNode.Of(("kind", Node.Of("immediate")));
        return Meridian.Document.With("name", Filled()).With("description", Text())
            .With("timeline", ObjectNode.Of(("launch", Node.Of("2027-03-01")), ("horizon", Node.Of("P3M")), ("step", Node.Of("P1M"))))
            .With("circulation", ObjectNode.Of(("excludeHolders", new ListNode([])), ("excludeAllocations", new ListNode([]))))
            .With("allocations", List(12, i => ObjectNode.Of(("id", Node.Of($"-a{i}")), ("name", Filled()), ("holder", Node.Of("team")), ("amount", Node.Of("10")), ("vesting", once))))
            .With("emissions", List(3, i => ObjectNode.Of(("id", Node.Of($"-e{i}")), ("name", Filled()), ("holder", Node.Of("staking")), ("kind", Node.Of("constant")), ("amount", Node.Of("1")), ("every", Node.Of("P1M")), ("start", Node.Of("P0M")), ("duration", Node.Of("P2M")))))
            .With("burns", List(3, i => ObjectNode.Of(("id", Node.Of($"-b{i}")), ("name", Filled()), ("kind", Node.Of("fixed")), ("amount", Node.Of("1")), ("every", Node.Of("P1M")), ("start", Node.Of("P0M")), ("duration", Node.Of("P2M")))))
            .With("sources", List(4, _ => ObjectNode.Of(("title", Text()), ("url", Node.Of("https://example.org")))))
            .With("goals", List(4, i => ObjectNode.Of(("id", Node.Of($"-g{i}")), ("objective", Filled()), ("bearer", Text()), ("figure", Node.Of("circulating")), ("bound", Node.Of("atMost")), ("limit", new NumberNode("0.5")), ("at", Node.Of("P1M")))));
    }

    static IEnumerable<TableModel> Tables(Projection projection, ObjectNode document) =>
    [
        ProjectionTable.Of(projection), AllocationTable.Of(projection.Valid), InputsTable.Of(document), ContractStatements.Table(projection.Valid), GoalsTable.Of(projection)!,
        .. ChartCatalogue.All.Select(kind => kind.Twin(projection, CellForm.File)), .. SheetBooks.Of(projection, document, 1, Meridian.SavedAt).Sheets,
    ];
}
