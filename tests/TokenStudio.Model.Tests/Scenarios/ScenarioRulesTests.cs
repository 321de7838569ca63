using System.Globalization;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Simulation;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Tests.Scenarios;

public sealed class ScenarioRulesTests
{
    [Fact]
    public void Check_OverTheCap_SaysByHowMuchAndTrimsTheLargest()
    {
        // 700 + 400 = 1,100 of 1,000: 100 over; 700 - 100 = 600.
        var finding = Only(Doc.Plain.WithAllocations(Doc.Bucket("a", "700"), Doc.Bucket("b", "400")), "over-cap", "/allocations");
        Assert.Contains("100 PLN more", finding.Message, StringComparison.Ordinal);
        Assert.Equal(Edit.Set("/allocations/a/amount", Node.Of("600")), Assert.Single(finding.Fixes[0].Edits));
    }

    [Fact]
    public void Check_OneBaseUnitOverTheCap_IsStillOver()
    {
        Only(Doc.Plain.WithAllocations(Doc.Bucket("a", "1000"), Doc.Bucket("b", "0.000000000000000001")), "over-cap", "/allocations");
        Doc.Plain.WithAllocations(Doc.Bucket("a", "999.999999999999999999"), Doc.Bucket("b", "0.000000000000000001")).Valid();
    }

    [Theory]
    [InlineData("""{ "id": "a", "name": "A", "holder": "other", "vesting": { "kind": "immediate" } }""", 1)]
    [InlineData("""{ "id": "a", "name": "A", "holder": "other", "amount": "1", "share": 0.1, "vesting": { "kind": "immediate" } }""", 2)]
    public void Check_SizeByNeitherOrBoth_OffersEveryWayOut(string item, int fixes)
    {
        var document = Doc.Plain.WithAllocations(item);
        var finding = Only(document, "size", "/allocations/a");
        Assert.Equal(fixes, finding.Fixes.Count);
        Assert.All(finding.Fixes, fix => ScenarioEdits.Apply(document, fix.Edits).Document!.Valid());
    }

    [Fact]
    public void Check_ShareWithoutCap_IsRefusedAtTheShare() =>
        Only(Doc.Plain.WithToken("maxSupply", "null").WithAllocations(Doc.Part("a", "0.5")), "share-without-cap", "/allocations/a/share");

    [Fact]
    public void Sizes_SharesOfExactlyOne_GiveTheLastShareRowTheDust()
    {
        // 100 base units in 0.333, 0.333 and 0.334: floors 33 + 33, and the last takes 100 - 66 = 34 instead of 33.
        var cents = Doc.Plain.WithToken("decimals", "0").WithToken("maxSupply", "\"100\"");
        Assert.Equal([33, 33, 34], Sizes(cents.WithAllocations(Doc.Part("a", "0.333"), Doc.Part("b", "0.333"), Doc.Part("c", "0.334"))));

        // The shares 0.333 + 0.333 + 0.333 leave a rest on purpose, and nobody gets it.
        Assert.Equal([33, 33, 33], Sizes(cents.WithAllocations(Doc.Part("a", "0.333"), Doc.Part("b", "0.333"), Doc.Part("c", "0.333"))));

        // An amount of nothing behind the shares is no share row.
        Assert.Equal([33, 67, 0], Sizes(cents.WithAllocations(Doc.Part("a", "0.335"), Doc.Part("b", "0.665"), Doc.Bucket("c", "0"))));
    }

    [Fact]
    public void Check_EmissionsPastTheCap_AreClippedInListOrderWithADatedWarning()
    {
        // Room 1,000 - 900 = 100. 30 + 30 a month: 60 after one month; on 1 May 2027 first takes 30, second the last 10.
        var document = Doc.Plain.WithAllocations(Doc.Bucket("a", "900")).WithEmissions(Doc.Monthly("first", "30"), Doc.Monthly("second", "30"));
        var review = ScenarioReview.Of(document);
        var warning = Assert.Single(review.Findings);
        Assert.Equal((Severity.Warning, "clipped-at-cap"), (warning.Severity, warning.Code));
        Assert.Contains("2027-05-01", warning.Message, StringComparison.Ordinal);
        var projection = Projector.Project(review.Valid!);
        Assert.Equal(["0", "30", "60", "60"], Texts(projection.EmittedBy[0], 0, 1, 2, 3));
        Assert.Equal(["0", "30", "40", "40"], Texts(projection.EmittedBy[1], 0, 1, 2, 3));
        Assert.Equal(["900", "960", "1000", "1000"], Texts(projection.Minted, 0, 1, 2, 24));
    }

    [Fact]
    public void Check_EmissionsThatJustFillTheCap_AreNotClipped() =>
        Assert.Empty(ScenarioReview.Of(Doc.Plain.WithAllocations(Doc.Bucket("a", "900")).WithEmissions(Doc.Monthly("e", "10", duration: "\"P10M\""))).Findings);

    [Fact]
    public void Check_CapReachedBehindTheHorizon_WarnsOfNothing() =>
        Assert.Empty(ScenarioReview.Of(Doc.Plain.WithEmissions(Doc.Monthly("e", "1"))).Findings); // 24 of 1,000 in 24 months

    [Fact]
    public void Project_EmissionFromAnAllocation_UnlocksItMintsNothingAndStopsWhenEmpty()
    {
        // 100 tokens in a bucket, 40 a month out of it: 40, 80, then the last 20.
        var projection = Projector.Project(Doc.Plain.WithAllocations(Doc.Bucket("pot", "100", """{ "kind": "emission" }""")).WithEmissions(Doc.Monthly("e", "40", "pot")).Valid());
        Assert.Equal(["0", "40", "80", "100", "100"], Texts(projection.VestedBy[0], 0, 1, 2, 3, 4));
        Assert.Equal(["0", "40", "80", "100", "100"], Texts(projection.EmittedBy[0], 0, 1, 2, 3, 4));
        Assert.Equal(["100", "100"], Texts(projection.Minted, 0, 24));
        Assert.Equal(["100", "60", "0"], Texts(projection.Locked, 0, 1, 3));
    }

    [Fact]
    public void Check_EmissionFromAVestingBucketOrNone_IsRefused()
    {
        var document = Doc.Plain.WithAllocations(Doc.Bucket("pot", "100"));
        var finding = Only(document.WithEmissions(Doc.Monthly("e", "1", "pot")), "vesting-not-by-emission", "/emissions/e/from");
        ScenarioEdits.Apply(document.WithEmissions(Doc.Monthly("e", "1", "pot")), finding.Fixes[0].Edits).Document!.Valid();
        Only(document.WithEmissions(Doc.Monthly("e", "1", "nobody")), "unknown-allocation", "/emissions/e/from");
    }

    [Fact]
    public void Check_EmissionBeforeItsBucketBegins_IsRefused()
    {
        var late = Doc.Plain.WithAllocations(Doc.Bucket("pot", "100", """{ "kind": "emission", "start": "P6M" }"""));
        Only(late.WithEmissions(Doc.Monthly("e", "1", "pot")), "emission-before-start", "/emissions/e/from");
        var projection = Projector.Project(late.WithEmissions(Doc.Monthly("e", "1", "pot", start: "P6M")).Valid());
        Assert.Equal(["0", "100", "100"], Texts(projection.Minted, 5, 6, 7)); // whole from its start
        Assert.Equal(["0", "0", "1"], Texts(projection.Unlocked, 5, 6, 7));
    }

    [Fact]
    public void Check_HalvingWithoutBlockTime_OffersItOnTheTimeline()
    {
        var document = Doc.Plain.WithEmissions("""{ "id": "e", "name": "E", "holder": "other", "kind": "halving", "initialReward": "0.001", "blocksPerHalving": 1000 }""");
        var finding = Only(document, "block-time", "/emissions/e/kind");
        Assert.Equal(600, ScenarioEdits.Apply(document, finding.Fixes[0].Edits).Document!.Valid().Scenario.Timeline.BlockSeconds);
    }

    [Fact]
    public void Check_CapOf2To120WithEndlessEmissions_IsClippedExactly()
    {
        // Both would emit 2^119 a month; the cap holds two payments, both on the first day.
        var huge = TokenAmount.Largest.ToText(0);
        var half = new TokenAmount((Int128)1 << 119).ToText(0);
        var projection = Projector.Project(Doc.Plain.WithToken("decimals", "0").WithToken("maxSupply", $"\"{huge}\"").WithEmissions(Doc.Monthly("e", half), Doc.Monthly("f", half)).Valid());
        Assert.Equal(TokenAmount.Largest, projection.Minted[1]);
        Assert.Equal(TokenAmount.Largest, projection.Minted[24]);
    }

    [Fact]
    public void Check_ExcludedAllocationThatIsNotThere_IsAWarning()
    {
        var review = ScenarioReview.Of(Doc.Plain.With("circulation", Doc.Of("""{ "excludeAllocations": ["nobody"] }""")));
        Assert.Equal(Severity.Warning, Assert.Single(review.Findings).Severity);
        Assert.NotNull(review.Valid);
    }

    [Fact]
    public void Check_MoreThan100_000Rows_OffersMonths()
    {
        // 300 years of days are 109,573 rows.
        var finding = Only(Doc.Plain.WithTimeline("horizon", "\"P300Y\"").WithTimeline("step", "\"P1D\""), "too-many-rows", "/timeline/step");
        Assert.Single(finding.Fixes);
        Assert.Equal(3_601, TimeGrid.RowCount(Doc.Plain.WithTimeline("horizon", "\"P300Y\"").Valid().Scenario.Timeline));
    }

    static Finding Only(ObjectNode document, string code, string path)
    {
        var review = ScenarioReview.Of(document);
        Assert.Null(review.Valid);
        var finding = Assert.Single(review.Findings);
        Assert.Equal((Severity.Error, code, path), (finding.Severity, finding.Code, finding.Path));
        return finding;
    }

    static int[] Sizes(ObjectNode document) => [.. document.Valid().Sizes.Select(s => int.Parse(s.ToText(0), CultureInfo.InvariantCulture))];

    static string[] Texts(TokenAmount[] amounts, params int[] points) => [.. points.Select(p => amounts[p].ToText(18))];
}
