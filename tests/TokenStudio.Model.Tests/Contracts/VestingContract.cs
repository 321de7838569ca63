using TokenStudio.Model.Documents;
using TokenStudio.Model.Kinds;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;
using TokenStudio.Model.Vesting;

namespace TokenStudio.Model.Tests.Contracts;

/// <summary>Run over every vesting kind, so that a new one is held to the same promises by being listed.</summary>
public sealed class VestingContract
{
    static readonly ReadContext Context = new(18);

    // The pieces of the example add up to 400 + 480 + 12 x 10 = 1,000 tokens; the other kinds take any size.
    static readonly TokenAmount Whole = Doc.Tokens("1000");

    public static TheoryData<string> Kinds => [.. VestingKinds.All.All.Select(kind => kind.Id)];

    [Theory, MemberData(nameof(Kinds))]
    public void Example_OfTheKind_HasNoProblemsAndKnownMembersOnly(string id)
    {
        var findings = new List<Finding>();
        VestingKinds.All.Shape.Check(Example(id), "", Context, findings);
        Assert.Empty(findings);
        Assert.Empty(Read(Example(id)).Problems(Whole, ScheduleContract.Line.Origin, 18));
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Read_Twice_GivesEqualRecords(string id)
    {
        Assert.Equal(Read(Example(id)), Read(Example(id)));
        Assert.NotEqual(Read(Example(id)), Read(Example(id).With("start", Node.Of("P1M"))));
    }

    [Theory, MemberData(nameof(Kinds))]
    public void VestedOf_AllTimes_NeverDecreasesNorPassesTheWhole(string id)
    {
        var vested = Vested(Example(id));
        ScheduleContract.NeverDecreases(vested);
        Assert.All(ScheduleContract.Grids.SelectMany(g => g.Seconds), second => Assert.True(vested.By(second) <= Whole));
    }

    [Theory, MemberData(nameof(Kinds))]
    public void VestedOf_InTheEnd_IsExactlyTheWhole(string id)
    {
        // An odd number of base units cannot be split evenly: the last payment must absorb the dust.
        var size = id == "pieces" ? Whole : new TokenAmount(Whole.BaseUnits + 1);
        var ended = Read(Example(id)).VestedOf(size, ScheduleContract.Line.Origin).By(UtcInstants.Far);

        // A half-life leaves the last base unit for ever; emissions unlock what they emit, not the schedule.
        Assert.Equal(id switch { "emission" => TokenAmount.Zero, "halfLife" => size - new TokenAmount(1), _ => size }, ended);
    }

    [Theory, MemberData(nameof(Kinds))]
    public void VestedOf_NeighbouringSeconds_NeverDecreases(string id) => ScheduleContract.NeverDecreasesBySeconds(Vested(Example(id)));

    [Theory, MemberData(nameof(Kinds))]
    public void VestedOf_BeforeTheStart_IsNothing(string id)
    {
        Assert.Equal(TokenAmount.Zero, Vested(Example(id)).By(ScheduleContract.Line.LaunchSecond - 1));
        var later = Read(Example(id).With("start", Node.Of("P5M")));
        var start = later.Origin(ScheduleContract.Line.Origin).Second;
        Assert.Equal(TokenAmount.Zero, later.VestedOf(Whole, ScheduleContract.Line.Origin).By(start - 1));
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Fill_OnAnyGrid_EqualsBy(string id) => ScheduleContract.FillEqualsBy(Vested(Example(id)));

    [Theory, MemberData(nameof(Kinds))]
    public void Fill_InOneStepOrAThousand_FlowsTheSame(string id) => ScheduleContract.SplittingChangesNothing(Vested(Example(id)));

    [Theory, MemberData(nameof(Kinds))]
    public void Start_AsDurationOrInstant_VestsTheSame(string id)
    {
        // Launch 31 Jan 2027 + 2 months = 31 Mar 2027; both anchors lie on a 31st, so later months clamp alike.
        var duration = Vested(Example(id).With("start", Node.Of("P2M")));
        var instant = Vested(Example(id).With("start", Node.Of("2027-03-31")));
        Assert.All(ScheduleContract.Grids.SelectMany(g => g.Seconds), second => Assert.Equal(instant.By(second), duration.By(second)));
    }

    static ObjectNode Example(string id) => Doc.Of(VestingKinds.All.All.Single(kind => kind.Id == id).Example);

    static VestingSchedule Read(ObjectNode node) => VestingKinds.All.Read(node, Context);

    static CumulativeSchedule Vested(ObjectNode node) => Read(node).VestedOf(Whole, ScheduleContract.Line.Origin);
}
