using TokenStudio.Model.Timing;
using TokenStudio.Presentation.Editing;

namespace TokenStudio.Tests.Editing;

public sealed class CellTextTests
{
    [Theory]
    [InlineData("14.5", "0.145")]
    [InlineData(" 14,5 % ", "0.145")]
    [InlineData("0", "0")]
    [InlineData("100%", "1")]
    [InlineData("\u22125", "-0.05")]
    [InlineData(".5", "0.005")]
    public void ReadPercent_Number_IsItsShare(string text, string share) =>
        Assert.Equal(decimal.Parse(share, System.Globalization.CultureInfo.InvariantCulture), CellText.ReadPercent(text));

    [Theory]
    [InlineData("")]
    [InlineData("%")]
    [InlineData("ten")]
    [InlineData("1e3")]
    [InlineData("1.2.3")]
    [InlineData("99999999999999999999999999999999")]
    public void ReadPercent_NoNumber_IsNull(string text) => Assert.Null(CellText.ReadPercent(text));

    [Theory]
    [InlineData("12", "P12M")]
    [InlineData(" 12 mo ", "P12M")]
    [InlineData("1y", "P12M")]
    [InlineData("90d", "P90D")]
    [InlineData("2 weeks", "P14D")]
    [InlineData("p6m", "P6M")]
    [InlineData("PT2629743S", "PT2629743S")]
    [InlineData("0", "P0M")]
    [InlineData("1000 years", "P12000M")]
    public void ReadPeriod_Duration_IsReadAsPeopleTypeIt(string text, string iso) => Assert.Equal(iso, CellText.ReadPeriod(text)?.ToString());

    [Theory]
    [InlineData("")]
    [InlineData("-3")]
    [InlineData("1.5")]
    [InlineData("12x")]
    [InlineData("mo")]
    [InlineData("12001")]
    [InlineData("99999999999")]
    public void ReadPeriod_NoDuration_IsNull(string text) => Assert.Null(CellText.ReadPeriod(text));

    [Theory]
    [InlineData("P12M", "12")]
    [InlineData("P2Y", "24")]
    [InlineData("P90D", "90d")]
    [InlineData("P0D", "0")]
    [InlineData("PT5S", "PT5S")]
    [InlineData("P1MT5S", "P1MT5S")]
    public void Period_Shown_ReadsBackAsItself(string iso, string text)
    {
        Assert.True(CalendarPeriod.TryParse(iso, out var period));

        Assert.Equal(text, CellText.Period(period));
        Assert.Equal(period, CellText.ReadPeriod(text));
    }

    [Theory]
    [InlineData("245000000", "245000000")]
    [InlineData("245,000,000", "245000000")]
    [InlineData("245m", "245000000")]
    [InlineData("1.5bn", "1500000000")]
    [InlineData("0.000001k", "0.001")]
    [InlineData("2 T", "2000000000000")]
    [InlineData("1e6", "1000000")]
    [InlineData("1_000.50", "1000.5")]
    [InlineData("0", "0")]
    public void ReadAmount_ShortForms_AreWholeTokens(string text, string amount) => Assert.Equal(amount, CellText.ReadAmount(text, 18));

    [Theory]
    [InlineData("")]
    [InlineData("m")]
    [InlineData("-5")]
    [InlineData("1.5.5")]
    [InlineData("5mm")]
    [InlineData("5kb")]
    [InlineData("1e60")]
    public void ReadAmount_NoAmount_IsNull(string text) => Assert.Null(CellText.ReadAmount(text, 18));

    [Fact]
    public void Percent_Shares_HaveNoNoise()
    {
        Assert.Equal("14.5", CellText.Percent(0.145m));
        Assert.Equal("14.0", CellText.Percent(0.14m, 1));
        Assert.Equal("0", CellText.Percent(0m));
    }
}
