namespace TokenStudio.Model.Grants.Matching;

/// <summary>How close a donor is to a group he does not belong to.</summary>
public enum Closeness
{
    /// <summary>By a walk from his groups to their members and on to their groups.</summary>
    Markov,

    /// <summary>All the way when he shares a group with one of its members.</summary>
    AnyFriend,

    /// <summary>The share of his friends that belong to it; friends share a group with him, himself counted.</summary>
    ShareOfFriends,
}

/// <summary>
/// Connection-oriented cluster match (COCM): quadratic funding between groups, in which what somebody gives counts less
/// for a pair of groups the closer he is to the other one. In double, as gitcoinco/qf-calculator 4d9e48d (fundingutils.py) reckons it.
/// Theory: Miller, Weyl, Erichsen, "Beyond Collusion Resistance", SSRN 4311507.
/// </summary>
/// <remarks>
/// N weights of people by group, rows of 1 ; N' weights of groups by member, rows of 1 ; k = max(N N' N, member) ;
/// harsh: K_ig = (1 - k_ig) c_i ; soft: k_ig sqrt(c_i) + (1 - k_ig) c_i ; P_gh = sum_i K_ig N_ih ; match_p = sum_{g != h} sqrt(P_gh P_hg).
/// </remarks>
public static class ConnectionOrientedMatch
{
    /// <summary>Steps that are reckoned at most; some ten seconds of work.</summary>
    public const double MostSteps = 2e10;

    /// <summary>Groups whose pairs fit into memory, 200 MB a table.</summary>
    public const int MostGroups = 5_000;

    /// <summary>How many steps a run takes: known before it begins.</summary>
    public static double StepsOf(DonationMatrix donations, DonationMatrix groups)
    {
        var members = groups.For(donations.People);
        double g = groups.Columns.Count;
        var walks = members.Count * g * 2;
        foreach (var project in donations.ByColumn())
        {
            var reached = Math.Min(g, project.Sum(d => (double)members[d.Person].Length));
            walks += project.Sum(d => members[d.Person].Length * reached) + (reached * reached);
        }

        return walks;
    }

    public static MatchingCost CostOf(DonationMatrix donations, DonationMatrix groups)
    {
        var steps = StepsOf(donations, groups);
        return new(steps, Phrase.Count((long)steps, "{0:N0} step", "{0:N0} steps"),
            groups.Columns.Count > MostGroups ? (Phrase)$"COCM holds a number for each pair of groups: at most {MostGroups:N0} groups, here are {groups.Columns.Count:N0}."
            : steps > MostSteps ? (Phrase)$"COCM would take {steps:N0} steps here; at most {MostSteps:N0} are reckoned. Fewer groups, or groups of your own in place of the projects, make it possible."
            : null);
    }

    /// <summary>The match of each column of the donations, not normalised.</summary>
    /// <param name="groups">Weights of people by group; in production the donations themselves.</param>
    /// <param name="progress">Takes the share done, 0 to 1.</param>
    /// <exception cref="MatchingException">It would take too long or too much memory.</exception>
    public static double[] Of(DonationMatrix donations, DonationMatrix groups, Closeness closeness, bool harsh, IProgress<double>? progress = null, CancellationToken stop = default)
    {
        var cost = CostOf(donations, groups);
        cost.Need();
        var meter = new MatchingMeter(cost.Steps, progress, stop);
        var members = groups.For(donations.People);
        var closer = new GroupCloseness(members, Present(donations), closeness);
        var places = new Places(groups.Columns.Count);
        return [.. donations.ByColumn().Select(project => Match(project, closer, harsh, places, meter))];
    }

    static double Match(List<(int Person, double Weight)> project, GroupCloseness closer, bool harsh, Places places, MatchingMeter meter)
    {
        // Only groups of the project's own donors can stand on both sides of a pair.
        foreach (var (person, _) in project) places.Add(closer.GroupsOf(person));
        var reached = places.Reached;
        var size = reached.Length;
        var p = new double[(long)size * size];
        foreach (var (person, gift) in project)
        {
            var near = closer.To(person);
            var own = closer.GroupsOf(person);
            var at = places.Of(own);
            meter.Add((double)own.Length * size);
            for (var g = 0; g < size; g++)
            {
                var k = near[reached[g]];
                var counted = ((1 - k) * gift) + (harsh ? 0 : k * Math.Sqrt(gift));
                if (counted == 0) continue;
                var row = p.AsSpan(g * size, size);
                for (var n = 0; n < own.Length; n++) row[at[n]] += counted * own[n].Weight;
            }
        }

        places.Clear();
        var match = 0.0;
        for (var g = 1; g < size; g++)
        {
            for (var h = 0; h < g; h++) match += 2 * Math.Sqrt(p[((long)g * size) + h] * p[((long)h * size) + g]);
        }

        return match;
    }

    /// <summary>Where the groups of one project stand in its table.</summary>
    sealed class Places(int groups)
    {
        readonly int[] place = new int[groups];   // counted from 1; 0 is nowhere
        readonly int[] reached = new int[groups];
        readonly int[] own = new int[groups];
        int count;

        public ReadOnlySpan<int> Reached => reached.AsSpan(0, count);

        public void Add(ReadOnlySpan<(int Group, double Weight)> members)
        {
            foreach (var (group, _) in members)
            {
                if (place[group] > 0) continue;
                reached[count++] = group;
                place[group] = count;
            }
        }

        /// <summary>The places of one person's groups; the next call writes over them.</summary>
        public ReadOnlySpan<int> Of(ReadOnlySpan<(int Group, double Weight)> members)
        {
            for (var n = 0; n < members.Length; n++) own[n] = place[members[n].Group] - 1;
            return own.AsSpan(0, members.Length);
        }

        public void Clear()
        {
            foreach (var group in Reached) place[group] = 0;
            count = 0;
        }
    }

    // Who gave nothing at all takes no part, nor do groups whose members all gave nothing.
    static bool[] Present(DonationMatrix donations)
    {
        var present = new bool[donations.People.Count];
        for (var i = 0; i < present.Length; i++) present[i] = donations[i].Length > 0;
        return present;
    }
}
