using System.Numerics;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Timing;

/// <summary>Periods that each pay a factor times the one before, straight within a period.</summary>
/// <remarks>
/// owed = floor(a (1 - r^k (1 - (1 - r) x)) / (1 - r)), or floor(a (k + x)) where r = 1   [base units]
/// a first period [base units], r factor, k whole periods passed, x share of the current one. The power is exact while it
/// is short and keeps 256 binary digits beyond, rounded so that the sum errs upwards by less than 2^-150: two neighbouring
/// seconds differ by more, so it never decreases.
/// </remarks>
public sealed class GeometricSchedule(TokenAmount first, PaymentClock clock, decimal factor, long periods) : CumulativeSchedule
{
    readonly (BigInteger Top, BigInteger Bottom) ratio = (DecimalRatio.Of(factor).Numerator, DecimalRatio.Of(factor).Denominator);

    public override TokenAmount By(long second)
    {
        if (second < clock.Origin.Second) return TokenAmount.Zero;
        var period = PeriodOf(second);
        return Owed(period, second);
    }

    public override void Fill(TimeGrid grid, Span<TokenAmount> owed)
    {
        // The power of a period is taken once for all its points.
        Period? current = null;
        for (var i = 0; i < owed.Length; i++)
        {
            var second = grid.Seconds[i];
            if (second < clock.Origin.Second)
            {
                owed[i] = TokenAmount.Zero;
                continue;
            }

            if (current is null || second >= current.End) current = PeriodOf(second);
            owed[i] = Owed(current, second);
        }
    }

    Period PeriodOf(long second)
    {
        var k = clock.CountBy(second);
        if (k >= periods) return new(periods, 0, long.MaxValue, ExactPower.Of(ratio.Top, ratio.Bottom, periods));
        return new(k, clock.DueAt(k), clock.DueAt(k + 1), ExactPower.Of(ratio.Top, ratio.Bottom, k));
    }

    TokenAmount Owed(Period period, long second)
    {
        var whole = (BigInteger)first.BaseUnits;
        var (elapsed, all) = period.End == long.MaxValue || period.End <= period.Start ? (0L, 1L) : (second - period.Start, period.End - period.Start);
        var slope = ratio.Bottom - ratio.Top;
        if (slope.IsZero) return Bounded(whole * (((BigInteger)period.Index * all) + elapsed) / all);
        if (whole.IsZero) return TokenAmount.Zero;

        // r^k = top / bottom; what the current period has left of it is (B all - slope elapsed) / (B all).
        if (period.Power.IsPastAll) return slope.Sign < 0 ? TokenAmount.Largest : Bounded(Ceiling(whole * ratio.Bottom, slope) - 1);
        var (top, bottom) = (period.Power.Top * ((ratio.Bottom * all) - (slope * elapsed)), period.Power.Bottom * ratio.Bottom * all);
        return Bounded(whole * ratio.Bottom * (bottom - top) / (slope * bottom));
    }

    static BigInteger Ceiling(BigInteger a, BigInteger b) => (a + b - 1) / b;

    static TokenAmount Bounded(BigInteger units) => units > (BigInteger)TokenAmount.Largest.BaseUnits ? TokenAmount.Largest : new((Int128)units);

    sealed record Period(long Index, long Start, long End, ExactPower Power);
}
