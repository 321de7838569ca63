using TokenStudio.Model.Documents;
using TokenStudio.Model.Kinds;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Vesting;

namespace TokenStudio.Model.Tests.Vesting;

public sealed class PiecesVestingTests
{
    const string Lump = """{ "type": "lump", "at": "P6M", "amount": "400" }""";
    const string Line = """{ "type": "linear", "from": "P6M", "to": "P18M", "amount": "480" }""";
    const string Steps = """{ "type": "steps", "from": "P18M", "every": "P1M", "count": 12, "amount": "10" }""";

    [Fact]
    public void VestedOf_LumpLineAndSteps_AddUp()
    {
        var vested = Pieces(Lump, Line, Steps).VestedOf(new(1_000), Dialect.Origin);
        Assert.Equal(0, By(vested, Dialect.Month(6) - 1));
        Assert.Equal(400, By(vested, Dialect.Month(6)));
        Assert.Equal(880, By(vested, Dialect.Month(18)));      // 400 + 480, the first step comes one month later
        Assert.Equal(890, By(vested, Dialect.Month(19)));
        Assert.Equal(990, By(vested, Dialect.Month(30) - 1));
        Assert.Equal(1_000, By(vested, Dialect.Month(30)));
    }

    [Fact]
    public void VestedOf_SeveralLines_FloorsEachByItself()
    {
        // Two lines of 1 base unit: half way each owes floor(0.5) = 0; one line of 2 would owe 1.
        const string One = """{ "type": "linear", "from": "P0D", "to": "P2D", "amount": "1" }""";
        Assert.Equal(0, By(Pieces(One, One).VestedOf(new(2), Dialect.Origin), Dialect.Month(0) + 86_400));
        Assert.Equal(2, By(Pieces(One, One).VestedOf(new(2), Dialect.Origin), Dialect.Month(0) + (2 * 86_400)));
    }

    [Fact]
    public void Problems_SumOffTheAllocation_OfferTheSum()
    {
        var problem = Assert.Single(Pieces(Lump, Line).Problems(new(1_000), Dialect.Origin, 0));
        Assert.Equal(("pieces", "pieces-sum"), (problem.Member, problem.Code));
        Assert.Equal("The pieces add up to 880, not to the allocation's 1000.", problem.Message);
        Assert.Equal(("../amount", (Node)Node.Of("880")), (problem.Fixes[0].Member, problem.Fixes[0].Value));
        Assert.Empty(Pieces(Lump, Line).Problems(new(880), Dialect.Origin, 0));
    }

    [Fact]
    public void Problems_LineThatEndsBeforeItBegins_NameThePiece()
    {
        var problem = Pieces(Lump, """{ "type": "linear", "from": "P6M", "to": "2027-09-01", "amount": "0" }""").Problems(new(400), Dialect.Origin, 0);
        Assert.Equal(("pieces/1", "piece"), (Assert.Single(problem).Member, problem.First().Code));
    }

    [Fact]
    public void Problems_PieceBeforeItsSchedulesStart_AreRefused()
    {
        // The tokens come to be at the schedule's start, 12 months after launch; none can vest a month after launch.
        var early = Pieces("""{ "type": "lump", "at": "2027-04-01", "amount": "400" }""") with { Start = Moment.After(CalendarPeriod.OfMonths(12)) };
        Assert.Equal("piece", Assert.Single(early.Problems(new(400), Dialect.Origin, 0)).Code);
        Assert.Empty((early with { Start = null }).Problems(new(400), Dialect.Origin, 0));
    }

    static int By(CumulativeSchedule schedule, long second) => (int)schedule.By(second).BaseUnits;

    static PiecesVesting Pieces(params string[] pieces) =>
        (PiecesVesting)VestingKinds.All.Read(Doc.Of($$"""{ "kind": "pieces", "pieces": [{{string.Join(',', pieces)}}] }"""), new ReadContext(0));
}
