using TokenStudio.Model.Documents;
using TokenStudio.Model.Scenarios;
using TokenStudio.Presentation.Editing;
using TokenStudio.Presentation.Granting;

namespace TokenStudio.Tests.Granting;

public sealed class GrantFormTests
{
    static GrantForm Form(ScenarioReview review) => new(review.Document!, GrantSample.Id, review.Scenario, review.Findings, GrantSample.NoDrafts);

    static GrantRow Row(GrantForm form, string path) => form.Sections.SelectMany(s => s.Rows).Single(r => r.Field.Path == $"/grants/{GrantSample.Id}/{path}");

    static string Text(GrantRow row) => ((TypedField)row.Field).Text;

    [Fact]
    public void Sections_ANewRound_ShowWhatFollowsFromEachValue()
    {
        var form = Form(GrantSample.With());
        Assert.Equal(("250,000", "MRD"), (Text(Row(form, "matchAmount")), Row(form, "matchAmount").Unit.ToString()));

        // floor(250,000 x 2,500 / 100,000) on top.
        Assert.Equal(("2.5", "6,250 MRD to the fee address"), (Text(Row(form, "roundFee")), Row(form, "roundFee").Note.ToString()));
        Assert.Equal(["256,250 MRD must lie in the round before it pays."], form.Sections[0].Notes.Select(n => n.ToString()));
        Assert.Equal(("14d", "First on 31 May 2027"), (Text(Row(form, "payouts/after")), Row(form, "payouts/after").Note.ToString()));
        Assert.Equal(("15", "37,500 MRD each"), (Text(Row(form, "matching/cap")), Row(form, "matching/cap").Note.ToString()));
    }

    [Fact]
    public void Sections_WhatIsNotSaid_IsShownAsMeant()
    {
        var form = Form(GrantSample.With());
        Assert.Equal(["1000", "10", "0.8", "1.7", "3", "100", "42"], form.Sections[4].Rows.Select(Text));
        Assert.Equal((0.0, 5_000.0), (Row(form, "donors/count").Slider!.Min, Row(form, "donors/count").Slider!.Max));
        Assert.Equal("1", Text(Row(form, "chain")));
    }

    [Fact]
    public void Sections_TwiceAYear_SayWhatTheSourceGives()
    {
        // 2 x (250,000 + 6,250) of the treasury's 120,000,000.
        var twice = Form(GrantSample.With(GrantSample.Set("every", Node.Of("P6M")), GrantSample.Set("rounds", Node.Of(4m))));
        Assert.Equal("2 rounds in the first year: 512,500 MRD, 0.37% of Treasury.", twice.Sections[2].Notes.Single().ToString());
        var outside = Form(GrantSample.With(Edit.Remove($"/grants/{GrantSample.Id}/from")));
        Assert.Equal("1 round in the first year: 256,250 MRD, from outside this design.", outside.Sections[2].Notes.Single().ToString());
    }

    [Theory]
    [InlineData("linear-qf", "mechanism cap minimumDonation sybilDefence wholePool")]
    [InlineData("pairwise", "mechanism cap minimumDonation sybilDefence m")]
    [InlineData("cluster", "mechanism cap minimumDonation sybilDefence")]
    [InlineData("cocm", "mechanism cap minimumDonation sybilDefence style soft blend")]
    public void Sections_AFormula_HasItsOwnValues(string mechanism, string members)
    {
        var form = Form(GrantSample.With(GrantSample.Set("matching/mechanism", Node.Of(mechanism))));
        Assert.Equal(members, string.Join(' ', form.Sections[3].Rows.Select(r => r.Field.Path.Split('/')[^1])));
    }

    [Fact]
    public void Another_OwnToken_IsPaidFromOutsideAndBack()
    {
        var review = GrantSample.With();
        var another = PayoutChoice.Another(GrantSample.Node(review));
        var paid = GrantSample.With(another);
        Assert.Equal(("USDC", 6, "outside"), (GrantSample.Programme(paid).Token!.Symbol, GrantSample.Programme(paid).Token!.Decimals, GrantSample.Programme(paid).From));
        Assert.Equal(["symbol", "decimals", "address"], Form(paid).Token.Select(r => r.Field.Path.Split('/')[^1]));
        Assert.Null(GrantSample.Programme(GrantSample.With([.. another, .. PayoutChoice.Own(GrantSample.Node(paid))])).Token);
    }

    [Fact]
    public void Vesting_AKind_IsItsExampleAndAtOnceTakesItAway()
    {
        var review = GrantSample.With();
        var linear = PayoutChoice.Vesting(review.Document!, GrantSample.Node(review), "linear");
        var vests = GrantSample.With(linear);
        Assert.Equal("linear", ((ObjectNode)((ObjectNode)GrantSample.Node(vests)["payouts"]!)["vesting"]!).Text("kind"));
        Assert.NotEmpty(Form(vests).Vesting);
        Assert.DoesNotContain(PayoutChoice.VestingKinds, k => k.Value is "pieces" or "emission");
        var again = GrantSample.With([.. linear, .. PayoutChoice.Vesting(vests.Document!, GrantSample.Node(vests), "")]);
        Assert.Null(GrantSample.Programme(again).Payouts.Vesting);
    }

    [Fact]
    public void Of_ARound_IsTheInitializeCallInItsOrder()
    {
        var review = GrantSample.With(
            GrantSample.Set("roundFeeAddress", Node.Of("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed")),
            GrantSample.Set("operators", new ListNode([ObjectNode.Of(("id", Node.Of("a")), ("address", Node.Of("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed")), ("role", Node.Of("admin")))])));
        var lines = RoundArguments.Of(review.Scenario!, GrantSample.Programme(review));
        Assert.Equal(
            [
                "initAddress.votingStrategyFactory", "initAddress.payoutStrategyFactory", "initRoundTime.applicationsStartTime", "initRoundTime.applicationsEndTime", "initRoundTime.roundStartTime", "initRoundTime.roundEndTime",
                "matchAmount", "token", "roundFeePercentage", "roundFeeAddress", "initMetaPtr.roundMetaPtr", "initMetaPtr.applicationMetaPtr", "initRoles.adminRoles", "initRoles.roundOperators",
            ],
            lines.Select(l => l.Name));
        Assert.Equal(["1806926400", "1808740800", "1809345600", "1810555200", "250000000000000000000000", "0x0000000000000000000000000000000000000000", "2500", "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"], lines.Skip(2).Take(8).Select(l => l.Value));
        Assert.Equal(("[0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed]", "[]"), (lines[12].Value, lines[13].Value));
    }
}
