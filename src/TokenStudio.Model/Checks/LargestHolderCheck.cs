using TokenStudio.Model.Kinds;
using TokenStudio.Model.Scenarios;

namespace TokenStudio.Model.Checks;

/// <summary>The peak of one holder's part of circulating supply.</summary>
public sealed record LargestHolderCheck : Check
{
    // Community, airdrop, public sale and staking rewards are many hands, not one.
    static readonly string[] Single = ["treasury", "foundation", "ecosystem", "liquidity", "team", "advisors", "seed", "strategic", "investors"];

    public override string Code => "largest-holder";
    public override Phrase Title => "Largest holder";
    public override Phrase Reason => "Whoever holds a majority of what circulates carries every token vote alone and can set the price.";
    public override Phrase Source => "A majority: more than half of circulating supply.";
    public override LimitParameter Limit => Limits.LargestHolder;

    internal override CheckResult Run(MonthlyDesign design)
    {
        string? holder = null;
        var (month, peak) = (0, default(Portion));
        foreach (var one in Single)
        {
            var held = design.HeldBy(one);
            for (var m = 0; m < held.Length; m++)
            {
                if (design.OfCirculating(held[m], m) is var part && part > peak) (holder, month, peak) = (one, m, part);
            }
        }

        if (holder is null) return DoesNotApply("No single holder has circulating tokens.");
        var label = Holders.All.First(h => h.Key == holder).Label;
        int? largest = design.AllocationsWhere(a => a.Holder == holder).Where(design.Counts).OrderByDescending(i => design.Vested(i, month)).Cast<int?>().FirstOrDefault();
        var path = largest is { } at ? $"/allocations/{design.Allocations[at].Id}/vesting" : "/emissions";
        return Judge(design, peak, new($"{label} reaches ", month == 0 ? (Phrase)" of circulating supply at launch" : (Phrase)$" of circulating supply in month {month}", path, month))
            .Offering(() => largest is { } i ? [VestingFix.Lengthen(design, i, Peak)] : []);
    }

    static Portion Peak(MonthlyDesign design)
    {
        var peak = default(Portion);
        foreach (var held in Single.Select(design.HeldBy))
        {
            for (var m = 0; m < held.Length; m++)
            {
                if (design.OfCirculating(held[m], m) is var part && part > peak) peak = part;
            }
        }

        return peak;
    }
}
