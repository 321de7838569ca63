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
            var (top, bottom) = ((BigInteger)c.Item1, (BigInteger)1_000_000);
            var power = ExactPower.Of(top, bottom, c.Item2);
            if (power.IsPastAll) return;

            // found / exact - 1 over 2^200, cross-multiplied.
            var (exactTop, exactBottom) = (BigInteger.Pow(top, c.Item2), BigInteger.Pow(bottom, c.Item2));
            var off = ((power.Top * exactBottom) - (exactTop * power.Bottom) << 200) / (exactTop * power.Bottom);
            Assert.InRange(off, -1, 1);
            var side = (power.Top * exactBottom).CompareTo(exactTop * power.Bottom);
            Assert.True(top > bottom ? side >= 0 : side <= 0);
        }, output, 500);

    [Theory]
    [InlineData(1, 2, 30_000_000_000, true)]
    [InlineData(3, 2, 30_000_000_000, true)]
    [InlineData(0, 1, 5, false)]
    public void Of_AgesLater_SaysSo(int top, int bottom, long exponent, bool past) => Assert.Equal(past, ExactPower.Of(top, bottom, exponent).IsPastAll);
}
