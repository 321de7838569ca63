using NodaTime;
using TokenStudio.Model.Timing;

namespace TokenStudio.Model.Tests.Timing;

public sealed class TimeGridTests
{
    static Timeline Line(string launch, int months, GridStep step) => new()
    {
        Launch = UtcInstants.TryParse(launch, out var instant) ? instant : throw new ArgumentException(launch),
        Horizon = CalendarPeriod.OfMonths(months),
        Step = step,
    };

    [Fact]
    public void Of_Months_HasARowEachMonthToTheHorizon()
    {
        var grid = TimeGrid.Of(Line("2027-01-31", 24, GridStep.Month));
        Assert.Equal(25, grid.Rows.Length);
        Assert.Equal(["2027-01-31", "2027-02-28", "2027-03-31"], Dates(grid, 0, 1, 2));
        Assert.Equal("2029-01-31", Dates(grid, 24)[0]);
        Assert.Equal(0, grid.Spacing);
    }

    [Theory]
    [InlineData(GridStep.Day, 367, "2028-03-01")]   // 1 Mar 2027 to 1 Mar 2028 are 366 days, one of them 29 Feb
    [InlineData(GridStep.Week, 53, "2028-02-28")]   // 52 weeks = 364 days; a 53rd would pass the horizon
    public void Of_EvenSteps_EndsWithTheLastStepNotAfterTheHorizon(GridStep step, int rows, string last)
    {
        var grid = TimeGrid.Of(Line("2027-03-01", 12, step));
        Assert.Equal(rows, grid.Rows.Length);
        Assert.Equal(last, Dates(grid, rows - 1)[0]);
    }

    [Fact]
    public void YearBefore_MonthRows_LookTwelveRowsBack()
    {
        var grid = TimeGrid.Of(Line("2027-03-01", 24, GridStep.Month));
        Assert.All(Enumerable.Range(0, 12), row => Assert.Equal(-1, grid.YearBefore[row]));
        Assert.All(Enumerable.Range(12, 13), row => Assert.Equal(grid.Rows[row - 12], grid.YearBefore[row]));
    }

    [Theory]
    [InlineData(GridStep.Day)]
    [InlineData(GridStep.Week)]
    public void YearBefore_EvenRows_LookBackOnTheCalendarWhateverTheStep(GridStep step)
    {
        var grid = TimeGrid.Of(Line("2027-03-01", 36, step));
        var first = Instant.FromUtc(2028, 3, 1, 0, 0).ToUnixTimeSeconds();
        for (var row = 0; row < grid.Rows.Length; row++)
        {
            var second = grid.Seconds[grid.Rows[row]];
            if (second < first)
            {
                Assert.Equal(-1, grid.YearBefore[row]);
                continue;
            }

            var yearBefore = Instant.FromUnixTimeSeconds(second).InUtc().LocalDateTime.PlusMonths(-12).InUtc().ToInstant().ToUnixTimeSeconds();
            Assert.Equal(yearBefore, grid.Seconds[grid.YearBefore[row]]);
        }
    }

    [Fact]
    public void At_UnsortedInstants_AreAscendingWithoutRepeats()
    {
        var grid = TimeGrid.At([30, 10, 20, 10]);
        Assert.Equal([10L, 20L, 30L], grid.Seconds);
        Assert.Equal(10, grid.Spacing);
        Assert.All(grid.YearBefore, before => Assert.Equal(-1, before));
    }

    [Fact]
    public void HeightAt_Blocks_AreWholeOnesSinceLaunch()
    {
        var line = Line("2009-01-03", 12, GridStep.Month) with { BlockSeconds = 600 };
        Assert.Equal(0, line.HeightAt(line.LaunchSecond + 599));
        Assert.Equal(1, line.HeightAt(line.LaunchSecond + 600));
        Assert.Equal(line.LaunchSecond + (840_000L * 600), line.SecondAt(840_000));
        Assert.Equal(UtcInstants.Far, line.SecondAt(long.MaxValue));
        Assert.Null(Line("2009-01-03", 12, GridStep.Month).HeightAt(0));
    }

    static string[] Dates(TimeGrid grid, params int[] rows) => [.. rows.Select(row => UtcInstants.ToShortText(grid.InstantAt(row)))];
}
