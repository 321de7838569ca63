using NodaTime;
using TokenStudio.Model.Timing;

namespace TokenStudio.Model.Tests.Timing;

public sealed class AnchorTests
{
    static readonly Anchor LastOfJanuary = Anchor.At(Instant.FromUtc(2027, 1, 31, 0, 0));

    [Theory]
    [InlineData(1, "2027-02-28")]
    [InlineData(2, "2027-03-31")] // not the 28th: month n is launch plus n months, never iterated
    [InlineData(3, "2027-04-30")]
    [InlineData(12, "2028-01-31")]
    [InlineData(13, "2028-02-29")] // 2028 is a leap year
    [InlineData(-11, "2026-02-28")]
    public void Instant_MonthsAfterThe31st_ClampToTheEndOfMonth(int months, string date) =>
        Assert.Equal(date, UtcInstants.ToShortText(LastOfJanuary.Plus(new CalendarPeriod(months, 0)).Instant));

    [Fact]
    public void Plus_CliffAndPayments_AddTheirMonthsBeforeResolving()
    {
        // Launch 31 Jan 2027, cliff 1 month (28 Feb), payment 1 month later: launch + 2 months = 31 Mar, not 28 Mar.
        var cliff = LastOfJanuary.Plus(CalendarPeriod.OfMonths(1));
        Assert.Equal("2027-02-28", UtcInstants.ToShortText(cliff.Instant));
        Assert.Equal("2027-03-31", UtcInstants.ToShortText(cliff.Plus(CalendarPeriod.OfMonths(1)).Instant));
        Assert.Equal("2028-03-31", UtcInstants.ToShortText(LastOfJanuary.Plus(CalendarPeriod.OfMonths(12)).Plus(CalendarPeriod.OfMonths(1), 2).Instant));
    }

    [Fact]
    public void Plus_MonthsAndSeconds_ResolvesTheSecondsLast()
    {
        // 31 Jan + 1 day + 1 month: months first (28 Feb), then the day (1 Mar), whatever the order they were added in.
        var dayFirst = LastOfJanuary.Plus(CalendarPeriod.OfDays(1)).Plus(CalendarPeriod.OfMonths(1));
        Assert.Equal("2027-03-01", UtcInstants.ToShortText(dayFirst.Instant));
        Assert.Equal(dayFirst, LastOfJanuary.Plus(CalendarPeriod.OfMonths(1)).Plus(CalendarPeriod.OfDays(1)));
    }

    [Fact]
    public void Second_PastTheYear9999_StandsAtFar()
    {
        Assert.Equal(UtcInstants.Far, LastOfJanuary.Plus(CalendarPeriod.OfMonths(12_000), 1_000_000).Second);
        Assert.Equal(UtcInstants.Far, LastOfJanuary.Plus(new CalendarPeriod(0, 31_557_600_000), 1_000_000).Second);
    }

    [Fact]
    public void From_FixedMoment_IgnoresTheOrigin()
    {
        var fixedMoment = new Moment(Instant.FromUtc(2030, 1, 1, 0, 0), default);
        Assert.Equal("2030-01-01", UtcInstants.ToShortText(fixedMoment.From(LastOfJanuary).Instant));
        Assert.Equal("2027-02-28", UtcInstants.ToShortText(Moment.After(CalendarPeriod.OfMonths(1)).From(LastOfJanuary).Instant));
    }
}
