using System.Globalization;
using System.Text;
using TokenStudio.Presentation;
using TokenStudio.Presentation.Tables;
using TokenStudio.Reports.Pdf;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;
using UglyToad.PdfPig.Outline;

namespace TokenStudio.Tests;

public sealed class PdfReportTests
{
    static string[] Pages(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return [.. document.GetPages().Select(page => ContentOrderTextExtractor.GetText(page))];
    }

    static ReportModel WithTable(TableModel table) => SampleReport.With(table);

    static TableModel Table(string[] heads, params IEnumerable<string[]> rows) => new()
    {
        Id = "t",
        Title = "Table",
        Columns = [.. heads.Select(head => new TableColumn(head, head, CellKind.Text))],
        Rows = [.. rows.Select(cells => new TableRow(cells))],
    };

    static int Count(string text, string part) => text.Split(part).Length - 1;

    [Fact]
    public void Write_Sample_SaysTheGivenFiguresOnItsFirstPage()
    {
        var report = SampleReport.Report();
        var first = Pages(PdfReport.Write(report))[0];
        string[] texts = [report.Title, report.Subtitle, report.Running, "250M", "Month 12 · 1 Mar 2028", "+64.6M MRD", "Community rewards",
            "Made 26 Feb 2027, 14:06 UTC. Inputs and every figure: annex A and the CSV files.", "Model, not advice", "1 of ",
            .. report.Metrics.SelectMany(m => new string[] { m.Label, m.Value, m.Unit, m.Note }), .. report.Attention.Select(n => n.Headline)];
        Assert.All(texts, text => Assert.Contains(text, first, StringComparison.Ordinal));
    }

    [Fact]
    public void Write_Sample_PrintsEveryCellOfItsTables()
    {
        var report = SampleReport.Report();
        var text = string.Join('\n', Pages(PdfReport.Write(report)).Skip(1)).ReplaceLineEndings(" ");
        Assert.All(SampleReport.Tables(report).Take(2).SelectMany(table => table.Rows).SelectMany(row => row.Cells), cell => Assert.Contains(cell, text, StringComparison.Ordinal));
    }

    [Fact]
    public void Write_Twice_GivesTheSameBytes() => Assert.Equal(PdfReport.Write(SampleReport.Report()), PdfReport.Write(SampleReport.Report()));

    [Fact]
    public void Write_FromEightThreads_GivesTheSameBytes()
    {
        var alone = PdfReport.Write(SampleReport.Report());
        var all = Enumerable.Range(0, 16).AsParallel().WithDegreeOfParallelism(8).Select(_ => PdfReport.Write(SampleReport.Report())).ToList();
        Assert.All(all, pdf => Assert.True(pdf.AsSpan().SequenceEqual(alone)));
    }

    [Fact]
    public void Write_Sample_IsSmall() => Assert.InRange(PdfReport.Write(SampleReport.Report()).Length, 10_000, 250_000);

    [Fact]
    public void Write_Sample_HasTitleAndOutlineOfItsSections()
    {
        using var document = PdfDocument.Open(PdfReport.Write(SampleReport.Report() with { Title = "Zürich → Łódź" }));
        Assert.Equal("Zürich → Łódź: Supply and unlocks, 2027 to 2037", document.Information.Title);
        Assert.True(document.TryGetBookmarks(out var bookmarks));
        var entries = bookmarks.GetNodes().OfType<DocumentBookmarkNode>().Select(node => (node.Title, node.PageNumber)).ToArray();
        (string, int)[] expected = [("Zürich → Łódź", 1), ("Circulating supply", 1), ("What needs attention", 1), ("Contents", 2), ("1. Allocation and vesting", 2), ("2. Unlock calendar", 2), ("3. Projection by year", 3), ("Annex A. Inputs", 4)];
        Assert.Equal(expected, entries);
    }

    [Fact]
    public void Write_Sample_AsksTheViewerForTitleAndLanguage()
    {
        var text = Encoding.Latin1.GetString(PdfReport.Write(SampleReport.Report()));
        Assert.Contains("/DisplayDocTitle true", text, StringComparison.Ordinal);
        Assert.Contains("/Lang(en)", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_WithAttachment_GivesItBackByteForByte()
    {
        var scenario = Encoding.UTF8.GetBytes("{\"name\":\"Zürich\\n%%EOF endobj\"}\nendstream endobj");
        using var document = PdfDocument.Open(PdfReport.Write(SampleReport.Report() with { Attachment = scenario }));
        Assert.True(document.Advanced.TryGetEmbeddedFiles(out var files));
        Assert.Equal(("scenario.tokenstudio.json", Convert.ToHexString(scenario)), (files.Single().Name, Convert.ToHexString(files.Single().Memory.Span)));
    }

    [Theory]
    [InlineData("≥ 5 → Łódź Ω µ")]
    [InlineData("Жизнь Ωπλ")] // letters whose shape latin lacks: о and o are one glyph, of which this reader knows one name
    [InlineData("fi ffl – “quoted” … €")]
    public void Write_LettersOutsideLatin_ComeBackAsText(string title) =>
        Assert.Contains(title, Pages(PdfReport.Write(SampleReport.Report() with { Title = title }))[0], StringComparison.Ordinal);

    [Theory]
    [InlineData("🚀👩‍👩‍👧‍👦 到月球 مرحبا")]
    [InlineData("lone \uD800 half, nul \0, bell \a, tab \t")]
    [InlineData("")]
    public void Write_LettersInNoFont_StillGivesAPdf(string name)
    {
        var report = SampleReport.Report() with { Title = name, Subtitle = name, Summary = name, Running = name, Sections = SampleReport.With(Table([name, name], [name, name])).Sections };
        Assert.Equal(2, Pages(PdfReport.Write(report)).Length);
    }

    [Fact]
    public void Write_TwoHundredRows_RepeatsTheHeadAndKeepsEveryRow()
    {
        var rows = Enumerable.Range(1, 200).Select(i => new[] { $"row {i.ToString("000", CultureInfo.InvariantCulture)}", "x" });
        var pages = Pages(PdfReport.Write(WithTable(Table(["Name of row", "Value"], rows))));
        Assert.InRange(pages.Length, 6, 9);
        var rowed = pages.Where(page => Count(page, "row 0") + Count(page, "row 1") + Count(page, "row 2") > 0).ToArray();
        Assert.InRange(rowed.Length, 5, 8);
        Assert.All(rowed, page => Assert.Equal(1, Count(page, "Name of row")));
        Assert.Equal(200, pages.Sum(page => Count(page, "row ") - Count(page, "Name of row ")));
        Assert.All(pages.Select((page, i) => (page, i)), p => Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"{p.i + 1} of {pages.Length}"), p.page, StringComparison.Ordinal));
    }

    [Fact]
    public void Write_CellOfManyLines_WrapsAndGoesOnOverleaf()
    {
        var words = string.Join(' ', Enumerable.Range(1000, 3000).Select(i => i.ToString(CultureInfo.InvariantCulture)));
        var pages = Pages(PdfReport.Write(WithTable(Table(["Name", "Prose"], ["a", words], ["b", "short"]))));
        Assert.InRange(pages.Length, 3, 12);
        var text = string.Join('\n', pages);
        Assert.Contains("1000", text, StringComparison.Ordinal);
        Assert.Contains("3999", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_WordWiderThanItsColumn_IsBrokenNotCut()
    {
        var pages = Pages(PdfReport.Write(WithTable(Table(["Name", "Address"], ["a", new string('Q', 600)]))));
        Assert.Equal(600, pages[1].Count(c => c == 'Q'));
    }

    [Fact]
    public void Write_MoreColumnsThanFit_SplitsThemAndRepeatsTheFirst()
    {
        var heads = Enumerable.Range(1, 24).Select(i => $"Column {i.ToString("00", CultureInfo.InvariantCulture)}").ToArray();
        var text = string.Join('\n', Pages(PdfReport.Write(WithTable(Table(heads, [.. heads.Select(_ => "1,000,000,000")])))).Skip(1));
        Assert.Equal(5, Count(text, "Column 01")); // five of the other 23 fit beside the first
        Assert.All(heads.Skip(1), head => Assert.Equal(1, Count(text, head)));
    }

    [Fact]
    public void Write_EmptyTableAndNoMetrics_SaysSo()
    {
        var report = SampleReport.With(Table(["Name"], [])) with { Metrics = [], Attention = [] };
        Assert.Contains("Nothing to list.", Pages(PdfReport.Write(report))[1], StringComparison.Ordinal);
    }
}
