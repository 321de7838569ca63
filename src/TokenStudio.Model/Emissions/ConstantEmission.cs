using TokenStudio.Model.Kinds;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Emissions;

/// <summary>The same amount each period: the n-th at start + n x every, as long as that is within the duration.</summary>
/// <remarks>
/// E(t) = a n(t)   [base units]
/// a amount a period, n(t) whole periods ended by t, the n-th at start + n every and within the duration.
/// </remarks>
public sealed record ConstantEmission : Emission
{
    static readonly AmountParameter AmountParameter = new("amount", "Tokens a period");
    static readonly PeriodParameter EveryParameter = new("every", "Every") { Positive = true };
    static readonly MomentParameter StartParameter = new("start", "Start");
    static readonly OpenParameter<CalendarPeriod> DurationParameter = new(new PeriodParameter("duration", "Duration"), null) { Help = "Empty, or null in a file, is for ever" };

    public required TokenAmount Amount { get; init; }
    public required CalendarPeriod Every { get; init; }
    public required Moment Start { get; init; }

    /// <summary>Null for ever.</summary>
    public required CalendarPeriod? Duration { get; init; }

    public override CumulativeSchedule Emitted(Timeline timeline)
    {
        var start = Start.From(timeline.Origin);
        var clock = new PaymentClock(start, Every);
        return new PaymentSchedule(clock, Amount, Duration is { } duration ? clock.CountBy(start.Plus(duration).Second) : long.MaxValue);
    }

    internal static Kind<Emission> Kind { get; } = new("constant", "Constant", "",
        """{ "kind": "constant", "amount": "1000000", "every": "P1M", "start": "P0M", "duration": "P60M" }""",
        [AmountParameter, EveryParameter, StartParameter, DurationParameter],
        read => new ConstantEmission { Amount = read.Get(AmountParameter), Every = read.Get(EveryParameter), Start = read.Get(StartParameter), Duration = read.Get(DurationParameter) });
}
