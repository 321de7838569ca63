using System.Globalization;
using TokenStudio.Presentation;

namespace TokenStudio.Tests;

public sealed class FormatTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(5, "5")]
    [InlineData(1.5, "1.50")]
    [InlineData(999, "999")]
    [InlineData(999.6, "1.00k")]
    [InlineData(1_000, "1.00k")]
    [InlineData(82_200_000, "82.2M")]
    [InlineData(118_300_000, "118M")]
    [InlineData(999_600_000, "1.00B")]
    [InlineData(1e9, "1.00B")]
    [InlineData(4.56e12, "4.56T")]
    [InlineData(999e12, "999T")]
    [InlineData(1e15, "1.00e15")]
    [InlineData(1e30, "1.00e30")]
    [InlineData(0.0123, "0.0123")]
    [InlineData(-82_200_000, "−82.2M")]
    [InlineData(double.NaN, "n/a")]
    [InlineData(double.NegativeInfinity, "−∞")]
    public void Compact_AnySize_HasThreeFigures(double value, string expected) => Assert.Equal(expected, Format.Compact(value));

    [Theory]
    [InlineData(405_454_999.99, "405.5M")]
    [InlineData(60e6, "60.0M")]
    [InlineData(999_950_000, "1.0B")]
    [InlineData(12, "12")]
    [InlineData(0, "0")]
    [InlineData(-405_454_999.99, "−405.5M")]
    [InlineData(2e15, "2.00e15")]
    public void CompactOneDecimal_AnySize_HasOneDecimal(double value, string expected) => Assert.Equal(expected, Format.CompactOneDecimal(value));

    [Theory]
    [InlineData(0, "0")]
    [InlineData(250e6, "250M")]
    [InlineData(1e9, "1B")]
    [InlineData(31.25e6, "31.25M")]
    [InlineData(0.75, "0.75")]
    [InlineData(2.5e29, "2.5e29")]
    public void AxisTick_Quarter_IsAsShortAsItCanBe(double value, string expected) => Assert.Equal(expected, Format.AxisTick(value));

    [Theory]
    [InlineData(0, "0.0%")]
    [InlineData(0.1183, "11.8%")]
    [InlineData(0.9996, "100%")]
    [InlineData(1, "100%")]
    [InlineData(2.43, "243%")]
    [InlineData(123.45, "12,345%")]
    [InlineData(-0.05, "−5.0%")]
    [InlineData(-0.0001, "0.0%")]
    [InlineData(1e30, "1.00e32%")]
    public void Percent_Ratio_HasOneDecimalUnderAHundred(double ratio, string expected) => Assert.Equal(expected, Format.Percent(ratio));

    [Theory]
    [InlineData(0, "$0")]
    [InlineData(14_196_000, "$14.2M")]
    [InlineData(0.12, "$0.12")]
    [InlineData(0.1234, "$0.123")]
    [InlineData(0.000123, "$0.000123")]
    [InlineData(0.99991, "$1.00")]
    [InlineData(14.2, "$14.20")]
    [InlineData(250, "$250")]
    [InlineData(-14_196_000, "−$14.2M")]
    public void Money_AnySize_IsShort(double dollars, string expected) => Assert.Equal(expected, Format.Money(dollars));

    [Fact]
    public void Price_AsTyped_KeepsEveryDecimal() => Assert.Equal("$1,234.000001", Format.Price(1234.000001m));

    [Fact]
    public void Chance_Ratio_IsWhole() => Assert.Equal("53%", Format.Chance(0.5312));

    [Fact]
    public void Whole_LargeNumber_IsGrouped() => Assert.Equal("1,000,000,000", Format.Whole(1e9));

    [Theory]
    [InlineData(64_600_000, "+64.6M")]
    [InlineData(-64_600_000, "−64.6M")]
    [InlineData(0, "0")]
    public void Change_EitherWay_ShowsItsSign(double value, string expected) => Assert.Equal(expected, Format.Change(value));

    [Fact]
    public void Date_NoCulture_IsEnglish() => Assert.Equal("1 Mar 2028", Format.Date(new(2028, 3, 1)));

    [Fact]
    public void Moment_OtherOffset_IsUtc() =>
        Assert.Equal("26 Feb 2027, 14:06 UTC", Format.Moment(new(2027, 2, 26, 15, 6, 0, TimeSpan.FromHours(1))));

    [Fact]
    public void Compact_ThreadCultureGerman_IsUnmoved()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        try
        {
            Assert.Equal("82.2M", Format.Compact(82.2e6));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
