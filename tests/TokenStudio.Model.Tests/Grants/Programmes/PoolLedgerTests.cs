using CsCheck;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.Programmes;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Simulation;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Tests.Grants.Programmes;

/// <summary>Money of pools in whole scenarios: 600 in the treasury, which does not circulate, and 100 elsewhere. A pool is funded with 100 on 1 April 2027, 2.5 of it as fee; allocation closes on 31 May.</summary>
public sealed class PoolLedgerTests(ITestOutputHelper output)
{
    

    public static TheoryData<string> Kinds => PoolSample.Kinds;

    [Fact]
    public void Project_VotedPool_IsFundedThenPaidThenEmptied()
    {
        // 97.5 are held; 75 % are voted for: 73.125 on 14 June; 24.375 come back 30 days and a second after 31 May, on 30 June.
        var projection = Project(PoolSample.Pool("qv-simple", """, "payouts": { "expected": 0.75 }"""));
        Assert.Equal(["0", "2.5", "2.5", "2.5", "75.625"], Texts(projection.GrantedBy[0], 0, 1, 2, 3, 4));
        Assert.Equal(["0", "97.5", "97.5", "97.5", "0"], Texts(projection.GrantsKept[0], 0, 1, 2, 3, 4));
        Assert.Equal(["600", "500", "500", "500", "524.375"], Texts(projection.UnlockedBy[0], 0, 1, 2, 3, 4));
        Assert.Equal(["100", "102.5", "102.5", "102.5", "175.625"], Texts(projection.Circulating, 0, 1, 2, 3, 4));
        Assert.Equal(["0", "97.5", "97.5", "97.5", "0"], Texts(projection.Locked, 0, 1, 2, 3, 4));
    }

    [Theory]
    [InlineData("qv-simple", "2027-06-30T00:00:00Z", "2027-06-30T00:00:01Z")]
    [InlineData("donation-voting-merkle-distribution-vault", "2027-06-30T00:00:00Z", "2027-06-30T00:00:01Z")]
    [InlineData("easy-retro-funding", "2027-06-30T00:00:00Z", "2027-06-30T00:00:01Z")]
    [InlineData("direct-grants-simple", "2027-06-13T23:59:59Z", "2027-06-14T00:00:00Z")]
    [InlineData("rfp-committee", "2027-06-13T23:59:59Z", "2027-06-14T00:00:00Z")]
    [InlineData("micro-grants", "2027-06-13T23:59:59Z", "2027-06-14T00:00:00Z")]
    public void Project_Rest_ComesBackWhenTheContractLetsIt(string kind, string before, string after)
    {
        var pool = PoolSample.Pool(kind, """, "payouts": { "expected": 0.5 }""");
        var projection = Projector.Project(PoolSample.Document(pool).Valid(), TimeGrid.At([Second(before), Second(after)]));
        Assert.False(projection.GrantsKept[0][0].IsZero);
        Assert.True(projection.GrantsKept[0][1].IsZero);
        Assert.Equal("548.75", projection.UnlockedBy[0][1].ToText(18));   // 600 - 100 + 97.5 / 2
    }

    [Fact]
    public void Project_RestNobodyCanTake_StaysInThePool() =>
        Assert.Equal(["97.5", "48.75", "48.75"], Texts(Project(PoolSample.Pool("proportional-payout", """, "payouts": { "expected": 0.5 }""")).GrantsKept[0], 2, 4, 24));

    [Fact]
    public void Project_VotingByMinting_PaysNobodyAsDeployed()
    {
        var projection = Project(PoolSample.Pool("wrapped-voting-nft-mint"));
        Assert.Equal(["97.5", "97.5"], Texts(projection.GrantsKept[0], 4, 24));
        Assert.Equal(["2.5", "2.5"], Texts(projection.GrantedBy[0], 4, 24));
    }

    [Fact]
    public void Project_ManagersDecide_PayWhatIsAskedAndNoMore()
    {
        // 30 + 20 of 97.5; then 30 + 80, of which the second gets the 67.5 that are left.
        const string projects = """, "projects": [ { "id": "a", "name": "A", "asks": "30" }, { "id": "b", "name": "B", "asks": "{0}" }, { "id": "c", "name": "C", "asks": "9", "status": "rejected" } ]""";
        var projection = Project(PoolSample.Pool("direct-grants-simple", projects.Replace("{0}", "20", StringComparison.Ordinal)));
        Assert.Equal(["2.5", "52.5"], Texts(projection.GrantedBy[0], 3, 4));
        Assert.Equal(["547.5"], Texts(projection.UnlockedBy[0], 4));
        var over = PoolSample.Pool("direct-grants-simple", projects.Replace("{0}", "80", StringComparison.Ordinal));
        Assert.Equal(["100"], Texts(Project(over).GrantedBy[0], 4));
        Assert.Contains(PoolSample.Findings(over), f => (f.Severity, f.Code) == (Severity.Warning, "asks-over-pool"));
    }

    [Fact]
    public void Project_Milestones_PayTheirSharesOnTheirDates()
    {
        // A bid of 30: 10 on 30 June, a month after allocation, 20 on 31 August; the rest of the pool comes back with it.
        var projection = Project(PoolSample.Pool("rfp-simple", """
            , "projects": [ { "id": "a", "name": "A", "asks": "30" } ],
            "milestones": [ { "id": "late", "title": "Audit", "share": 0.75, "after": "P3M" }, { "id": "soon", "title": "Start", "share": 0.25, "after": "P1M" } ]
            """));
        Assert.Equal(["2.5", "10", "10", "32.5"], Texts(projection.GrantedBy[0], 3, 4, 5, 6));
        Assert.Equal(["97.5", "90", "90", "0"], Texts(projection.GrantsKept[0], 3, 4, 5, 6));
        Assert.Equal(["500", "500", "567.5"], Texts(projection.UnlockedBy[0], 4, 5, 6));
    }

    [Fact]
    public void Project_GrantsOutOfWallets_LeaveThePoolIdle()
    {
        var lite = PoolSample.Pool("direct-grants-lite", """, "projects": [ { "id": "a", "name": "A", "asks": "30" } ]""");
        Assert.Equal(["2.5", "32.5"], Texts(Project(lite).GrantedBy[0], 3, 4));
        Assert.Equal(["500", "567.5"], Texts(Project(lite).UnlockedBy[0], 3, 4));   // 97.5 back and 30 paid
        Assert.Contains(PoolSample.Findings(lite), f => f.Code == "idle-pool");

        var direct = Project(PoolSample.Pool("direct-allocation", """, "projects": [ { "id": "a", "name": "A", "asks": "30" } ]""").With("matchAmount", Node.Of("0")));
        Assert.Equal(["0", "30"], Texts(direct.GrantedBy[0], 3, 4));
        Assert.Equal(["600", "570"], Texts(direct.UnlockedBy[0], 3, 4));
    }

    [Fact]
    public void Project_SourceTooSmall_FundsNothingAndPaysNothing()
    {
        var pool = PoolSample.Pool("qv-simple", """, "every": "P6M", "rounds": 3""").With("matchAmount", Node.Of("250"));
        var review = ScenarioReview.Of(PoolSample.Document(pool));
        var projection = Projector.Project(review.Valid!);
        Assert.Equal(["250", "500", "500"], Texts(projection.GrantedBy[0], 4, 11, 24));   // 100 are left of 250 needed
        Assert.Equal(["350", "100", "100"], Texts(projection.UnlockedBy[0], 4, 11, 24));
        var warning = review.Findings.Single(f => f.Code == "grant-unfunded");
        Assert.Contains("2028-04-01", warning.Message, StringComparison.Ordinal);
        Assert.Contains("lacks 150 PLN", warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Project_LockedIncentives_AreFreeWhenTheLockIsOver()
    {
        // Paid on 14 June 2027 into a lock of 90 days: free on 12 September.
        var at = Second("2027-09-12T00:00:00Z");
        var pool = PoolSample.Pool("ltip-simple").With("strategy", Doc.Of("""{ "kind": "ltip-simple", "vestingPeriod": "P90D" }"""));
        var projection = Projector.Project(PoolSample.Document(pool).Valid(), TimeGrid.At([at - 1, at]));
        Assert.Equal(["100", "100"], Texts(projection.GrantedBy[0], 0, 1));
        Assert.Equal(["2.5", "100"], Texts(projection.GrantsReleased[0], 0, 1));
        Assert.Equal(["97.5", "0"], Texts(projection.Locked, 0, 1));
    }

    [Fact]
    public void Project_HedgeyPlan_FreesItsRateEachPeriodAfterTheCliff()
    {
        // 30 at 4 each 10 days from 14 June; nothing before 10 July, when two periods are over: 8. The eighth pays the last 2.
        var pool = PoolSample.Pool("ltip-hedgey", """, "projects": [ { "id": "a", "name": "A", "asks": "30" } ]""")
            .With("strategy", Doc.Of("""{ "kind": "ltip-hedgey", "rate": "4", "period": "P10D", "cliff": "2027-07-10T00:00:00Z" }"""));
        var instants = new[] { "2027-07-09T23:59:59Z", "2027-07-10T00:00:00Z", "2027-07-14T00:00:00Z", "2027-09-01T00:00:00Z", "2027-09-02T00:00:00Z" }.Select(Second).ToArray();
        var released = Projector.Project(PoolSample.Document(pool).Valid(), TimeGrid.At(instants)).GrantsReleased[0];
        Assert.Equal(["2.5", "10.5", "14.5", "30.5", "32.5"], Texts(released, 0, 1, 2, 3, 4));
    }

    [Fact]
    public void Project_PlanRefused_LeavesTheGrantUnpaid()
    {
        var pool = PoolSample.Pool("ltip-hedgey", """, "projects": [ { "id": "a", "name": "A", "asks": "3" } ]""").With("strategy", Doc.Of("""{ "kind": "ltip-hedgey", "rate": "4" }"""));
        Assert.Equal(["2.5"], Texts(Project(pool).GrantedBy[0], 24));
        Assert.Contains(PoolSample.Findings(pool), f => (f.Severity, f.Code) == (Severity.Warning, "cannot-vest"));
    }

    [Fact]
    public void Project_LockupOfRecipients_StreamsAsSablierDoes()
    {
        // 97.5 over 100 days from 14 June, nothing before the 20th: on 4 July (20 days) a fifth, 19.5.
        var linear = PoolSample.Pool("lockup-linear", """, "lockup": { "cliff": "P20D", "duration": "P100D" }""");
        var instants = new[] { "2027-07-03T23:59:59Z", "2027-07-04T00:00:00Z", "2027-09-22T00:00:00Z" }.Select(Second).ToArray();
        Assert.Equal(["2.5", "22", "100"], Texts(Projector.Project(PoolSample.Document(linear).Valid(), TimeGrid.At(instants)).GrantsReleased[0], 0, 1, 2));

        // Two segments of 20 days: of the first half, in its middle, a quarter by the square: 48.75 / 4; then all of it.
        var dynamic = PoolSample.Pool("lockup-dynamic", """, "lockup": { "segments": [ { "share": 0.5, "exponent": 2, "length": "P20D" }, { "share": 0.5, "length": "P20D" } ] }""");
        var points = new[] { "2027-06-24T00:00:00Z", "2027-07-04T00:00:00Z", "2027-07-24T00:00:00Z" }.Select(Second).ToArray();
        Assert.Equal(["14.6875", "51.25", "100"], Texts(Projector.Project(PoolSample.Document(dynamic).Valid(), TimeGrid.At(points)).GrantsReleased[0], 0, 1, 2));
    }

    [Fact]
    public void Project_StreamingPool_FreesItWhileAllocationIsOpen()
    {
        // 30 days from 1 May: on 16 May one half of 97.5.
        var projection = Projector.Project(PoolSample.Document(PoolSample.Pool("sqf-super-fluid")).Valid(), TimeGrid.At([Second("2027-05-16T00:00:00Z"), Second("2027-05-31T00:00:00Z")]));
        Assert.Equal(["51.25", "100"], Texts(projection.GrantsReleased[0], 0, 1));
    }

    [Fact]
    public void Project_VestingOfPayouts_GoesBeforeTheStrategys()
    {
        var pool = PoolSample.Pool("ltip-simple", """, "payouts": { "vesting": { "kind": "linear", "unlockAtLaunch": 0.5, "cliff": "P0M", "atCliff": "accrued", "duration": "P12M", "durationFrom": "launch", "every": "P1M" } }""");
        Assert.Equal(["51.25"], Texts(Project(pool).GrantsReleased[0], 4));   // 2.5 and half of 97.5
    }

    [Fact]
    public void Check_FundedAfterItPays_IsAnError() =>
        Assert.Contains(PoolSample.Findings(PoolSample.Pool("qv-simple", """, "fundedAt": "2027-06-15T00:00:00Z" """)), f => (f.Severity, f.Code, f.Path) == (Severity.Error, "funded-late", "/grants/g/fundedAt"));

    // Of whatever kind: at every day allocation, pool, recipients and fees are what was there, and only what is free circulates.
    [Theory]
    [MemberData(nameof(Kinds))]
    public void Project_AnyKind_KeepsTheBooks(string kind) => Property.Check(Gen.Select(Gen.Int[1, 200], Gen.Int[0, 10], Gen.Int[1, 90].Array[0, 3], Gen.Int[1, 3], Gen.Int[0, 2]), c =>
    {
        var (amount, fee, asks, rounds, milestones) = c;
        var pool = PoolSample.Pool(kind).With("matchAmount", Node.Of(kind == "direct-allocation" ? "0" : $"{amount}.000000000000000001")).With("poolFee", Node.Of(fee / 100m))
            .With("every", Node.Of("P4M")).With("rounds", Node.Of(rounds))
            .With("projects", new ListNode([.. asks.Select((ask, i) => ObjectNode.Of(("id", Node.Of($"p{i}")), ("name", Node.Of($"P{i}")), ("asks", Node.Of($"{ask}.000000000000000001"))))]))
            .With("milestones", new ListNode([.. Enumerable.Range(0, milestones).Select(m => ObjectNode.Of(("id", Node.Of($"m{m}")), ("title", Node.Of("M")), ("share", Node.Of(1m / milestones)), ("after", Node.Of($"P{m + 1}M"))))]));
        var projection = Projector.Project(PoolSample.Document(pool).WithTimeline("step", "\"P1D\"").Valid());
        var size = projection.Valid.Sizes[0];
        for (var point = projection.Grid.FirstFrom(projection.Scenario.Timeline.LaunchSecond); point < projection.Grid.Count; point++)
        {
            Assert.Equal(size, projection.UnlockedBy[0][point] + projection.GrantsKept[0][point] + projection.GrantedBy[0][point]);
            Assert.True(projection.GrantsKept[0][point] >= TokenAmount.Zero);
            Assert.True(projection.GrantsReleased[0][point] <= projection.GrantedBy[0][point]);
            Assert.Equal(projection.UnlockedBy[1][point] + projection.GrantsReleased[0][point], projection.Circulating[point]);
            Assert.Equal(projection.TotalSupplyAt(point), projection.Locked[point] + projection.Unlocked[point]);
        }
    }, output, 15);

    static Projection Project(ObjectNode pool) => Projector.Project(PoolSample.Document(pool).Valid());

    static long Second(string text) => UtcInstants.TryParse(text, out var instant) ? instant.ToUnixTimeSeconds() : throw new FormatException(text);

    static string[] Texts(TokenAmount[] column, params int[] rows) => [.. rows.Select(row => column[row].ToText(18))];
}
