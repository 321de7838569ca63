using TokenStudio.Reports.Pdf;

namespace TokenStudio.Tests;

/// <summary>The scenario comes out of a report as it went in, and out of nothing else.</summary>
public sealed class PdfScenarioTests
{
    static readonly byte[] Scenario = PresetReport.Document("meridian");

    [Theory]
    [InlineData("meridian")]
    [InlineData("bitcoin")]
    [InlineData("ethereum")]
    public void Read_OwnReport_IsTheDocumentByteForByte(string preset)
    {
        var read = PdfScenario.Read(PdfReport.Write(PresetReport.Of(preset)), out _);
        Assert.Equal(Convert.ToHexString(PresetReport.Document(preset)), Convert.ToHexString(read!));
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public void Read_ReportWithAPartHidden_HoldsNone(bool holders, bool prices)
    {
        Assert.Null(PdfScenario.Read(PdfReport.Write(PresetReport.Of("meridian", new() { Holders = holders, Prices = prices })), out var problem));
        Assert.Contains("holds no scenario", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ScenarioChangedByAByte_SaysItIsDamaged()
    {
        var pdf = PdfReport.Write(PresetReport.Of("meridian"));
        pdf[pdf.AsSpan().LastIndexOf("Community rewards"u8)] ^= 1;
        Assert.Null(PdfScenario.Read(pdf, out var problem));
        Assert.StartsWith("This report is damaged", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("%PDF-")]
    [InlineData("%PDF-1.4\nstartxref\n99999999999\n%%EOF\n")]
    [InlineData("%PDF-1.4\nstartxref\n5\n%%EOF\n")]
    [InlineData("%PDF-1.4\nxref\n0 1\ntrailer\n<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n")]
    public void Read_NoReport_SaysThatItHoldsNone(string text)
    {
        Assert.Null(PdfScenario.Read(System.Text.Encoding.Latin1.GetBytes(text), out var problem));
        Assert.Contains("holds no scenario", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_CutOrChangedAnywhere_IsTheScenarioOrNothing()
    {
        var pdf = PdfReport.Write(PresetReport.Of("meridian"));
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        for (var i = 0; i < 2_000; i++)
        {
            // The end of the file is what is read: half of the changes go there.
            var changed = i % 2 == 0 ? pdf[..random.Next(pdf.Length)] : [.. pdf];
            if (i % 2 == 1) changed[random.Next(i % 4 == 1 ? pdf.Length - 12_000 : 0, pdf.Length)] ^= (byte)random.Next(1, 256);
            var read = PdfScenario.Read(changed, out _);
            Assert.True(read is null || read.AsSpan().SequenceEqual(Scenario), $"Seed {seed}, change {i}.");
        }
    }
}
