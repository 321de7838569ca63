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
            var review = GrantPool.Of(kind);
            string[] paths = [.. Form(review).Sections.SelectMany(s => s.Rows).Select(r => r.Field.Path), .. GrantWindows.Of(review.Document!, GrantPool.Id, null, null, [], GrantSample.NoDrafts).Windows.Select(w => w.Path)];
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

    // Half of the last, over as long again: 1 in 365 days, then 0.5 and 0.5, then 0.5, 0.25 and 0.25.
    [Fact]
    public void Segment_AddedThrice_HalvesTheLast()
    {
        var review = GrantPool.Of(LockupDynamic.Listed);
        Assert.Empty(Form(review).Segments!.Table.Rows);
        Assert.Equal("365d", ((TypedField)Row(review, "lockup/duration").Field).Text);
        for (var n = 0; n < 3; n++) review = Meridian.Review([NewGrant.Pool(Meridian.Document).Add, Edit.Set($"/grants/{GrantPool.Id}", GrantPool.Node(review)), NewGrant.Segment(review.Document!, GrantPool.Node(review))]);
        Assert.NotNull(review.Valid);
        var form = Form(review).Segments!;
        Assert.Equal(["Share of the grant", "Exponent", "Length"], form.Table.Columns.Select(c => c.ToString()));
        Assert.Equal([("50", "1", "365d"), ("25", "1", "365d"), ("25", "1", "365d")], form.Table.Rows.Select(r => (Text(r, 0), Text(r, 1), Text(r, 2))));
        Assert.Equal("50 % by day 365, 75 % by day 730, 100 % by day 1095", form.Said.ToString());
        Assert.DoesNotContain(Form(review).Sections.Single(s => s.Id == "lockup").Rows, r => r.Field.Path.EndsWith("/duration", StringComparison.Ordinal));
    }

    static string Text(TableFieldRow row, int cell) => ((TypedField)row.Cells[cell]!).Text;

    // A square and a line: half of the height at half of the time, a quarter of that at half of its own.
    [Fact]
    public void Segments_OfASquareAndALine_DrawTheirCurve()
    {
        var review = GrantPool.Of(LockupDynamic.Listed, GrantPool.Set("lockup", ObjectNode.Of(("segments", new ListNode([Segment(0.5m, 2, "P20D"), Segment(0.5m, 1, "P20D")])))));
        var points = Form(review).Segments!.Curve.Split(' ');
        Assert.Equal(("0,64", "60,56", "120,32", "240,0"), (points[0], points[13], points[25], points[^1]));
    }

    [Fact]
    public void Segments_ThatDoNotAddUp_SayItWithTheNearestListsThatDo()
    {
        var review = GrantPool.Of(LockupDynamic.Listed, GrantPool.Set("lockup", ObjectNode.Of(("segments", new ListNode([Segment(0.4m, 2, "P20D"), Segment(0.5m, 1, "P20D")])))));
        var finding = Form(review).Segments!.Table.Finding!;
        Assert.Equal("The segments add up to 90 %, not to 100 %.", finding.Message.ToString());
        Assert.Equal(["Give the last segment the rest", "Split evenly"], finding.Fixes.Select(f => f.Label.ToString()));
        Assert.NotNull(Meridian.Review([NewGrant.Pool(Meridian.Document).Add, Edit.Set($"/grants/{GrantPool.Id}", GrantPool.Node(review)), .. finding.Fixes[0].Edits]).Valid);
    }

    static ObjectNode Segment(decimal share, decimal exponent, string length) => ObjectNode.Of(("share", Node.Of(share)), ("exponent", Node.Of(exponent)), ("length", Node.Of(length)));

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
