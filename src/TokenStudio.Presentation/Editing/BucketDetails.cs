using TokenStudio.Model.Allocations;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;
using TokenStudio.Model.Vesting;
using TokenStudio.Presentation.Deploying;

namespace TokenStudio.Presentation.Editing;

/// <summary>The chosen bucket in words, picture and sliders.</summary>
public static class BucketDetails
{
    const double MonthSeconds = 365.25 * 86_400 / 12;

    static readonly IReadOnlyList<Choice> AtCliff = [new("accrued", "What has accrued"), new("nothing", "Nothing, start there"), new("fixed", "A fixed share")];

    public static BucketDetail Of(Scenario scenario, AllocationRow row, FormFields form)
    {
        var index = scenario.Allocations.ToList().FindIndex(a => a.Id == row.Id);
        var allocation = scenario.Allocations[index];
        var size = AllocationEditor.Sizes(scenario)[index];
        var sound = !allocation.Vesting.Problems(size, scenario.Timeline.Origin, scenario.Token.Decimals).Any();
        var schedule = sound ? allocation.Vesting.VestedOf(size, scenario.Timeline.Origin) : null;
        return new BucketDetail(row.Id, row.Name, row.Colour, row.Hatched, row.Insider, allocation.Holder,
            schedule is null ? "This schedule does not go together yet." : Sentence(scenario, allocation, schedule, size),
            Track(scenario, allocation, schedule, size, row), Sliders(row), Terms(allocation, form), allocation.Vesting is LinearVesting ? new(() => DialectComparison.Of(scenario, allocation, size)) : null,
            allocation.Vesting is LinearVesting linear ? new(row.Cliff.Path.Replace("/cliff", "/atCliff", StringComparison.Ordinal), Key(linear.AtCliff), "At the cliff, pay", AtCliff) : null)
        {
            Contracts = new(() => sound ? ContractPanel.Of(scenario, allocation, size) : null),
        };
    }

    // What the table and the sliders show already is not asked twice.
    static IReadOnlyList<ParameterField> Terms(TokenAllocation allocation, FormFields form) => allocation.Vesting is LinearVesting
        ? form.Of($"/allocations/{allocation.Id}/vesting", "unlockAtLaunch", "cliff", "duration", "every", "atCliff")
        : form.Of($"/allocations/{allocation.Id}/vesting");

    static string Key(CliffPays pays) => pays switch { CliffPays.Accrued => "accrued", CliffPays.Fixed => "fixed", _ => "nothing" };

    static IReadOnlyList<SliderCell> Sliders(AllocationRow row) => row.Cliff.Text == "–" ? [Share(row)] :
    [
        Share(row),
        new(row.Cliff.Path, row.Cliff.Text, "Cliff", "mo", 0, 36, 1),
        new(row.AtLaunch.Path, row.AtLaunch.Text, "At TGE", "%", 0, 100, 1),
        new(row.Vesting.Path, row.Vesting.Text, "Vesting", "mo", 0, 96, 1),
    ];

    static SliderCell Share(AllocationRow row) => new(row.Share.Path, row.Share.Text, "Share", "%", 0, 40, 0.5);

    static Phrase Sentence(Scenario scenario, TokenAllocation allocation, CumulativeSchedule schedule, TokenAmount size)
    {
        string Text(TokenAmount amount) => Format.Compact(amount.ToTokens(scenario.Token.Decimals));
        if (size.IsZero) return "Holds no tokens yet.";
        var origin = allocation.Vesting.Origin(scenario.Timeline.Origin);
        if (allocation.Vesting is not LinearVesting linear) return $"Releases {Text(schedule.By(scenario.Timeline.EndSecond))} of {Text(size)} by {Date(scenario.Timeline.EndSecond)}.";
        var (start, cliff) = (origin.Second, origin.Plus(linear.Cliff).Second);
        var end = (linear.FromCliff ? origin.Plus(linear.Cliff) : origin).Plus(linear.Duration).Second;
        var atLaunch = schedule.By(start);
        var jump = schedule.By(cliff) - schedule.By(cliff - 1);
        var whole = schedule.By(cliff) == size;
        var (on, then, last) = (Date(cliff), Tables.ExactText.CadenceInside(linear.Every), Date(end));
        var pays = jump.IsZero
            ? whole ? (Phrase)$"Pays from {on}, which is all of it." : (Phrase)$"Pays from {on}, then {then} until {last}."
            : whole ? (Phrase)$"Pays {Text(jump)} on {on}, which is all of it." : (Phrase)$"Pays {Text(jump)} on {on}, then {then} until {last}.";
        return atLaunch.IsZero || cliff == start ? pays : (Phrase)$"Frees {Text(atLaunch)} at launch. {pays}";
    }

    static VestingTrack Track(Scenario scenario, TokenAllocation allocation, CumulativeSchedule? schedule, TokenAmount size, AllocationRow row)
    {
        var linear = allocation.Vesting as LinearVesting;
        var (cliff, end) = linear is null ? (0, 0) : (linear.Cliff.Months + (linear.Cliff.Seconds / MonthSeconds), linear.Duration.Months + (linear.Duration.Seconds / MonthSeconds) + (linear.FromCliff ? linear.Cliff.Months : 0));
        var months = Math.Max(60, Math.Ceiling(end / 12) * 12);
        var origin = scenario.Timeline.Origin;
        var points = new List<TrackPoint>();
        if (schedule is not null && !size.IsZero)
        {
            for (var m = 0; m <= months; m++)
            {
                var second = origin.Plus(CalendarPeriod.OfMonths(m)).Second;
                var (before, now) = (Share(schedule.By(second - 1)), Share(schedule.By(second)));
                if (now > before) points.Add(new(m, before));
                points.Add(new(m, now));
            }
        }

        var note = linear is { Cliff.IsZero: false } && points.LastOrDefault(p => p.Month <= cliff) is { Share: > 0 } at ? (Phrase)$"{Format.Percent(at.Share)} by the cliff" : (Phrase)"";
        return new VestingTrack(months, points, cliff, end, note, $"{allocation.Name} vesting: cliff after {cliff:0.#} months, all released after {end:0.#} months.")
        {
            CliffPath = linear is null ? "" : row.Cliff.Path,
            EndPath = linear is null ? "" : row.Vesting.Path,
            EndFrom = linear is { FromCliff: true } ? cliff : 0,
        };

        double Share(TokenAmount amount) => (double)amount.BaseUnits / (double)size.BaseUnits;
    }

    static string Date(long second) => Format.Date(DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(second).UtcDateTime));
}
