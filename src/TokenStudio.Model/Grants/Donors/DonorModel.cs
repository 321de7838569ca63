using TokenStudio.Model.Documents;

namespace TokenStudio.Model.Grants.Donors;

/// <summary>A project that synthetic donors may give to.</summary>
/// <param name="Pull">How likely it is chosen, beside the others; 0 is never.</param>
/// <param name="Community">From 0; its donors choose it more often.</param>
public sealed record DonorProject(string Id, string Name, double Pull, int Community = 0)
{
    /// <summary>Projects whose pull falls as 1 / rank (Zipf's law), as gifts of published rounds do, dealt out among communities in turn.</summary>
    public static IReadOnlyList<DonorProject> Ranked(int count, int communities = 1) =>
        [.. Enumerable.Range(0, count).Select(i => new DonorProject(FormattableString.Invariant($"{i}"), FormattableString.Invariant($"Project {i + 1}"), 1.0 / (i + 1), i % Math.Max(1, communities)))];
}

/// <summary>A crowd of donors that are made up: how many, what they give, to whom. The same model and seed give the same gifts, whatever is run beside.</summary>
public sealed record DonorModel
{
    public const int MostDonors = 1_000_000;
    public const int MostGifts = 5_000_000;
    public const int MostProjects = 10_000;

    /// <summary>Beyond it a gift of many spreads is more than all money.</summary>
    public const double LargestSpread = 5;
    public const double LargestMedian = 1e12;

    public required IReadOnlyList<DonorProject> Projects { get; init; }

    /// <summary>How many donors.</summary>
    public int Count { get; init; } = 1_000;

    /// <summary>Half of all gifts are below, in whole tokens.</summary>
    public double MedianGift { get; init; } = 10;

    /// <summary>Standard deviation of the logarithm of a gift; 0 for all the same.</summary>
    public double Spread { get; init; } = 1;

    /// <summary>Projects a donor gives to on average: the whole number below it or the one above.</summary>
    public double ProjectsEach { get; init; } = 2.5;

    /// <summary>Donors belong to them in turn.</summary>
    public int Communities { get; init; } = 1;

    /// <summary>How often a donor chooses among the projects of the own community only, 0 to 1.</summary>
    public double Loyalty { get; init; } = 0.8;

    /// <summary>Share of donors that pass an identity gate, 0 to 1.</summary>
    public double IdentityShare { get; init; } = 0.8;

    public long Seed { get; init; } = 1;

    /// <summary>Of the token.</summary>
    public int Decimals { get; init; } = 18;

    public double UsdPerToken { get; init; } = 1;

    /// <summary>What cannot be; empty when donors can be made.</summary>
    public IEnumerable<Finding> Check()
    {
        static Finding Range(string name, Phrase label, double least, double most) => Finding.Error("range", $"/donors/{name}", $"{label} is from {least:N0} to {most:N0}.");
        if (Count is < 1 or > MostDonors) yield return Range("count", "The number of donors", 1, MostDonors);
        if (!(MedianGift is > 0 and <= LargestMedian)) yield return Finding.Error("range", "/donors/medianGift", $"The median gift is above 0 and at most {LargestMedian:N0}.");
        if (!(Spread is >= 0 and <= LargestSpread)) yield return Range("spread", "The spread of gifts", 0, LargestSpread);
        if (!(ProjectsEach >= 1 && ProjectsEach <= MostProjects)) yield return Range("projectsEach", "The number of projects each gives to", 1, MostProjects);
        if (Communities is < 1 or > MostProjects) yield return Range("communities", "The number of communities", 1, MostProjects);
        if (!(Loyalty is >= 0 and <= 1)) yield return Range("loyalty", "Loyalty to the own community", 0, 1);
        if (!(IdentityShare is >= 0 and <= 1)) yield return Range("identityShare", "The share that passes an identity gate", 0, 1);
        if (Decimals is < 0 or > 18) yield return Range("decimals", "The number of decimals", 0, 18);
        if (!(UsdPerToken >= 0) || double.IsInfinity(UsdPerToken)) yield return Finding.Error("range", "/donors/usdPerToken", "A price is a number, 0 or more.");
        if (Projects.Count is < 1 or > MostProjects) yield return Range("projects", "The number of projects", 1, MostProjects);
        else if (Projects.Any(p => !(p.Pull >= 0) || double.IsInfinity(p.Pull)) || Projects.All(p => p.Pull == 0)) yield return Finding.Error("range", "/donors/projects", "Pulls are numbers, 0 or more, and one is above 0.");
        if (Count * ProjectsEach > MostGifts) yield return Finding.Error("limit", "/donors/count", $"These donors would give more than {MostGifts:N0} gifts, the most that are made.");
    }
}
