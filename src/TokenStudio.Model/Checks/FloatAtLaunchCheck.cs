using TokenStudio.Model.Documents;
using TokenStudio.Model.Kinds;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Units;
using TokenStudio.Model.Vesting;

namespace TokenStudio.Model.Checks;

/// <summary>Circulating at launch over max supply.</summary>
public sealed record FloatAtLaunchCheck : Check
{
    public override string Code => "float-at-launch";
    public override Phrase Title => "Float at launch";
    public override Phrase Reason => "A small float carries the price of the whole supply: a few trades move it, and every later unlock is large against it.";
    public override Phrase Source => "Binance Research, Low Float & High FDV: How Did We Get Here? (2024): market cap was 12.3 % of FDV for tokens launched in 2024, 41.2 % in 2022.";
    public override LimitParameter Limit => Limits.FloatAtLaunch;
    public override bool AtLeast => true;

    internal override CheckResult Run(MonthlyDesign design)
    {
        if (design.Allocations.Count == 0) return DoesNotApply("No supply is given out at launch; all of it is emitted.");
        var raised = Largest(design);
        var path = raised is { } at ? $"/allocations/{design.Allocations[at].Id}/vesting/unlockAtLaunch" : "/allocations";
        return Judge(design, new Portion(design.Circulating[0], design.Whole), new("", $" of {design.WholeName} circulates at launch", path))
            .Offering(() => raised is { } i ? [Raise(design, i)] : []);
    }

    // Insiders are not the ones to unlock more of.
    static int? Largest(MonthlyDesign design) => design.AllocationsWhere(a => !a.Insider && a.Vesting is LinearVesting { Start: null }).Where(design.Counts)
        .OrderByDescending(i => design.Size(i) - design.Vested(i, 0)).Cast<int?>().FirstOrDefault();

    Fix? Raise(MonthlyDesign design, int allocation)
    {
        var one = design.Allocations[allocation];
        var linear = (LinearVesting)one.Vesting;
        var missing = new Fraction(Math.Min(1m, LimitOf(design))).Of(design.Whole, Rounding.Up) - design.Circulating[0];
        if (design.Size(allocation).IsZero || missing > design.Size(allocation)) return null;
        var share = linear.UnlockAtLaunch.Value + SupplyMoves.StepUp(missing, design.Size(allocation));
        return share + linear.CliffUnlock.Value > 1m ? null : VestingFix.Of(design, allocation, linear with { UnlockAtLaunch = new(share) }, $"Unlock {share * 100:0.##}% of {one.Name} at TGE");
    }
}
