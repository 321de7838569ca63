using System.Globalization;
using System.Numerics;
using CsCheck;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Tests.Units;

public sealed class FractionTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("0", 0, 1)]
    [InlineData("1", 1, 1)]
    [InlineData("1.000", 1, 1)]
    [InlineData("0.145", 145, 1_000)]
    [InlineData("0.1450", 145, 1_000)]
    [InlineData("0.5", 5, 10)]
    public void Numerator_OfDecimal_IsTheShortestOverAPowerOfTen(string text, int numerator, int denominator)
    {
        var fraction = new Fraction(decimal.Parse(text, CultureInfo.InvariantCulture));
        Assert.Equal((UInt128)numerator, fraction.Numerator);
        Assert.Equal((UInt128)denominator, fraction.Denominator);
    }

    [Fact]
    public void Numerator_TwentyEightDigits_LosesNone()
    {
        var fraction = new Fraction(0.1234567890123456789012345678m);
        Assert.Equal(BigInteger.Parse("1234567890123456789012345678", CultureInfo.InvariantCulture), (BigInteger)fraction.Numerator);
        Assert.Equal(BigInteger.Pow(10, 28), (BigInteger)fraction.Denominator);
        Assert.Equal((UInt128)145_000, new Fraction(0.145m).Over(1_000_000));
    }

    [Fact]
    public void Of_RandomShares_IsTheExactFloorAndCeiling() =>
        Property.Check(Gen.Select(Gen.Long[0, 1_000_000_000_000], Gen.Int[0, 12], Gen.ULong), t =>
        {
            var scale = BigInteger.Pow(10, t.Item2);
            var numerator = t.Item1 % (scale + 1);
            var share = new Fraction((decimal)numerator / (decimal)scale);
            var floor = BigInteger.DivRem(numerator * t.Item3, scale, out var rest);
            Assert.Equal(floor, (BigInteger)share.Of(new(t.Item3), Rounding.Down).BaseUnits);
            Assert.Equal(rest.IsZero ? floor : floor + 1, (BigInteger)share.Of(new(t.Item3), Rounding.Up).BaseUnits);
        }, output);

    [Theory]
    [InlineData(1, 2), InlineData(2, 2), InlineData(3, 2)]
    public void Operators_OfTwoShares_AreThoseOfTheirValues(int a, int b)
    {
        var (one, other) = (new Fraction(a / 4m), new Fraction(b / 4m));
        Assert.Equal((a < b, a <= b, a > b, a >= b), (one < other, one <= other, one > other, one >= other));
    }

    [Fact]
    public void Add_TenTenths_IsExactlyOne()
    {
        // In binary 10 x 0.1 is 0.9999999999999999; shares must add up exactly.
        Assert.Equal(Fraction.One, Enumerable.Repeat(new Fraction(0.1m), 10).Aggregate(Fraction.Zero, Fraction.Add));
    }
}
