using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.AlloV2;
using TokenStudio.Model.Grants.AlloV2.Strategies;
using TokenStudio.Model.Scenarios;
using TokenStudio.Presentation.Granting.Lifecycles;

namespace TokenStudio.Tests.Granting;

public sealed class PoolStageTests
{
    public static TheoryData<string> Strategies => [.. StrategyKinds.All.Select(k => k.Name)];

    static LifecycleStage Stage(ScenarioReview review, bool asIntended = false) => LifecycleStages.Of(review.Scenario!, GrantPool.Programme(review), asIntended)!;

    // One cannot be funded; another has no votes before its NFTs are named.
    static ScenarioReview Made(StrategyKind kind) => GrantPool.Of(kind, kind == DirectAllocation.Listed ? [GrantPool.Set("matchAmount", Node.Of("0"))] : kind != QVNftTiered.Listed ? []
        : [GrantPool.Set("strategy/nfts", new ListNode([Node.Of("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed")])), GrantPool.Set("strategy/maxVoiceCreditsPerNft", new ListNode([Node.Of(9m)]))]);

    static LifecycleStep Step(LifecycleStage stage, long at, string action, string? role = null) => new(at, role ?? stage.Actions.Single(a => a.Id == action).Role, action);

    [Theory]
    [MemberData(nameof(Strategies))]
    public void Usual_EveryStrategy_IsTakenByItsContract(string name)
    {
        var stage = Stage(Made(StrategyKinds.Find(name)!), asIntended: true);
        var play = stage.Play(stage.Usual);
        Assert.Null(play.Refused);
        Assert.Equal([], play.Lines.Where(l => l.Revert is not null).Select(l => $"{l.Call}: {l.Revert}").ToArray());
        Assert.NotEmpty(play.Lines);
    }

    [Theory]
    [MemberData(nameof(Strategies))]
    public void Actions_EveryStrategy_OfferEachOfItsFunctionsWithArguments(string name)
    {
        var kind = StrategyKinds.Find(name)!;
        var stage = Stage(Made(kind));
        Assert.Equal([], kind.Functions.Select(f => f.Name).Except(stage.Actions.Select(a => a.Id)));
        Assert.All(stage.Actions, a => Assert.Equal(System.Text.Json.JsonValueKind.Object, LifecycleStage.Read(stage.ArgumentsOf([], Step(stage, GrantPool.Opens, a.Id)))!.Value.ValueKind));
    }

    [Theory]
    [InlineData("reviewRecipients", GrantPool.Opens, "stranger", "UNAUTHORIZED", "It asks for a manager of the pool.")]
    [InlineData("registerRecipient", GrantPool.Opens - 1, null, "REGISTRATION_NOT_ACTIVE", "It asks that the time lies within the registration window.")]
    [InlineData("allocate", GrantPool.Votes, null, "UNAUTHORIZED", "It asks for an allocator: somebody the pool lists, or who has its NFT, votes or hat.")]
    [InlineData("distribute", GrantPool.Ends, null, "ALLOCATION_NOT_ENDED", "It asks that the allocation window has closed.")]
    [InlineData("withdraw", GrantPool.Ends + 1, null, "INVALID", "It asks that thirty days have passed since allocation, and for no more than is left.")]
    [InlineData("addPoolManager", GrantPool.Opens, "manager", "UNAUTHORIZED", "It asks for the admin of the pool.")]
    public void Try_AtTheWrongTimeOrByTheWrongRole_IsTheErrorAndItsCheck(string action, long at, string? role, string error, string check)
    {
        var stage = Stage(GrantPool.Of(QVSimple.Listed));
        var line = Assert.Single(stage.Play([Step(stage, at, action, role)]).Lines);
        Assert.Equal((error, check), (line.Revert, line.Check.ToString()));
        Assert.Empty(line.Flows);
    }

    [Fact]
    public void Play_TwoVotes_ShareThePoolByTheRootsOfCredits()
    {
        // Roots of 9 and 4 credits, of 243,750 after the fee: three fifths and two.
        var stage = Stage(GrantPool.Of(QVSimple.Listed));
        var vote = Step(stage, GrantPool.Votes, "allocate");
        LifecycleStep[] begun = [.. stage.Usual.Where(s => s.Action is "addAllocator" or "registerRecipient" or "reviewRecipients")];
        var beta = LifecycleStage.Read(stage.ArgumentsOf([], Step(stage, GrantPool.Opens, "registerRecipient")))!.Value.GetProperty("recipientAddress").GetString();
        var ids = LifecycleStage.Read(stage.ArgumentsOf(begun, Step(stage, GrantPool.Ends + 1, "distribute")))!.Value.GetProperty("recipientIds").EnumerateArray().Select(i => i.GetString()).ToArray();
        Assert.Equal(beta, ids[0]);
        var play = stage.Play([.. begun, .. ids.Zip(new[] { 9, 4 }, (id, credits) => vote with { Arguments = $$"""{ "recipientId": "{{id}}", "voiceCreditsToAllocate": {{credits}} }""" }), Step(stage, GrantPool.Ends + 1, "distribute")]);
        Assert.All(play.Lines, line => Assert.Null(line.Revert));
        Assert.Equal(["Pool to Alpha: 146,250 USDC", "Pool to Beta: 97,500 USDC"], play.Lines[^1].Flows.Select(f => f.ToString()));
        Assert.Equal(("Alpha", "Accepted; totalVotesReceived 3,000,000,000"), (play.State[3].Name.ToString(), play.State[3].Value.ToString()));
    }

    [Fact]
    public void Play_WindowsOutOfOrder_IsInvalidAtCreation()
    {
        var play = Stage(GrantPool.Of(QVSimple.Listed, GrantPool.Set("allocationEnd", Node.Of("2027-04-01T12:00:00Z")))).Play([]);
        Assert.Equal(("INVALID", "A window is out of order or lies in the past, or a value that must be above 0 is 0."), (play.Refused, play.Check.ToString()));
    }

    [Fact]
    public void Play_AsIntended_PaysTheWinnerThatTheDeployedCodePaysNothing()
    {
        var review = GrantPool.Of(WrappedVotingNftMint.Listed);
        LifecycleLine Last(bool asIntended) => Stage(review, asIntended).Play(Stage(review).Usual).Lines[^1];
        Assert.Empty(Last(asIntended: false).Flows);
        Assert.EndsWith(": 243,750 USDC", Assert.Single(Last(asIntended: true).Flows).ToString(), StringComparison.Ordinal);
        Assert.Contains(((PoolStage)Stage(review)).Quirks, q => q.Id == "winner-is-paid-nothing" && q.Changes);
    }
}
