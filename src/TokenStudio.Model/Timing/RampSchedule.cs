using System.Numerics;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Timing;

/// <summary>
/// A share at the start, nothing more before the cliff, then a straight climb to the whole, by the second or by payments.
/// </summary>
/// <remarks>
/// owed(t) = 0                                          before the start
///         = floor(A U / S)                             before the cliff
///         = floor(A (B N + (S - B) n(t)) / (S N))      from the cliff on, n = N giving exactly A
/// A whole [base units], U/S share at the start, B/S share the climb begins with, n of N seconds or payments.
/// The floor is taken once, of the exact rational value.
/// </remarks>
public sealed class RampSchedule : CumulativeSchedule
{
    public required TokenAmount Whole { get; init; }
    public required long Start { get; init; }
    public required TokenAmount AtStart { get; init; }
    public required long Cliff { get; init; }

    /// <summary>B: the share the climb begins with.</summary>
    public required Fraction Base { get; init; }
    public required RampProgress Progress { get; init; }

    public override TokenAmount By(long second)
    {
        if (second < Start) return TokenAmount.Zero;
        return second < Cliff ? AtStart : Climbed(Progress.Done(second));
    }

    public override void Fill(TimeGrid grid, Span<TokenAmount> owed)
    {
        if (Progress is SecondsProgress seconds && grid.Spacing > 0) FillEvenly(grid, seconds, owed);
        else if (Progress is PaymentsProgress payments) FillByPayments(grid, payments, owed);
        else base.Fill(grid, owed);
    }

    TokenAmount Climbed(long done)
    {
        var all = (UInt128)Progress.All;
        if (done >= Progress.All) return Whole;
        var scale = Base.Denominator;
        var start = Base.Numerator;
        return Whole.MulDiv((start * all) + ((scale - start) * (UInt128)done), scale * all, Rounding.Down);
    }

    void FillByPayments(TimeGrid grid, PaymentsProgress payments, Span<TokenAmount> owed)
    {
        var first = 0;
        for (; first < owed.Length && grid.Seconds[first] < Cliff; first++) owed[first] = By(grid.Seconds[first]);
        var walk = new PaymentWalk(payments.Clock);
        for (var i = first; i < owed.Length;)
        {
            var second = grid.Seconds[i];
            var now = Climbed(payments.Paid(second, walk.CountBy(second)));

            // Before its origin nothing is paid even where the first payment falls on the origin itself.
            var until = second < payments.Clock.Origin.Second ? i + 1 : walk.FirstMoved(grid.Seconds, i + 1, owed.Length);
            owed[i..until].Fill(now);
            i = until;
        }
    }

    // On an even grid the climb gains the same rational each step: quotient and remainder are carried, no division a point.
    void FillEvenly(TimeGrid grid, SecondsProgress progress, Span<TokenAmount> owed)
    {
        var first = 0;
        while (first < owed.Length && (grid.Seconds[first] < Cliff || grid.Seconds[first] < progress.Origin))
        {
            owed[first] = By(grid.Seconds[first]);
            first++;
        }

        if (first == owed.Length) return;
        var denominator = (BigInteger)Base.Denominator * progress.All;
        var gain = (BigInteger)(Base.Denominator - Base.Numerator) * (BigInteger)Whole.BaseUnits;
        var at = ((BigInteger)Base.Numerator * progress.All * (BigInteger)Whole.BaseUnits) + (gain * progress.Done(grid.Seconds[first]));
        var (quotient, remainder) = BigInteger.DivRem(at, denominator);
        var (quotientStep, remainderStep) = BigInteger.DivRem(gain * grid.Spacing, denominator);
        var (value, rest, bound) = ((Int128)quotient, (UInt128)remainder, (UInt128)denominator);
        var (valueStep, restStep) = ((Int128)BigInteger.Min(quotientStep, (BigInteger)Whole.BaseUnits), (UInt128)remainderStep);
        for (var i = first; i < owed.Length; i++)
        {
            if (grid.Seconds[i] >= progress.Origin + progress.All)
            {
                owed[i..].Fill(Whole);
                return;
            }

            owed[i] = new TokenAmount(value);
            value += valueStep;
            if (rest >= bound - restStep)
            {
                rest -= bound - restStep;
                value++;
            }
            else
            {
                rest += restStep;
            }
        }
    }
}
