using TokenStudio.Model.Documents;
using TokenStudio.Model.Kinds;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;
using TokenStudio.Model.Vesting;

namespace TokenStudio.Model.Checks;

/// <summary>Months by which the team is free to sell before the last private round is.</summary>
public sealed record TeamBeforeInvestorsCheck : Check
{
    public override string Code => "team-before-investors";
    public override Phrase Title => "Team unlocks before investors";
    public override Phrase Reason => "Investors who are still locked while the team sells have been asked to trust people who no longer need to stay.";
    public override Phrase Source => "Common terms of token warrants: the team is locked at least as long as the investors.";
    public override LimitParameter Limit => Limits.TeamBeforeInvestors;

    internal override CheckResult Run(MonthlyDesign design)
    {
        (int Allocation, long At)[] team = [.. FirstReleases(design, a => a.Holder == "team").OrderBy(r => r.At)];
        (int Allocation, long At)[] rounds = [.. FirstReleases(design, a => a.Holder is "seed" or "strategic" or "investors").OrderByDescending(r => r.At)];
        if (team.Length == 0 || rounds.Length == 0) return DoesNotApply(team.Length == 0 ? "No bucket of the team unlocks." : "No private round unlocks.");
        var (one, other) = (design.Allocations[team[0].Allocation], design.Allocations[rounds[0].Allocation]);
        var months = Releases.MonthsUp(team[0].At, rounds[0].At);
        return Judge(design, months, new($"{one.Name} unlocks ", $" before {other.Name}", $"/allocations/{one.Id}/vesting/cliff"))
            .Offering(() => [VestingFix.OfAll([.. team.Where(t => t.At < rounds[0].At).Select(t => Wait(design, t.Allocation, rounds[0].At))], "Move the team's cliffs")]);
    }

    static IEnumerable<(int Allocation, long At)> FirstReleases(MonthlyDesign design, Func<Allocations.TokenAllocation, bool> fits) =>
        from i in design.AllocationsWhere(fits)
        let at = Releases.First(design.Valid.Vested[i], design.Scenario.Timeline.LaunchSecond)
        where at is not null
        select (i, at.Value);

    // The cliff that ends with the round's; vesting ends later by as much where it would not outlast it.
    static Fix? Wait(MonthlyDesign design, int allocation, long until)
    {
        if (design.Allocations[allocation] is not { Vesting: LinearVesting linear } team) return null;
        var cliff = CalendarPeriod.OfMonths(Releases.MonthsUp(linear.Origin(design.Launch).Second, until));
        var waiting = linear with { UnlockAtLaunch = Fraction.Zero, Cliff = cliff };
        var label = VestingFix.Move(team.Name, cliff);
        return VestingFix.Of(design, allocation, waiting, label)
            ?? VestingFix.Of(design, allocation, waiting with { Duration = VestingFix.Later(linear.Duration, cliff.Months) }, label);
    }
}
