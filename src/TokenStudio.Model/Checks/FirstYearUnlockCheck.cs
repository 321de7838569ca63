using TokenStudio.Model.Kinds;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Checks;

/// <summary>Growth of circulating supply in the first 12 months over the float.</summary>
public sealed record FirstYearUnlockCheck : Check
{
    public override string Code => "first-year-unlock";
    public override Phrase Title => "Unlocks of the first 12 months";
    public override Phrase Reason => "Buyers of the float must be followed by buyers of what unlocks; when that is several floats in a year, few prices hold.";
    public override Phrase Source => "Ours: circulating supply three times the float after a year.";
    public override LimitParameter Limit => Limits.FirstYearUnlock;

    internal override CheckResult Run(MonthlyDesign design)
    {
        if (design.Circulating[0].IsZero) return DoesNotApply("Nothing circulates at launch to measure unlocks against.");
        var largest = design.EveryAllocation.Where(design.Counts).OrderByDescending(i => design.Vested(i, Math.Min(12, design.LastMonth)) - design.Vested(i, 0)).Cast<int?>().FirstOrDefault();
        var path = largest is { } at ? $"/allocations/{design.Allocations[at].Id}/vesting" : "/emissions";
        return Judge(design, Growth(design), new("First 12 months unlock ", " the TGE float", path, Math.Min(12, design.LastMonth)))
            .Offering(() => largest is { } i && design.LastMonth >= 12 ? [VestingFix.Lengthen(design, i, Growth)] : []);
    }

    // Burns may leave less than there was at launch, which is no unlock.
    static Portion Growth(MonthlyDesign design)
    {
        var (launch, year) = (design.Circulating[0], design.CirculatingAfterYear);
        return new(year > launch ? year - launch : TokenAmount.Zero, launch);
    }
}
