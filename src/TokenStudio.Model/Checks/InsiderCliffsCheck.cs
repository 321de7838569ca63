using TokenStudio.Model.Documents;
using TokenStudio.Model.Kinds;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Vesting;

namespace TokenStudio.Model.Checks;

/// <summary>How many insiders' cliffs fall on one instant.</summary>
public sealed record InsiderCliffsCheck : Check
{
    static readonly int[] Delays = [3, 1, 6, 2, 4, 12];

    public override string Code => "insider-cliffs-together";
    public override Phrase Title => "Insiders' cliffs on one date";
    public override Phrase Reason => "When the team and several rounds become free on one day, their unlocks add up and none can be absorbed first.";
    public override Phrase Source => "Ours: two, as the usual 12 months of team and investors; more can be staggered at no cost.";
    public override LimitParameter Limit => Limits.InsiderCliffsTogether;
    public override CheckState Worst => CheckState.Warning;

    internal override CheckResult Run(MonthlyDesign design)
    {
        (int Allocation, long At)[] cliffs = [.. design.AllocationsWhere(a => a.Insider && a.Vesting is LinearVesting { Cliff.IsZero: false }).Select(i => (i, CliffOf(design, (LinearVesting)design.Allocations[i].Vesting)))];
        if (cliffs.Length == 0) return DoesNotApply("No insider has a cliff.");
        var together = cliffs.GroupBy(c => c.At).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).First();
        int[] members = [.. together.Select(c => c.Allocation).OrderByDescending(design.Size)];
        var month = design.MonthOf(together.Key);
        Phrase after = members.Length == 1 ? (Phrase)$" insider cliff falls on month {month}" : (Phrase)$" insider cliffs fall on month {month}";
        return Judge(design, members.Length, new("", after, $"/allocations/{design.Allocations[members[0]].Id}/vesting/cliff", month))
            .Offering(() => [Stagger(design, members[^1], [.. cliffs.Select(c => c.At)])]);
    }

    Fix? Stagger(MonthlyDesign design, int smallest, long[] all)
    {
        var linear = (LinearVesting)design.Allocations[smallest].Vesting;
        foreach (var delay in Delays)
        {
            var later = linear with { Cliff = VestingFix.Later(linear.Cliff, delay) };
            if (all.Count(at => at == CliffOf(design, later)) >= LimitOf(design)) continue;
            if (VestingFix.Of(design, smallest, later, VestingFix.Move(design.Allocations[smallest].Name, later.Cliff)) is { } fix) return fix;
        }

        return null;
    }

    static long CliffOf(MonthlyDesign design, LinearVesting linear) => linear.Origin(design.Launch).Plus(linear.Cliff).Second;
}
