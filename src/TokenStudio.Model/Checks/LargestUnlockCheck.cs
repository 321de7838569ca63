using TokenStudio.Model.Kinds;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Vesting;

namespace TokenStudio.Model.Checks;

/// <summary>The month that releases most, over what circulated before it.</summary>
public sealed record LargestUnlockCheck : Check
{
    public override string Code => "largest-unlock";
    public override Phrase Title => "Largest monthly unlock";
    public override Phrase Reason => "A large unlock on a known date is sold into before and after it; many small ones are not.";
    public override Phrase Source => "6th Man Ventures, We Analyzed 5000 Token Unlocks: above 1 % of circulating supply an unlock goes with a falling price, the larger the more. 10 % a month is ours: some 2 % a week.";
    public override LimitParameter Limit => Limits.LargestUnlock;

    internal override CheckResult Run(MonthlyDesign design)
    {
        if (LargestMonth(design) is not { } month) return DoesNotApply("Nothing circulates before the last unlock.");
        var giver = Giver(design, month);
        var cliff = giver is { } at && CliffMonth(design, at) == month;
        var path = giver is { } from ? $"/allocations/{design.Allocations[from].Id}/vesting{(cliff ? "/cliff" : "")}" : "/emissions";
        return Judge(design, Unlock(design, month), new(cliff ? (Phrase)$"Month {month} cliff releases " : (Phrase)$"Month {month} releases ", " of circulating supply", path, month))
            .Offering(() => giver is { } i ? [VestingFix.SkipCliff(design, i, Largest), VestingFix.Lengthen(design, i, Largest)] : []);
    }

    static Portion Largest(MonthlyDesign design) => LargestMonth(design) is { } month ? Unlock(design, month) : default;

    static int? LargestMonth(MonthlyDesign design)
    {
        int? best = null;
        for (var month = 1; month <= design.LastMonth; month++)
        {
            if (!design.Circulating[month - 1].IsZero && (best is not { } other || Unlock(design, month) > Unlock(design, other))) best = month;
        }

        return best;
    }

    static Portion Unlock(MonthlyDesign design, int month) => new(design.Released[month] - design.Released[month - 1], design.Circulating[month - 1]);

    // The bucket that gives most in that month; null when an emission gives more.
    static int? Giver(MonthlyDesign design, int month)
    {
        var best = design.EveryAllocation.Where(design.Counts).OrderByDescending(i => design.Vested(i, month) - design.Vested(i, month - 1)).Cast<int?>().FirstOrDefault();
        var emitted = design.Minting.Where(design.EmissionCounts).Select(e => design.Emitted(e, month) - design.Emitted(e, month - 1)).DefaultIfEmpty().Max();
        return best is { } i && design.Vested(i, month) - design.Vested(i, month - 1) >= emitted ? i : null;
    }

    static int? CliffMonth(MonthlyDesign design, int allocation) => design.Allocations[allocation].Vesting is LinearVesting { Cliff.IsZero: false, AtCliff: not CliffPays.Nothing } linear
        ? design.MonthOf(linear.Origin(design.Launch).Plus(linear.Cliff).Second)
        : null;
}
