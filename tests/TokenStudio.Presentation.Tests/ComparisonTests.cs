using TokenStudio.Model.Documents;
using TokenStudio.Model.Presets;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Simulation;
using TokenStudio.Presentation;
using TokenStudio.Presentation.Charts;
using TokenStudio.Presentation.Comparing;
using TokenStudio.Presentation.Metrics;

namespace TokenStudio.Tests;

public sealed class ComparisonTests
{
    static readonly ObjectNode Meridian = PresetLibrary.All.First(p => p.Id == "meridian").Document;

    [Fact]
    public void Onto_SupplyChart_IsTheVersionsCirculatingSupplyAtEveryPoint()
    {
        var (before, now) = (Project(Meridian), Project(Edited("/allocations/team/vesting/duration", "P24M")));

        var chart = ResultCharts.OfAllocation(now, new Comparison("v1", before)).Main.Model;

        Assert.Equal("v1", chart.Compared!.Label);
        Assert.Equal(before.Grid.Rows.Select(row => before.Circulating[row].ToTokens(18)), chart.Compared.Values, Close);
    }

    [Fact]
    public void Onto_OtherHorizonAndStep_ReadsTheVersionOnTheAxisThatIsShown()
    {
        var (before, now) = (Project(Meridian), Project(Edited("/timeline/horizon", "P180M")));

        var values = ResultCharts.OfAllocation(now, new Comparison("v1", before)).Main.Model.Compared!.Values;

        Assert.Equal(181, values.Count);
        Assert.Equal(before.Circulating[before.Grid.Rows[120]].ToTokens(18), values[120], 3);
        Assert.Equal(values[120], values[180], 3);
    }

    [Fact]
    public void Onto_TheVersionIsHigher_TheAxisHoldsItToo()
    {
        var small = Edited("/token/maxSupply", "2000000000");
        var chart = ResultCharts.OfAllocation(Project(Edited("/allocations/community/share", 0.001m)), new Comparison("v1", Project(small))).Main.Model;
        Assert.True(chart.Top >= chart.Compared!.Values.Max(), $"{chart.Top} under {chart.Compared.Values.Max()}");
    }

    [Fact]
    public void Onto_Bars_StayAsTheyAre() =>
        Assert.Null(ResultCharts.OfAllocation(Project(Meridian), new Comparison("v1", Project(Meridian))).Left.Model.Compared);

    [Fact]
    public void Onto_Figures_SayTheSameOrTheValueOfTheVersion()
    {
        var now = Project(Edited("/allocations/airdrop/vesting/unlockAtLaunch", 0.5m));

        var figures = new Comparison("v13", Project(Meridian)).Onto(Headlines.Of(now)).ToDictionary(f => f.Id);

        Assert.Equal("same as v13", figures["max-supply"].Note);
        Assert.Equal("112M MRD, v13 11.8%", figures["float"].Note);
        Assert.EndsWith("In v13: 11.8%. Circulating at launch, 118,300,000 MRD, over the max supply of 1,000,000,000.", figures["float"].Full, StringComparison.Ordinal);
    }

    [Fact]
    public void Changes_OfAFewEdits_AreInTheWordsOfTheirFields()
    {
        var after = EditApplier.Apply(Meridian,
        [
            Edit.Set("/allocations/team/vesting/duration", Node.Of("P24M")),
            Edit.Set("/allocations/treasury/share", Node.Of(0.155m)),
            Edit.Remove("/allocations/airdrop"),
            Edit.Set("/timeline/launch", Node.Of("2027-04-01")),
            Edit.Set("/allocations/seed/vesting/every", Node.Of("P3M")),
        ]).Document!;

        var rows = ChangeList.Between(Meridian, after).Select(c => $"{c.Where}, {c.What}: {c.Before} > {c.After}");

        Assert.Equal(
        [
            "Airdrop, Removed: Airdrop > –", "Seed round, Cadence: 1 month > 3 months", "Team, Vesting: 48 months > 24 months", "Timeline, Launch: 2027-03-01 > 2027-04-01", "Treasury, Share: 14% > 15.5%",
        ], rows.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Changes_AfterAKindIsReplaced_NameTheKindByItsLabel()
    {
        var rows = ChangeList.Between(Meridian, EditApplier.Apply(Meridian, [Edit.Set("/allocations/team/vesting", ObjectNode.Of(("kind", Node.Of("immediate"))))]).Document!);
        Assert.Equal(("Team", "Kind", "Linear", "All at TGE"), Assert.Single(rows.Select(r => (r.Where.ToString(), r.What.ToString(), r.Before.ToString(), r.After.ToString()))));
    }

    static readonly Func<double, double, bool> Close = (a, b) => Math.Abs(a - b) <= 1e-9 * Math.Abs(a);

    static Projection Project(ObjectNode document) => Projector.Project(ScenarioReview.Of(document).Valid!);

    static ObjectNode Edited(string path, string text) => EditApplier.Apply(Meridian, [Edit.Set(path, Node.Of(text))]).Document!;

    static ObjectNode Edited(string path, decimal number) => EditApplier.Apply(Meridian, [Edit.Set(path, Node.Of(number))]).Document!;
}
