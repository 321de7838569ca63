using TokenStudio.Model.Burns;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Economy;
using TokenStudio.Model.Kinds;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Tests.Contracts;

/// <summary>Run over every burn kind, so that a new one is held to the same promises by being listed.</summary>
public sealed class BurnContract
{
    static readonly ReadContext Context = new(18);
    static readonly TokenAmount Million = Doc.Tokens("1000000");

    public static TheoryData<string> Kinds => [.. BurnKinds.All.All.Select(kind => kind.Id)];

    [Theory, MemberData(nameof(Kinds))]
    public void Example_OfTheKind_HasKnownMembersOnly(string id)
    {
        var findings = new List<Finding>();
        BurnKinds.All.Shape.Check(Example(id), "", Context, findings);
        Assert.Empty(findings);
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Read_Twice_GivesEqualRecords(string id)
    {
        Assert.Equal(Read(Example(id)), Read(Example(id)));
        Assert.NotEqual(Read(Example(id)), Read(Example(id).With("start", Node.Of("P7M"))));
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Dues_OfTheKind_AscendFromLaunchToTheLast(string id)
    {
        var line = ScheduleContract.Line;
        foreach (var start in new[] { "P0M", "P5M", "2020-01-31", "9999-12-31" })
        {
            var dues = Read(Example(id).With("start", Node.Of(start))).Dues(line, line.EndSecond).Select(d => d.Second).ToArray();
            Assert.All(dues, due => Assert.InRange(due, line.LaunchSecond, line.EndSecond));
            Assert.Equal(dues.Order(), dues);
        }

        // To the end of time they end as well.
        Assert.True(Read(Example(id)).Dues(line, UtcInstants.Far).Count() < 200_000);
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Burned_OverTime_RisesFromNothingAndNeverPassesTheMinted(string id)
    {
        var burned = Burned(Example(id));
        Assert.Equal(TokenAmount.Zero, burned.By(ScheduleContract.Line.LaunchSecond - 1));
        ScheduleContract.NeverDecreases(burned);
        var ended = burned.By(ScheduleContract.Line.EndSecond);
        Assert.True(ended > TokenAmount.Zero && ended <= Million);
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Fill_OnAnyGrid_EqualsBy(string id) => ScheduleContract.FillEqualsBy(Burned(Example(id)));

    [Theory, MemberData(nameof(Kinds))]
    public void Fill_InOneStepOrAThousand_FlowsTheSame(string id) => ScheduleContract.SplittingChangesNothing(Burned(Example(id)));

    [Theory, MemberData(nameof(Kinds))]
    public void Start_AsDurationOrInstant_BurnsTheSameAndNothingBefore(string id)
    {
        var duration = Burned(Example(id).With("start", Node.Of("P2M")));
        var instant = Burned(Example(id).With("start", Node.Of("2027-03-31")));
        Assert.All(ScheduleContract.Grids.SelectMany(g => g.Seconds), second => Assert.Equal(instant.By(second), duration.By(second)));
        Assert.Equal(TokenAmount.Zero, duration.By(ScheduleContract.Line.Origin.Plus(CalendarPeriod.OfMonths(2)).Second - 1));
    }

    static ObjectNode Example(string id) => Doc.Of(BurnKinds.All.All.Single(kind => kind.Id == id).Example);

    static Burn Read(ObjectNode node) => BurnKinds.All.Read(node, Context);

    // Out of an allocation of a million tokens, free at launch.
    static CumulativeSchedule Burned(ObjectNode node)
    {
        var line = ScheduleContract.Line;
        var plan = new SupplyPlan
        {
            Timeline = line,
            MaxSupply = null,
            Allocations = [new(Million, line.LaunchSecond, new LumpSchedule(line.LaunchSecond, Million), Counts: true)],
            Emissions = [],
            Burns = [new(Read(node), From: null)],
        };
        return SupplyRun.Of(plan, line.EndSecond).BurnedBy[0];
    }
}
