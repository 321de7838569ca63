using TokenStudio.Model.Documents;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Simulation;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Tests.Grants.Programmes;

/// <summary>Grants programmes in whole scenarios. Doc.Plain: launch 1 March 2027, 1,000 tokens, 24 months; the treasury does not circulate.</summary>
public sealed class GrantLedgerTests
{
    static readonly ObjectNode Treasury = Doc.Plain.WithAllocations(Doc.Bucket("dao", "600", holder: "treasury"), Doc.Bucket("a", "100"))
        .With("circulation", Doc.Of("""{ "excludeHolders": ["treasury"] }"""));

    [Fact]
    public void Project_RoundFromATreasury_PaysMatchAndFeesOnTheirDate()
    {
        // Ends 17 May 2027, paid 14 days later on the 31st: 100 + 5 % on top.
        var projection = Projector.Project(Treasury.WithGrants(Grant("100", """, "roundFee": 0.05""")).Valid());
        Assert.Equal(["0", "0", "0", "105", "105"], Texts(projection.GrantedBy[0], 0, 1, 2, 3, 24));
        Assert.Equal(["600", "600", "495", "495"], Texts(projection.UnlockedBy[0], 0, 2, 3, 24));
        Assert.Equal(["600", "600"], Texts(projection.VestedBy[0], 0, 24));
        Assert.Equal(["100", "100", "205", "205"], Texts(projection.Circulating, 0, 2, 3, 24));
        Assert.Equal(["700", "700"], Texts(projection.Unlocked, 0, 24));
        Assert.Equal(["0", "0"], Texts(projection.Locked, 2, 24));
        Assert.Equal(["700", "700"], Texts(projection.Minted, 0, 24));
    }

    [Fact]
    public void Project_RoundAtTheVeryDay_CountsThatDay()
    {
        // To the second: 14 days after 17 May 12:00 is 31 May 12:00.
        var valid = Treasury.WithGrants(Grant("100")).Valid();
        var at = NodaTime.Instant.FromUtc(2027, 5, 31, 12, 0).ToUnixTimeSeconds();
        Assert.Equal(["0", "100"], Texts(Projector.Project(valid, TimeGrid.At([at - 1, at])).GrantedBy[0], 0, 1));
    }

    [Fact]
    public void Project_PayoutsThatVest_AreLockedFirst()
    {
        // 120 over 12 months from 31 May 2027 12:00, monthly; on 1 July one month is paid out: 10. The fee of 12 is free at once.
        var projection = Projector.Project(Treasury.WithGrants(Grant("120", """, "roundFee": 0.1, "payouts": { "vesting": { "kind": "linear", "unlockAtLaunch": 0, "cliff": "P0M", "atCliff": "accrued", "duration": "P12M", "durationFrom": "launch", "every": "P1M" } }""")).Valid());
        Assert.Equal(["132", "132"], Texts(projection.GrantedBy[0], 3, 24));
        Assert.Equal(["12", "22", "32", "132"], Texts(projection.GrantsReleased[0], 3, 4, 5, 16));
        Assert.Equal(["120", "110", "0"], Texts(projection.Locked, 3, 4, 16));
        Assert.Equal(["112", "122", "232"], Texts(projection.Circulating, 3, 4, 16));
    }

    [Fact]
    public void Project_RoundsOfAYear_PayEachUntilTheTreasuryIsShort()
    {
        // 250 every six months of 600: 31 May 2027, 1 December 2027 at noon (month 10), then 100 are left of 250 needed.
        var review = ScenarioReview.Of(Treasury.WithGrants(Grant("250", """, "every": "P6M", "rounds": 4""")));
        var projection = Projector.Project(review.Valid!);
        Assert.Equal(["250", "250", "500", "500", "500"], Texts(projection.GrantedBy[0], 3, 8, 10, 16, 24));
        var warning = Assert.Single(review.Findings);
        Assert.Equal((Severity.Warning, "grant-unfunded", "/grants/g/matchAmount"), (warning.Severity, warning.Code, warning.Path));
        Assert.Contains("2028-05-31", warning.Message, StringComparison.Ordinal);
        Assert.Contains("lacks 150 PLN", warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Project_PartExpected_LeavesTheRestWhereItWasButNeedsTheWhole()
    {
        // 600 are needed; 600 x 0.75 = 450 are paid.
        Assert.Equal(["450"], Texts(Projector.Project(Treasury.WithGrants(Grant("600", """, "payouts": { "expected": 0.75 }""")).Valid()).GrantedBy[0], 3));
        Assert.Equal(["0"], Texts(Projector.Project(Treasury.WithGrants(Grant("600.1", """, "payouts": { "expected": 0.75 }""")).Valid()).GrantedBy[0], 3));
    }

    [Fact]
    public void Project_RoundInAnotherTokenOrFromOutside_MovesNothing()
    {
        var usdc = Treasury.WithGrants("""{ "id": "g", "name": "G", "kind": "allo-v1", "token": { "symbol": "USDC", "decimals": 6 }, "matchAmount": "250000",""" + Windows + "}");
        var plain = Projector.Project(Treasury.Valid());
        var projection = Projector.Project(usdc.Valid());
        Assert.Equal(plain.Circulating, projection.Circulating);
        Assert.All(projection.GrantedBy[0], amount => Assert.True(amount.IsZero));
    }

    [Fact]
    public void Project_BurnOutOfCirculation_TakesOfWhatWasGrantedToo()
    {
        // No decimals: 100 of a and 100 granted circulate beside 500 of the treasury: burning 70 of 700 takes 10, 10 and 50.
        var document = Treasury.WithToken("decimals", "0").WithGrants(Grant("100")).WithBurns("""{ "id": "x", "name": "X", "kind": "table", "entries": [ { "at": "P6M", "amount": "70" } ] }""");
        var projection = Projector.Project(document.Valid());
        Assert.Equal(["450", "90"], projection.UnlockedBy.Select(u => u[6].ToText(0)));
        Assert.Equal("90", projection.GrantsHeld[0][6].ToText(0));
        Assert.Equal("180", projection.Circulating[6].ToText(0));
    }

    const string Windows = """ "applicationsStart": "2027-04-05T12:00:00Z", "applicationsEnd": "2027-04-26T12:00:00Z", "roundStart": "2027-05-03T12:00:00Z", "roundEnd": "2027-05-17T12:00:00Z" """;

    static string Grant(string amount, string more = "") => $$"""{ "id": "g", "name": "G", "from": "dao", "kind": "allo-v1", "matchAmount": "{{amount}}", {{Windows}} {{more}} }""";

    static string[] Texts(TokenAmount[] column, params int[] rows) => [.. rows.Select(row => column[row].ToText(18))];
}
