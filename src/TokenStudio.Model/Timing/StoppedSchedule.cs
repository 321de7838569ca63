using TokenStudio.Model.Units;

namespace TokenStudio.Model.Timing;

/// <summary>A schedule until an instant, a fixed total from then on: what clipping at a cap leaves of it.</summary>
public sealed class StoppedSchedule(CumulativeSchedule inner, long stop, TokenAmount total) : CumulativeSchedule
{
    public override TokenAmount By(long second) => second < stop ? inner.By(second) : total;

    public override void Fill(TimeGrid grid, Span<TokenAmount> owed)
    {
        var until = Math.Min(owed.Length, grid.FirstFrom(stop));
        inner.Fill(grid, owed[..until]);
        owed[until..].Fill(total);
    }
}
