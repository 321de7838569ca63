using TokenStudio.Model.Documents;
using TokenStudio.Model.Presets;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Simulation;
using TokenStudio.Model.Units;
using TokenStudio.Presentation;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;

namespace TokenStudio.Tests;

/// <summary>Reports of presets, as they are or changed by edits.</summary>
static class PresetReport
{
    public static ReportModel Of(string preset, ReportParts? parts = null, params ValueList<Edit> edits)
    {
        var document = EditApplier.Apply(PresetLibrary.Find(preset)!.Document, edits).Document!;
        var review = ScenarioReview.Of(document);
        Assert.True(review.Valid is not null, string.Join('\n', review.Findings));
        return ReportBuilder.Of(Projector.Project(review.Valid), document, "version 3", new(2027, 2, 26, 14, 6, 0, TimeSpan.Zero), parts);
    }

    public static byte[] Document(string preset) => NodeWriter.Write(PresetLibrary.Find(preset)!.Document);

    public static string[] Pages(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return [.. document.GetPages().Select(page => ContentOrderTextExtractor.GetText(page).ReplaceLineEndings(" "))];
    }

    /// <summary>Forty buckets with names as long as lawyers make them.</summary>
    public static ReportModel Forty()
    {
        var some = ((ListNode)PresetLibrary.Find("meridian")!.Document["allocations"]!).Items.OfType<ObjectNode>().ToArray();
        var forty = Enumerable.Range(0, 40).Select(i => (Node)some[i % some.Length].With("id", Node.Of(FormattableString.Invariant($"b{i}"))).With("share", Node.Of(.025m))
            .With("name", Node.Of(FormattableString.Invariant($"Bucket {i} of the kind that legal departments name, with Łódź, Ωμέγα, Жизнь and 到月球 in it"))));
        return Of("meridian", null, Edit.Set("/allocations", new ListNode([.. forty])));
    }

    public static ReportModel Empty() => Of("meridian", null, Edit.Set("/allocations", new ListNode([])), Edit.Remove("/market"), Edit.Set("/sources", new ListNode([])), Edit.Set("/description", Node.Of("")));

    /// <summary>Every letter stands between the margins; points from the page's lower left.</summary>
    public static void StaysInside(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        foreach (var page in document.GetPages())
        {
            var outside = page.Letters.Where(l => l.Value.Trim().Length > 0 && (l.Location.X < 44.5 || l.EndBaseLine.X > page.Width - 44.5 || l.Location.Y < 24 || l.Location.Y > page.Height - 40)).ToArray();
            Assert.True(outside.Length == 0, $"Page {page.Number}: {string.Concat(outside.Select(l => l.Value))}");
        }
    }

    /// <summary>Under every heading stands something of its section, on the same page.</summary>
    public static void KeepsHeadings(byte[] pdf, ReportModel report)
    {
        using var document = PdfDocument.Open(pdf);
        var pages = document.GetPages().ToArray();
        foreach (var section in report.Sections.Where(s => s.Blocks.Count > 0))
        {
            var found = pages.Skip(1).SelectMany(page => Lines(page).Where(line => line.Size > 11 && line.Text.Contains(section.Title.ToString().Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal)).Select(line => (page, line.Y))).Last();
            var under = found.page.Letters.Count(l => l.Location.Y < found.Y - 30 && l.Location.Y > 50);
            Assert.True(under > 20, $"{section.Title} stands alone on page {found.page.Number}.");
        }
    }

    static IEnumerable<(double Y, double Size, string Text)> Lines(Page page) =>
        page.Letters.GroupBy(l => Math.Round(l.Location.Y)).Select(line => (line.Key, line.Max(l => l.PointSize), string.Concat(line.OrderBy(l => l.Location.X).Select(l => l.Value)).Replace(" ", "", StringComparison.Ordinal)));
}
