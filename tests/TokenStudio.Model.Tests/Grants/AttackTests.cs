using System.Numerics;
using CsCheck;
using TokenStudio.Model.Grants.Analysis;
using TokenStudio.Model.Grants.Attacks;
using TokenStudio.Model.Grants.Donors;
using TokenStudio.Model.Grants.Matching;

namespace TokenStudio.Model.Tests.Grants;

public sealed class AttackTests
{
    static readonly WalletPrices Prices = new(20, 1.5);

    // The published example of 250 in squares, and a project e that two gave 0 to: nothing of its own.
    static MechanismInput Example() => new(
        DonationSet.Of([.. Gifts("a", 1, 4, 1, 9), .. Gifts("b", 1, 1, 1, 1, 1, 1, 4), .. Gifts("c", 1, 9, 1, 9, 1, 9, 4), new("x", "e", 0)]), 100_000_000, 6);

    static IEnumerable<Contribution> Gifts(string to, params int[] tokens) => tokens.Select((t, i) => new Contribution($"sender {i}", to, new BigInteger(t) * 1_000_000));

    [Theory]
    [InlineData(2, 0.793650)]
    [InlineData(5, 7.407407)]
    [InlineData(6, 10.714285)]
    [InlineData(10, 26.470588)]
    public void ShareOf_TheExample_IsWhatTheRoundPays(int wallets, double percent)
    {
        // k (k - 1) of k (k - 1) + 250, in percent cut to six digits: as the round itself pays of 100 tokens.
        Assert.Equal(percent, Math.Floor(CaptureCost.ShareOf(wallets, 1, 250) * 1e8) / 1e6);
        var curve = AttackCurve.Of(Example(), new SybilAttack { Gift = 1_000_000 }, new NoDefence(), target: 3, most: wallets, step: wallets, Prices);
        Assert.Equal(new BigInteger(Math.Round(percent * 1_000_000)), curve.Points[^1].ExactExtra);
        Assert.Equal((wallets * 21.5, wallets * 1_000_000), (curve.Points[^1].Cost, (int)curve.Points[^1].Money));
    }

    [Fact]
    public void LeastWallets_EachShare_IsTheFirstNumberThatTakesIt()
    {
        // 1/3 of Q = 250: k (k - 1) >= 125, so 12 x 11 = 132.
        Assert.Equal(12, CaptureCost.LeastWallets(1.0 / 3, 1, 250));
        Assert.Equal((0, 2), (CaptureCost.LeastWallets(0, 1, 250), CaptureCost.LeastWallets(0.001, 1, 250)));
        Assert.Equal((null, null), (CaptureCost.LeastWallets(1, 1, 250), CaptureCost.LeastWallets(0.5, 0, 250)));
        (from share in Gen.Double[0.0001, 0.99] from each in Gen.Double[0.01, 100] from others in Gen.Double[1, 1e6] select (share, each, others)).Sample(c =>
        {
            var least = CaptureCost.LeastWallets(c.share, c.each, c.others)!.Value;
            return CaptureCost.ShareOf(least, c.each, c.others) >= c.share && (least == 2 || CaptureCost.ShareOf(least - 1, c.each, c.others) < c.share);
        });
    }

    [Fact]
    public void Of_EachAttack_TakesAsItsFormSays()
    {
        AttackPoint At(Attack attack, Defence defence, int size) => AttackCurve.Of(Example(), attack, defence, 3, size, size, Prices).Points[^1];

        // Wash: as many wallets, the money of one. Whale: one wallet, never matched alone.
        Assert.Equal((7_407_407, 1_000_000), ((int)At(new WashAttack { Gift = 1_000_000 }, new NoDefence(), 5).ExactExtra!, (int)At(new WashAttack { Gift = 1_000_000 }, new NoDefence(), 5).Money));
        Assert.Equal((0, 5_000_000, 21.5), ((int)At(new WhaleAttack { Gift = 1_000_000 }, new NoDefence(), 5).ExactExtra!, (int)At(new WhaleAttack { Gift = 1_000_000 }, new NoDefence(), 5).Money, At(new WhaleAttack { Gift = 1_000_000 }, new NoDefence(), 5).Cost));

        // 50 wallets, one in ten passes: as 5. A ring's members are people: all pass.
        Assert.Equal(7_407_407, At(new SybilAttack { Gift = 1_000_000 }, new IdentityDefence(), 50).ExactExtra);
        Assert.Equal(26_470_588, At(new RingAttack { Gift = 1_000_000, Ring = [] }, new IdentityDefence(), 10).ExactExtra);

        // 10 wallets would take 26.47; at most 5 % each.
        Assert.Equal(5_000_000, At(new SybilAttack { Gift = 1_000_000 }, new CapDefence { Percent = 5 }, 10).ExactExtra);
        Assert.Null(At(new SybilAttack { Gift = 1_000_000 }, new PairwiseDefence(), 10).ExactExtra);

        // One cluster is matched nothing.
        Assert.Equal(0, At(new SybilAttack { Gift = 1_000_000 }, new ClusterDefence(), 50).Extra, 12);
    }

    [Fact]
    public void Of_AnyAttack_IsTheRoundReckonedAnew() =>
        Rounds.Sample(c =>
        {
            MechanismInput Round(IEnumerable<Contribution> gifts) => new(DonationSet.Of(gifts), 1_000_000_000, 0);
            var before = Round(c.Gifts);
            var names = before.Donations.Recipients;
            var target = c.Target % names.Count;
            var attack = c.Attack(c.Partner % names.Count);
            int[] attacked = [target, .. attack.Partners.Where(p => p != target).Distinct()];
            foreach (var (defence, mechanism) in Pairs)
            {
                var gifts = attack.Of(c.Size);
                var with = c.Gifts.Concat(from wallet in Enumerable.Range(0, gifts.Wallets) from r in attacked select new Contribution($"wallet {wallet}", names[r], gifts.Each));
                var point = AttackCurve.Of(before, attack, defence, target, c.Size, Math.Max(1, c.Size), Prices).Points[^1];
                Assert.Equal(attacked.Sum(r => mechanism.Run(Round(with)).Shares[r]), point.Share, 9);
                Assert.Equal(attacked.Sum(r => mechanism.Run(before).Shares[r]), point.Share - point.Extra, 9);
            }
        }, iter: 300);

    [Fact]
    public void Of_ElevenHundredDonorsAndTwelveProjects_HasEveryPointUnderEveryDefence()
    {
        var round = SyntheticDonors.Give(new() { Count = 1_100, Projects = DonorProject.Ranked(12, 3), Communities = 3, Seed = 7 });
        var input = new MechanismInput(DonationSet.Of(Ballots.Contributions(Ballots.Weigh(round.Votes, round.Applications, new()))), BigInteger.Pow(10, 23), 18);
        AttackCurve[] curves = [.. Defence.Usual.Select(d => AttackCurve.Of(input, new SybilAttack { Gift = BigInteger.Pow(10, 18) }, d, 5, 200, 10, Prices))];
        Assert.All(curves, c => Assert.Equal(21, c.Points.Count));
        Assert.All(curves.Where(c => c.Defence is NoDefence), c => Assert.Equal(c.Points.Select(p => p.Share).Order(), c.Points.Select(p => p.Share)));
    }

    [Fact]
    public void Of_SizesThatCannotBe_AreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => AttackCurve.Of(Example(), new SybilAttack { Gift = 1 }, new NoDefence(), 4, 1, 1, Prices));
        Assert.Throws<ArgumentOutOfRangeException>(() => AttackCurve.Of(Example(), new SybilAttack { Gift = 1 }, new NoDefence(), 0, 1, 0, Prices));
    }

    static readonly (Defence, Mechanism)[] Pairs =
    [
        (new NoDefence(), new LinearMechanism()),
        (new CapDefence { Percent = 20 }, new LinearMechanism { CapPercent = 20 }),
        (new PairwiseDefence { M = 3 }, new PairwiseMechanism { M = 3 }),
        (new ClusterDefence(), new ClusterMechanism()),
        (new ConnectionDefence(), new ConnectionMechanism()),
        (new ConnectionDefence { Harsh = false }, new ConnectionMechanism { Harsh = false }),
    ];

    sealed record Case(Contribution[] Gifts, int Target, int Partner, int Size, Func<int, Attack> Attack);

    static readonly Gen<Case> Rounds =
        from gifts in (from who in Gen.Int[0, 8] from to in Gen.Int[0, 4] from amount in Gen.Long[1, 1_000] select new Contribution($"c{who}", $"p{to}", new BigInteger(amount))).Array[2, 30]
        from target in Gen.Int[0, 4]
        from partner in Gen.Int[0, 4]
        from size in Gen.Int[0, 12]
        from gift in Gen.Int[1, 100]
        from kind in Gen.Int[0, 3]
        select new Case(gifts, target, partner, size, p => kind switch
        {
            0 => new SybilAttack { Gift = gift },
            1 => new RingAttack { Gift = gift, Ring = [p] },
            2 => new WashAttack { Gift = gift },
            _ => new WhaleAttack { Gift = gift },
        });
}
