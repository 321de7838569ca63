using TokenStudio.Model.Documents;
using TokenStudio.Model.Simulation;

namespace TokenStudio.Model.Tests.Simulation;

public sealed class MonteCarloTests
{
    public static TheoryData<string> Kinds => [Prices.Gbm, Prices.Jumps, Prices.Reverting];

    [Theory, MemberData(nameof(Kinds))]
    public void Run_OneTwoOrThreeThreads_GivesTheSameBits(string price)
    {
        // Two blocks and a half, the last slice of 3 paths.
        var valid = Prices.Scenario(price);
        var once = Prices.Figures(Prices.Run(valid, new(10_243, 7, 1)));
        foreach (var threads in new[] { 2, 3, 1 }) Assert.Equal(once, Prices.Figures(Prices.Run(valid, new(10_243, 7, threads))));
    }

    // 68,306 paths x 366 rows x 2 series are the last exact run, one path more the first sketch.
    [Fact(SkipType = typeof(Effort), SkipWhen = nameof(Effort.Quick), Skip = Effort.Whole)]
    public void Run_Beyond50MillionValues_IsWithinItsErrorOfTheExactBandsOnAnyThreads()
    {
        var valid = Prices.Scenario(Prices.Gbm, "P1D", "P365D");
        var (exact, sketch) = (Prices.Run(valid, new(68_306)), Prices.Run(valid, new(68_307, Threads: 1)));

        Assert.Equal(Prices.Figures(sketch), Prices.Figures(Prices.Run(valid, new(68_307, Threads: 3))));
        Assert.Equal(0, exact.PercentileError);
        Assert.InRange(sketch.PercentileError, 1e-6, 0.005);
        for (var i = 0; i < 5; i++)
        {
            // The one path more moves a percentile by far less than the error.
            foreach (var (a, b) in exact.Price.Percentiles[i].Zip(sketch.Price.Percentiles[i])) Assert.InRange(Math.Abs((b / a) - 1), 0, sketch.PercentileError + 1e-4);
        }
    }

    [Fact]
    public void Run_OtherSeed_GivesOtherFigures()
    {
        var valid = Prices.Scenario(Prices.Gbm);
        Assert.Equal(Prices.Figures(Prices.Run(valid, new(1_000, 1))), Prices.Figures(Prices.Run(valid, new(1_000, 1))));
        Assert.NotEqual(Prices.Figures(Prices.Run(valid, new(1_000, 1))), Prices.Figures(Prices.Run(valid, new(1_000, 2))));
    }

    [Fact]
    public void Run_MorePaths_KeepsThoseThereWere()
    {
        var valid = Prices.Scenario(Prices.Gbm);
        Assert.Equal(Prices.Run(valid, new(12)).SamplePaths, Prices.Run(valid, new(5_000)).SamplePaths);
    }

    // Jumps of size nothing leave the price as it is without them: the streams of other inputs touch no other.
    [Fact]
    public void Run_AnotherUncertainInput_ChangesNoneOfTheOthers()
    {
        var still = """{ "kind": "jumpDiffusion", "initialPrice": 0.12, "annualDrift": 0.1, "annualVolatility": 0.8, "jumpsPerYear": 3, "jumpMean": 0, "jumpVolatility": 0 }""";
        var (with, without) = (Prices.Run(Prices.Scenario(still), new(1_000)).SamplePaths, Prices.Run(Prices.Scenario(Prices.Gbm), new(1_000)).SamplePaths);

        // Up to the last digit: adding no jump is one rounding more.
        foreach (var (a, b) in with.Zip(without)) Assert.All(a.Zip(b), pair => Assert.Equal(pair.First, pair.Second, 1e-14 * pair.First * 24));
    }

    [Fact]
    public void Run_Bands_AreSortedMeanedAndScaledByCirculating()
    {
        var valid = Prices.Scenario(Prices.Gbm);
        var fan = Prices.Run(valid, new(2_000, 42, 2));
        var matrix = Prices.Matrix(valid.Scenario.Price!, 2, 31, 2_000, 42);

        // March 2027 has 31 days.
        Assert.Equal(ExactBandsTests.BySorting(matrix[1]), fan.Price.Percentiles.Select(p => p[1]));
        Assert.Equal(matrix[1].Average(), fan.Price.Mean[1], 1e-15);

        // 500 of 1,000 tokens circulate until month 12.
        Assert.Equal(fan.Price.Percentiles[2][11] * 500, fan.MarketCap.Percentiles[2][11]);
        Assert.Equal(fan.Price.Mean[12] * 1000, fan.MarketCap.Mean[12]);
        Assert.Equal(matrix.Take(25).Select(row => row.Count(price => price < 0.12)).Take(2), fan.BelowLaunch.Take(2));
        Assert.Equal(12, fan.SamplePaths.Length);
        Assert.Equal(matrix[1][..12], fan.SamplePaths.Select(path => path[1]));
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Run_AtLaunchAndWhereNothingIsRandom_IsExact(string price)
    {
        var fan = Prices.Run(Prices.Scenario(price), new(1_000));
        Assert.All(fan.Price.Percentiles.Append(fan.Price.Mean), line => Assert.Equal(0.12, line[0]));
        Assert.Equal(0, fan.BelowLaunch[0]);

        var still = Prices.Run(Prices.Scenario("""{ "kind": "constant", "initialPrice": 0.12 }"""), new(1_000));
        Assert.All(still.Price.Percentiles.Append(still.Price.Mean), line => Assert.All(line, value => Assert.Equal(0.12, value)));
    }

    [Fact]
    public void Run_Cancelled_KeepsTheFirstWholeSlicesAndTheirExactBands()
    {
        var valid = Prices.Scenario(Prices.Gbm);
        using var cancellation = new CancellationTokenSource();
        var fan = Prices.Run(valid, new(20_000, 5, 2), new Told(done => { if (done.Part > 0.1) cancellation.Cancel(); }), cancellation.Token);

        Assert.False(fan.IsComplete);
        Assert.True(fan.Paths is > 0 and < 20_000 && fan.Paths % MonteCarlo.SlicePaths == 0);
        Assert.Equal(Prices.Figures(Prices.Run(valid, new(fan.Paths, 5))), Prices.Figures(fan));
    }

    [Fact]
    public void Run_CancelledBeforeItBegan_HasNoFan()
    {
        var (findings, fan) = MonteCarlo.Run(Prices.Scenario(Prices.Gbm), new(), null, new CancellationToken(canceled: true));
        Assert.Null(fan);
        Assert.Empty(findings);
    }

    [Theory]
    [InlineData(1), InlineData(3)]
    public void Progress_OfARun_RisesToOne(int threads)
    {
        var seen = new List<RunProgress>();
        Prices.Run(Prices.Scenario(Prices.Gbm), new(20_000, 5, threads), new Told(seen.Add));

        Assert.Equal(seen.OrderBy(s => s.Part), seen);
        // Forty slices, the last one short, then the bands.
        Assert.Equal([.. Enumerable.Range(1, 39).Select(slice => 512 * slice), 20_000, 20_000], seen.Select(s => s.Paths));
        Assert.Equal(1, seen[^1].Part);
    }

    [Theory]
    [InlineData(0, 1, 1, "/simulation/paths"), InlineData(1_000_001, 1, 1, "/simulation/paths"), InlineData(1, -1, 1, "/simulation/seed")]
    [InlineData(1, 1L << 53, 1, "/simulation/seed"), InlineData(1, 1, 0, "/simulation/threads"), InlineData(1, 1, 257, "/simulation/threads")]
    public void Run_SettingsThatCannotBe_AreFindings(int paths, long seed, int threads, string path)
    {
        var (findings, fan) = MonteCarlo.Run(Prices.Scenario(Prices.Gbm), new(paths, seed, threads));
        Assert.Null(fan);
        Assert.Equal((path, Severity.Error), (findings.Single().Path, findings.Single().Severity));
    }

    [Fact]
    public void Run_NoPriceOrOneBeyondAllNumbers_IsAFinding()
    {
        Assert.Equal("no-price", MonteCarlo.Run(Doc.Plain.Valid(), new()).Findings.Single().Code);

        // sigma^2 / 2 x 20 years = 1,000 downwards in the log.
        var wild = Prices.Scenario(Prices.Gbm.Replace("0.8", "10", StringComparison.Ordinal), horizon: "P240M");
        Assert.Equal("price-out-of-range", MonteCarlo.Run(wild, new()).Findings.Single().Code);
    }

    [Theory]
    [InlineData(1), InlineData(7), InlineData(8), InlineData(513)]
    public void Run_FewPaths_AreCountedOneByOne(int paths)
    {
        var fan = Prices.Run(Prices.Scenario(Prices.Jumps), new(paths, 3));
        Assert.Equal(Math.Min(paths, 12), fan.SamplePaths.Length);
        if (paths == 1) Assert.All(fan.Price.Percentiles.Append(fan.Price.Mean), line => Assert.Equal(fan.SamplePaths[0], line));
    }

    sealed class Told(Action<RunProgress> action) : IProgress<RunProgress>
    {
        public void Report(RunProgress value) => action(value);
    }
}
