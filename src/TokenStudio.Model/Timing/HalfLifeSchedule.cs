using TokenStudio.Model.Units;

namespace TokenStudio.Model.Timing;

/// <summary>What is left halves again and again from an instant on.</summary>
/// <remarks>
/// owed(t) = floor(A (1 - 2^-((t - from) / h)))   [base units], 0 before
/// A whole [base units], h half-life [s]. Never all of it: the last base unit stays.
/// </remarks>
public sealed class HalfLifeSchedule(long from, long halfLife, TokenAmount whole) : CumulativeSchedule
{
    /// <summary>From an anchor on, the half-life being the seconds to the anchor that much later.</summary>
    public static HalfLifeSchedule Of(Anchor from, CalendarPeriod halfLife, TokenAmount whole) =>
        new(from.Second, Math.Max(1, from.Plus(halfLife).Second - from.Second), whole);

    // What is left is rounded up, so that what is owed is rounded down, once.
    public override TokenAmount By(long second) =>
        second < from ? TokenAmount.Zero : whole - BinaryPower.HalfTo(second - from, halfLife).Of(whole, Rounding.Up);
}
