using TokenStudio.Model.Kinds;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Emissions;

/// <summary>Each period emits a factor times the one before, evenly within it, as Curve's yearly reduction.</summary>
/// <remarks>
/// E(t) = floor(a (1 + r + ... + r^(k-1) + r^k x))   [base units]
/// a first period [base units], r factor, k whole periods passed, x share of the current one passed (seconds / seconds), from 0 to 1.
/// Nothing is rounded between; after `periods` periods nothing more.
/// </remarks>
public sealed record GeometricEmission : Emission
{
    static readonly AmountParameter FirstPeriodParameter = new("firstPeriod", "First period", "tokens / period");
    static readonly PeriodParameter PeriodParameter = new("period", "Period") { Positive = true };
    static readonly DecimalParameter FactorParameter = new("factor", "Factor", "a period", 0m, 1_000m) { Help = "Below 1 it falls, above 1 it grows." };
    static readonly CountParameter PeriodsParameter = new("periods", "Periods", "periods", 1, 1_000_000) { Optional = true, Help = "For ever when absent." };

    public required TokenAmount FirstPeriod { get; init; }
    public required CalendarPeriod Period { get; init; }
    public required decimal Factor { get; init; }

    /// <summary>Null for ever.</summary>
    public long? Periods { get; init; }
    public Moment? Start { get; init; }

    public override CumulativeSchedule Emitted(Timeline timeline) =>
        new GeometricSchedule(FirstPeriod, new PaymentClock(EmissionStart.Of(Start, timeline), Period), Factor, Periods ?? long.MaxValue);

    internal static Kind<Emission> Kind { get; } = new("geometric", "Geometric", "Curve DAO token, ERC20CRV.vy (rate divided by 2^(1/4) each 365 days)",
        """{ "kind": "geometric", "firstPeriod": "274815283", "period": "P365D", "factor": 0.8408964152537145 }""",
        [FirstPeriodParameter, PeriodParameter, FactorParameter, PeriodsParameter, EmissionStart.Parameter],
        read => new GeometricEmission
        {
            FirstPeriod = read.Get(FirstPeriodParameter),
            Period = read.Get(PeriodParameter),
            Factor = read.Get(FactorParameter),
            Periods = read.Has(PeriodsParameter.Name) ? read.Get(PeriodsParameter) : null,
            Start = EmissionStart.Read(read),
        });
}
