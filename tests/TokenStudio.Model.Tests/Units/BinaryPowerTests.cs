using System.Numerics;
using CsCheck;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Tests.Units;

public sealed class BinaryPowerTests(ITestOutputHelper output)
{
    static readonly TokenAmount Large = new((Int128)BigInteger.Pow(10, 30));

    static readonly Gen<(long Numerator, long Denominator)> Ratios =
        Gen.Select(Gen.Long[1, 31_557_600_000], Gen.Long[1, 31_557_600_000]).Select(t => (Math.Min(t.Item1, t.Item2), Math.Max(t.Item1, t.Item2)));

    [Theory]
    [InlineData(0, 90, 1, 0)]
    [InlineData(90, 90, 1, 1)]
    [InlineData(270, 90, 1, 3)]
    public void HalfTo_WholeHalvings_AreExact(long numerator, long denominator, int mantissas, int halvings) =>
        Assert.Equal(new BinaryPower((UInt128)mantissas << 127, halvings), BinaryPower.HalfTo(numerator, denominator));

    [Fact]
    public void HalfTo_OneHalf_IsTheRootOfAHalf()
    {
        // 10^30 / sqrt 2 = isqrt(10^60 / 2), and 2^-(1/2) is the root of 1/2 as well.
        var expected = new TokenAmount((Int128)IntegerRoot.Of(BigInteger.Pow(10, 60) / 2));
        Assert.Equal(expected, BinaryPower.Of(1, 2, 0.5m).Of(Large, Rounding.Down));
        Assert.InRange((BigInteger)(expected - BinaryPower.HalfTo(1, 2).Of(Large, Rounding.Down)).BaseUnits, 0, 1);
    }

    [Fact]
    public void Of_Square_IsTheSquareOfTheRatioToAHundredBinaryDigits() =>
        Property.Check(Ratios, r =>
        {
            var exact = (BigInteger)Large.BaseUnits * r.Numerator * r.Numerator / r.Denominator / r.Denominator;
            var found = (BigInteger)BinaryPower.Of(r.Numerator, r.Denominator, 2m).Of(Large, Rounding.Down).BaseUnits;
            Assert.InRange(found - exact, 0, 1 + (exact >> 100));
        }, output);

    [Fact]
    public void Of_RootOfASquareNumber_IsExact() =>
        Property.Check(Gen.Select(Gen.Long[1, 170_000], Gen.Long[1, 170_000]), t =>
        {
            var (a, b) = (Math.Min(t.Item1, t.Item2), Math.Max(t.Item1, t.Item2));
            var whole = new TokenAmount((Int128)b * 1_000_000_000_000);
            Assert.Equal((Int128)a * 1_000_000_000_000, BinaryPower.Of(a * a, b * b, 0.5m).Of(whole, Rounding.Down).BaseUnits);
        }, output);

    [Fact]
    public void Of_RandomExponent_IsThePowerToTwelveDigits() =>
        Property.Check(Gen.Select(Ratios, Gen.Int[1, 100_000]), c =>
        {
            var expected = Math.Pow((double)c.Item1.Numerator / c.Item1.Denominator, c.Item2 / 1_000.0);
            var power = BinaryPower.Of(c.Item1.Numerator, c.Item1.Denominator, c.Item2 / 1_000m);
            var found = Math.ScaleB((double)power.Mantissa / Math.Pow(2, 127), -power.Halvings);
            Assert.True(Math.Abs(found - expected) <= 1e-12 * Math.Max(expected, 1e-280), $"{found} for {expected}");
        }, output);

    [Fact]
    public void Of_NeighbouringRatios_AreInStrictOrder() =>
        Property.Check(Gen.Select(Ratios, Gen.OneOf(Gen.Int[1, 100_000], Gen.Const(1), Gen.Const(100_000))), c =>
        {
            var ((n, d), exponent) = (c.Item1, c.Item2 / 1_000m);
            if (n + 1 > d) return;
            var (power, next) = (BinaryPower.Of(n, d, exponent), BinaryPower.Of(n + 1, d, exponent));

            // Past a thousand halvings nothing of any amount is left, and nothing told apart.
            Assert.True(power.Halvings == 1_000 || Compare(power, next) < 0);
            Assert.True(Compare(BinaryPower.HalfTo(n + 1, d), BinaryPower.HalfTo(n, d)) < 0);
        }, output, 5_000);

    [Fact]
    public void Of_NothingOrAgesLater_RoundsAsAsked()
    {
        Assert.Equal(TokenAmount.Zero, BinaryPower.HalfTo(long.MaxValue, 1).Of(Large, Rounding.Down));
        Assert.Equal(new TokenAmount(1), BinaryPower.HalfTo(long.MaxValue, 1).Of(Large, Rounding.Up));
        Assert.Equal(TokenAmount.Zero, BinaryPower.HalfTo(1, 3).Of(TokenAmount.Zero, Rounding.Up));
    }

    static int Compare(BinaryPower a, BinaryPower b)
    {
        var places = Math.Max(a.Halvings, b.Halvings);
        return ((BigInteger)a.Mantissa << (places - a.Halvings)).CompareTo((BigInteger)b.Mantissa << (places - b.Halvings));
    }
}
