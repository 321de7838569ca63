using System.Runtime.Intrinsics;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Tests.Units;

/// <summary>Against the runtime's functions, themselves right to 1 unit in the last place on the machines we know.</summary>
public sealed class FixedMathTests
{
    static readonly Random Chance = new(1);

    [Fact]
    public void Exp_RandomArguments_IsWithinTwoUnits() => Within(2, FixedMath.Exp, Math.Exp, () => (Chance.NextDouble() - 0.5) * 1400);

    [Fact]
    public void Exp_SmallArguments_IsWithinTwoUnits() => Within(2, FixedMath.Exp, Math.Exp, () => (Chance.NextDouble() - 0.5) * 2);

    [Fact]
    public void Log_RandomArguments_IsWithinThreeUnits() => Within(3, FixedMath.Log, Math.Log, () => Math.Exp((Chance.NextDouble() - 0.5) * 1400));

    // What normals are made of: 0 to 1, with the ends.
    [Fact]
    public void Log_Uniforms_IsWithinThreeUnits() => Within(3, FixedMath.Log, Math.Log, () => 1 - Chance.NextDouble());

    [Fact]
    public void Ends_OfTheFunctions_AreExact()
    {
        Assert.Equal(1, FixedMath.Exp(0));
        Assert.Equal(0, FixedMath.Log(1));
        Assert.Equal(FixedMath.Exp(708), FixedMath.Exp(10_000));
        Assert.True(FixedMath.Exp(-10_000) > 0);
    }

    // One of the three is the rounding of pi/2 r before the runtime's function sees it.
    [Fact]
    public void QuarterTurns_RandomArguments_AreWithinThreeUnits()
    {
        Within(3, r => FixedMath.QuarterTurns(Vector512.Create(r)).Sine[0], r => Math.Sin(r * Math.PI / 2), () => Chance.NextDouble() - 0.5);
        Within(3, r => FixedMath.QuarterTurns(Vector512.Create(r)).Cosine[0], r => Math.Cos(r * Math.PI / 2), () => Chance.NextDouble() - 0.5);
    }

    // 1 - e^-y = y - y^2 / 2 + ..., where the plain difference would keep only six digits at 1e-10.
    [Theory]
    [InlineData(1e-10, 9.999999999500001e-11, 1e-15)]
    [InlineData(0.009999, 0.009949176200503172, 1e-15)]
    [InlineData(0.010001, 0.00995115630017067, 1e-12)]
    [InlineData(2, 0.8646647167633873, 1e-15)]
    public void OneMinusExp_NearNothing_KeepsItsDigits(double y, double expected, double share) => Assert.Equal(expected, FixedMath.OneMinusExp(y), share * expected);

    static void Within(int units, Func<double, double> ours, Func<double, double> theirs, Func<double> argument)
    {
        for (var i = 0; i < Effort.Of(200_000); i++)
        {
            var x = argument();
            var (a, b) = (ours(x), theirs(x));
            var apart = Math.Abs(BitConverter.DoubleToInt64Bits(a) - BitConverter.DoubleToInt64Bits(b));
            Assert.True(apart <= units, $"f({x:R}) = {a:R}, not {b:R}");
        }
    }
}
