using System.Runtime.Intrinsics;

namespace TokenStudio.Model.Grants.Matching;

/// <summary>
/// Pairwise-bounded quadratic funding: the more two people give to the same projects, the less their pair counts.
/// In double, as its published forms are. The idea: Buterin, "Pairwise coordination subsidies", ethresear.ch 5553.
/// </summary>
/// <remarks>With x_ij = sum over projects of sqrt(c_ip c_jp), what i and j have in common:
/// a pair of donors of p counts sqrt(c_ip c_jp) times a factor that falls as x_ij grows.</remarks>
public static class PairwiseQf
{
    /// <summary>Pairs that are reckoned at most; some seconds of work.</summary>
    public const long MostPairs = 2_000_000_000;

    /// <summary>How many pair terms a run takes: for each project the pairs of its donors. It grows with the square of the donors of the largest.</summary>
    public static long PairsOf(DonationMatrix donations) => donations.DonorsOf().Sum(n => (long)n * (n - 1) / 2);

    public static MatchingCost CostOf(DonationMatrix donations)
    {
        var pairs = PairsOf(donations);
        return new(pairs, Phrase.Count(pairs, "{0:N0} pair of donors", "{0:N0} pairs of donors"), pairs > MostPairs ? (Phrase)$"Pairwise matching would take {pairs:N0} pairs of donors; at most {MostPairs:N0} are reckoned." : null);
    }

    /// <summary>The form of gitcoinco/qf-calculator 4d9e48d: factor M / (M + x_ij).</summary>
    /// <param name="progress">Takes the share done, 0 to 1.</param>
    public static double[] Bounded(DonationMatrix donations, double m, IProgress<double>? progress = null, CancellationToken stop = default) =>
        Matches(donations, new BoundedFactor(m), progress, stop);

    /// <summary>The form of gitcoinco/web 00039ca (app/grants/clr.py): factor 1 / (x_ij / (M max(t_i, t_j)) + 1), t the trust in a donor.</summary>
    public static double[] Trusted(DonationMatrix donations, double m, IReadOnlyList<double> trust, CancellationToken stop = default) =>
        Matches(donations, new TrustedFactor(m, [.. trust]), null, stop);

    /// <summary>The form of gitcoinco/quadratic-funding a04c99e: factor (M + 1) / x_ij, which grows without bound as x_ij falls to 0.</summary>
    public static double[] Early(DonationMatrix donations, double m, CancellationToken stop = default) =>
        Matches(donations, new EarlyFactor(m), null, stop);

    // One donor after another against those before him, so that what he has in common with each fits into one row.
    static double[] Matches<TFactor>(DonationMatrix donations, TFactor factor, IProgress<double>? progress, CancellationToken stop)
        where TFactor : struct, IPairFactor
    {
        var cost = CostOf(donations);
        cost.Need();
        var meter = new MatchingMeter(cost.Steps, progress, stop);
        var projects = donations.ByColumn().Select(p => new Donors([.. p.Select(d => d.Person)], [.. p.Select(d => Math.Sqrt(d.Weight))])).ToArray();
        var before = new int[projects.Length];
        var common = new double[donations.People.Count];
        var near = new double[projects.Length == 0 ? 0 : projects.Max(p => p.People.Length)];
        var matches = new double[projects.Length];
        for (var i = 0; i < donations.People.Count; i++)
        {
            var row = donations[i];
            var terms = 0L;
            foreach (var (p, weight) in row) terms += Share(projects[p].First(before[p]), Math.Sqrt(weight), common);
            foreach (var (p, weight) in row) matches[p] += Math.Sqrt(weight) * Sum(projects[p].First(before[p]), i, common, near, factor);
            foreach (var (p, _) in row) Forget(projects[p].First(before[p]++), common);
            meter.Add(terms);
        }

        return matches;
    }

    static int Share((int[] People, double[] Roots, int Count) donors, double root, double[] common)
    {
        var people = donors.People.AsSpan(0, donors.Count);
        var roots = donors.Roots.AsSpan(0, donors.Count);
        for (var n = 0; n < people.Length; n++) common[people[n]] += root * roots[n];
        return people.Length;
    }

    // What lies about in memory is fetched first; then the factors are reckoned one behind the other.
    static double Sum<TFactor>((int[] People, double[] Roots, int Count) donors, int i, double[] common, double[] near, TFactor factor)
        where TFactor : struct, IPairFactor
    {
        var people = donors.People.AsSpan(0, donors.Count);
        for (var n = 0; n < people.Length; n++) near[n] = common[people[n]];
        return factor.Sum(i, people, donors.Roots.AsSpan(0, donors.Count), near.AsSpan(0, donors.Count));
    }

    static void Forget((int[] People, double[] Roots, int Count) donors, double[] common)
    {
        foreach (var person in donors.People.AsSpan(0, donors.Count)) common[person] = 0;
    }

    /// <summary>A project's donors in rising order.</summary>
    readonly record struct Donors(int[] People, double[] Roots)
    {
        public (int[] People, double[] Roots, int Count) First(int count) => (People, Roots, count);
    }

    /// <summary>A struct, so that the loop over pairs calls nothing.</summary>
    interface IPairFactor
    {
        /// <summary>The roots of some donors, each times the factor of the pair it makes with i.</summary>
        double Sum(int i, ReadOnlySpan<int> people, ReadOnlySpan<double> roots, ReadOnlySpan<double> common);
    }

    readonly record struct BoundedFactor(double M) : IPairFactor
    {
        public double Sum(int i, ReadOnlySpan<int> people, ReadOnlySpan<double> roots, ReadOnlySpan<double> common)
        {
            var (m, sums) = (Vector512.Create(M), Vector512<double>.Zero);
            var whole = roots.Length - (roots.Length % Vector512<double>.Count);
            for (var n = 0; n < whole; n += Vector512<double>.Count) sums += Vector512.Create(roots[n..]) * m / (m + Vector512.Create(common[n..]));
            var sum = Vector512.Sum(sums);
            for (var n = whole; n < roots.Length; n++) sum += roots[n] * M / (M + common[n]);
            return sum;
        }
    }

    readonly record struct TrustedFactor(double M, double[] Trust) : IPairFactor
    {
        public double Sum(int i, ReadOnlySpan<int> people, ReadOnlySpan<double> roots, ReadOnlySpan<double> common)
        {
            var sum = 0.0;
            for (var n = 0; n < roots.Length; n++) sum += roots[n] / ((common[n] / (M * Math.Max(Trust[i], Trust[people[n]]))) + 1);
            return sum;
        }
    }

    readonly record struct EarlyFactor(double M) : IPairFactor
    {
        public double Sum(int i, ReadOnlySpan<int> people, ReadOnlySpan<double> roots, ReadOnlySpan<double> common)
        {
            var sum = 0.0;
            for (var n = 0; n < roots.Length; n++) sum += roots[n] / (common[n] / (M + 1));
            return sum;
        }
    }
}
