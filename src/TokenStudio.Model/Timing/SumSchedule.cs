using TokenStudio.Model.Units;

namespace TokenStudio.Model.Timing;

/// <summary>Several schedules together, each floored by itself.</summary>
public sealed class SumSchedule(IReadOnlyList<CumulativeSchedule> parts) : CumulativeSchedule
{
    public override TokenAmount By(long second)
    {
        var sum = TokenAmount.Zero;
        foreach (var part in parts) sum = TokenAmount.AddUpToLargest(sum, part.By(second));
        return sum;
    }

    public override void Fill(TimeGrid grid, Span<TokenAmount> owed)
    {
        owed.Clear();
        var one = new TokenAmount[owed.Length];
        foreach (var part in parts)
        {
            part.Fill(grid, one);
            for (var i = 0; i < owed.Length; i++) owed[i] = TokenAmount.AddUpToLargest(owed[i], one[i]);
        }
    }
}
