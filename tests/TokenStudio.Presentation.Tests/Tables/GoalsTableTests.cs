using TokenStudio.Model.Documents;
using TokenStudio.Presentation;
using TokenStudio.Presentation.Tables;

namespace TokenStudio.Tests.Tables;

public sealed class GoalsTableTests
{
    [Fact]
    public void Of_NoGoals_IsNone() => Assert.Null(GoalsTable.Of(Meridian.Projection));

    [Fact]
    public void Of_TwoGoals_SaysFigureLimitStateAndBearer()
    {
        var table = GoalsTable.Of(Meridian.Project(Goals))!;
        Assert.Equal(
        [
            "Low float | Circulating, of the whole supply | TGE | at most 10% | 11.8% | Warning | Team",
            "Scarce | Inflation over 12 months | 2027-06-01 | at most 5% | – | Does not apply | ",
        ], table.Rows.Select(r => string.Join(" | ", r.Cells)));
    }

    [Fact]
    public void Report_WithGoals_PrintsThemUnderTheChecks()
    {
        var projection = Meridian.Project(Goals);
        var report = ReportBuilder.Of(projection, Meridian.Document, "", DateTimeOffset.UnixEpoch);
        Assert.Equal(["checks", "goals"], Tables(report));
        Assert.Contains(report.Attention, notice => notice.Headline == "Low float: 11.8% of max supply circulates at launch");
        Assert.Equal(["checks"], Tables(ReportBuilder.Of(Meridian.Projection, Meridian.Document, "", DateTimeOffset.UnixEpoch)));
    }

    static IEnumerable<string> Tables(ReportModel report) => report.Sections.Single(s => s.Id == "checks").Blocks.OfType<TableBlock>().Select(b => b.Table.Id);

    static Edit Goals => Edit.Set("/goals", new ListNode([Goal("one", "Low float", "circulating", 0.1m, "P0M", "Team"), Goal("two", "Scarce", "inflation", 0.05m, "2027-06-01", "")]));

    static ObjectNode Goal(string id, string objective, string figure, decimal limit, string at, string bearer) => ObjectNode.Of(
        ("id", Node.Of(id)), ("objective", Node.Of(objective)), ("figure", Node.Of(figure)), ("bound", Node.Of("atMost")), ("limit", Node.Of(limit)), ("at", Node.Of(at)), ("bearer", Node.Of(bearer)));
}
