using TokenStudio.Model.Documents;
using TokenStudio.Model.Economy;
using TokenStudio.Model.Emissions;
using TokenStudio.Model.Kinds;
using TokenStudio.Model.Simulation;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Tests.Contracts;

/// <summary>Run over every emission kind, so that a new one is held to the same promises by being listed.</summary>
public sealed class EmissionContract
{
    static readonly ReadContext Context = new(18);

    public static TheoryData<string> Kinds => [.. EmissionKinds.All.All.Select(kind => kind.Id)];

    [Theory, MemberData(nameof(Kinds))]
    public void Example_OfTheKind_HasNoProblemsAndKnownMembersOnly(string id)
    {
        var findings = new List<Finding>();
        EmissionKinds.All.Shape.Check(Example(id), "", Context, findings);
        Assert.Empty(findings);
        Assert.Empty(Read(Example(id)).Problems(ScheduleContract.Line));
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Read_Twice_GivesEqualRecords(string id)
    {
        Assert.Equal(Read(Example(id)), Read(Example(id)));
        Assert.NotEqual(Read(Example(id)), Read(Example(id).With("start", Node.Of("P7M"))));
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Emitted_OverTime_RisesFromNothingAndNeverDecreases(string id)
    {
        var emitted = Emitted(Example(id));
        Assert.Equal(TokenAmount.Zero, emitted.By(ScheduleContract.Line.LaunchSecond - 1));
        ScheduleContract.NeverDecreases(emitted);
        var ended = emitted.By(UtcInstants.Far);
        Assert.True(ended > TokenAmount.Zero && ended <= TokenAmount.Largest);
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Emitted_NeighbouringSeconds_NeverDecreases(string id) => ScheduleContract.NeverDecreasesBySeconds(Emitted(Example(id)));

    [Theory, MemberData(nameof(Kinds))]
    public void Kind_Described_HasALabelAndLabelledParametersInItsExample(string id)
    {
        var kind = EmissionKinds.All.All.Single(k => k.Id == id);
        Assert.NotEmpty(kind.Label.ToString());
        Assert.All(kind.Parameters, parameter => Assert.NotEmpty(parameter.Label.ToString()));
        Assert.All(kind.Parameters.Where(p => !p.Optional), parameter => Assert.NotNull(Example(id)[parameter.Name]));
    }

    [Theory, MemberData(nameof(Kinds))]
    public void From_AnAllocation_UnlocksItUntilItIsEmpty(string id)
    {
        // Half of what the kind would emit in its timeline is there: it mints nothing and stops at exactly that.
        var line = ScheduleContract.Line;
        var size = new TokenAmount(Emitted(Example(id)).By(line.EndSecond).BaseUnits / 2);
        var emission = Example(id).With("id", Node.Of("rewards")).With("name", Node.Of("Rewards")).With("holder", Node.Of("staking")).With("from", Node.Of("pool"));
        var document = Doc.Plain.WithTimeline("launch", "\"2027-01-31\"").WithTimeline("horizon", "\"P60M\"").WithTimeline("blockTime", "\"PT600S\"")
            .WithToken("maxSupply", "null").WithAllocations(Doc.Bucket("pool", size.ToText(18), """{ "kind": "emission" }"""), Doc.Bucket("rest", "1000000"));
        var projection = Projector.Project(document.With("emissions", new ListNode([emission])).Valid());
        Assert.All(projection.Minted, minted => Assert.Equal(size + Doc.Tokens("1000000"), minted));
        Assert.Equal(size, projection.VestedBy[0][^1]);
        Assert.Equal(projection.EmittedBy[0], projection.VestedBy[0]);
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Fill_OnAnyGrid_EqualsBy(string id) => ScheduleContract.FillEqualsBy(Emitted(Example(id)));

    [Theory, MemberData(nameof(Kinds))]
    public void Fill_InOneStepOrAThousand_FlowsTheSame(string id) => ScheduleContract.SplittingChangesNothing(Emitted(Example(id)));

    [Theory, MemberData(nameof(Kinds))]
    public void Start_AsDurationOrInstant_EmitsTheSameAndNothingBefore(string id)
    {
        var duration = Emitted(Example(id).With("start", Node.Of("P2M")));
        var instant = Emitted(Example(id).With("start", Node.Of("2027-03-31")));
        Assert.All(ScheduleContract.Grids.SelectMany(g => g.Seconds), second => Assert.Equal(instant.By(second), duration.By(second)));
        var start = ScheduleContract.Line.Origin.Plus(CalendarPeriod.OfMonths(2)).Second;
        Assert.Equal(TokenAmount.Zero, duration.By(start - 1));
    }

    static ObjectNode Example(string id) => Doc.Of(EmissionKinds.All.All.Single(kind => kind.Id == id).Example);

    static Emission Read(ObjectNode node) => EmissionKinds.All.Read(node, Context);

    // Minted beside an allocation of a million tokens, for what depends on the supply; the others do not look at it.
    static CumulativeSchedule Emitted(ObjectNode node)
    {
        var line = ScheduleContract.Line;
        var million = Doc.Tokens("1000000");
        var plan = new SupplyPlan
        {
            Timeline = line,
            MaxSupply = null,
            Allocations = [new(million, line.LaunchSecond, new LumpSchedule(line.LaunchSecond, million), Counts: true)],
            Emissions = [new(() => Read(node).Emitted(line), From: null, Counts: true)],
            Burns = [],
        };
        return SupplyRun.Of(plan, UtcInstants.Far).Emitted[0];
    }
}
