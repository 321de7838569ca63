using System.Globalization;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Tests.Units;

public sealed class MoneyTests
{
    [Fact]
    public void Of_PriceTimesFloat_IsExact()
    {
        // 118,300,000 tokens x 0.12 USD = 14,196,000 USD
        Assert.True(TokenAmount.TryParse("118300000", 18, out var floating, out _));
        Assert.Equal("14196000", new TokenPrice(0.12m).Of(floating, 18).ToText());
        Assert.Equal(14_196_000d, new TokenPrice(0.12m).Of(floating, 18).ToDouble());
    }

    [Fact]
    public void Of_OneBaseUnitAtASmallPrice_KeepsEveryDigit()
    {
        // 1e-18 tokens x 0.000001 USD = 1e-24 USD, more digits than any double or decimal sum would keep beside millions.
        Assert.Equal("0.000000000000000000000001", new TokenPrice(0.000001m).Of(new(1), 18).ToText());
        Assert.Equal("0", new TokenPrice(0m).Of(new(1), 18).ToText());
    }

    [Fact]
    public void Of_LargestAmountAtALargePrice_PassesDecimalWithoutHarm()
    {
        // 2^120 whole tokens at 1,000,000,000,000 USD: 49 digits, far past decimal.
        var text = new TokenPrice(1_000_000_000_000m).Of(TokenAmount.Largest, 0).ToText();
        Assert.Equal("1329227995784915872903807060280344576000000000000", text);
    }

    [Fact]
    public void Of_PriceOfTwentyNineDigits_KeepsEachOfThem() =>
        Assert.Equal("7.9228162514264337593543950335", new TokenPrice(7.9228162514264337593543950335m).Of(new(1), 0).ToText());

    [Fact]
    public void ToDouble_OfCents_IsTheirSumWithTheDollars()
    {
        Assert.Equal((1.5, -1.5), (new Usd(15, 1).ToDouble(), new Usd(-15, 1).ToDouble()));
        Assert.Equal("-1.5", new Usd(-15, 1).ToText());
    }

    [Fact]
    public void Of_BeyondWhatDecimalHolds_IsNull()
    {
        // 10^16 at twelve digits are 10^28, 10^17 would be more than 7.9 x 10^28.
        Assert.Equal(10_000_000_000_000_000m, Ratio.Of(new(10_000_000_000_000_000), new(1)));
        Assert.Null(Ratio.Of(new(100_000_000_000_000_000), new(1)));
    }

    [Theory]
    [InlineData(1, 3, "0.333333333333")]
    [InlineData(2, 3, "0.666666666667")]   // rounded, not cut
    [InlineData(1, 2, "0.5")]
    [InlineData(-1, 3, "-0.333333333333")]
    [InlineData(-2, 3, "-0.666666666667")]
    [InlineData(5, 2, "2.5")]
    public void Of_PartOverWhole_IsRoundedAtTwelveDigits(int part, int whole, string ratio) =>
        Assert.Equal(decimal.Parse(ratio, CultureInfo.InvariantCulture), Ratio.Of(new(part), new(whole)));

    [Fact]
    public void Of_HalfOfTheLastDigit_GoesToEven()
    {
        // 1 / (2 x 10^12) = 0.5e-12 -> 0; 3 / (2 x 10^12) = 1.5e-12 -> 2e-12
        Assert.Equal(0m, Ratio.Of(new(1), new(2_000_000_000_000)));
        Assert.Equal(0.000000000002m, Ratio.Of(new(3), new(2_000_000_000_000)));
    }

    [Fact]
    public void Of_OverNothing_IsNull() => Assert.Null(Ratio.Of(new(1), TokenAmount.Zero));

    [Fact]
    public void Equals_ListsWithEqualItems_AreEqualAndHashAlike()
    {
        ValueList<string> one = ["a", "b"];
        var other = new List<string> { "a", "b" }.ToValueList();
        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.NotEqual(one.GetHashCode(), new[] { "b", "a" }.ToValueList().GetHashCode());
        Assert.False(one.Equals(["b", "a"]));
        Assert.False(one.Equals(["a"]));
        Assert.False(one.Equals(null));
    }

    [Fact]
    public void Equals_RecordsHoldingLists_CompareByValue()
    {
        Assert.Equal(new Holding(["a"]), new Holding(["a"]));
        Assert.NotEqual(new Holding(["a"]), new Holding(["b"]));
    }

    sealed record Holding(ValueList<string> Items);
}
