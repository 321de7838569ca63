using System.Numerics;
using TokenStudio.Model.Kinds;
using TokenStudio.Model.Supply;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Emissions;

/// <summary>A yearly rate on the supply that falls by a part each year down to a floor, as Solana's.</summary>
/// <remarks>
/// r(y) = max(r_end, r_0 (1 - d)^y)                     [share / year]
/// E(t) = floor(E_y + S_y r(y) s / 31,557,600)          [base units], s seconds into year y of 365.25 d since the start
/// S_y total supply at the year's start with all due then, E_y emitted until then. E_y and what of S_y is emitted here are
/// carried with 96 digits behind the base unit, so that nothing is rounded between years; the floor is taken when read.
/// A start before launch counts as launch.
/// </remarks>
public sealed record InflationEmission : Emission
{
    /// <summary>365.25 days.</summary>
    public const long YearSeconds = 31_557_600;

    static readonly AnnualRateParameter InitialAnnualParameter = new("initialAnnual", "First year's inflation") { Help = "Of the total supply at the year's start." };
    static readonly FractionParameter AnnualReductionParameter = new("annualReduction", "Yearly reduction of the rate");
    static readonly AnnualRateParameter TerminalAnnualParameter = new("terminalAnnual", "Long-run inflation") { Help = "The rate never falls below this." };
    static readonly MomentParameter StartParameter = new("start", "Start") { Optional = true };

    public required AnnualRate InitialAnnual { get; init; }
    public required Fraction AnnualReduction { get; init; }
    public required AnnualRate TerminalAnnual { get; init; }
    public Moment? Start { get; init; }

    public override CumulativeSchedule Emitted(Timeline timeline) =>
        new InflationSchedule(this, Math.Max(timeline.LaunchSecond, (Start ?? default).From(timeline.Origin).Second));

    internal static Kind<Emission> Kind { get; } = new("inflation", "Yearly inflation", "Solana documentation, Inflation Schedule: 8 % falling by 15 % a year to 1.5 %",
        """{ "kind": "inflation", "initialAnnual": 0.08, "annualReduction": 0.15, "terminalAnnual": 0.015 }""",
        [InitialAnnualParameter, AnnualReductionParameter, TerminalAnnualParameter, StartParameter],
        read => new InflationEmission
        {
            InitialAnnual = read.Get(InitialAnnualParameter),
            AnnualReduction = read.Get(AnnualReductionParameter),
            TerminalAnnual = read.Get(TerminalAnnualParameter),
            Start = read.Has("start") ? read.Get(StartParameter) : null,
        });
}

/// <summary>Straight inside a year; each year's slope is set at its start.</summary>
sealed class InflationSchedule(InflationEmission emission, long begin) : ReactiveSchedule
{
    // 96 digits hold the products of typical rates of the first decades exactly and of all others far below a base unit.
    static readonly BigInteger One = BigInteger.Pow(10, 96);
    static readonly BigInteger Most = (BigInteger)TokenAmount.Largest.BaseUnits * One;
    static readonly BigInteger Divisor = One * InflationEmission.YearSeconds;

    // What was emitted at each year's start and what the year adds, both times One.
    readonly List<(BigInteger Before, BigInteger Gain)> years = [];
    readonly BigInteger floor = Scaled(emission.TerminalAnnual.Value);
    BigInteger rate = Scaled(emission.InitialAnnual.Value);

    public override long BeginsAt => begin;

    public override IEnumerable<long> Dues(long last) => new PaymentClock(Anchor.At(NodaTime.Instant.FromUnixTimeSeconds(begin - InflationEmission.YearSeconds)), new(0, InflationEmission.YearSeconds)).DuesFrom(begin, last);

    public override void Leave(long second, SupplyView after, bool mints)
    {
        if (years.Count > 0) rate = rate * (BigInteger)(emission.AnnualReduction.Denominator - emission.AnnualReduction.Numerator) / emission.AnnualReduction.Denominator;
        var before = years.Count == 0 ? 0 : BigInteger.Min(Most, years[^1].Before + years[^1].Gain);

        // The supply shown holds this emission rounded down; what the floor left out grows with the rest.
        var supply = ((BigInteger)after.Total.BaseUnits * One) + (mints ? before % One : 0);
        years.Add((before, supply * BigInteger.Max(floor, rate) / One));
    }

    public override TokenAmount By(long second)
    {
        if (second < begin || years.Count == 0) return TokenAmount.Zero;
        var year = Math.Min((second - begin) / InflationEmission.YearSeconds, years.Count - 1);
        var elapsed = Math.Min(second - begin - (year * InflationEmission.YearSeconds), InflationEmission.YearSeconds);
        var (before, gain) = years[(int)year];
        var emitted = ((before * InflationEmission.YearSeconds) + (gain * elapsed)) / Divisor;
        return new((Int128)BigInteger.Min(emitted, (BigInteger)TokenAmount.Largest.BaseUnits));
    }

    static BigInteger Scaled(decimal value) => new Fraction(value) is var exact ? (BigInteger)exact.Numerator * One / exact.Denominator : 0;
}
