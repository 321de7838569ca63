using TokenStudio.Model.Units;

namespace TokenStudio.Model.Timing;

/// <summary>The same amount at each due instant, for at most a number of payments.</summary>
public sealed class PaymentSchedule(PaymentClock clock, TokenAmount amount, long most) : CumulativeSchedule
{
    public override TokenAmount By(long second) => amount.TimesUpToLargest(Math.Min(clock.CountBy(second), most));

    public override void Fill(TimeGrid grid, Span<TokenAmount> owed)
    {
        var walk = new PaymentWalk(clock);
        for (var i = 0; i < owed.Length; i++)
        {
            owed[i] = i > 0 && !walk.Moved(grid.Seconds[i]) ? owed[i - 1] : amount.TimesUpToLargest(Math.Min(walk.CountBy(grid.Seconds[i]), most));
        }
    }
}

/// <summary>Counts due payments at ascending instants, resolving each due date once.</summary>
struct PaymentWalk(PaymentClock clock)
{
    long count;
    long next = long.MinValue;

    public readonly bool Moved(long second) => second >= next;

    public long CountBy(long second)
    {
        if (second < next) return count;
        count = clock.CountBy(second);
        next = clock.DueAt(count + 1);

        // Past the year 9999 nothing falls due any more.
        if (next <= second) next = long.MaxValue;
        return count;
    }
}
