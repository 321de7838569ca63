using TokenStudio.Model.Documents;
using TokenStudio.Model.Kinds;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Vesting;

namespace TokenStudio.Model.Checks;

/// <summary>Months until the first bucket of the team is free whole.</summary>
public sealed record TeamVestingCheck : Check
{
    public override string Code => "team-vesting";
    public override Phrase Title => "Length of the team's vesting";
    public override Phrase Reason => "Tokens that vest over years keep the people who build; what is free early pays for work that has not been done.";
    public override Phrase Source => "Ours: a year less than the four years with a year's cliff that token plans take over from equity.";
    public override LimitParameter Limit => Limits.TeamVesting;
    public override bool AtLeast => true;

    internal override CheckResult Run(MonthlyDesign design)
    {
        var launch = design.Scenario.Timeline.LaunchSecond;
        (int Allocation, long At)[] ends =
        [
            .. from i in design.AllocationsWhere(a => a.Holder == "team")
               where !design.Size(i).IsZero
               let end = Releases.Last(design.Valid.Vested[i], launch, design.Size(i))
               where end is not null
               orderby end
               select (i, end.Value),
        ];
        if (ends.Length == 0) return DoesNotApply("No bucket of the team ever vests whole.");
        var team = design.Allocations[ends[0].Allocation];
        return Judge(design, Releases.MonthsDown(launch, ends[0].At), new($"{team.Name} is fully vested after ", "", $"/allocations/{team.Id}/vesting/duration"))
            .Offering(() => [VestingFix.OfAll([.. ends.Where(e => Releases.MonthsDown(launch, e.At) < LimitOf(design)).Select(e => Longer(design, e.Allocation))], "Lengthen the team's vesting")]);
    }

    // The nearest duration from the limit on that the cadence divides.
    Fix? Longer(MonthlyDesign design, int allocation)
    {
        if (design.Allocations[allocation] is not { Vesting: LinearVesting linear } team) return null;
        var launch = design.Scenario.Timeline.LaunchSecond;
        for (var months = (int)LimitOf(design); months <= LimitOf(design) + 12; months++)
        {
            var longer = linear with { Duration = CalendarPeriod.OfMonths(Math.Max(months - (linear.FromCliff ? linear.Cliff.Months : 0), 1)) };
            if (!VestingFix.GoesTogether(design, allocation, longer) || EndOf(longer) is not { } end || Releases.MonthsDown(launch, end) < LimitOf(design)) continue;
            return VestingFix.Of(design, allocation, longer, $"Vest {team.Name} over {VestingFix.Words(longer.Duration)}");
        }

        return null;

        long? EndOf(LinearVesting vesting) => Releases.Last(vesting.VestedOf(design.Size(allocation), design.Launch), launch, design.Size(allocation));
    }
}
