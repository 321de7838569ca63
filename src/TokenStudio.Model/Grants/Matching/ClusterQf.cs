namespace TokenStudio.Model.Grants.Matching;

/// <summary>
/// Quadratic funding between groups instead of people: a group that gives as one counts as one.
/// Both forms as in gitcoinco/qf-calculator 4d9e48d (fundingutils.py), in double.
/// </summary>
public static class ClusterQf
{
    /// <summary>Sums over groups that are reckoned at most; some seconds of work.</summary>
    public const double MostSums = 4e9;

    /// <summary>How many sums a run of <see cref="Match"/> takes: for each gift the groups of its donor.</summary>
    public static MatchingCost CostOf(DonationMatrix donations, DonationMatrix groups)
    {
        var members = groups.For(donations.People);
        var sums = 0.0;
        for (var i = 0; i < donations.People.Count; i++) sums += (double)donations[i].Length * members[i].Length;
        return new(sums, Phrase.Count((long)sums, "{0:N0} sum over groups", "{0:N0} sums over groups"), sums > MostSums ? (Phrase)$"Cluster matching would take {sums:N0} sums over groups; at most {MostSums:N0} are reckoned." : null);
    }

    /// <summary>
    /// Each gift is split over its donor's groups by their normalised weights, B_pg = sum_i w_ig c_ip ;
    /// match_p = (sum_g sqrt(B_pg))^2 - sum_g B_pg. Who is in no group does not count.
    /// </summary>
    /// <param name="progress">Takes the share done, 0 to 1.</param>
    public static double[] Match(DonationMatrix donations, DonationMatrix groups, IProgress<double>? progress = null, CancellationToken stop = default)
    {
        var cost = CostOf(donations, groups);
        cost.Need();
        var meter = new MatchingMeter(cost.Steps, progress, stop);
        var members = groups.For(donations.People);
        var weights = Enumerable.Range(0, members.People.Count).Select(i => Normalised(members, i)).ToArray();
        var budget = new double[groups.Columns.Count];
        var touched = new List<int>();
        return [.. donations.ByColumn().Select(project =>
        {
            foreach (var (person, gift) in project)
            {
                meter.Add(weights[person].Length);
                foreach (var (group, weight) in weights[person])
                {
                    if (budget[group] == 0) touched.Add(group);
                    budget[group] += weight * gift;
                }
            }

            var (roots, all) = (0.0, 0.0);
            foreach (var group in touched)
            {
                roots += Math.Sqrt(budget[group]);
                all += budget[group];
                budget[group] = 0;
            }

            // One group alone is matched nothing; in double its root squared may miss it by a little.
            var alone = touched.Count < 2;
            touched.Clear();
            return alone ? 0 : (roots * roots) - all;
        })];
    }

    /// <summary>match_p = 2 sum_{i&lt;j} sqrt(c_ip c_jp) |G_i difference G_j| / (|G_i| + |G_j|), G_i the groups of i: pairs of the same groups count nothing.</summary>
    /// <exception cref="MatchingException">There are more pairs than are reckoned.</exception>
    public static double[] ProfilePairwise(DonationMatrix donations, DonationMatrix groups, CancellationToken stop = default)
    {
        var cost = PairwiseQf.CostOf(donations);
        cost.Need();
        var meter = new MatchingMeter(cost.Steps, null, stop);
        var members = groups.For(donations.People);
        var of = Enumerable.Range(0, members.People.Count).Select(i => GroupsOf(members, i)).ToArray();
        return [.. donations.ByColumn().Select(project =>
        {
            var match = 0.0;
            for (var a = 1; a < project.Count; a++)
            {
                meter.Add(a);
                for (var b = 0; b < a; b++)
                {
                    var (mine, theirs) = (of[project[a].Person], of[project[b].Person]);
                    var size = mine.Count + theirs.Count;
                    if (size == 0) continue;
                    var shared = mine.Count(theirs.Contains);
                    match += 2 * Math.Sqrt(project[a].Weight * project[b].Weight) * (size - (2 * shared)) / size;
                }
            }

            return match;
        })];
    }

    /// <summary>Groups as donors show them: those who give to the same set of projects are one.</summary>
    public static DonationMatrix Profiles(DonationMatrix donations)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var weights = new List<(int, int, double)>();
        for (var i = 0; i < donations.People.Count; i++)
        {
            var profile = string.Join(',', donations[i].ToArray().Select(g => g.Column));
            if (profile.Length == 0) continue;
            if (!numbers.TryGetValue(profile, out var number)) numbers[profile] = number = numbers.Count;
            weights.Add((i, number, 1));
        }

        return DonationMatrix.Of(donations.People, [.. numbers.Values.Select(n => $"profile {n + 1}")], weights);
    }

    internal static (int Group, double Weight)[] Normalised(DonationMatrix members, int person)
    {
        var all = 0.0;
        foreach (var (_, weight) in members[person]) all += weight;
        var row = members[person].ToArray();
        for (var n = 0; n < row.Length; n++) row[n].Weight /= all;
        return row;
    }

    static HashSet<int> GroupsOf(DonationMatrix members, int person)
    {
        var groups = new HashSet<int>();
        foreach (var (group, _) in members[person]) groups.Add(group);
        return groups;
    }
}
