using TokenStudio.Model.Documents;
using TokenStudio.Model.Presets;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Simulation;
using TokenStudio.Presentation;
using TokenStudio.Reports.Pdf;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;

namespace TokenStudio.Tests;

/// <summary>The report of a scenario whose price moves at random.</summary>
public sealed class FanReportTests
{
    static ReportModel Report(string kind)
    {
        var price = ObjectNode.Of(("kind", Node.Of(kind)), ("initialPrice", Node.Of(0.12m)));
        if (kind == "gbm") price = price.With("annualDrift", Node.Of(0m)).With("annualVolatility", Node.Of(0.8m));
        var document = EditApplier.Apply(PresetLibrary.Find("meridian")!.Document, [Edit.Set("/market/price", price)]).Document!;
        return ReportBuilder.Of(Projector.Project(ScenarioReview.Of(document).Valid!), document, "version 3", new(2027, 2, 26, 14, 6, 0, TimeSpan.Zero));
    }

    static string Text(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return string.Join('\n', document.GetPages().Select(page => ContentOrderTextExtractor.GetText(page))).ReplaceLineEndings(" ");
    }

    [Fact]
    public void Write_RandomPrice_PrintsTheFanWithSeedRunsAndPercentiles()
    {
        var report = Report("gbm");
        var pdf = PdfReport.Write(report);
        var text = Text(pdf);

        Assert.All(["6. Token price", "USD, log scale, 2,000 runs", "P95 $", "P5 $", "Launch price $0.12", "Price in the runs, by year", "2,000 paths, seed 42; exact percentiles of these paths."], words => Assert.Contains(words, text, StringComparison.Ordinal));
        Assert.All(report.Sections.Single(s => s.Id == "simulation").Blocks.OfType<TableBlock>().Single().Table.Rows.SelectMany(row => row.Cells), cell => Assert.Contains(cell, text, StringComparison.Ordinal));
    }

    // From the simulation to the last byte.
    [Fact]
    public void Write_RandomPriceTwice_GivesTheSameBytes() => Assert.Equal(PdfReport.Write(Report("gbm")), PdfReport.Write(Report("gbm")));

    [Fact]
    public void Write_ConstantPrice_HasNoFan() => Assert.DoesNotContain("Price in the runs", Text(PdfReport.Write(Report("constant"))), StringComparison.Ordinal);

    [Fact]
    public void Write_WhenAsked_LeavesThePages()
    {
        var folder = Environment.GetEnvironmentVariable("TOKENSTUDIO_LOOK") ?? "";
        Assert.SkipWhen(folder.Length == 0, "TOKENSTUDIO_LOOK names no folder.");
        File.WriteAllBytes(Path.Combine(folder, "fan.pdf"), PdfReport.Write(Report("gbm")));
    }
}
