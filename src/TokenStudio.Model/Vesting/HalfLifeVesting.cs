using TokenStudio.Model.Kinds;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Vesting;

/// <summary>Nothing before a cliff, then half of what is left in each half-life; it never quite ends.</summary>
/// <remarks>
/// vested(t) = 0 before c, then floor(A (1 - 2^-((t - c) / h)))   [base units]
/// A allocation [base units], c cliff, h half-life: the seconds from the cliff instant to cliff + half-life on the calendar.
/// </remarks>
public sealed record HalfLifeVesting : VestingSchedule
{
    static readonly PeriodParameter CliffParameter = new("cliff", "Cliff") { Help = "Nothing is released before it." };
    static readonly PeriodParameter HalfLifeParameter = new("halfLife", "Half-life") { Positive = true, Help = "The time in which half of what is left is released." };

    public required CalendarPeriod Cliff { get; init; }
    public required CalendarPeriod HalfLife { get; init; }

    public override bool NeverEnds => true;

    public override CumulativeSchedule VestedOf(TokenAmount whole, Anchor launch) => HalfLifeSchedule.Of(Origin(launch).Plus(Cliff), HalfLife, whole);

    internal static Kind<VestingSchedule> Kind { get; } = new("halfLife", "Half-life", "Commons Stack, commons-simulator: hatch vesting",
        """{ "kind": "halfLife", "cliff": "P90D", "halfLife": "P90D" }""",
        [CliffParameter, HalfLifeParameter, StartParameter],
        read => new HalfLifeVesting { Cliff = read.Get(CliffParameter), HalfLife = read.Get(HalfLifeParameter), Start = ReadStart(read) });
}
