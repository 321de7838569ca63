namespace TokenStudio.Model.Grants.Matching;

/// <summary>k of COCM: how close each donor is to each group, 1 for its members. One row at a time, since all rows would not fit.</summary>
sealed class GroupCloseness
{
    readonly (int Group, double Weight)[][] weights;   // N, rows of 1
    readonly List<(int Person, double Weight)>[] membersOf;
    readonly double[]? walk;                            // N' N, groups by groups
    readonly Closeness closeness;
    readonly int groups;
    readonly double[] near;

    public GroupCloseness(DonationMatrix members, bool[] present, Closeness closeness)
    {
        this.closeness = closeness;
        groups = members.Columns.Count;
        near = new double[groups];
        weights = [.. Enumerable.Range(0, members.People.Count).Select(i => present[i] ? ClusterQf.Normalised(members, i) : [])];
        membersOf = new List<(int, double)>[groups];
        for (var g = 0; g < groups; g++) membersOf[g] = [];
        for (var i = 0; i < present.Length; i++)
        {
            if (!present[i]) continue;
            foreach (var (group, weight) in members[i]) membersOf[group].Add((i, weight));
        }

        if (closeness == Closeness.Markov) walk = Walk();
    }

    public ReadOnlySpan<(int Group, double Weight)> GroupsOf(int person) => weights[person];

    /// <summary>N' N: the way from one group by its members to another.</summary>
    public double WalkBetween(int from, int to) => walk![(from * groups) + to];

    /// <summary>The row of one donor; the next call writes over it.</summary>
    public ReadOnlySpan<double> To(int person)
    {
        Array.Clear(near);
        if (walk is not null) Step(person);
        else Friends(person);
        foreach (var (group, _) in weights[person]) near[group] = 1;
        return near;
    }

    void Step(int person)
    {
        foreach (var (group, weight) in weights[person])
        {
            var row = walk.AsSpan(group * groups, groups);
            for (var g = 0; g < groups; g++) near[g] += weight * row[g];
        }
    }

    void Friends(int person)
    {
        var friends = new HashSet<int>();
        foreach (var (group, _) in weights[person])
        {
            foreach (var (friend, _) in membersOf[group]) friends.Add(friend);
        }

        foreach (var friend in friends)
        {
            foreach (var (group, _) in weights[friend])
            {
                if (closeness == Closeness.AnyFriend) near[group] = 1;
                else near[group] += 1.0 / friends.Count;
            }
        }
    }

    double[] Walk()
    {
        var table = new double[groups * groups];
        for (var g = 0; g < groups; g++)
        {
            var all = membersOf[g].Sum(m => m.Weight);
            foreach (var (person, weight) in membersOf[g])
            {
                foreach (var (to, share) in weights[person]) table[(g * groups) + to] += weight / all * share;
            }
        }

        return table;
    }
}
