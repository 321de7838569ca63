using TokenStudio.Model.Kinds;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Burns;

/// <summary>A share of the total supply each period.</summary>
/// <remarks>
/// B(t) = sum over the periods ended by t of floor(s S(t_n-))   [base units]
/// s share a period, S(t_n-) total supply just before t_n = start + n every: nothing due at t_n itself is in it. Burns due
/// at one instant all take their share of that same supply.
/// </remarks>
public sealed record SupplyShareBurn : Burn
{
    static readonly FractionParameter ShareParameter = new("share", "Share of total supply a period");
    static readonly PeriodParameter EveryParameter = new("every", "Every") { Positive = true };

    public required Fraction Share { get; init; }
    public required CalendarPeriod Every { get; init; }
    public Moment? Start { get; init; }

    /// <summary>Null for ever.</summary>
    public CalendarPeriod? Duration { get; init; }

    public override IEnumerable<BurnDue> Dues(Timeline timeline, long last) => Periods(timeline, Start, Every, Duration, last, new(0, TokenAmount.Zero, Share));

    internal static Kind<Burn> Kind { get; } = new("shareOfSupply", "Share of supply", "",
        """{ "kind": "shareOfSupply", "share": 0.001, "every": "P3M", "start": "P0M", "duration": "P60M" }""",
        [ShareParameter, EveryParameter, StartParameter, DurationParameter],
        read => new SupplyShareBurn { Share = read.Get(ShareParameter), Every = read.Get(EveryParameter), Start = read.Has("start") ? read.Get(StartParameter) : null, Duration = read.Get(DurationParameter) });
}
