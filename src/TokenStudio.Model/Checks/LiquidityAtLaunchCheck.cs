using TokenStudio.Model.Documents;
using TokenStudio.Model.Kinds;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Units;
using TokenStudio.Model.Vesting;

namespace TokenStudio.Model.Checks;

/// <summary>Liquidity's part of what is unlocked at launch.</summary>
public sealed record LiquidityAtLaunchCheck : Check
{
    public override string Code => "liquidity-at-launch";
    public override Phrase Title => "Liquidity at launch";
    public override Phrase Reason => "Without tokens in a market on the first day there is no price to trade at, and a small sale empties what there is.";
    public override Phrase Source => "Ours: a twentieth of what is unlocked, enough for a pool on one venue.";
    public override LimitParameter Limit => Limits.LiquidityAtLaunch;
    public override bool AtLeast => true;

    internal override CheckResult Run(MonthlyDesign design)
    {
        if (design.Allocations.Count == 0 || design.UnlockedAtLaunch.IsZero) return DoesNotApply("Nothing is unlocked at launch.");
        int[] pools = [.. design.AllocationsWhere(a => a.Holder == "liquidity").OrderByDescending(design.Size)];
        var sum = pools.Aggregate(TokenAmount.Zero, (all, i) => all + design.Vested(i, 0));
        var path = pools.Length > 0 ? $"/allocations/{design.Allocations[pools[0]].Id}/vesting/unlockAtLaunch" : "/allocations";
        return Judge(design, new Portion(sum, design.UnlockedAtLaunch), new("Liquidity is ", " of what is unlocked at launch", path))
            .Offering(() => pools.Length > 0 ? [Raise(design, pools[0], sum)] : []);
    }

    // (L + x) / (U + x) = l gives x = (l U - L) / (1 - l); the limit stays below 1.
    Fix? Raise(MonthlyDesign design, int pool, TokenAmount liquid)
    {
        if (design.Allocations[pool] is not { Vesting: LinearVesting { Start: null } linear } one || design.Size(pool).IsZero) return null;
        var limit = new Fraction(LimitOf(design));
        var missing = limit.Of(design.UnlockedAtLaunch, Rounding.Up) - liquid;
        var rest = new Fraction(1m - limit.Value);
        var more = missing.MulDiv(rest.Denominator, rest.Numerator, Rounding.Up);
        if (more > design.Size(pool)) return null;
        var share = linear.UnlockAtLaunch.Value + SupplyMoves.StepUp(more, design.Size(pool));
        return share + linear.CliffUnlock.Value > 1m ? null : VestingFix.Of(design, pool, linear with { UnlockAtLaunch = new(share) }, $"Unlock {share * 100:0.##}% of {one.Name} at TGE");
    }
}
