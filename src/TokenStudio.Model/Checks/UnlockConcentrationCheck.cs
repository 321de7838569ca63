using TokenStudio.Model.Kinds;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Checks;

/// <summary>The month that releases most, over all that is released after launch.</summary>
public sealed record UnlockConcentrationCheck : Check
{
    public override string Code => "unlock-concentration";
    public override Phrase Title => "Unlocks in one month";
    public override Phrase Reason => "A schedule whose unlocks fall on one date has one day everybody waits for.";
    public override Phrase Source => "Ours: a fifth; a 12 months' cliff of a 24 months' vesting pays half at once.";
    public override LimitParameter Limit => Limits.UnlockConcentration;

    internal override CheckResult Run(MonthlyDesign design)
    {
        var (month, most) = (0, TokenAmount.Zero);
        for (var m = 1; m <= design.LastMonth; m++)
        {
            if (In(design, m) > most) (month, most) = (m, In(design, m));
        }

        if (most.IsZero) return DoesNotApply("Nothing unlocks after launch.");
        var giver = design.EveryAllocation.Where(design.Counts).OrderByDescending(i => design.Vested(i, month) - design.Vested(i, month - 1)).Cast<int?>().FirstOrDefault();
        var path = giver is { } at ? $"/allocations/{design.Allocations[at].Id}/vesting" : "/emissions";
        return Judge(design, new Portion(most, All(design)), new($"Month {month} carries ", " of all that unlocks after launch", path, month))
            .Offering(() => giver is { } i ? [VestingFix.SkipCliff(design, i, Densest)] : []);
    }

    static Portion Densest(MonthlyDesign design) => new(Enumerable.Range(1, design.LastMonth).Max(m => In(design, m)), All(design));

    static TokenAmount In(MonthlyDesign design, int month) => design.Released[month] - design.Released[month - 1];

    static TokenAmount All(MonthlyDesign design) => design.Released[design.LastMonth] - design.Released[0];
}
