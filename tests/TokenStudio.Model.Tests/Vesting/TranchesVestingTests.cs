using NodaTime;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Kinds;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;
using TokenStudio.Model.Vesting;

namespace TokenStudio.Model.Tests.Vesting;

public sealed class TranchesVestingTests
{
    static readonly Anchor EndOfJanuary = Anchor.At(Instant.FromUtc(2028, 1, 31, 0, 0));

    [Theory]
    [InlineData("2028-01-31T00:00:00Z", 250)]
    [InlineData("2028-02-28T23:59:59Z", 250)]
    [InlineData("2028-02-29T00:00:00Z", 500)] // 31 January + 1 month in a leap year
    [InlineData("2028-03-31T00:00:00Z", 750)]
    [InlineData("2028-12-31T23:59:59Z", 750)]
    [InlineData("2029-01-01T00:00:00Z", 1_000)]
    public void VestedOf_MonthEndsAndADate_FallDueInclusive(string at, int owed)
    {
        var vesting = Read("""{ "at": "2029-01-01", "share": 0.25 }, { "at": "P0M", "share": 0.25 }, { "at": "P1M", "share": 0.25 }, { "at": "P2M", "share": 0.25 }""");
        Assert.True(UtcInstants.TryParse(at, out var instant));
        Assert.Equal(owed, (int)vesting.VestedOf(new(1_000), EndOfJanuary).By(instant.ToUnixTimeSeconds()).BaseUnits);
    }

    [Fact]
    public void VestedOf_Thirds_FloorTheSumOnceAndEndWhole()
    {
        // floor(100 x 0.3333) = 33, floor(100 x 0.6666) = 66, then all.
        var schedule = Read("""{ "at": "P1M", "share": 0.3333 }, { "at": "P2M", "share": 0.3333 }, { "at": "P3M", "share": 0.3334 }""").VestedOf(new(100), EndOfJanuary);
        Assert.Equal([0, 33, 66, 100], Enumerable.Range(0, 4).Select(m => (int)schedule.By(EndOfJanuary.Plus(CalendarPeriod.OfMonths(m)).Second).BaseUnits));
    }

    [Fact]
    public void Problems_SharesOfNinetyPercent_OfferTheRestOrAnEvenSplit()
    {
        var problem = Assert.Single(Problems("""{ "at": "P1M", "share": 0.5 }, { "at": "P2M", "share": 0.2 }, { "at": "2029-06-30T12:00:00Z", "share": 0.2 }"""));
        Assert.Equal(("tranches", "shares-sum", "The tranches add up to 90 %, not to 100 %."), (problem.Member, problem.Code, problem.Message.ToString()));
        Assert.Equal(["Give the last tranche the rest", "Split evenly"], problem.Fixes.Select(f => f.Label));
        Assert.Equal("""[{"at":"P1M","share":0.5},{"at":"P2M","share":0.2},{"at":"2029-06-30T12:00:00Z","share":0.3}]""", NodeWriter.WriteCompact(problem.Fixes[0].Value));
        Assert.All(problem.Fixes, fix => Assert.Empty(Read(fix.Value).Problems(new(1), EndOfJanuary, 0)));
    }

    [Fact]
    public void Problems_NoTranche_IsSaid() => Assert.Equal("There is no tranche, so nothing would ever vest.", Assert.Single(Problems("")).Message);

    [Fact]
    public void Problems_BeforeItsOwnStart_IsSaid()
    {
        var vesting = Read("""{ "at": "2028-02-01", "share": 1 }""") with { Start = Moment.After(CalendarPeriod.OfMonths(6)) };
        Assert.Equal(("tranches/0", "tranche"), Assert.Single(vesting.Problems(new(1), EndOfJanuary, 0)) is var p ? (p.Member, p.Code) : default);
    }

    static IReadOnlyList<RuleProblem> Problems(string tranches) => [.. Read(tranches).Problems(new(1_000), EndOfJanuary, 0)];

    static TranchesVesting Read(string tranches) => Read(Doc.Value($"[{tranches}]"));

    static TranchesVesting Read(Node tranches) =>
        (TranchesVesting)VestingKinds.All.Read(ObjectNode.Of(("kind", Node.Of("tranches")), ("tranches", tranches)), new ReadContext(0));
}
