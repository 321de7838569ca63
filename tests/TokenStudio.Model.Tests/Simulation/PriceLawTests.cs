using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;

namespace TokenStudio.Model.Tests.Simulation;

/// <summary>Simulated prices against their closed-form laws, written anew here: each statistic within four of its standard errors.</summary>
public sealed class PriceLawTests
{
    static readonly int Paths = Effort.Quick ? 10_000 : 40_000;
    const double S0 = 0.12;
    static readonly int[] Rows = [1, 12, 36];
    static readonly double[] Shares = [0.05, 0.25, 0.5, 0.75, 0.95];

    public static TheoryData<long> Seeds => Effort.Quick ? [42] : [1, 2, 42];

    public static TheoryData<string, long> Runs => [.. from kind in new[] { "gbm", "jumpDiffusion", "meanReverting" } from seed in Seeds.Select(s => s.Data) select (kind, seed)];

    /// <summary>The law of ln S at t: N(mean + k jump, variance + k spread) given k jumps, k Poisson.</summary>
    sealed record Law(double Mean, double Variance, double Jumps = 0, double Jump = 0, double Spread = 0)
    {
        double Moment(double power) => Math.Exp((power * Mean) + (power * power * Variance / 2) + (Jumps * (Math.Exp((power * Jump) + (power * power * Spread / 2)) - 1)));

        public double Expected => Moment(1);
        public double PriceVariance => Moment(2) - (Moment(1) * Moment(1));
        public double LogMean => Mean + (Jumps * Jump);
        public double LogVariance => Variance + (Jumps * ((Jump * Jump) + Spread));

        // Fourth central moment: 3 variance^2 and the fourth moment of one jump for each expected.
        public double LogFourth => (3 * LogVariance * LogVariance) + (Jumps * (Math.Pow(Jump, 4) + (6 * Jump * Jump * Spread) + (3 * Spread * Spread)));

        public double Cdf(double x) => Jumps == 0
            ? Normal.CDF(Mean, Math.Sqrt(Variance), x)
            : Enumerable.Range(0, 60).Sum(k => Poisson.PMF(Jumps, k) * Normal.CDF(Mean + (k * Jump), Math.Sqrt(Variance + (k * Spread)), x));
    }

    // mu 0.1, sigma 0.8 | sigma 0.6, lambda 2, m -0.2, s 0.3 | kappa 0.7, L 0.2, sigma 0.8
    static (string Json, Func<double, Law> At) Case(string kind) => kind switch
    {
        "gbm" => (Prices.Gbm, t => new(Math.Log(S0) + ((0.1 - 0.32) * t), 0.64 * t)),
        "jumpDiffusion" => (Prices.Jumps, t => new(Math.Log(S0) + ((0.1 - 0.18 - (2 * (Math.Exp(-0.2 + 0.045) - 1))) * t), 0.36 * t, 2 * t, -0.2, 0.09)),
        _ => (Prices.Reverting, t => new((Math.Exp(-0.7 * t) * Math.Log(S0)) + ((1 - Math.Exp(-0.7 * t)) * Math.Log(0.2)), 0.64 * (1 - Math.Exp(-1.4 * t)) / 1.4)),
    };

    [Theory, MemberData(nameof(Runs))]
    public void Prices_AtSeveralDates_HaveTheirLaw(string kind, long seed)
    {
        var (json, at) = Case(kind);
        var matrix = Prices.Matrix(Prices.Process(json), 37, 30, Paths, seed);
        var root = Math.Sqrt(Paths);
        foreach (var row in Rows)
        {
            var (law, prices, where) = (at(row * 30 / 365.25), matrix[row], $"{kind}, seed {seed}, row {row}");
            var logs = prices.Select(price => Math.Log(price)).ToArray();
            Near(law.Expected, prices.Mean(), Math.Sqrt(law.PriceVariance) / root, $"mean, {where}");
            Near(law.LogMean, logs.Mean(), Math.Sqrt(law.LogVariance) / root, $"log mean, {where}");
            Near(law.LogVariance, logs.Variance(), Math.Sqrt(law.LogFourth - (law.LogVariance * law.LogVariance)) / root, $"log variance, {where}");
            var percentiles = ExactBandsTests.BySorting(prices);
            for (var i = 0; i < percentiles.Length; i++) Near(Shares[i], law.Cdf(Math.Log(percentiles[i])), Math.Sqrt(Shares[i] * (1 - Shares[i])) / root, $"{Shares[i]}, {where}");
        }
    }

    // Without drift the price is a martingale, however violent the jumps.
    [Theory, MemberData(nameof(Seeds))]
    public void JumpDiffusion_WithoutDrift_IsAMartingale(long seed)
    {
        var matrix = Prices.Matrix(Prices.Process(Prices.Jumps.Replace("\"annualDrift\": 0.1", "\"annualDrift\": 0", StringComparison.Ordinal)), 13, 30, Paths, seed);
        Assert.All(matrix, prices => Near(S0, prices.Mean(), Math.Max(prices.StandardDeviation() / Math.Sqrt(Paths), 1e-12), $"seed {seed}"));
    }

    // 40 years are 28 times the reversion's own time: nothing is left of the launch price.
    [Theory, MemberData(nameof(Seeds))]
    public void MeanReverting_FarAhead_HasTheLongRunPriceAsItsMedian(long seed)
    {
        var prices = Prices.Matrix(Prices.Process(Prices.Reverting), 41, 365, Paths, seed)[^1];
        Near(0.5, (double)prices.Count(p => p < 0.2) / Paths, 0.5 / Math.Sqrt(Paths), $"seed {seed}");
    }

    static void Near(double expected, double found, double error, string what) =>
        Assert.True(Math.Abs(found - expected) <= 4 * error, $"{what}: {found}, expected {expected}, {Math.Abs(found - expected) / error:0.0} standard errors apart");
}
