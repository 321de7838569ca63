using System.Numerics;
using CsCheck;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Tests.Units;

public sealed class ExactPowerTests(ITestOutputHelper output)
{
    [Fact]
    public void Of_ShortPower_IsExact()
    {
        var power = ExactPower.Of(11, 10, 3);
        Assert.Equal((1_331, 1_000), ((int)power.Top, (int)power.Bottom));
    }

    [Fact]
    public void Of_LongPower_HoldsTwoHundredDigitsOnTheStatedSide() =>
        Property.Check(Gen.Select(Gen.Int[1, 1_999_999], Gen.Int[200, 400]), c =>
        {
            if (!ExactPower.Of(c.Item1, 1_000_000, c.Item2).IsPastAll) Holds(c.Item1, c.Item2);
        }, output, 500);

    // Random numbers seldom fall near one, where the power stays within the bits that count.
    [Theory]
    [InlineData(1_500_000, 300), InlineData(1_000_001, 399), InlineData(999_999, 400), InlineData(750_001, 205), InlineData(500_000, 385)]
    public void Of_LongPowerNearOne_HoldsTwoHundredDigitsOnTheStatedSide(int millionths, int exponent) => Holds(millionths, exponent);

    [Fact]
    public void Of_UpTo4096Bits_IsExactHoweverSmall()
    {
        // 2 has two binary digits: 2 x 2,048 = 4,096.
        Assert.Equal(new(BigInteger.One, BigInteger.One << 2_048, false), ExactPower.Of(1, 2, 2_048));
        Assert.True(ExactPower.Of(1, 2, 2_049).IsPastAll);
        Assert.Equal(new(BigInteger.One, BigInteger.One, false), ExactPower.Of(7, 2, 0));
    }

    // 128 has eight binary digits, so 601 powers of it are long; 64 / 128 = 1 / 2 has no digit to lose.
    [Fact]
    public void Of_At600Bits_IsTheLastThatCounts()
    {
        var (half, twice) = (ExactPower.Of(64, 128, 601), ExactPower.Of(128, 64, 599));
        Assert.Equal(half.Bottom, half.Top << 601);
        Assert.Equal((BigInteger.One, BigInteger.One), (twice.Bottom, twice.Top >> 599));
        Assert.False(half.IsPastAll || twice.IsPastAll);
        Assert.True(ExactPower.Of(64, 128, 602).IsPastAll && ExactPower.Of(128, 64, 600).IsPastAll);
    }

    [Theory]
    [InlineData(1, 2, 30_000_000_000, true)]
    [InlineData(3, 2, 30_000_000_000, true)]
    [InlineData(0, 1, 5, false)]
    public void Of_AgesLater_SaysSo(int top, int bottom, long exponent, bool past) => Assert.Equal(past, ExactPower.Of(top, bottom, exponent).IsPastAll);

    static void Holds(BigInteger top, int exponent)
    {
        var bottom = (BigInteger)1_000_000;
        var power = ExactPower.Of(top, bottom, exponent);

        // found / exact - 1 over 2^200, cross-multiplied.
        var (exactTop, exactBottom) = (BigInteger.Pow(top, exponent), BigInteger.Pow(bottom, exponent));
        var off = ((power.Top * exactBottom) - (exactTop * power.Bottom) << 200) / (exactTop * power.Bottom);
        Assert.InRange(off, -1, 1);
        var side = (power.Top * exactBottom).CompareTo(exactTop * power.Bottom);
        Assert.True(top > bottom ? side >= 0 : side <= 0);
    }
}
