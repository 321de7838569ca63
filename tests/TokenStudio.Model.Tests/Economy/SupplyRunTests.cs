using TokenStudio.Model.Documents;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Simulation;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Tests.Economy;

/// <summary>Burns and emissions that depend on the supply, in whole scenarios. Doc.Plain: launch 1 March 2027, 1,000 tokens, 24 months.</summary>
public sealed class SupplyRunTests
{
    const string Reward = """{ "id": "e", "name": "E", "holder": "staking", "kind": "constant", "amount": "100", "every": "P1M", "start": "P0M", "duration": "P3M" }""";

    [Fact]
    public void Project_FixedBurnOutOfAnAllocation_TakesItsUnlockedBalanceOnly()
    {
        // 100 of a at launch, 10 burned each month from the first: 90 after one, 70 after three, for three months.
        var projection = Projector.Project(Doc.Plain.WithAllocations(Doc.Bucket("a", "100"), Doc.Bucket("b", "50"))
            .WithBurns(Fixed("x", "10", "\"P3M\"", "a")).Valid());
        Assert.Equal(["0", "10", "20", "30", "30"], Texts(projection.Burned, 0, 1, 2, 3, 24));
        Assert.Equal(["0", "10", "30", "30"], Texts(projection.BurnedBy[0], 0, 1, 3, 4));
        Assert.Equal(["100", "90", "70", "70"], Texts(projection.UnlockedBy[0], 0, 1, 3, 24));
        Assert.Equal(["100", "100"], Texts(projection.VestedBy[0], 0, 24));
        Assert.Equal(["50", "50"], Texts(projection.UnlockedBy[1], 0, 24));
        Assert.Equal(["150", "120"], Texts(projection.Unlocked, 0, 24));
        Assert.Equal("120", projection.TotalSupplyAt(24).ToText(18));
        Assert.Equal(["150", "150"], Texts(projection.Minted, 0, 24));
    }

    [Fact]
    public void Project_BurnOutOfCirculation_IsProRataOverEveryUnlockedBalanceWithDustToTheLargest()
    {
        // No decimals: 10 of 50 + 30 + 21 = 101: floor(500 / 101) = 4, floor(300 / 101) = 2, floor(210 / 101) = 2, dust 2 to the 50.
        var projection = Projector.Project(Doc.Plain.WithToken("decimals", "0").With("circulation", Doc.Of("""{ "excludeHolders": ["treasury"] }"""))
            .WithAllocations(Doc.Bucket("a", "50"), Doc.Bucket("b", "30", holder: "treasury"), Doc.Bucket("c", "21")).WithBurns(Fixed("x", "10", "\"P1M\"")).Valid());
        Assert.Equal([44, 28, 19], projection.UnlockedBy.Select(u => (int)u[1].BaseUnits));

        // The excluded treasury's part is burned too: circulating 71 -> 63, unlocked 101 -> 91.
        Assert.Equal([71, 63], projection.Circulating[..2].Select(c => (int)c.BaseUnits));
        Assert.Equal([101, 91], projection.Unlocked[..2].Select(c => (int)c.BaseUnits));
    }

    [Fact]
    public void Project_DustLargerThanTheLargestBalance_GoesOnToTheNext()
    {
        // 9 of ten balances of 1: every floor is 0, and one holder alone cannot give 9.
        var buckets = Enumerable.Range(0, 10).Select(i => Doc.Bucket($"b{i}", "1")).ToArray();
        var projection = Projector.Project(Doc.Plain.WithToken("decimals", "0").WithAllocations(buckets).WithBurns(Fixed("x", "9", "\"P1M\"")).Valid());
        Assert.Equal([0, 0, 0, 0, 0, 0, 0, 0, 0, 1], projection.UnlockedBy.Select(u => (int)u[1].BaseUnits));
    }

    [Fact]
    public void Check_BurnAboveTheBalance_IsClippedWithBurnAndDate()
    {
        // 25 of 100 a month out of a: 25, 50, 75, 100; on 1 August 2027 nothing is left.
        var review = ScenarioReview.Of(Doc.Plain.WithAllocations(Doc.Bucket("a", "100")).WithBurns(Fixed("x", "25", "null", "a")));
        var warning = Assert.Single(review.Findings);
        Assert.Equal((Severity.Warning, "burn-clipped", "/burns/x"), (warning.Severity, warning.Code, warning.Path));
        Assert.Contains("2027-08-01", warning.Message, StringComparison.Ordinal);
        Assert.Equal(["100", "100"], Texts(Projector.Project(review.Valid!).Burned, 4, 24));

        // 30 a month: the fourth takes the last 10.
        var partly = ScenarioReview.Of(Doc.Plain.WithAllocations(Doc.Bucket("a", "100")).WithBurns(Fixed("x", "30", "null", "a")));
        Assert.Contains("2027-07-01", Assert.Single(partly.Findings).Message, StringComparison.Ordinal);
        Assert.Equal(["90", "100"], Texts(Projector.Project(partly.Valid!).Burned, 3, 4));
    }

    [Fact]
    public void Project_BurnOfATokenNotYetUnlocked_BurnsNothingUntilItIs()
    {
        var cliff = """{ "kind": "linear", "unlockAtLaunch": 0, "cliff": "P2M", "atCliff": "accrued", "duration": "P4M", "durationFrom": "launch", "every": "P1M" }""";
        var review = ScenarioReview.Of(Doc.Plain.WithAllocations(Doc.Bucket("a", "100", cliff)).WithBurns(Fixed("x", "10", "\"P3M\"", "a")));
        Assert.Contains("2027-04-01", Assert.Single(review.Findings).Message, StringComparison.Ordinal);
        var projection = Projector.Project(review.Valid!);

        // What vests at the instant of a burn is there to be burned: 50 at month 2.
        Assert.Equal(["0", "0", "10", "20", "20"], Texts(projection.Burned, 0, 1, 2, 3, 4));
        Assert.Equal(["0", "0", "40", "55"], Texts(projection.UnlockedBy[0], 0, 1, 2, 3));
        Assert.Equal(["100", "50", "25"], Texts(projection.Locked, 1, 2, 3));
    }

    [Fact]
    public void Project_ShareOfSupply_IsOfTheSupplyJustBefore()
    {
        // 500 + 100 a month. Just before 1 April 500: 50 burned, 550 left. Just before 1 May 550: 55, 595. Then 59.5, 635.5; then 63.55.
        var projection = Projector.Project(Doc.Plain.WithAllocations(Doc.Bucket("a", "500")).WithEmissions(Reward)
            .WithBurns("""{ "id": "x", "name": "X", "kind": "shareOfSupply", "share": 0.1, "every": "P1M", "duration": "P4M" }""").Valid());
        Assert.Equal(["0", "50", "105", "164.5", "228.05", "228.05"], Texts(projection.Burned, 0, 1, 2, 3, 4, 5));
        Assert.Equal("635.5", projection.TotalSupplyAt(3).ToText(18));
    }

    [Fact]
    public void Project_SeveralBurnsAtOneInstant_ShareTheSupplyBeforeAllOfThemInListOrder()
    {
        // Both shares are of 100: 60, and then 60 of which only 40 are there.
        string Share(string id) => $$"""{ "id": "{{id}}", "name": "{{id}}", "kind": "shareOfSupply", "share": 0.6, "every": "P1M", "duration": "P1M" }""";
        var review = ScenarioReview.Of(Doc.Plain.WithAllocations(Doc.Bucket("a", "100")).WithBurns(Share("x"), Share("y")));
        var projection = Projector.Project(review.Valid!);
        Assert.Equal(["60", "40"], projection.BurnedBy.Select(b => b[1].ToText(18)));
        Assert.Equal("/burns/y", Assert.Single(review.Findings).Path);
    }

    [Fact]
    public void Project_TableBurn_BurnsOnItsDatesLeapDayIncluded()
    {
        var table = """{ "id": "x", "name": "X", "from": "a", "kind": "table", "entries": [ { "at": "2028-02-29", "amount": "5" }, { "at": "P1M", "amount": "3" }, { "at": "2020-01-01", "amount": "1" }, { "at": "P1M", "amount": "0.5" } ] }""";
        var valid = Doc.Plain.WithAllocations(Doc.Bucket("a", "100")).WithBurns(table).Valid();
        var projection = Projector.Project(valid, At("2027-02-28", "2027-03-01", "2027-03-31T23:59:59Z", "2027-04-01", "2028-02-28T23:59:59Z", "2028-02-29", "2030-01-01"));

        // What is dated before launch is burned at launch, when there is a token.
        Assert.Equal(["0", "1", "1", "4.5", "4.5", "9.5", "9.5"], Texts(projection.Burned, 0, 1, 2, 3, 4, 5, 6));
    }

    [Fact]
    public void Project_MonthEndAnchor_BurnsOnTheLastDayOfShortMonths()
    {
        // Launch 31 January 2027: burns on 28 February, 31 March, 30 April; a start of one month counts from launch, not from February's end.
        var valid = Doc.Plain.WithTimeline("launch", "\"2027-01-31\"").WithAllocations(Doc.Bucket("a", "100")).WithBurns(Fixed("x", "1", start: "P1M")).Valid();
        var projection = Projector.Project(valid, At("2027-02-28", "2027-03-30", "2027-03-31", "2027-04-29", "2027-04-30", "2028-02-28", "2028-02-29"));
        Assert.Equal(["0", "0", "1", "1", "2", "11", "12"], Texts(projection.Burned, 0, 1, 2, 3, 4, 5, 6));
    }

    [Fact]
    public void Project_BurnedTokens_NeverFreeRoomUnderTheCap()
    {
        // 900 + 50 a month under 1,000, 80 burned a month: minting still ends at 1,000.
        var review = ScenarioReview.Of(Doc.Plain.WithAllocations(Doc.Bucket("a", "900")).WithEmissions(Doc.Monthly("e", "50")).WithBurns(Fixed("x", "80", "\"P5M\"")));
        Assert.Equal(["clipped-at-cap"], review.Findings.Select(f => f.Code));
        var projection = Projector.Project(review.Valid!);
        Assert.Equal(["900", "950", "1000", "1000"], Texts(projection.Minted, 0, 1, 2, 24));
        Assert.Equal("600", projection.TotalSupplyAt(24).ToText(18));
    }

    [Fact]
    public void Project_BurnAfterTheHorizon_IsFoundWhenAsked()
    {
        var valid = Doc.Plain.WithAllocations(Doc.Bucket("a", "1000")).WithBurns(Fixed("x", "1")).Valid();
        var projection = Projector.Project(valid, At("2029-03-01", "2047-03-01", "2111-01-01"));
        Assert.Equal(["24", "240", "1000"], Texts(projection.Burned, 0, 1, 2)); // the 1,000th falls on 1 July 2110
    }

    [Fact]
    public void Check_BurnFromNobody_OffersTheNearestAndCirculation()
    {
        var document = Doc.Plain.WithAllocations(Doc.Bucket("team", "100")).WithBurns(Fixed("x", "1", from: "teem"));
        var finding = Assert.Single(ScenarioReview.Of(document).Findings);
        Assert.Equal((Severity.Error, "unknown-allocation", "/burns/x/from"), (finding.Severity, finding.Code, finding.Path));
        Assert.Equal(["Use team", "Burn from all unlocked balances"], finding.Fixes.Select(f => f.Label.ToString()));
        Assert.All(finding.Fixes, fix => ScenarioEdits.Apply(document, fix.Edits).Document!.Valid());
    }

    [Theory]
    [InlineData("PT1S")]
    [InlineData("PT315S")]    // 24 months are 731 days = 63,158,400 s: 200,502 periods of 315 s, but 199,868 of 316 s
    public void Check_TooManyEvents_IsAFindingWithAFix(string every)
    {
        ObjectNode Burning(string period) => Doc.Plain.WithAllocations(Doc.Bucket("a", "1000")).WithBurns($$"""{ "id": "x", "name": "X", "kind": "fixed", "amount": "0.000001", "every": "{{period}}" }""");
        Burning("PT316S").Valid();
        var document = Burning(every);
        var finding = Assert.Single(ScenarioReview.Of(document).Findings);
        Assert.Equal(("too-many-events", "/burns/x/every"), (finding.Code, finding.Path));
        ScenarioEdits.Apply(document, finding.Fixes[0].Edits).Document!.Valid();
    }

    [Fact]
    public void IsTooFar_HourlyBurnAskedForTheYear9999_IsToldWithoutWorkingItOut()
    {
        // 24 months of hours are 17,544; two million of them take 228 years.
        var valid = Doc.Plain.WithAllocations(Doc.Bucket("a", "1000")).WithBurns("""{ "id": "x", "name": "X", "kind": "fixed", "amount": "0.000001", "every": "PT1H" }""").Valid();
        Assert.False(valid.IsTooFar(valid.Scenario.Timeline.EndSecond));
        Assert.True(valid.IsTooFar(UtcInstants.Far));
        Assert.False(Doc.Plain.Valid().IsTooFar(UtcInstants.Far));
    }

    [Fact]
    public void Apply_BurnByEdits_IsInsertedChangedAndRemovedByItsId()
    {
        var document = Doc.Plain.WithAllocations(Doc.Bucket("a", "1000")).With("burns", Doc.Value("[]"));
        var outcome = ScenarioEdits.Apply(document, [Edit.Insert("/burns", Doc.Of(Fixed("x", "1")), null), Edit.Set("/burns/x/amount", Node.Of("2")), Edit.Set("/burns/x/from", Node.Of("a"))]);
        Assert.Equal("2", Projector.Project(outcome.Document!.Valid()).Burned[1].ToText(18));
        Assert.Empty(ScenarioEdits.Apply(outcome.Document!, [Edit.Remove("/burns/x")]).Document!.Valid().Scenario.Burns);
    }

    static string Fixed(string id, string amount, string duration = "null", string from = "circulating", string start = "P0M") =>
        $$"""{ "id": "{{id}}", "name": "{{id}}", "from": "{{from}}", "kind": "fixed", "amount": "{{amount}}", "every": "P1M", "start": "{{start}}", "duration": {{duration}} }""";

    static TimeGrid At(params string[] instants) => TimeGrid.At([.. instants.Select(i => UtcInstants.TryParse(i, out var instant) ? instant.ToUnixTimeSeconds() : throw new ArgumentException(i))]);

    static string[] Texts(TokenAmount[] amounts, params int[] points) => [.. points.Select(p => amounts[p].ToText(18))];
}
