using System.Numerics;
using CsCheck;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Tests.Units;

public sealed class WideMathTests(ITestOutputHelper output)
{
    // Random widths, so that small, 64-bit and full 128-bit factors (256-bit products) all occur.
    static readonly Gen<UInt128> Wide = Gen.Select(Gen.ULong, Gen.ULong, Gen.Int[0, 127], (high, low, shift) => (((UInt128)high << 64) | low) >> shift);

    [Fact]
    public void MulDiv_RandomFactors_EqualsBigIntegerInBothRoundings() =>
        Property.Check(Gen.Select(Wide, Wide, Wide), t => Compare(t.Item1, t.Item2, t.Item3), output, 20_000);

    [Fact]
    public void MulDiv_ProductOf256Bits_KeepsEveryBit()
    {
        // (2^128 - 1) x (2^128 - 1) / (2^128 - 1) = 2^128 - 1: the product has 256 bits.
        Assert.Equal(UInt128.MaxValue, WideMath.MulDiv(UInt128.MaxValue, UInt128.MaxValue, UInt128.MaxValue, Rounding.Down));

        // (2^128 - 1) x 3 / 4 = 3 x 2^126 - 3/4: down one below, up exactly 3 x 2^126.
        var threeQuarters = (UInt128)3 << 126;
        Assert.Equal(threeQuarters - 1, WideMath.MulDiv(UInt128.MaxValue, 3, 4, Rounding.Down));
        Assert.Equal(threeQuarters, WideMath.MulDiv(UInt128.MaxValue, 3, 4, Rounding.Up));
    }

    [Theory]
    [InlineData(7, 1, 2, 3, 4)]   // 3.5
    [InlineData(6, 1, 2, 3, 3)]   // 3 exactly: nothing to round
    [InlineData(1, 1, 3, 0, 1)]   // 0.33
    [InlineData(0, 9, 7, 0, 0)]
    public void MulDiv_Uneven_RoundsAsNamed(int value, int numerator, int denominator, int down, int up)
    {
        Assert.Equal((UInt128)down, WideMath.MulDiv((UInt128)value, (UInt128)numerator, (UInt128)denominator, Rounding.Down));
        Assert.Equal((UInt128)up, WideMath.MulDiv((UInt128)value, (UInt128)numerator, (UInt128)denominator, Rounding.Up));
    }

    [Fact]
    public void MulDiv_QuotientPast128Bits_Throws() =>
        Assert.Throws<OverflowException>(() => WideMath.MulDiv(UInt128.MaxValue, 2, 1, Rounding.Down));

    [Fact]
    public void MulDiv_ZeroDenominator_Throws()
    {
        Assert.Throws<DivideByZeroException>(() => WideMath.MulDiv(1, 1, 0, Rounding.Down));
        Assert.Throws<DivideByZeroException>(() => WideMath.MulDiv(UInt128.MaxValue, UInt128.MaxValue, 0, Rounding.Up));
    }

    [Fact]
    public void TenTo_38_IsTheLargestPowerOfTenIn128Bits() =>
        Assert.Equal(BigInteger.Pow(10, 38), (BigInteger)WideMath.TenTo(38));

    static void Compare(UInt128 value, UInt128 numerator, UInt128 denominator)
    {
        if (denominator == 0) return;
        var floor = BigInteger.DivRem((BigInteger)value * numerator, denominator, out var rest);
        var ceiling = rest.IsZero ? floor : floor + 1;
        foreach (var (rounding, exact) in new[] { (Rounding.Down, floor), (Rounding.Up, ceiling) })
        {
            if (exact > (BigInteger)UInt128.MaxValue) Assert.Throws<OverflowException>(() => WideMath.MulDiv(value, numerator, denominator, rounding));
            else Assert.Equal(exact, (BigInteger)WideMath.MulDiv(value, numerator, denominator, rounding));
        }
    }
}
