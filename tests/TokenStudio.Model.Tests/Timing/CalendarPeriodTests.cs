using TokenStudio.Model.Timing;

namespace TokenStudio.Model.Tests.Timing;

public sealed class CalendarPeriodTests
{
    [Theory]
    [InlineData("P12M", 12, 0)]
    [InlineData("P1Y", 12, 0)]
    [InlineData("P1Y6M", 18, 0)]
    [InlineData("P90D", 0, 90 * 86_400)]
    [InlineData("P2W", 0, 14 * 86_400)]
    [InlineData("PT2629743S", 0, 2_629_743)]
    [InlineData("PT1H30M", 0, 5_400)]
    [InlineData("P1M2DT3S", 1, (2 * 86_400) + 3)]
    [InlineData("P0M", 0, 0)]
    [InlineData("PT0S", 0, 0)]
    [InlineData("P1000Y", 12_000, 0)]
    public void TryParse_Duration_SplitsCalendarFromExactParts(string text, int months, long seconds)
    {
        Assert.True(CalendarPeriod.TryParse(text, out var period));
        Assert.Equal(new CalendarPeriod(months, seconds), period);
    }

    [Theory]
    [InlineData("")]
    [InlineData("P")]
    [InlineData("PT")]
    [InlineData("P1MT")]
    [InlineData("P1.5M")]
    [InlineData("P1,5M")]
    [InlineData("-P1M")]
    [InlineData("P-1M")]
    [InlineData("1M")]
    [InlineData("p1m")]
    [InlineData("P1M1Y")]
    [InlineData("P1M\n")]
    [InlineData(" P1M")]
    [InlineData("P٣M")]
    [InlineData("P12001M")]
    [InlineData("P1001Y")]
    [InlineData("PT31557600001S")]
    [InlineData("P999999999999Y")]
    [InlineData("P99999999999999999999Y")]
    [InlineData("P12000MT31557600000S")] // 1,000 years of each kind are 2,000 years together
    public void TryParse_NoDurationOrTooLong_IsRefused(string text) => Assert.False(CalendarPeriod.TryParse(text, out _));

    [Theory]
    [InlineData("P1Y", "P12M")]
    [InlineData("P2W", "P14D")]
    [InlineData("PT86400S", "P1D")]
    [InlineData("PT2629743S", "PT2629743S")]
    [InlineData("P1M2D", "P1M2D")]
    [InlineData("P1MT5S", "P1MT5S")]
    [InlineData("P0D", "P0M")]
    public void ToString_Period_IsCanonicalAndReadsBack(string text, string canonical)
    {
        Assert.True(CalendarPeriod.TryParse(text, out var period));
        Assert.Equal(canonical, period.ToString());
        Assert.True(CalendarPeriod.TryParse(canonical, out var back));
        Assert.Equal(period, back);
    }
}
