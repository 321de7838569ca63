namespace TokenStudio.Model.Kinds;

/// <summary>The known word most like a misspelt one.</summary>
public static class Nearest
{
    public static string To(string word, IEnumerable<string> known) => known.MinBy(k => Distance(word, k)) ?? "";

    /// <summary>A word near enough to be meant: at most a third of its letters differ.</summary>
    public static string? Meant(string word, IEnumerable<string> known)
    {
        var nearest = To(word, known);
        return nearest.Length > 0 && Distance(word, nearest) <= Math.Max(1, nearest.Length / 3) ? nearest : null;
    }

    // Levenshtein, letters compared without case; words longer than any name we have cannot be near.
    static int Distance(string a, string b)
    {
        if (a.Length > 60) return a.Length;
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var corner = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = corner + (char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1);
                corner = row[j];
                row[j] = Math.Min(change, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
