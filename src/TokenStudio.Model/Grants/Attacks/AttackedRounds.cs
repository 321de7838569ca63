using System.Numerics;
using TokenStudio.Model.Grants.Analysis;
using TokenStudio.Model.Grants.Matching;

namespace TokenStudio.Model.Grants.Attacks;

/// <summary>Linear quadratic funding: only the attacked recipients' sums change, and they by the same amount for each wallet.</summary>
sealed class LinearAttacked(MechanismInput round, IReadOnlyList<int> attacked, BigInteger? cap, int oneIn) : IAttackedRound
{
    public (double Share, BigInteger? Exact) With(AttackGifts gifts, CancellationToken stop)
    {
        var sums = round.Sums.ToArray();
        foreach (var r in attacked) sums[r] = sums[r].With(gifts.Wallets / oneIn, gifts.Each);
        var matches = LinearQf.Of(round.Pool, round.Donations.Recipients, sums, new() { IgnoreSaturation = true, MatchingCap = cap });
        var taken = attacked.Aggregate(BigInteger.Zero, (sum, r) => sum + matches.Recipients[r].Matched);
        return (PoolShare.Of(taken, round.Pool), taken);
    }
}

/// <summary>Pairwise: the pairs of the attacked recipients grow by those of a wallet with each donor before, and by those of two wallets; no other pair changes.</summary>
/// <remarks>Wallets of d to each of m recipients have m d in common with one another, and x_j = sum over p of sqrt(d c_jp) with a donor j.</remarks>
sealed class PairwiseAttacked : IAttackedRound
{
    readonly MechanismInput round;
    readonly IReadOnlyList<int> attacked;
    readonly double m;
    readonly double[] raw;
    readonly double unit;

    // For each donor who gave to an attacked recipient, the roots of what he gave to which.
    readonly (int Place, double Root)[][] roots;

    public PairwiseAttacked(MechanismInput round, IReadOnlyList<int> attacked, double m)
    {
        (this.round, this.attacked, this.m) = (round, attacked, m);
        raw = PairwiseQf.Bounded(round.Matrix, m);
        unit = Math.Pow(10, round.Decimals);
        var places = attacked.Select((r, place) => (r, place)).ToDictionary(x => x.r, x => x.place);
        roots = [.. Enumerable.Range(0, round.Matrix.People.Count)
            .Select(i => round.Matrix[i].ToArray().Where(g => places.ContainsKey(g.Column)).Select(g => (places[g.Column], Math.Sqrt(g.Weight))).ToArray())
            .Where(r => r.Length > 0)];
    }

    public (double Share, BigInteger? Exact) With(AttackGifts gifts, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        var (n, each) = ((double)gifts.Wallets, (double)gifts.Each / unit);
        var root = Math.Sqrt(each);
        var among = n * (n - 1) / 2 * each * m / (m + (attacked.Count * each));
        var more = new double[attacked.Count];
        Array.Fill(more, among);
        foreach (var donor in roots)
        {
            var common = 0.0;
            foreach (var (_, theirs) in donor) common += root * theirs;
            foreach (var (place, theirs) in donor) more[place] += n * root * theirs * m / (m + common);
        }

        var all = raw.Sum() + more.Sum();
        return (all > 0 ? (attacked.Sum(r => raw[r]) + more.Sum()) / all : 0, null);
    }
}

/// <summary>Cluster match by profiles: all wallets give to the same set, so they are one group, perhaps one that was there.</summary>
sealed class ClusterAttacked : IAttackedRound
{
    readonly IReadOnlyList<int> attacked;
    readonly double others;
    readonly double unit;

    // Of each attacked recipient: how many groups it has, the sum of their roots and budgets, all without the wallets' group, and that group's budget.
    readonly (int Groups, double Roots, double Budgets, double Own)[] sums;

    public ClusterAttacked(MechanismInput round, IReadOnlyList<int> attacked)
    {
        this.attacked = attacked;
        unit = Math.Pow(10, round.Decimals);
        var profiles = ClusterQf.Profiles(round.Matrix);
        var raw = ClusterQf.Match(round.Matrix, profiles);
        others = raw.Where((_, r) => !attacked.Contains(r)).Sum();
        var set = attacked.Order().ToArray();
        var donors = round.Matrix.ByColumn();
        sums = [.. attacked.Select(r =>
        {
            var budgets = new Dictionary<int, double>();
            var own = 0.0;
            foreach (var (person, gift) in donors[r])
            {
                if (round.Matrix[person].ToArray().Select(g => g.Column).SequenceEqual(set)) own += gift;
                else budgets[profiles[person][0].Column] = budgets.GetValueOrDefault(profiles[person][0].Column) + gift;
            }

            return (budgets.Count, budgets.Values.Sum(Math.Sqrt), budgets.Values.Sum(), own);
        })];
    }

    public (double Share, BigInteger? Exact) With(AttackGifts gifts, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        var more = gifts.Wallets * ((double)gifts.Each / unit);
        var taken = 0.0;
        foreach (var (groups, roots, budgets, own) in sums)
        {
            // One group alone is matched nothing, not the little that doubles are off by.
            if (groups + (own + more > 0 ? 1 : 0) < 2) continue;
            var all = roots + Math.Sqrt(own + more);
            taken += (all * all) - budgets - own - more;
        }

        return (taken + others > 0 ? taken / (taken + others) : 0, null);
    }
}

/// <summary>Connection-oriented: wallets bring groups nearer to one another, so every sum may change and all are reckoned anew.</summary>
sealed class ConnectionAttacked(MechanismInput round, IReadOnlyList<int> attacked, bool harsh) : IAttackedRound
{
    public (double Share, BigInteger? Exact) With(AttackGifts gifts, CancellationToken stop)
    {
        var each = (double)gifts.Each / Math.Pow(10, round.Decimals);
        var row = attacked.Order().Select(r => (r, each)).ToArray();
        var wallets = Enumerable.Range(0, each > 0 ? gifts.Wallets : 0);
        var matrix = round.Matrix.With([.. wallets.Select(i => FormattableString.Invariant($"wallet {i}"))], [.. wallets.Select(_ => row)]);
        var shares = MatchShares.Normalised(ConnectionOrientedMatch.Of(matrix, matrix, Closeness.Markov, harsh, null, stop));
        return (attacked.Sum(r => shares[r]), null);
    }
}
