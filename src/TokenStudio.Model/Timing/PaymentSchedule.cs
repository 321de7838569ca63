using TokenStudio.Model.Units;

namespace TokenStudio.Model.Timing;

/// <summary>The same amount at each due instant, for at most a number of payments.</summary>
public sealed class PaymentSchedule(PaymentClock clock, TokenAmount amount, long most) : CumulativeSchedule
{
    // So many payments stay under the largest amount: found once, not by a division at every payment.
    readonly long fitting = amount.IsZero ? long.MaxValue : (long)Int128.Min(TokenAmount.Largest.BaseUnits / amount.BaseUnits, long.MaxValue);

    public override TokenAmount By(long second) => Paid(clock.CountBy(second));

    public override void Fill(TimeGrid grid, Span<TokenAmount> owed)
    {
        var walk = new PaymentWalk(clock);
        for (var i = 0; i < owed.Length;)
        {
            var now = Paid(walk.CountBy(grid.Seconds[i]));
            var until = walk.FirstMoved(grid.Seconds, i + 1, owed.Length);
            owed[i..until].Fill(now);
            i = until;
        }
    }

    TokenAmount Paid(long count)
    {
        var paid = Math.Min(count, most);
        return paid > fitting ? TokenAmount.Largest : new TokenAmount(amount.BaseUnits * paid);
    }
}

/// <summary>Counts due payments at ascending instants, resolving each due date once.</summary>
struct PaymentWalk(PaymentClock clock)
{
    long count;
    long next = long.MinValue;

    public readonly bool Moved(long second) => second >= next;

    /// <summary>The first point from one on at which another payment is due, or the end.</summary>
    public readonly int FirstMoved(long[] seconds, int from, int end)
    {
        while (from < end && seconds[from] < next) from++;
        return from;
    }

    public long CountBy(long second)
    {
        if (second < next) return count;

        // Mostly one payment later; where the grid is coarser than the payments they are counted afresh.
        var known = next != long.MinValue;
        count++;
        next = known ? clock.DueAt(count + 1) : long.MinValue;
        if (next <= second)
        {
            count = clock.CountBy(second);
            next = clock.DueAt(count + 1);
        }

        // Past the year 9999 nothing falls due any more.
        if (next <= second) next = long.MaxValue;
        return count;
    }
}
