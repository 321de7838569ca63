using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.AlloV2;
using TokenStudio.Model.Grants.AlloV2.Strategies;
using TokenStudio.Model.Grants.Programmes;
using TokenStudio.Model.Scenarios;
using TokenStudio.Presentation.Editing;
using TokenStudio.Presentation.Granting;

namespace TokenStudio.Tests.Granting;

public sealed class PoolFormTests
{
    const string Usdc = "0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48";

    static GrantForm Form(ScenarioReview review) => new(review.Document!, GrantPool.Id, review.Scenario, review.Findings, GrantSample.NoDrafts);

    static GrantRow Row(ScenarioReview review, string path) => Form(review).Sections.SelectMany(s => s.Rows).Single(r => r.Field.Path == $"/grants/{GrantPool.Id}/{path}");

    static IEnumerable<string> Titles(ScenarioReview review) => Form(review).Sections.Select(s => s.Title.ToString());

    [Fact]
    public void Sections_ANewPool_TakeTheFeeOutOfItsAmount()
    {
        var review = GrantPool.With();
        Assert.NotNull(review.Valid);
        var (amount, fee) = (Row(review, "matchAmount"), Row(review, "poolFee"));
        Assert.Equal(("Pool amount", "250,000", "MRD"), (amount.Field.Label.ToString(), ((TypedField)amount.Field).Text, amount.Unit.ToString()));

        // floor(250,000 x 0.025), and 15 % of what is left.
        Assert.Equal(("Protocol fee", "2.5", "6,250 MRD, leaves 243,750"), (fee.Field.Label.ToString(), ((TypedField)fee.Field).Text, fee.Note.ToString()));
        Assert.Equal("36,562.5 MRD each", Row(review, "matching/cap").Note.ToString());
        Assert.Equal("5 Apr 2027, 12:00", ((TypedField)Row(review, "fundedAt").Field).Placeholder.ToString());
        Assert.True(((SwitchField)Row(review, "strategy/metadataRequired").Field).Value);
        Assert.Equal(["Pool", "Matching", "Simulated donors", "Payouts", "Repeats", "Creation"], Titles(review));
    }

    [Fact]
    public void Sections_EachStrategy_HaveWhatItsStructAsksFor()
    {
        var voting = GrantPool.Of(QVSimple.Listed);
        Assert.Equal(["Pool", "Quadratic voting", "Simulated voters", "Payouts", "Repeats", "Creation"], Titles(voting));
        Assert.Equal(("Quadratic voting", "QVSimpleStrategy"), (Form(voting).Sections[1].Title.ToString(), Form(voting).Sections[1].Aside.ToString()));
        Assert.Equal([("strategy/maxVoiceCreditsPerAllocator", "100"), ("strategy/reviewThreshold", "1")], Form(voting).Sections[1].Rows.Select(r => (r.Field.Path[$"/grants/{GrantPool.Id}/".Length..], ((TypedField)r.Field).Text)));
        Assert.Equal(["Pool", "Direct grants by milestones", "Milestones", "Payouts", "Repeats", "Creation"], Titles(GrantPool.Of(DirectGrantsSimple.Listed)));
        Assert.Equal(["Pool", "Streamed grants, linear", "Lockup", "Payouts", "Repeats", "Creation"], Titles(GrantPool.Of(LockupLinear.Listed)));
    }

    [Fact]
    public void Sections_EveryStrategy_ShowEachParameterOfItsStructOnce()
    {
        foreach (var kind in StrategyKinds.All)
        {
            var paths = Form(GrantPool.Of(kind)).Sections.SelectMany(s => s.Rows).Select(r => r.Field.Path).ToArray();
            var own = kind.Parameters.SelectMany(p => p.Leaves).Select(l => l.Name).Where(name => !PoolWindows.Give(name) && name != "allowedTokens");
            Assert.Equal([], own.Where(name => paths.Count(p => p == $"/grants/{GrantPool.Id}/strategy/{name}") != 1).Select(name => $"{kind.Name}.{name}"));
        }
    }

    [Fact]
    public void Rows_ManagersDecide_AskForAmountsInPlaceOfPull()
    {
        var managed = GrantPool.Of(RFPSimple.Listed);
        Assert.All(GrantProjects.Rows(GrantPool.Node(managed), Form(managed)), row => Assert.True(row is { Pull: null, Asks: not null }));
        var voted = GrantPool.Of(QVSimple.Listed);
        Assert.All(GrantProjects.Rows(GrantPool.Node(voted), Form(voted)), row => Assert.True(row is { Pull: not null, Asks: null }));
    }

    [Fact]
    public void Change_ToAnotherStrategy_KeepsWhatBothHaveInOneStep()
    {
        var review = GrantPool.Of(DirectGrantsSimple.Listed, GrantPool.Set("milestones", new ListNode([ObjectNode.Of(("id", Node.Of("m")), ("title", Node.Of("All")), ("share", Node.Of(1m)), ("after", Node.Of("P1M")))])));
        var after = EditApplier.Apply(review.Document!, PoolChoices.Change(review.Document!, GrantPool.Node(review), "qv-simple").Edits).Document!;
        var (was, now) = (GrantPool.Node(review), GrantDocument.Find(after, GrantPool.Id)!);
        Assert.Equal("qv-simple", ((ObjectNode)now["strategy"]!).Text("kind"));
        Assert.True(((TruthNode)((ObjectNode)now["strategy"]!)["metadataRequired"]!).Value);
        Assert.Null(now["milestones"]);
        Assert.All(["matchAmount", "registrationStart", "allocationEnd", "projects", "poolFee"], member => Assert.Equal(was[member], now[member]));
    }

    [Fact]
    public void Groups_EveryStrategy_StandsInOneOfThem()
    {
        Assert.Equal(["Donations and voting", "Managers decide", "Vesting and incentives", "Streams and other"], PoolChoices.Groups.Select(g => g.Title.ToString()));
        Assert.Equal(PoolStrategies.All.All.Select(k => k.Id).Order(), PoolChoices.Groups.SelectMany(g => g.Options).Select(o => o.Word).Order());
    }

    [Fact]
    public void Milestone_AddedTwice_HalvesTheLast()
    {
        var one = GrantPool.Of(RFPSimple.Listed);
        var two = GrantPool.Of(RFPSimple.Listed, NewGrant.Milestone(GrantPool.Node(one)));
        var three = GrantPool.Of(RFPSimple.Listed, [.. NewGrant.Milestone(GrantPool.Node(one)), .. NewGrant.Milestone(GrantPool.Node(two))]);
        Assert.Equal([("Milestone 1", 0.5m), ("Milestone 2", 0.5m)], ((AlloV2Protocol)GrantPool.Programme(three).Protocol).Milestones.Select(m => (m.Title, m.Share.Value)));
        Assert.NotNull(three.Valid);
    }

    [Fact]
    public void Tokens_BySymbolOrAddress_AreAddedOnceAndRemoved()
    {
        var review = GrantPool.With();
        var added = GrantPool.With(PoolTokens.Add(GrantPool.Node(review), 1, "usdc").Edits);
        Assert.Equal([new PoolToken(Usdc, "USDC")], PoolTokens.Of(GrantPool.Node(added), 1));
        Assert.Equal([("0xA0…eB48")], PoolTokens.Of(GrantPool.Node(added), 100).Select(t => t.Label));
        Assert.Empty(PoolTokens.Add(GrantPool.Node(added), 1, Usdc).Edits);
        Assert.Contains("checksum", PoolTokens.Add(GrantPool.Node(added), 1, Usdc.Replace("A0b8", "a0b8", StringComparison.Ordinal)).Refusal!.Message.ToString(), StringComparison.Ordinal);
        Assert.NotNull(PoolTokens.Add(GrantPool.Node(added), 1, "doge").Refusal);
        Assert.Equal([], PoolTokens.Of(GrantPool.Node(GrantPool.With([.. PoolTokens.Add(GrantPool.Node(review), 1, "USDC").Edits, .. PoolTokens.Remove(GrantPool.Node(added), Usdc)])), 1));

        // Each as its issuer writes it: a digit mistyped here would fail its checksum.
        Assert.All(new long[] { 1, 10, 137, 8_453, 42_161, 42_220 }.SelectMany(PoolTokens.Usual), t => Assert.True(Onchain.Address.TryParse(t.Address, out _)));
    }

    [Fact]
    public void Of_APool_IsItsStructInOrderAndAsBytes()
    {
        var review = GrantPool.Of(QVSimple.Listed, GrantPool.Set("strategy/maxVoiceCreditsPerAllocator", Node.Of(25m)));
        var arguments = PoolArguments.Of(review.Scenario!, GrantPool.Programme(review))!;
        Assert.Equal(
            [
                ("maxVoiceCreditsPerAllocator", "uint256", "25"), ("params.registryGating", "bool", "false"), ("params.metadataRequired", "bool", "true"), ("params.reviewThreshold", "uint256", "1"),
                ("params.registrationStartTime", "uint64", "1806926400"), ("params.registrationEndTime", "uint64", "1808740800"), ("params.allocationStartTime", "uint64", "1809345600"), ("params.allocationEndTime", "uint64", "1810555200"),
            ],
            arguments.Members.Select(m => (m.Name, m.Type, m.Value)));
        Assert.Equal("5 Apr 2027, 12:00 UTC", arguments.Members[4].Meaning.ToString());

        // A word each: nothing in it is of variable length.
        string[] words = ["19", "0", "1", "1", "6bb38240", "6bcf31c0", "6bd86c40", "6beae140"];
        Assert.Equal("0x" + string.Concat(words.Select(w => w.PadLeft(64, '0'))), arguments.Encoded);
    }
}
