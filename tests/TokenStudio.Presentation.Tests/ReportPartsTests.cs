using TokenStudio.Model.Documents;
using TokenStudio.Model.Simulation;
using TokenStudio.Presentation;
using TokenStudio.Presentation.Charts;

namespace TokenStudio.Tests;

/// <summary>What a report leaves out when it is told to, and that nothing of it stays behind.</summary>
public sealed class ReportPartsTests
{
    static readonly Model.Scenarios.ScenarioReview Review = Meridian.Review(
        RandomPrice.Gbm, Edit.Set("/simulation", ObjectNode.Of(("paths", Node.Of(1_000m)), ("seed", Node.Of(4_711m)))), Edit.Set("/allocations/team/insider", Node.Of(true)), Meridian.Excluding("treasury"),
        Edit.Set("/goals", new ListNode([Goal("g1", "Insiders stay few", "insiders"), Goal("g2", "Enough float", "circulating")])));

    static ReportModel Report(bool holders = true, bool prices = true) =>
        ReportBuilder.Of(Projector.Project(Review.Valid!), Review.Document!, "", DateTimeOffset.UnixEpoch, new() { Holders = holders, Prices = prices });

    [Fact]
    public void Of_AllParts_TellsEverythingAndAttachesTheFile()
    {
        var report = Report();
        Assert.Equal(NodeWriter.Write(Review.Document!), report.Attachment);
        Assert.Contains("$", Words(report), StringComparison.Ordinal);
        Assert.All(["/market/price/annualVolatility", "4711", "/allocations/team/holder", "/goals/g1/bearer", "Insiders stay few", "Scenario hash, SHA-256", "Insiders share", "Treasury"], part => Assert.Contains(part, Words(report), StringComparison.Ordinal));
    }

    [Fact]
    public void Of_PricesHidden_HoldsNoDollarNoPriceInputAndNoFile()
    {
        var report = Report(prices: false);
        Assert.Null(report.Attachment);
        Assert.All(["$", "/market", "/simulation", "4711", "0.12", "FDV", "Volatility", "SHA-256", "Geometric"], part => Assert.DoesNotContain(part, Words(report), StringComparison.OrdinalIgnoreCase));
        Assert.Equal(["max-supply", "float", "insiders", "year-unlock"], report.Metrics.Select(m => m.Id));
        Assert.DoesNotContain(report.Sections, s => s.Id is "price" or "simulation");
        Assert.Contains("/allocations/team/holder", Words(report), StringComparison.Ordinal);
        Assert.Contains(report.Sections, s => s.Id == "insiders");
    }

    // A shared page hands over a scenario that hides parts already.
    [Theory]
    [InlineData(Model.Scenarios.HiddenParts.Prices)]
    [InlineData(Model.Scenarios.HiddenParts.Holders)]
    public void Of_ScenarioThatHidesAPart_IsAsIfTheReportHidIt(Model.Scenarios.HiddenParts hides)
    {
        var redacted = Model.Scenarios.Redaction.Of(Review, hides);
        var report = ReportBuilder.Of(Projector.Project(redacted.Valid!), redacted.Document!, "", DateTimeOffset.UnixEpoch);
        Assert.Null(report.Attachment);
        Assert.Equal(Words(Report(holders: hides != Model.Scenarios.HiddenParts.Holders, prices: hides != Model.Scenarios.HiddenParts.Prices)), Words(report));
    }

    [Fact]
    public void Of_HoldersHidden_HoldsNoMarkOfAHolderAndNoFile()
    {
        var report = Report(holders: false);
        Assert.Null(report.Attachment);
        Assert.All(["/holder", "/insider", "insider", "/bearer", "excludeHolders", "g1", "SHA-256", "Founders", "Team", "Advisors"], part => Assert.DoesNotContain(part, Words(report), StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(report.Metrics, m => m.Id == "insiders");
        Assert.Contains(report.Metrics, m => m.Id == "fdv");
        Assert.DoesNotContain(report.Sections, s => s.Id == "insiders");
        Assert.Equal(Report().Sections.Single(s => s.Id == "years").Blocks.OfType<TableBlock>().Single().Table.Rows.Select(r => string.Join('|', r.Cells)),
            report.Sections.Single(s => s.Id == "years").Blocks.OfType<TableBlock>().Single().Table.Rows.Select(r => string.Join('|', r.Cells)));
    }

    // All that is printed.
    static string Words(ReportModel report)
    {
        IEnumerable<string> Chart(ChartModel chart) => [chart.Title, chart.Unit, chart.Summary, chart.Note, chart.Limit?.Label ?? "", .. chart.Series.Select(s => s.Name.ToString()), .. chart.Events.Select(e => $"{e.Label} {e.Amount}")];
        return string.Join('\n', [report.Title, report.Subtitle, report.Running, report.Summary, .. report.Metrics.SelectMany(m => new string[] { m.Label, m.Value, m.Note }), .. Chart(report.Chart),
            .. report.Attention.SelectMany(n => new string[] { n.Headline, n.Detail }), .. report.Sections.SelectMany(s => s.Blocks.SelectMany(b => b switch
            {
                ChartBlock chart => Chart(chart.Chart),
                TableBlock table => [table.Table.Title, table.Table.Note, .. table.Table.Columns.Select(c => c.Head.ToString()), .. table.Table.Rows.SelectMany(r => r.Cells)],
                _ => [],
            }).Prepend($"{s.Title} {s.Unit} {s.Note}"))]);
    }

    static ObjectNode Goal(string id, string objective, string figure) => ObjectNode.Of(
        ("id", Node.Of(id)), ("objective", Node.Of(objective)), ("figure", Node.Of(figure)), ("bound", Node.Of("atLeast")), ("limit", Node.Of(0.1m)), ("at", Node.Of("P0M")), ("bearer", Node.Of("Founders")));
}
