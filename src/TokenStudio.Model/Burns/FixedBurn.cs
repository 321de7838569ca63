using TokenStudio.Model.Kinds;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Burns;

/// <summary>The same amount each period.</summary>
/// <remarks>
/// B(t) = a n(t)                                        [base units]
/// a amount a period, n(t) periods ended by t, the n-th at start + n every and within the duration.
/// </remarks>
public sealed record FixedBurn : Burn
{
    static readonly AmountParameter AmountParameter = new("amount", "Tokens a period");
    static readonly PeriodParameter EveryParameter = new("every", "Every") { Positive = true };

    public required TokenAmount Amount { get; init; }
    public required CalendarPeriod Every { get; init; }
    public Moment? Start { get; init; }

    /// <summary>Null for ever.</summary>
    public CalendarPeriod? Duration { get; init; }

    public override IEnumerable<BurnDue> Dues(Timeline timeline, long last) => Periods(timeline, Start, Every, Duration, last, new(0, Amount, Fraction.Zero));

    internal static Kind<Burn> Kind { get; } = new("fixed", "Fixed amount", "",
        """{ "kind": "fixed", "amount": "10000", "every": "P1M", "start": "P1M", "duration": null }""",
        [AmountParameter, EveryParameter, StartParameter, DurationParameter],
        read => new FixedBurn { Amount = read.Get(AmountParameter), Every = read.Get(EveryParameter), Start = read.Has("start") ? read.Get(StartParameter) : null, Duration = read.Get(DurationParameter) });
}
