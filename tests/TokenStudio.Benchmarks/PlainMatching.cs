using System.Numerics;

namespace TokenStudio.Benchmarks;

/// <summary>The published algorithms as one first writes them: dictionaries by name, big integers, dense tables.</summary>
static class PlainMatching
{
    /// <summary>Linear quadratic funding of a pool that is wholly asked for.</summary>
    public static Dictionary<string, BigInteger> Linear(IEnumerable<(string Voter, string Project, BigInteger Amount)> gifts, BigInteger pool)
    {
        var given = new Dictionary<string, Dictionary<string, BigInteger>>();
        foreach (var (voter, project, amount) in gifts)
        {
            if (!given.TryGetValue(project, out var donors)) given[project] = donors = [];
            donors[voter] = donors.GetValueOrDefault(voter) + amount;
        }

        var squares = new Dictionary<string, BigInteger>();
        foreach (var (project, donors) in given)
        {
            BigInteger roots = 0, rests = 0, all = 0;
            foreach (var amount in donors.Values)
            {
                var root = Babylonian(amount);
                roots += root;
                rests += amount - (root * root);
                all += amount;
            }

            squares[project] = donors.Count > 1 ? (roots * roots) + rests - all : 0;
        }

        var sum = squares.Values.Aggregate(BigInteger.Zero, BigInteger.Add);
        return squares.ToDictionary(s => s.Key, s => s.Value * pool / sum);
    }

    /// <summary>Pairwise matching with what each pair has in common by their two names.</summary>
    public static Dictionary<string, double> Pairwise(IEnumerable<(string Voter, string Project, BigInteger Amount)> gifts, double unit, double m)
    {
        var given = new Dictionary<string, Dictionary<string, double>>();
        foreach (var (voter, project, amount) in gifts)
        {
            if (!given.TryGetValue(project, out var donors)) given[project] = donors = [];
            donors[voter] = donors.GetValueOrDefault(voter) + ((double)amount / unit);
        }

        var common = new Dictionary<string, Dictionary<string, double>>();
        foreach (var donors in given.Values)
        {
            foreach (var (a, mine) in donors)
            {
                if (!common.TryGetValue(a, out var others)) common[a] = others = [];
                foreach (var (b, theirs) in donors)
                {
                    if (string.CompareOrdinal(a, b) < 0) others[b] = others.GetValueOrDefault(b) + Math.Sqrt(mine * theirs);
                }
            }
        }

        var matches = new Dictionary<string, double>();
        foreach (var (project, donors) in given)
        {
            var match = 0.0;
            foreach (var (a, mine) in donors)
            {
                foreach (var (b, theirs) in donors)
                {
                    if (string.CompareOrdinal(a, b) < 0) match += Math.Sqrt(mine * theirs) * m / (m + common[a][b]);
                }
            }

            matches[project] = match;
        }

        return matches;
    }

    /// <summary>Connection-oriented matching over whole tables: people by groups, groups by people, and for each project every pair of groups over every person.</summary>
    /// <param name="gifts">People by projects.</param>
    /// <param name="weights">People by groups, each person in one at least.</param>
    public static double[] ConnectionOriented(double[][] gifts, double[][] weights)
    {
        var (people, groups, projects) = (weights.Length, weights[0].Length, gifts[0].Length);
        var own = weights.Select(row => row.Select(w => w / row.Sum()).ToArray()).ToArray();
        var sums = Enumerable.Range(0, groups).Select(g => weights.Sum(row => row[g])).ToArray();
        var walk = new double[groups, groups];
        for (var g = 0; g < groups; g++)
        {
            for (var h = 0; h < groups; h++)
            {
                for (var i = 0; i < people; i++) walk[g, h] += weights[i][g] / sums[g] * own[i][h];
            }
        }

        var near = new double[people, groups];
        for (var i = 0; i < people; i++)
        {
            for (var h = 0; h < groups; h++)
            {
                for (var g = 0; g < groups; g++) near[i, h] += own[i][g] * walk[g, h];
                if (weights[i][h] > 0) near[i, h] = 1;
            }
        }

        var matches = new double[projects];
        var pairs = new double[groups, groups];
        for (var p = 0; p < projects; p++)
        {
            Array.Clear(pairs);
            for (var g = 0; g < groups; g++)
            {
                for (var h = 0; h < groups; h++)
                {
                    for (var i = 0; i < people; i++) pairs[g, h] += (1 - near[i, g]) * gifts[i][p] * own[i][h];
                }
            }

            for (var g = 0; g < groups; g++)
            {
                for (var h = 0; h < groups; h++) matches[p] += g == h ? 0 : Math.Sqrt(pairs[g, h] * pairs[h, g]);
            }
        }

        return matches;
    }

    static BigInteger Babylonian(BigInteger n)
    {
        if (n.IsZero) return 0;
        var (x, y) = (n >> 1, BigInteger.One);
        if (x.IsZero) return 1;
        while (x > y)
        {
            x = (x + y) >> 1;
            y = n / x;
        }

        return x;
    }
}
