using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.AlloV2.Strategies;
using TokenStudio.Model.Grants.Programmes;
using TokenStudio.Model.Scenarios;
using TokenStudio.Presentation.Editing;
using TokenStudio.Presentation.Granting;
using TokenStudio.Presentation.Granting.Lifecycles;
using TokenStudio.Presentation.Granting.Pools;

namespace TokenStudio.Tests.Granting;

/// <summary>The prizes of a hackathon on the page, and what plays make of them.</summary>
public sealed class PrizeListTests
{
    static ScenarioReview With(params decimal[] prizes) => GrantPool.Of(HackathonQV.Listed, prizes.Length == 0 ? [] : [GrantPool.Set("strategy/payoutPercentages", new ListNode([.. prizes.Select(p => Node.Of(p))]))]);

    static PrizeList Of(ScenarioReview review) => new GrantForm(review.Document!, GrantPool.Id, review.Scenario, review.Findings, GrantSample.NoDrafts).Prizes!;

    static string After(ScenarioReview review, Edit edit) => string.Join(' ', Of(Meridian.Review([.. Before(review), edit])).Rows.Select(r => r.Share.Text));

    static IEnumerable<Edit> Before(ScenarioReview review) => [Edit.Set("/grants", review.Document!["grants"]!)];

    [Fact]
    public void Of_NoPrizes_SaysWhatIsMeant()
    {
        Assert.Empty(Of(With()).Rows);
        Assert.Equal("50 %, 30 %, 20 %", PrizeList.Usual);
        Assert.Equal("50 30 20", After(With(), PrizeList.Add(GrantPool.Node(With()))));
    }

    [Theory]
    [InlineData(new[] { 0.5, 0.3, 0.2 }, "50 30 12 8")]
    [InlineData(new[] { 1.0 }, "60 40")]
    public void Add_APrize_IsAPartOfTheLast(double[] prizes, string after)
    {
        var review = With([.. prizes.Select(p => (decimal)p)]);
        Assert.Equal(after, After(review, PrizeList.Add(GrantPool.Node(review))));
    }

    [Theory]
    [InlineData(0, "80 20")]
    [InlineData(1, "80 20")]
    [InlineData(2, "50 50")]
    public void Remove_APrize_GivesItsPartToAnother(int place, string after)
    {
        var review = With(0.5m, 0.3m, 0.2m);
        Assert.Equal(after, After(review, PrizeList.Remove(GrantPool.Node(review), place)));
    }

    [Fact]
    public void Remove_TheOnlyPrize_LeavesThemOut()
    {
        var review = With(1m);
        Assert.Equal("", After(review, PrizeList.Remove(GrantPool.Node(review), 0)));
    }

    // What a person types in a row is a share of its place; the others stay.
    [Fact]
    public void Read_TypedPrize_SetsItsPlace()
    {
        var review = With(0.5m, 0.3m, 0.2m);
        var entry = FieldEntry.Read(review.Document!, Of(review).Rows[1].Share.Path, "25");
        Assert.Null(entry.Refusal);
        Assert.Equal("50 25 20", string.Join(' ', Of(Meridian.Review([.. Before(review), .. entry.Edits])).Rows.Select(r => r.Share.Text)));
        Assert.NotNull(FieldEntry.Read(review.Document!, Of(review).Rows[1].Share.Path, "much").Refusal);
    }

    [Fact]
    public void Of_PrizesThatAreNotWhole_SaySoWithAFix()
    {
        var review = With(0.5m, 0.3m, 0.1m);
        var list = Of(review);
        Assert.Equal("The prizes add up to 90 %, not 100 %: the contract refuses them (INVALID).", list.Finding!.Message.ToString());
        Assert.Equal("Make the last 20 %", list.Finding.Fixes.Single().Label.ToString());
        Assert.True(list.Fields.Shows(review.Findings.Single(f => f.Code == "shares")));
    }

    // The crowd's trial and the usual course of the lifecycle set the prizes of the design: 70 and 30 % of what is held.
    [Fact]
    public void Run_PrizesOfTheDesign_AreWhatTheRanksGet()
    {
        var review = With(0.7m, 0.3m);
        var programme = GrantPool.Programme(review);
        var trial = PoolTest.Run(PoolTestInput.Of(review.Scenario!, programme)!).Trial!;
        Assert.Null(trial.Refused);
        var held = trial.Input.Net;
        Assert.Equal([held * 7 / 10, held * 3 / 10], trial.Lines.Select(l => l.Paid).OrderDescending());
        var stage = (PoolStage)LifecycleStages.Of(review.Scenario!, programme)!;
        Assert.Equal(["700000000000000000", "300000000000000000"],
            LifecycleStage.Read(stage.ArgumentsOf([], new(GrantPool.Opens, "manager", "setPayoutPercentages")))!.Value.GetProperty("payoutPercentages").EnumerateArray().Select(p => p.GetString()));
    }

    [Fact]
    public void Of_AHackathon_HasTheCallThatSetsItsPrizes()
    {
        var review = With(0.7m, 0.3m);
        var file = PoolExports.Of(review.Scenario!, GrantPool.Programme(review)).Single(f => f.Id == "payout-percentages");
        Assert.Equal(("setPayoutPercentages call", "payout-percentages.json"), (file.Label.ToString(), file.Ending));
        Assert.Contains("\"setPayoutPercentages(uint256[])\"", file.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(PoolExports.Of(GrantPool.Of(QVSimple.Listed).Scenario!, GrantPool.Programme(GrantPool.Of(QVSimple.Listed))), f => f.Id == "payout-percentages");
    }
}
