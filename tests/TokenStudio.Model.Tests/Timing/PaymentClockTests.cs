using CsCheck;
using NodaTime;
using TokenStudio.Model.Timing;

namespace TokenStudio.Model.Tests.Timing;

public sealed class PaymentClockTests(ITestOutputHelper output)
{
    static readonly long From = Instant.FromUtc(2020, 1, 1, 0, 0).ToUnixTimeSeconds();
    static readonly long FourYears = 4 * 366 * 86_400L;

    // Anchors on the last days of months are drawn often: that is where calendars clamp.
    static readonly Gen<Instant> Bases = Gen.OneOf(
        Gen.Long[0, FourYears].Select(s => Instant.FromUnixTimeSeconds(From + s)),
        Gen.Select(Gen.Int[0, 47], Gen.Int[0, 3], Gen.Int[0, 86_399], (month, early, second) =>
            new LocalDate(2020, 1, 1).PlusMonths(month + 1).PlusDays(-1 - early).AtMidnight().InUtc().ToInstant().Plus(Duration.FromSeconds(second))));

    static readonly Gen<CalendarPeriod> Periods = Gen.OneOf(
        Gen.Int[1, 14].Select(CalendarPeriod.OfMonths),
        Gen.Long[3_600, 90 * 86_400].Select(s => new CalendarPeriod(0, s)),
        Gen.Select(Gen.Int[1, 4], Gen.Long[1, 70 * 86_400], (m, s) => new CalendarPeriod(m, s)));

    static readonly Gen<Anchor> Origins = Gen.Select(Bases, Gen.Int[0, 30], Gen.Long[0, 70 * 86_400], Gen.Bool, (at, months, seconds, exact) => new Anchor(at, months, exact ? 0 : seconds));

    [Fact]
    public void CountBy_RandomClocks_EqualsCountingOneByOne() =>
        Property.Check(Gen.Select(Origins, Periods, Gen.Long[-86_400, FourYears]), t =>
        {
            var clock = new PaymentClock(t.Item1, t.Item2);
            var second = t.Item1.Second + t.Item3;
            Assert.Equal(Naive(clock, second), clock.CountBy(second));
        }, output, 3_000);

    [Fact]
    public void CountBy_AroundADueInstant_IsInclusive() =>
        Property.Check(Gen.Select(Origins, Periods, Gen.Int[1, 20]), t =>
        {
            var clock = new PaymentClock(t.Item1, t.Item2);
            var due = clock.DueAt(t.Item3);
            Assert.True(clock.CountBy(due) >= t.Item3);
            Assert.True(clock.CountBy(due - 1) < t.Item3);
            Assert.Equal(Naive(clock, due), clock.CountBy(due));
        }, output, 1_000);

    [Fact]
    public void CountBy_MonthlyFromThe31st_PaysAtEveryMonthEnd()
    {
        var clock = new PaymentClock(Anchor.At(Instant.FromUtc(2027, 1, 31, 0, 0)), CalendarPeriod.OfMonths(1));
        Assert.Equal(0, clock.CountBy(At(2027, 2, 27)));
        Assert.Equal(1, clock.CountBy(At(2027, 2, 28)));
        Assert.Equal(1, clock.CountBy(At(2027, 3, 30)));
        Assert.Equal(2, clock.CountBy(At(2027, 3, 31)));
        Assert.Equal(12, clock.CountBy(At(2028, 1, 31)));
    }

    [Fact]
    public void CountEndingAt_Ends_OnlyWhereAPaymentFallsDue()
    {
        var clock = new PaymentClock(Anchor.At(Instant.FromUtc(2027, 3, 1, 0, 0)), CalendarPeriod.OfMonths(3));
        Assert.Equal(8, clock.CountEndingAt(At(2029, 3, 1)));    // 24 months = 8 quarters
        Assert.Null(clock.CountEndingAt(At(2029, 1, 1)));        // 22 months are no quarters
        Assert.Null(clock.CountEndingAt(At(2027, 3, 1)));        // no payment at the start
    }

    static long At(int year, int month, int day) => Instant.FromUtc(year, month, day, 0, 0).ToUnixTimeSeconds();

    static long Naive(PaymentClock clock, long second)
    {
        var k = 0L;
        while (clock.DueAt(k + 1) <= second) k++;
        return k;
    }
}
