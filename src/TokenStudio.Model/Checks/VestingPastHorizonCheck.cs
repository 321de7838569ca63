using TokenStudio.Model.Documents;
using TokenStudio.Model.Kinds;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Checks;

/// <summary>What is still locked where the projection ends.</summary>
public sealed record VestingPastHorizonCheck : Check
{
    const int LongestMonths = 1_200;

    public override string Code => "vesting-past-horizon";
    public override Phrase Title => "Vesting past the horizon";
    public override Phrase Reason => "What unlocks after the last month is in no chart, table or figure.";
    public override Phrase Source => "A projection shows the whole schedule.";
    public override LimitParameter Limit => Limits.LockedAtHorizon;
    public override CheckState Worst => CheckState.Info;

    internal override CheckResult Run(MonthlyDesign design)
    {
        if (design.Allocations.Count == 0) return DoesNotApply("No bucket vests.");
        var last = design.LastMonth;
        var locked = design.EveryAllocation.Aggregate(TokenAmount.Zero, (sum, i) => sum + design.Size(i) - design.Vested(i, last));
        return Judge(design, new Portion(locked, design.Whole), new("", $" of {design.WholeName} is still locked in month {last}, where the projection ends", "/timeline/horizon"))
            .Offering(() => [Extend(design)]);
    }

    // In whole years, up to a hundred.
    static Fix? Extend(MonthlyDesign design)
    {
        for (var months = (design.LastMonth / 12 * 12) + 12; months <= LongestMonths; months += 12)
        {
            var end = design.Launch.Plus(CalendarPeriod.OfMonths(months)).Second;
            if (!design.EveryAllocation.All(i => design.Valid.Vested[i].By(end) == design.Size(i))) continue;
            var horizon = CalendarPeriod.OfMonths(months);
            return TimeGrid.RowCount(design.Scenario.Timeline with { Horizon = horizon }) > TimeGrid.MostRows ? null
                : new Fix($"Project {VestingFix.Words(horizon)}", [Edit.Set("/timeline/horizon", Node.Of(horizon.ToString()))]);
        }

        return null;
    }
}
