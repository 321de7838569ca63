using System.Security.Cryptography;
using TokenStudio.Presentation;
using TokenStudio.Presentation.Languages;
using TokenStudio.Reports.Pdf;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Outline;

namespace TokenStudio.Tests;

/// <summary>The whole report, from a preset to its bytes.</summary>
public sealed class PresetReportTests
{
    public static TheoryData<string, ReportPaper> Sheets => new(from preset in new[] { "meridian", "uniswap", "bitcoin", "ethereum" } from paper in Enum.GetValues<ReportPaper>() select (preset, paper));

    [Theory]
    [MemberData(nameof(Sheets))]
    public void Write_Preset_HoldsEveryFigureSectionAndNoticeOnItsPaper(string preset, ReportPaper paper)
    {
        var report = PresetReport.Of(preset, new() { Paper = paper });
        var pdf = PdfReport.Write(report);
        var pages = PresetReport.Pages(pdf);
        Assert.All(report.Metrics.SelectMany(m => new string[] { m.Label, m.Value, m.Unit, m.Note }).Append(report.Attention[0].Headline.ToString()), text => Assert.Contains(text, pages[0], StringComparison.Ordinal));
        Assert.All(report.Sections, section => Assert.Contains(section.Title.ToString(), pages[1], StringComparison.Ordinal));   // the contents
        var whole = string.Join(' ', pages);
        Assert.All(report.Sections.Single(s => s.Id == "years").Blocks.OfType<TableBlock>().Single().Table.Rows.SelectMany(r => r.Cells), cell => Assert.Contains(cell, whole, StringComparison.Ordinal));
        using var document = PdfDocument.Open(pdf);
        (double, double) sheet = paper == ReportPaper.A4 ? (595, 842) : (612, 792);
        Assert.All(document.GetPages().Select(page => (page.Width, page.Height)), size => Assert.Equal(sheet, size));
        PresetReport.StaysInside(pdf);
        PresetReport.KeepsHeadings(pdf, report);
    }

    [Fact]
    public void Write_Meridian_HasContentsWhoseLinksLeadToTheSectionsOfTheOutline()
    {
        var report = PresetReport.Of("meridian");
        using var document = PdfDocument.Open(PdfReport.Write(report));
        Assert.True(document.TryGetBookmarks(out var bookmarks));
        var entries = bookmarks.GetNodes().OfType<DocumentBookmarkNode>().Select(n => n.Title).ToArray();
        Assert.Equal(["Meridian", "Circulating supply", "What needs attention", "Contents", "1. Allocation and vesting", "2. Unlock calendar", "3. Circulating growth", "4. Insiders' share", "5. Price", "6. Goals and limits", "7. Projection by year", "8. Assumptions and sources", "9. Glossary", "Annex A. Every input"], entries);
        Assert.Equal(report.Sections.Count, document.GetPage(2).GetAnnotations().Count(a => a.Type == UglyToad.PdfPig.Annotations.AnnotationType.Link));
    }

    [Fact]
    public void Write_Meridian_SaysWhatItTakesToMakeItAgain()
    {
        var text = string.Join(' ', PresetReport.Pages(PdfReport.Write(PresetReport.Of("meridian"))));
        string[] said = [Convert.ToHexStringLower(SHA256.HashData(PresetReport.Document("meridian"))), "Engine version 1.0.0", "Random seed 42", "Meridian base case, version 3", "/allocations/team/vesting/cliff", "P12M", "Team: Cliff"];
        Assert.All(said, part => Assert.Contains(part, text, StringComparison.Ordinal));
    }

    [Fact]
    public void Write_PresetTwiceAndInThreads_GivesTheSameBytes()
    {
        var alone = PdfReport.Write(PresetReport.Of("meridian"));
        Assert.All(Enumerable.Range(0, 12).AsParallel().WithDegreeOfParallelism(4).Select(_ => PdfReport.Write(PresetReport.Of("meridian"))).ToList(), pdf => Assert.True(pdf.AsSpan().SequenceEqual(alone)));
        Assert.False(PdfReport.Write(PresetReport.Of("meridian", new() { Paper = ReportPaper.Letter })).AsSpan().SequenceEqual(alone));
    }

    [Fact]
    public void Write_FortyBucketsWithLongNames_StaysInsideItsMarginsAndKeepsItsHeadings()
    {
        var report = PresetReport.Forty();
        var pdf = PdfReport.Write(report);
        PresetReport.StaysInside(pdf);
        PresetReport.KeepsHeadings(pdf, report);
        var pages = PresetReport.Pages(pdf);
        Assert.Contains("and 20 more", pages[0], StringComparison.Ordinal);
        Assert.Contains("What needs attention", pages[0], StringComparison.Ordinal);
        Assert.Contains("Bucket 39 of the kind", string.Join(' ', pages), StringComparison.Ordinal);
        Assert.Contains("no shape for U+5230, U+6708, U+7403: an empty box stands there.", string.Join(' ', pages), StringComparison.Ordinal);
        Assert.InRange(pdf.Length, 100_000, 900_000);
    }

    [Fact]
    public void Write_NothingInIt_SaysSoAndLeavesOutWhatHasNothing()
    {
        var report = PresetReport.Empty();
        var pdf = PdfReport.Write(report);
        PresetReport.StaysInside(pdf);
        var text = string.Join(' ', PresetReport.Pages(pdf));
        Assert.Contains("This design has no buckets.", text, StringComparison.Ordinal);
        Assert.Contains("Nothing unlocks in the months after launch.", text, StringComparison.Ordinal);
        Assert.DoesNotContain(report.Sections, s => s.Id is "price" or "simulation" or "insiders" or "emissions" or "burns");
    }

    [Fact]
    public void Write_ExactFigures_AreNeverTornInTwo() =>
        Assert.Contains("360,454,999.999999999999999999", string.Join(' ', PresetReport.Pages(PdfReport.Write(PresetReport.Of("meridian")))), StringComparison.Ordinal);

    [Theory]
    [InlineData("de", "Zuteilung und Vesting", "Modell, keine Beratung")]
    [InlineData("fr", "Allocation et vesting", "Un modèle, pas un conseil")]
    public void Write_InALanguage_SpeaksItAndNamesItToReaders(string code, string section, string foot)
    {
        Translations.Use();
        var pdf = Language.All.First(l => l.Code == code).Said(() => PdfReport.Write(PresetReport.Of("meridian")));
        var text = string.Join(' ', PresetReport.Pages(pdf));
        Assert.Contains(section, text, StringComparison.Ordinal);
        Assert.Contains(foot, text, StringComparison.Ordinal);
        Assert.Contains($"/Lang({code})", System.Text.Encoding.Latin1.GetString(pdf), StringComparison.Ordinal);
        PresetReport.StaysInside(pdf);
    }
}
