namespace TokenStudio.Presentation;

/// <summary>Lists and plurals in sentences.</summary>
public static class Words
{
    /// <summary>"Team, Seed and Advisors".</summary>
    public static string List(IEnumerable<string> items)
    {
        var all = items.ToArray();
        return all.Length < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} and {all[^1]}";
    }

    /// <summary>"1 bucket", "10 buckets".</summary>
    public static string Count(int n, string noun) => $"{n} {noun}{(n == 1 ? "" : "s")}";
}
