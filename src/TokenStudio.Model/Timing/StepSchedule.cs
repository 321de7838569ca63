using TokenStudio.Model.Units;

namespace TokenStudio.Model.Timing;

/// <summary>Amounts at single instants, added in ascending order as they become known. Of a balance, what leaves it is added as less than 0.</summary>
public sealed class StepSchedule : CumulativeSchedule
{
    readonly List<long> seconds = [];
    readonly List<TokenAmount> totals = [];

    public TokenAmount Total => totals.Count == 0 ? TokenAmount.Zero : totals[^1];

    /// <summary>An amount more from an instant on, at most <see cref="TokenAmount.Largest"/> in all.</summary>
    public void Add(long second, TokenAmount amount)
    {
        if (amount.IsZero) return;
        var total = TokenAmount.AddUpToLargest(Total, amount);
        if (seconds.Count > 0 && seconds[^1] == second)
        {
            totals[^1] = total;
            return;
        }

        seconds.Add(second);
        totals.Add(total);
    }

    public override TokenAmount By(long second)
    {
        var found = seconds.BinarySearch(second);
        var steps = found >= 0 ? found + 1 : ~found;
        return steps == 0 ? TokenAmount.Zero : totals[steps - 1];
    }

    public override void Fill(TimeGrid grid, Span<TokenAmount> owed)
    {
        var (step, now) = (0, TokenAmount.Zero);
        for (var point = 0; point < owed.Length; point++)
        {
            while (step < seconds.Count && seconds[step] <= grid.Seconds[point]) now = totals[step++];
            owed[point] = now;
        }
    }
}
