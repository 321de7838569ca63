using System.Runtime.InteropServices;

namespace TokenStudio.Model.Grants.Matching;

/// <summary>Weights of people by column (projects given to, groups belonged to), kept by row; what is 0 is not there.</summary>
public sealed class DonationMatrix
{
    readonly (int Column, double Weight)[][] rows;

    DonationMatrix(IReadOnlyList<string> people, IReadOnlyList<string> columns, (int, double)[][] rows) =>
        (People, Columns, this.rows) = (people, columns, rows);

    public IReadOnlyList<string> People { get; }

    public IReadOnlyList<string> Columns { get; }

    internal ReadOnlySpan<(int Column, double Weight)> this[int person] => rows[person];

    /// <summary>How many weights are not 0.</summary>
    public long Count => rows.Sum(r => (long)r.Length);

    /// <param name="weights">Weights above 0; those of one person and column are added up.</param>
    public static DonationMatrix Of(IReadOnlyList<string> people, IReadOnlyList<string> columns, IEnumerable<(int Person, int Column, double Weight)> weights)
    {
        var rows = new List<(int Column, double Weight)>?[people.Count];
        foreach (var (person, column, weight) in weights)
        {
            if (weight != 0) (rows[person] ??= []).Add((column, weight));
        }

        // A stable order: weights of one column are added up as they came.
        return new(people, columns, [.. rows.Select(r => r is null ? [] : r.GroupBy(c => c.Column).OrderBy(c => c.Key).Select(c => (c.Key, c.Sum(w => w.Weight))).ToArray())]);
    }

    /// <summary>The gifts of a round in whole tokens, each contributor's to one recipient added up exactly before.</summary>
    public static DonationMatrix Of(DonationSet donations, int decimals)
    {
        var unit = Math.Pow(10, decimals);
        var rows = new (int, double)[donations.Contributors.Count][];
        var merged = CollectionsMarshal.AsSpan(donations.Merged());
        for (int from = 0, who = 0; who < rows.Length; who++)
        {
            var to = from;
            while (to < merged.Length && merged[to].Contributor == who) to++;
            var row = new List<(int, double)>(to - from);
            foreach (var gift in merged[from..to])
            {
                if (gift.Amount != 0) row.Add((gift.Recipient, (double)gift.Amount / unit));
            }

            rows[who] = [.. row];
            from = to;
        }

        return new(donations.Contributors, donations.Recipients, rows);
    }

    /// <summary>The same with more people behind, in the same columns.</summary>
    internal DonationMatrix With(IReadOnlyList<string> more, IReadOnlyList<(int Column, double Weight)[]> theirs) =>
        new([.. People, .. more], Columns, [.. rows, .. theirs]);

    /// <summary>The same people in the order of another matrix; who is not in this one has nothing.</summary>
    public DonationMatrix For(IReadOnlyList<string> people)
    {
        if (ReferenceEquals(people, People)) return this;
        var places = People.Select((name, i) => (name, i)).ToDictionary(p => p.name, p => p.i, StringComparer.Ordinal);
        return new(people, Columns, [.. people.Select(name => places.TryGetValue(name, out var i) ? rows[i] : [])]);
    }

    /// <summary>How many people each column has.</summary>
    internal int[] DonorsOf()
    {
        var counts = new int[Columns.Count];
        foreach (var row in rows)
        {
            foreach (var (column, _) in row) counts[column]++;
        }

        return counts;
    }

    /// <summary>Each column's people with their weights.</summary>
    internal List<(int Person, double Weight)>[] ByColumn()
    {
        var columns = new List<(int, double)>[Columns.Count];
        for (var c = 0; c < columns.Length; c++) columns[c] = [];
        for (var person = 0; person < rows.Length; person++)
        {
            foreach (var (column, weight) in rows[person]) columns[column].Add((person, weight));
        }

        return columns;
    }
}
