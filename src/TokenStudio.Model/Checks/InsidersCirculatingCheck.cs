using TokenStudio.Model.Kinds;
using TokenStudio.Model.Scenarios;

namespace TokenStudio.Model.Checks;

/// <summary>The peak of insiders' part of circulating supply.</summary>
public sealed record InsidersCirculatingCheck : Check
{
    public override string Code => "insiders-circulating";
    public override Phrase Title => "Insiders' share of circulating supply";
    public override Phrase Reason => "What insiders can sell at once against what everyone holds; it peaks when their vesting runs ahead of the community's.";
    public override Phrase Source => "Ours: 30 %, below the third that blocks or carries most token votes.";
    public override LimitParameter Limit => Limits.InsidersCirculating;

    internal override CheckResult Run(MonthlyDesign design)
    {
        int[] insiders = [.. design.AllocationsWhere(a => a.Insider).Where(design.Counts)];
        if (insiders.Length == 0) return DoesNotApply("No circulating bucket belongs to insiders.");
        var month = PeakMonth(design);
        var largest = insiders.MaxBy(i => design.Vested(i, month));
        return Judge(design, At(design, month), new("Insiders reach ", $" of circulating supply in month {month}", $"/allocations/{design.Allocations[largest].Id}/vesting", month))
            .Offering(() => [VestingFix.Lengthen(design, largest, d => At(d, PeakMonth(d)))]);
    }

    static int PeakMonth(MonthlyDesign design)
    {
        var peak = 0;
        for (var month = 1; month <= design.LastMonth; month++)
        {
            if (At(design, month) > At(design, peak)) peak = month;
        }

        return peak;
    }

    static Portion At(MonthlyDesign design, int month) => design.OfCirculating(design.Insiders[month], month);
}
