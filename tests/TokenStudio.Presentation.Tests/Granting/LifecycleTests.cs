using TokenStudio.Model.Documents;
using TokenStudio.Model.Scenarios;
using TokenStudio.Presentation.Granting.Lifecycles;

namespace TokenStudio.Tests.Granting;

public sealed class LifecycleTests
{
    const long Start = 1_806_926_400;
    const long End = 1_810_555_200;

    static LifecycleStage Stage(ScenarioReview review) => LifecycleStages.Of(review.Scenario!, GrantSample.Programme(review))!;

    static Lifecycle Play(ScenarioReview review, params IEnumerable<LifecycleStep> steps) => Stage(review).Play(steps);

    static LifecycleStep Step(long at, string action, string? role = null) => new(at, role ?? Stage(GrantSample.Simple()).Actions.Single(a => a.Id == action).Role, action);

    [Fact]
    public void Play_TheUsualCourse_PaysFeesAndEveryGrant()
    {
        var review = GrantSample.Simple(GrantSample.Set("roundFeeAddress", Node.Of("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed")));
        var play = Play(review, Stage(review).Usual);

        Assert.All(play.Lines, line => Assert.Null(line.Revert));
        Assert.Equal(["apply", "apply", "approve", "vote", "fund", "root", "ready", "pay"], play.Lines.Select(l => Stage(review).Actions.Single(a => a.Function == l.Call).Id));

        // 2.5 % of 250,000 on top; the rest to the payout strategy, half to each project.
        Assert.Equal(["Round to Fee address: 6,250 USDC", "Round to Payout strategy: 250,000 USDC"], play.Lines[6].Flows.Select(f => f.ToString()));
        Assert.Equal(["Payout strategy to Alpha: 125,000 USDC", "Payout strategy to Beta: 125,000 USDC"], play.Lines[7].Flows.Select(f => f.ToString()));
        Assert.Equal(["2, 2 approved", "1", "250,000 USDC", "0 USDC", "0 USDC", "set", "yes", "2"], play.State.Select(s => s.Value.ToString()));
    }

    [Theory]
    [InlineData("apply", Start - 1, null, "Round: Applications period not started or over")]
    [InlineData("vote", Start, null, "Round: Round is not active")]
    [InlineData("ready", End, null, "Round: Round has not ended")]
    [InlineData("ready", End + 1, null, "Round: Not enough funds in contract")]
    [InlineData("root", End, null, "round has not ended")]
    [InlineData("pay", End + 1, null, "Payout: Not ready for payout")]
    [InlineData("pay", End + 1, "donor", "not round operator")]
    [InlineData("fee", End + 1, null, "Round: Round has ended")]
    public void Try_AtTheWrongTimeOrByTheWrongRole_IsTheContractsOwnRevert(string action, long at, string? role, string revert)
    {
        var line = Assert.Single(Play(GrantSample.Simple(), Step(at, action, role)).Lines);
        Assert.Equal(revert, line.Revert);
        Assert.Empty(line.Flows);
    }

    [Fact]
    public void Play_StepsOutOfTheirOrder_RunInThatOfTheirTimes()
    {
        // Without a root the fees are refused with the rest.
        var play = Play(GrantSample.Simple(), Step(End + 2, "ready"), Step(End + 1, "fund"));
        Assert.Equal(["Token.transfer", "Round.setReadyForPayout"], play.Lines.Select(l => l.Call));
        Assert.Equal("distribution not set", play.Lines[1].Revert);
        Assert.Equal("256,250 USDC", play.State[3].Value.ToString());
    }

    [Fact]
    public void ArgumentsOf_AStep_AreWhatTheContractTakesAndMayBeOthers()
    {
        var stage = Stage(GrantSample.Simple());
        var fee = Step(Start, "fee");
        Assert.Equal("5000", LifecycleStage.Read(stage.ArgumentsOf([], fee))!.Value.GetProperty("newFeePercentage").GetString());

        // Ready asks for what the fee makes it: 250,000 and 10 % of it.
        var play = stage.Play([fee with { Arguments = """{ "newFeePercentage": 10000 }""" }, Step(End + 1, "fund"), Step(End + 1, "root"), Step(End + 1, "ready")]);
        Assert.Equal("275,000 USDC", play.Lines[1].Flows.Single().ToString().Split(": ")[1]);
        Assert.Equal("revert", stage.Play([fee with { Arguments = "{}" }]).Lines[0].Revert);
        Assert.Null(LifecycleStage.Read("{ newFee"));
    }

    [Fact]
    public void Play_WindowsOutOfOrder_IsRefusedAtCreation() =>
        Assert.Equal("Round: Round end is before round start", Play(GrantSample.With(GrantSample.Set("roundEnd", Node.Of("2027-05-01T12:00:00Z")))).Refused);

    [Fact]
    public void Play_ADirectRound_PaysOnlyAcceptedApplications()
    {
        var review = GrantSample.Simple(GrantSample.Set("payout", Node.Of("direct")), GrantSample.Set("token/address", Node.Of("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed")));
        var play = Play(review, Step(Start, "apply"), Step(Start + 1, "pay"), Step(Start + 2, "approve"), Step(Start + 3, "pay"));
        Assert.Equal("DirectStrategy__payout_ApplicationNotAccepted", play.Lines[1].Revert);
        Assert.Null(play.Lines[3].Revert);
    }
}
