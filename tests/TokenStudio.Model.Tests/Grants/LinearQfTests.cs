using System.Numerics;
using CsCheck;
using TokenStudio.Model.Grants.Matching;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Tests.Grants;

public sealed class LinearQfTests
{
    [Fact]
    public void Of_OneContributor_GetsNothing() =>
        Assert.Equal(0, Of(100_000, [Gift("a", "p", 99)]).Recipients.Single().Matched);

    [Fact]
    public void Of_TwoGiftsOfOneContributor_AreOneBeforeTheRoot()
    {
        // a gives 9 + 16 = 25 and b 25: roots 5 + 5, square 100 less 50 given.
        var match = Of(1_000, [Gift("a", "p", 9), Gift("b", "p", 25), Gift("a", "p", 16)]).Recipients.Single();
        Assert.Equal((2, 10, 50), (match.Sums.Contributors, (int)match.Sums.Roots, (int)match.Sums.Square));
        Assert.Equal(50, match.Matched); // not saturated: 50 of 1,000
    }

    [Fact]
    public void Of_SquaresOfExactlyThePool_AreSaturated()
    {
        var round = Of(50, [Gift("a", "p", 25), Gift("b", "p", 25)]);
        Assert.True(round.IsSaturated);
        Assert.False(Of(51, [Gift("a", "p", 25), Gift("b", "p", 25)]).IsSaturated);
    }

    [Fact]
    public void Of_NobodyGave_IsNothingForNobody() => Assert.Empty(Of(50, []).Recipients);

    [Fact]
    public void Of_CapWithNoRoomLeft_SaysSo() =>
        // Two squares of 50 each, not saturated at 120, cap 10: 80 are cut off, nobody is below, so the rest stays.
        Assert.Equal([10, 10], Of(120, [Gift("a", "p", 25), Gift("b", "p", 25), Gift("a", "q", 25), Gift("b", "q", 25)], new() { MatchingCap = 10 }).Recipients.Select(r => (int)r.Matched));

    [Fact]
    public void Of_AnyRound_PaysAtMostThePoolWhateverTheOrder() =>
        Rounds.Sample(round =>
        {
            var straight = Of(round.Pool, round.Gifts, new() { IgnoreSaturation = round.Ignore, MatchingCap = round.Cap });
            var turned = Of(round.Pool, round.Gifts.Reverse(), new() { IgnoreSaturation = round.Ignore, MatchingCap = round.Cap });
            Assert.True(straight.Matched <= round.Pool, $"{straight.Matched} of {round.Pool}");
            Assert.All(straight.Recipients, r => Assert.True(r.Matched.Sign >= 0 && (round.Cap is not { } cap || r.Matched <= cap)));
            Assert.Equal(straight.Recipients.OrderBy(r => r.Recipient).Select(r => (r.Recipient, r.Matched)), turned.Recipients.OrderBy(r => r.Recipient).Select(r => (r.Recipient, r.Matched)));
        });

    [Fact]
    public void Of_AnyRound_IsTheFormulaInBigIntegers() =>
        Rounds.Sample(round =>
        {
            var exact = round.Gifts.GroupBy(g => g.Recipient).ToDictionary(r => r.Key, r =>
            {
                var given = r.GroupBy(g => g.Contributor).Select(c => c.Aggregate(BigInteger.Zero, (sum, g) => sum + g.Amount)).ToArray();
                var roots = given.Select(IntegerRoot.Of).ToArray();
                var pairs = BigInteger.Zero;
                for (var i = 0; i < roots.Length; i++)
                {
                    for (var j = 0; j < i; j++) pairs += 2 * roots[i] * roots[j];
                }

                return pairs;
            });
            Assert.All(Of(round.Pool, round.Gifts).Recipients, r => Assert.Equal(exact[r.Recipient], r.Sums.Square));
        });

    [Fact]
    public void FloorRoot_AnyNumber_IsTheIntegerRoot()
    {
        Gen.ULong.Select(Gen.ULong, (high, low) => new UInt128(high, low)).Sample(Holds);
        Gen.ULong.Select(Gen.ULong[0, (1UL << 36) + 1], (low, high) => new UInt128(high, low)).Sample(Holds);
        Gen.ULong[1, 1UL << 50].Select(Gen.Int[-1, 1], (r, by) => by < 0 ? Math.BigMul(r, r) - 1 : Math.BigMul(r, r) + (uint)by).Sample(Holds);
        Gen.ULong.Select(r => Math.BigMul(r, r)).Sample(Holds);
        Gen.ULong[1, ulong.MaxValue].Select(r => Math.BigMul(r, r) - 1).Sample(Holds);
        Assert.All(new UInt128[] { 0, 1, 2, 3, 4, UInt128.MaxValue }, n => Assert.True(Holds(n)));

        static bool Holds(UInt128 n) => SquareSums.FloorRoot(n, out var rest) is var root && root == IntegerRoot.Of(n) && rest == n - Math.BigMul(root, root);
    }

    [Fact]
    public void Add_MoreThanTheRoundCanHold_IsRefused()
    {
        var set = new DonationSet();
        set.Add("a", "p", BigInteger.Pow(2, 128) - 1);
        Assert.Throws<OverflowException>(() => set.Add("b", "p", 1));
        Assert.Throws<OverflowException>(() => set.Add("b", "p", -1));
        Assert.Equal(1, set.Count);
    }

    sealed record Round(BigInteger Pool, Contribution[] Gifts, bool Ignore, BigInteger? Cap);

    static readonly Gen<Contribution> Gifts =
        from who in Gen.Int[0, 12]
        from to in Gen.Int[0, 5]
        from amount in Gen.OneOf(Gen.Long[0, 40], Gen.Long[0, 1_000_000_000_000], Gen.Long[0, long.MaxValue])
        select Gift($"c{who}", $"p{to}", amount);

    static readonly Gen<Round> Rounds =
        from gifts in Gifts.Array[0, 40]
        from pool in Gen.OneOf(Gen.Long[1, 1_000], Gen.Long[1, long.MaxValue])
        from ignore in Gen.Bool
        from capped in Gen.Bool
        from share in Gen.Int[1, 100]
        select new Round(pool, gifts, ignore || capped, capped ? new BigInteger(pool) * share / 100 : null);

    static Contribution Gift(string who, string to, long amount) => new(who, to, amount);

    static LinearMatches Of(BigInteger pool, IEnumerable<Contribution> gifts, LinearQfOptions? options = null) => LinearQf.Of(pool, DonationSet.Of(gifts), options ?? new());
}
