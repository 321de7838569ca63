using NodaTime;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Tests.Contracts;

/// <summary>What every cumulative schedule promises, whatever its kind.</summary>
static class ScheduleContract
{
    public static Timeline Line { get; } = new()
    {
        Launch = Instant.FromUtc(2027, 1, 31, 0, 0),
        Horizon = CalendarPeriod.OfMonths(60),
        Step = GridStep.Month,
        BlockSeconds = 600,
    };

    /// <summary>Month, week and day grids, an odd spacing and one that begins before launch.</summary>
    public static IReadOnlyList<TimeGrid> Grids { get; } =
    [
        TimeGrid.Of(Line),
        TimeGrid.Of(Line with { Step = GridStep.Week }),
        TimeGrid.Of(Line with { Step = GridStep.Day }),
        Even(0, 7_919_011, 40),
        Even(-100 * 86_400, 86_399, 1_500),
        TimeGrid.At([.. Enumerable.Range(0, 300).Select(i => Line.LaunchSecond - 50 + ((long)i * i * 2_003))]),
        TimeGrid.At([Line.LaunchSecond]),
    ];

    public static void NeverDecreases(CumulativeSchedule schedule)
    {
        foreach (var grid in Grids)
        {
            var before = TokenAmount.Zero;
            foreach (var second in grid.Seconds)
            {
                var now = schedule.By(second);
                Assert.True(now >= before, $"{now.BaseUnits} after {before.BaseUnits} at {second}");
                before = now;
            }
        }
    }

    /// <summary>Second by second around month ends, in between and far in the tail, where a power hardly moves.</summary>
    public static void NeverDecreasesBySeconds(CumulativeSchedule schedule)
    {
        long[] months = [0, 1, 5, 6, 7, 12, 18, 23, 24, 60, 240, 1_200, 12_000];
        foreach (var month in months)
        {
            var from = Line.Origin.Plus(CalendarPeriod.OfMonths(1), month).Second - 150;
            var before = schedule.By(from);
            for (var second = from + 1; second < from + 300; second++)
            {
                var now = schedule.By(second);
                Assert.True(now >= before, $"{now.BaseUnits} after {before.BaseUnits} at {second}");
                before = now;
            }
        }
    }

    public static void FillEqualsBy(CumulativeSchedule schedule)
    {
        foreach (var grid in Grids)
        {
            var owed = new TokenAmount[grid.Count];
            schedule.Fill(grid, owed);
            Assert.Equal(grid.Seconds.Select(schedule.By), owed);
        }
    }

    /// <summary>The flow of one step of 1,000 is the sum of the flows of 1,000 steps of 1.</summary>
    public static void SplittingChangesNothing(CumulativeSchedule schedule)
    {
        const long Step = 97_531;
        var fine = Even(0, Step, 1_001);
        var coarse = Even(0, Step * 1_000, 2);
        var (many, one) = (new TokenAmount[1_001], new TokenAmount[2]);
        schedule.Fill(fine, many);
        schedule.Fill(coarse, one);
        var flows = many.Zip(many.Skip(1), (a, b) => b - a).Aggregate(TokenAmount.Zero, TokenAmount.Add);
        Assert.Equal(one[1] - one[0], flows);
    }

    static TimeGrid Even(long from, long spacing, int count) =>
        TimeGrid.At([.. Enumerable.Range(0, count).Select(i => Line.LaunchSecond + from + (i * spacing))]);
}
