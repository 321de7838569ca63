using TokenStudio.Model.Kinds;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Vesting;

/// <summary>How an allocation is released. A closed family: see <see cref="VestingKinds"/>.</summary>
public abstract record VestingSchedule
{
    private protected VestingSchedule() { }

    private protected static MomentParameter StartParameter { get; } = new("start", "Start")
    {
        Optional = true,
        Help = "When this schedule begins, if not at launch. Durations inside it count from here.",
    };

    /// <summary>When the schedule begins; launch when absent.</summary>
    public Moment? Start { get; init; }

    public Anchor Origin(Anchor launch) => Start is { } start ? start.From(launch) : launch;

    /// <summary>Something always stays locked, so the rest at the end of a timeline is worth stating.</summary>
    public virtual bool NeverEnds => false;

    /// <summary>Vested in total by each instant, of an allocation of this size. Only for schedules without problems.</summary>
    public abstract CumulativeSchedule VestedOf(TokenAmount whole, Anchor launch);

    /// <summary>The stretches of its release in time; null where it has none to name: it never ends, runs by emissions, or its pieces overlap.</summary>
    public IReadOnlyList<Stretch>? Stretches(TokenAmount whole, Anchor launch) => Bends(launch)?.Of(VestedOf(whole, launch));

    private protected virtual Outline? Bends(Anchor launch) => null;

    /// <summary>What does not go together, given the size and the launch.</summary>
    public virtual IEnumerable<RuleProblem> Problems(TokenAmount whole, Anchor launch, int decimals) => [];

    private protected static Moment? ReadStart(ObjectReading read) => read.Has(StartParameter.Name) ? read.Get(StartParameter) : null;
}
