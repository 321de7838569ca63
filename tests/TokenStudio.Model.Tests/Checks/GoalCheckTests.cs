using TokenStudio.Model.Checks;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Presets;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Simulation;
using Linter = TokenStudio.Model.Checks.Checks;

namespace TokenStudio.Model.Tests.Checks;

public sealed class GoalCheckTests
{
    static readonly ObjectNode Meridian = PresetLibrary.All.First(p => p.Id == "meridian").Document;

    // Meridian by hand: 118,300,000 of 1,000,000,000 circulate at launch, 360,455,000 (less dust) after a year.
    [Theory]
    [InlineData("circulating", "P0M", "0.1183")]
    [InlineData("circulating", "P12M", "0.360455")]
    [InlineData("growth", "P12M", "2.046956889264")]
    [InlineData("inflation", "P12M", "0")]
    [InlineData("emitted", "P12M", "0")]
    [InlineData("burned", "P12M", "0")]
    [InlineData("locked", "P0M", "0.8667")]
    public void Run_AFigure_IsThatOfTheProjection(string figure, string at, string expected)
    {
        var result = Of(figure, "atMost", 1_000m, at);
        Assert.Equal(CheckState.Passed, result.State);
        Assert.Equal(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), result.Number!.Value, 11);
        Assert.Equal(at == "P0M" ? 0 : 12, result.Month);
        Assert.Equal("/goals/one", result.Path);
    }

    [Theory]
    [InlineData("atMost", 0.1183, CheckState.Passed)]
    [InlineData("atMost", 0.1182, CheckState.Warning)]
    [InlineData("atMost", 0.05, CheckState.Critical)]
    [InlineData("atLeast", 0.1183, CheckState.Passed)]
    [InlineData("atLeast", 0.1184, CheckState.Warning)]
    [InlineData("atLeast", 0.3, CheckState.Critical)]
    public void Run_AtTheLimit_HoldsInclusive(string bound, double limit, CheckState state) =>
        Assert.Equal(state, Of("circulating", bound, (decimal)limit, "P0M").State);

    [Fact]
    public void Run_InsidersAfterTwoYears_CountsTheirPartOfCirculating()
    {
        var projection = Projector.Project(Meridian.Valid());
        var insiders = projection.Scenario.Allocations.Select((a, i) => (a.Insider, i)).Where(t => t.Insider).Sum(t => (decimal)projection.VestedBy[t.i][24].BaseUnits / 1e18m);
        Assert.Equal(insiders / ((decimal)projection.Circulating[24].BaseUnits / 1e18m), Of("insiders", "atMost", 1m, "P24M").Number!.Value, 9);
    }

    [Theory]
    [InlineData("circulating", "P240M")]
    [InlineData("growth", "P6M")]
    public void Run_OutsideWhatIsKnown_DoesNotApply(string figure, string at) => Assert.Equal(CheckState.DoesNotApply, Of(figure, "atMost", 1m, at).State);

    [Fact]
    public void Figures_Each_HasANumberOfItsOwn() =>
        Assert.All(Goal.Figures, figure => Assert.NotNull(Of(figure.Key, "atMost", 1_000m, "P24M").Number));

    [Fact]
    public void Read_ADesignWithAGoalThatIsNone_FindsItsPaths()
    {
        var review = ScenarioReview.Of(With(ObjectNode.Of(("id", Node.Of("one")), ("objective", Node.Of(" ")), ("figure", Node.Of("luck")), ("bound", Node.Of("atMost")), ("limit", Node.Of(-1m)), ("at", Node.Of("soon")))));
        Assert.Equal(["/goals/one/at", "/goals/one/figure", "/goals/one/limit", "/goals/one/objective"], review.Findings.Where(f => f.Severity == Severity.Error).Select(f => f.Path).Order(StringComparer.Ordinal));
    }

    static CheckResult Of(string figure, string bound, decimal limit, string at) => Linter.Run(Projector.Project(With(ObjectNode.Of(
        ("id", Node.Of("one")), ("objective", Node.Of("One")), ("figure", Node.Of(figure)), ("bound", Node.Of(bound)), ("limit", Node.Of(limit)), ("at", Node.Of(at)), ("bearer", Node.Of("Team")))).Valid()))
        .Single(r => r.Check.Code == "goal-one");

    static ObjectNode With(ObjectNode goal) => Meridian.With("goals", new ListNode([goal]));
}
