using TokenStudio.Model.Kinds;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Emissions;

/// <summary>Half of what is left of a total in each half-life, as Filecoin's simple minting.</summary>
/// <remarks>
/// E(t) = floor(T (1 - 2^-(t / h)))   [base units]
/// T total [base units], h half-life: the seconds from the start to start + half-life on the calendar. The last base unit is never emitted.
/// </remarks>
public sealed record ExponentialDecayEmission : Emission
{
    static readonly AmountParameter TotalParameter = new("total", "Total") { Help = "What the emission comes near to and never passes." };
    static readonly PeriodParameter HalfLifeParameter = new("halfLife", "Half-life") { Positive = true, Help = "The time in which half of what is left is emitted." };

    public required TokenAmount Total { get; init; }
    public required CalendarPeriod HalfLife { get; init; }
    public Moment? Start { get; init; }

    public override CumulativeSchedule Emitted(Timeline timeline) => HalfLifeSchedule.Of(EmissionStart.Of(Start, timeline), HalfLife, Total);

    internal static Kind<Emission> Kind { get; } = new("exponentialDecay", "Exponential decay", "protocol/mechafil-jax, mechafil_jax/minting.py (simple minting)",
        """{ "kind": "exponentialDecay", "total": "330000000", "halfLife": "P2190D" }""",
        [TotalParameter, HalfLifeParameter, EmissionStart.Parameter],
        read => new ExponentialDecayEmission { Total = read.Get(TotalParameter), HalfLife = read.Get(HalfLifeParameter), Start = EmissionStart.Read(read) });
}
