using TokenStudio.Model.Documents;
using TokenStudio.Model.Simulation;

namespace TokenStudio.Model.Tests.Simulation;

public sealed class DistributionTests
{
    public static TheoryData<string> Kinds => [Prices.Gbm, Prices.Jumps, Prices.Reverting];

    static Fan Run(string price, MonteCarloSettings settings) => Prices.Run(Prices.Scenario(price), settings with { Distributions = 25 });

    [Theory, MemberData(nameof(Kinds))]
    public void Distributions_EveryRow_CountsEachPathOnceAndSplitsAtTheLaunchPrice(string price)
    {
        var fan = Run(price, new(5_000));
        Assert.Equal(Enumerable.Range(0, 25), fan.Distributions.Select(d => d.Row));
        foreach (var d in fan.Distributions)
        {
            Assert.Equal(5_000, d.Below + d.Counts.Sum() + d.Above);
            if (d.IsCertain) continue;
            Assert.Equal(d.Edges.Order(), d.Edges);
            Assert.InRange(d.Below + d.Above, 0, 5_000 / 9);
            var split = Array.IndexOf(d.Edges, 0.12);
            if (split >= 0) Assert.Equal(fan.BelowLaunch[d.Row], d.Below + d.Counts[..split].Sum());
        }
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Distributions_Counts_AreThoseOfThePrices(string price)
    {
        var valid = Prices.Scenario(price);
        var d = Prices.Run(valid, new(2_000, 42) { Distributions = 25 }).Distributions[1];
        var prices = Prices.Matrix(valid.Scenario.Price!, 2, 31, 2_000, 42)[1];   // March 2027 has 31 days

        Assert.Equal(prices.Count(p => p < d.Edges[0]), d.Below);
        Assert.Equal(prices.Count(p => p >= d.Edges[^1]), d.Above);
        for (var i = 0; i < d.Counts.Length; i++) Assert.Equal(prices.Count(p => p >= d.Edges[i] && p < d.Edges[i + 1]), d.Counts[i]);
    }

    [Fact]
    public void Distributions_AtLaunch_AreOneCertainPrice()
    {
        var launch = Run(Prices.Gbm, new(100)).Distributions[0];
        Assert.True(launch.IsCertain);
        Assert.Equal([0.12, 0.12], launch.Edges);
        Assert.Equal([100], launch.Counts);
    }

    [Theory]
    [InlineData(2), InlineData(3)]
    public void Distributions_OnAnyThreads_AreTheSame(int threads)
    {
        static IEnumerable<int> All(Fan fan) => fan.Distributions.SelectMany(d => d.Counts.Append(d.Below).Append(d.Above));
        Assert.Equal(All(Run(Prices.Jumps, new(10_243, 7, 1))), All(Run(Prices.Jumps, new(10_243, 7, threads))));
    }

    [Fact]
    public void Distributions_OfFewerRows_AreEvenlyPickedWithBothEnds()
    {
        var fan = Prices.Run(Prices.Scenario(Prices.Gbm), new(10) { Distributions = 8 });
        Assert.Equal([0, 4, 8, 12, 16, 20, 24], fan.Distributions.Select(d => d.Row));
        Assert.Empty(Prices.Run(Prices.Scenario(Prices.Gbm), new(10)).Distributions);
    }

    [Theory]
    [InlineData(1), InlineData(2), InlineData(3)]
    public void Watch_AskingForFans_SeesWhatARunOfSoManyGives(int threads)
    {
        var valid = Prices.Scenario(Prices.Gbm);
        var watch = new Watch();
        var fan = Prices.Run(valid, new(10_243, 7, threads) { Distributions = 25 }, watch);

        Assert.NotEmpty(watch.Seen);
        foreach (var seen in watch.Seen)
        {
            Assert.False(seen.IsComplete);
            var same = Prices.Run(valid, new(seen.Paths, 7) { Distributions = 25 });
            Assert.Equal(Prices.Figures(same), Prices.Figures(seen));
            Assert.Equal(same.Distributions[9].Counts, seen.Distributions[9].Counts);
        }

        // Being looked at changes nothing.
        Assert.Equal(Prices.Figures(Prices.Run(valid, new(10_243, 7))), Prices.Figures(fan));
    }

    // Beyond 50 million values too, where only counts are kept.
    [Fact]
    public void Watch_OfALargeRun_SeesItsFirstPaths()
    {
        var watch = new Watch { Most = 1 };
        var valid = Prices.Scenario(Prices.Gbm, "P1D", "P365D");
        var fan = Prices.Run(valid, new(70_000, 7, 2), watch);
        var seen = Assert.Single(watch.Seen);

        Assert.True(fan.PercentileError > 0 && seen.Paths % MonteCarlo.SlicePaths == 0);
        Assert.Equal(Prices.Run(valid, new(seen.Paths, 7)).BelowLaunch, seen.BelowLaunch);
    }

    sealed class Watch : IRunWatch
    {
        public List<Fan> Seen { get; } = [];

        public int Most { get; init; } = 5;

        public bool WantsFan => Seen.Count < Most;

        public void Show(Fan soFar) => Seen.Add(soFar);

        public void Report(RunProgress value)
        {
        }
    }
}
