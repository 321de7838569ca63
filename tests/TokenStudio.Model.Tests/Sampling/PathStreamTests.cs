using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;
using TokenStudio.Model.Sampling;

namespace TokenStudio.Model.Tests.Sampling;

public sealed class PathStreamTests
{
    const int Paths = 4096;
    const int Pairs = 25;

    [Fact]
    public void Normal_OnePathAlone_IsThatOfTheBlock()
    {
        var (even, odd) = (new double[64], new double[64]);
        new ChanceBlock(7, "price").FillNormals(512, 3, even, odd);
        for (var i = 0; i < 64; i++)
        {
            var path = new PathStream(7, 512 + i, "price");
            Assert.Equal((even[i], odd[i]), (path.Normal(6), path.Normal(7)));
        }
    }

    [Fact]
    public void Values_OfSeedPathNameAndStep_DifferInEach()
    {
        double[] all = [new PathStream(1, 0, "a").Normal(0), new PathStream(2, 0, "a").Normal(0), new PathStream(1L << 40, 0, "a").Normal(0), new PathStream(1, 1, "a").Normal(0),
            new PathStream(1, 0, "b").Normal(0), new PathStream(1, 0, "a").Normal(1), new PathStream(1, 0, "a").Normal(2)];
        Assert.Distinct(all);
        Assert.Equal(new PathStream(1, 0, "a").Normal(0), all[0]);
    }

    // Kolmogorov and Smirnov: at n values the largest gap to the law passes 1.95 / sqrt n in one of a thousand samples.
    [Theory]
    [InlineData(1), InlineData(42), InlineData(9_007_199_254_740_991)]
    public void Normals_AgainstTheirLaw_PassKolmogorov(long seed) => Assert.True(Gap(Draw(seed, normal: true), x => Normal.CDF(0, 1, x)) < 1.95);

    [Theory]
    [InlineData(1), InlineData(42), InlineData(9_007_199_254_740_991)]
    public void Uniforms_AgainstTheirLaw_PassKolmogorov(long seed)
    {
        var values = Draw(seed, normal: false);
        Assert.True(values.Min() >= 0 && values.Max() < 1);
        Assert.True(Gap(values, x => x) < 1.95);
    }

    [Fact]
    public void Normals_Moments_AreThoseOfTheLaw()
    {
        var values = Draw(3, normal: true);
        var root = Math.Sqrt(values.Length);
        Assert.InRange(values.Mean() * root, -4, 4);
        Assert.InRange((values.Variance() - 1) * root / Math.Sqrt(2), -4, 4);
        Assert.InRange(values.Skewness() * root / Math.Sqrt(6), -4, 4);
        Assert.InRange(values.Kurtosis() * root / Math.Sqrt(24), -4, 4);
    }

    // Neighbours in step, path, name and seed, and the two that one block makes.
    [Fact]
    public void Normals_Neighbours_AreUncorrelated()
    {
        double[] Series(long seed, string name, int path, int step) => [.. Enumerable.Range(0, 20_000).Select(i => new PathStream(seed, path + (2 * i), name).Normal(step))];
        var first = Series(5, "price", 0, 0);
        Assert.All([Series(5, "price", 1, 0), Series(5, "price", 0, 1), Series(5, "price", 0, 2), Series(5, "pricf", 0, 0), Series(6, "price", 0, 0)],
            other => Assert.InRange(Correlation.Pearson(first, other) * Math.Sqrt(first.Length), -4, 4));
    }

    static double[] Draw(long seed, bool normal)
    {
        var values = new double[2 * Pairs * Paths];
        var chance = new ChanceBlock(seed, "test");
        for (var pair = 0; pair < Pairs; pair++)
        {
            var even = values.AsSpan(2 * pair * Paths, Paths);
            var odd = values.AsSpan(((2 * pair) + 1) * Paths, Paths);
            if (normal) chance.FillNormals(0, pair, even, odd);
            else chance.FillUniforms(0, pair, even, odd);
        }

        return values;
    }

    static double Gap(double[] values, Func<double, double> law)
    {
        var sorted = values.Order().ToArray();
        var n = sorted.Length;
        return Math.Sqrt(n) * sorted.Select((x, i) => Math.Max(Math.Abs(law(x) - ((double)i / n)), Math.Abs(law(x) - ((i + 1.0) / n)))).Max();
    }
}
