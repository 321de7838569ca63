using TokenStudio.Model.Units;

namespace TokenStudio.Model.Timing;

/// <summary>A schedule until an instant, a fixed total from then on: what clipping at a cap leaves of it.</summary>
public sealed class StoppedSchedule(CumulativeSchedule inner, long stop, TokenAmount total) : CumulativeSchedule
{
    public override TokenAmount By(long second) => second < stop ? inner.By(second) : total;

    public override void Fill(TimeGrid grid, Span<TokenAmount> owed)
    {
        inner.Fill(grid, owed);
        for (var i = owed.Length - 1; i >= 0 && grid.Seconds[i] >= stop; i--) owed[i] = total;
    }
}
