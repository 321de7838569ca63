using System.Numerics;
using CsCheck;
using TokenStudio.Model.Grants.Analysis;
using TokenStudio.Model.Grants.Matching;

namespace TokenStudio.Model.Tests.Grants;

public sealed class MechanismComparisonTests
{
    // The published example: squares 34, 54 and 162 of whole tokens at 6 decimals.
    static MechanismInput Example(int pool) => new(
        DonationSet.Of([.. Gifts("a", 1, 4, 1, 9), .. Gifts("b", 1, 1, 1, 1, 1, 1, 4), .. Gifts("c", 1, 9, 1, 9, 1, 9, 4)]), new BigInteger(pool) * 1_000_000, 6);

    static IEnumerable<Contribution> Gifts(string to, params int[] tokens) => tokens.Select((t, i) => new Contribution($"sender {i}", to, new BigInteger(t) * 1_000_000));

    [Fact]
    public void Of_Linear_IsExactAndSharesOutThePoolWhateverItsSaturation()
    {
        var comparison = MechanismComparison.Of(Example(1_000), [new LinearMechanism()]);
        Assert.Equal(0.25, comparison.Saturation);
        var outcome = comparison.Outcomes.Single();
        var exact = Assert.IsType<ExactResult>(outcome.Result);
        Assert.Equal([136_000_000, 216_000_000, 648_000_000], exact.Matches.Recipients.Select(r => (int)r.Matched));
        Assert.Equal([0.136, 0.216, 0.648], exact.Shares);
        Assert.Equal((0.341333, 0, 0, 0), (Math.Round(exact.Gini, 6), outcome.Gainers, outcome.Losers, exact.CutByCap));
    }

    [Fact]
    public void Of_ACapOfHalf_SaysWhoGainsAndWhatWasCut()
    {
        var outcome = MechanismComparison.Of(Example(100), [new LinearMechanism { CapPercent = 50 }]).Outcomes.Single();
        var exact = (ExactResult)outcome.Result!;
        Assert.Equal([19_318_181, 30_681_818, 50_000_000], exact.Matches.Recipients.Select(r => (int)r.Matched));
        Assert.Equal((2, 1), (outcome.Gainers, outcome.Losers));
        Assert.Equal(0.148, exact.CutByCap, 9);

        // One base unit of dust is all the cap leaves unpaid here.
        Assert.Equal(0.00000001, exact.LostToCap, 12);
    }

    [Fact]
    public void Of_AllCapped_LosesTheRestOfThePool()
    {
        var result = MechanismComparison.Of(Example(100), [new LinearMechanism { CapPercent = 30 }]).Outcomes.Single().Result!;
        Assert.Equal(0.9, result.Paid, 9);
        Assert.Equal(0.1, result.LostToCap, 9);
    }

    [Fact]
    public void Of_EveryMechanism_SharesTheSamePool()
    {
        var comparison = MechanismComparison.Of(Example(100), Mechanism.Usual);
        Assert.Equal(["linear-qf", "linear-qf-cap-10", "pairwise", "cluster", "cocm-markov-harsh", "cocm-markov-soft"], comparison.Outcomes.Select(o => o.Mechanism.Id));

        // Whoever gave to c gave to b too, so the harsh form sees no pair of groups apart and pays nobody.
        Assert.Equal([1, 0.3, 1, 1, 0, 1], comparison.Outcomes.Select(o => Math.Round(o.Result!.Paid, 9)));
        Assert.All(comparison.Outcomes.Where(o => o is { Mechanism: MechanismInDouble, Result.Paid: > 0 }), o => Assert.Equal(0, o.Change.Sum(), 9));
    }

    [Fact]
    public void Of_TooDear_KeepsTheReasonAndRunsTheOthers()
    {
        // 70,000 donors of one project: 2,449,965,000 pairs.
        var set = new DonationSet();
        for (var i = 0; i < 70_000; i++) set.Add($"donor {i}", "p", 1_000_000);
        var comparison = MechanismComparison.Of(new(set, 100, 6), [new PairwiseMechanism(), new LinearMechanism()]);
        Assert.Null(comparison.Outcomes[0].Result);
        Assert.Equal("Pairwise matching would take 2,449,965,000 pairs of donors; at most 2,000,000,000 are reckoned.", (string)comparison.Outcomes[0].Cost!.Refusal!);
        Assert.Equal(1, comparison.Outcomes[1].Result!.Paid);
    }

    [Fact]
    public void CostOf_GroupsWithoutEnd_IsRefusedWithItsReason()
    {
        // One donor of 5,001 projects: a number for each pair of groups would not fit.
        var many = new DonationSet();
        for (var i = 0; i <= ConnectionOrientedMatch.MostGroups; i++) many.Add("a", $"p{i}", 1);
        Assert.StartsWith("COCM holds a number for each pair of groups", (string)new ConnectionMechanism().CostOf(new(many, 1, 0))!.Refusal!, StringComparison.Ordinal);

        // 300 donors of the same 700 projects: 300 x 700 gifts, each against 700 x 700 pairs of groups.
        var dense = DonationMatrix.Of([.. Enumerable.Range(0, 300).Select(i => $"{i}")], [.. Enumerable.Range(0, 700).Select(i => $"{i}")], from i in Enumerable.Range(0, 300) from p in Enumerable.Range(0, 700) select (i, p, 1.0));
        Assert.StartsWith("COCM would take", (string)ConnectionOrientedMatch.CostOf(dense, dense).Refusal!, StringComparison.Ordinal);
        Assert.Throws<MatchingException>(() => ConnectionOrientedMatch.Of(dense, dense, Closeness.Markov, harsh: true));
    }

    [Fact]
    public void Of_Stopped_StopsAndSaysHowFarItIs()
    {
        using var stop = new CancellationTokenSource();
        var reports = new List<double>();
        var progress = new Told(value =>
        {
            reports.Add(value);
            if (value > 0.3) stop.Cancel();
        });
        Assert.ThrowsAny<OperationCanceledException>(() => MechanismComparison.Of(Example(100), Mechanism.Usual, progress, stop.Token));
        Assert.True(reports.Count > 1 && reports[^1] < 1);
        Assert.Equal(reports.Order(), reports);
    }

    [Fact]
    public void CostOf_EachMechanism_IsCountedBeforeARun()
    {
        var input = Example(100);
        Assert.Null(new LinearMechanism().CostOf(input));

        // 4, 7 and 7 donors: 6 + 21 + 21 pairs; each donor one group, 18 gifts.
        Assert.Equal(48, new PairwiseMechanism().CostOf(input)!.Steps);
        Assert.Equal(18, new ClusterMechanism().CostOf(input)!.Steps);
        Assert.Equal("48 pairs of donors", (string)new PairwiseMechanism().CostOf(input)!.Words);
        Assert.Null(new ConnectionMechanism().CostOf(input)!.Refusal);
    }

    [Fact]
    public void Matches_AnyGiftsInAnyOrder_AreTheSameShares() =>
        Sets.Sample(gifts =>
        {
            var straight = MechanismComparison.Of(new(DonationSet.Of(gifts), 1_000_000, 0), Mechanism.Usual);
            var turned = MechanismComparison.Of(new(DonationSet.Of(gifts.Reverse()), 1_000_000, 0), Mechanism.Usual);
            foreach (var (a, b) in straight.Outcomes.Zip(turned.Outcomes))
            {
                var places = turned.Recipients.Select((name, i) => (name, i)).ToDictionary(r => r.name, r => r.i);
                Assert.True(a.Result!.Paid <= 1 + 1e-12, a.Mechanism.Id);
                for (var r = 0; r < straight.Recipients.Count; r++) Assert.Equal(a.Result.Shares[r], b.Result!.Shares[places[straight.Recipients[r]]], 9);
            }
        });

    [Fact]
    public void Matches_AGiftInTwoParts_IsOneInEveryMechanism() =>
        Sets.Sample(gifts =>
        {
            var parts = gifts.SelectMany(g => new[] { g with { Amount = g.Amount / 3 }, g with { Amount = g.Amount - (g.Amount / 3) } }).ToArray();
            var whole = MechanismComparison.Of(new(DonationSet.Of(gifts), 1_000_000, 0), Mechanism.Usual);
            var apart = MechanismComparison.Of(new(DonationSet.Of(parts), 1_000_000, 0), Mechanism.Usual);
            Assert.All(whole.Outcomes.Zip(apart.Outcomes), pair => Assert.Equal(pair.First.Result!.Shares, pair.Second.Result!.Shares));
        });

    static readonly Gen<Contribution[]> Sets =
        (from who in Gen.Int[0, 8] from to in Gen.Int[0, 4] from amount in Gen.Long[1, 1_000] select new Contribution($"c{who}", $"p{to}", new BigInteger(amount))).Array[1, 30];

    sealed class Told(Action<double> tell) : IProgress<double>
    {
        public void Report(double value) => tell(value);
    }
}
