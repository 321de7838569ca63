using CsCheck;
using TokenStudio.Model.Simulation;

namespace TokenStudio.Model.Tests.Simulation;

public sealed class ExactBandsTests(ITestOutputHelper output)
{
    // Lognormal of any width, many equal values, zeros, one far away.
    static readonly Gen<double[]> Values = Gen.Select(Gen.Int[1, 3_000], Gen.Double[0, 20], Gen.Int[1, 4], Gen.Int).Select((n, width, shape, seed) =>
    {
        var chance = new Random(seed);
        return Enumerable.Range(0, n).Select(i => shape switch
        {
            1 => Math.Exp((chance.NextDouble() - 0.5) * width),
            2 => chance.Next(5),
            3 => i == 0 ? 1e300 : chance.NextDouble(),
            _ => width,
        }).ToArray();
    });

    [Fact]
    public void Of_AnyValues_EqualsAFullSort()
    {
        Property.Check(Values, values =>
        {
            var (bands, found) = (new ExactBands(), new double[5]);
            bands.Of(values, found);
            Assert.Equal(BySorting(values), found);

            // Once more with what the first left behind.
            double[] half = [.. values.Take((values.Length + 1) / 2)];
            bands.Of(half, found);
            Assert.Equal(BySorting(half), found);
        }, output);
    }

    // Five values: h = 4 p = 0.2, 1, 2, 3, 3.8, so 10 + 0.2 x 10, 20, 30, 40, 40 + 0.8 x 10.
    [Fact]
    public void Of_FiveValues_InterpolatesAsType7()
    {
        var found = new double[5];
        new ExactBands().Of([30, 10, 50, 20, 40], found);
        Assert.Equal([12, 20, 30, 40, 48], found);
    }

    public static double[] BySorting(double[] values)
    {
        var sorted = values.Order().ToArray();
        return [.. new[] { 5, 25, 50, 75, 95 }.Select(percent =>
        {
            var (whole, rest) = Math.DivRem((values.Length - 1) * percent, 100);
            return rest == 0 ? sorted[whole] : sorted[whole] + (rest / 100.0 * (sorted[whole + 1] - sorted[whole]));
        })];
    }
}
