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
        if (parts.Count == 0 || owed.Length == 0)
        {
            owed.Clear();
            return;
        }

        parts[0].Fill(grid, owed);
        var one = new TokenAmount[owed.Length];
        for (var p = 1; p < parts.Count; p++)
        {
            parts[p].Fill(grid, one);

            // Both only grow, so where the last sum fits every sum before it does.
            var fits = owed[^1] + one[^1] <= TokenAmount.Largest;
            for (var i = 0; i < owed.Length; i++) owed[i] = fits ? owed[i] + one[i] : TokenAmount.AddUpToLargest(owed[i], one[i]);
        }
    }
}
