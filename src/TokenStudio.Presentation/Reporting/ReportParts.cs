using TokenStudio.Model.Grants.Files;
using TokenStudio.Model.Scenarios;

namespace TokenStudio.Presentation;

/// <summary>What of a scenario its report tells, and on which paper.</summary>
public sealed record ReportParts
{
    /// <summary>Votes of a past round that a report is made of at most: it is waited for.</summary>
    public const int MostVotes = 200_000;

    public static ReportParts All { get; } = new();

    /// <summary>Who holds what: categories with their colours, insiders' figures, who bears a goal. Names of buckets stay.</summary>
    public bool Holders { get; init; } = true;

    /// <summary>The price with all that is worked out from it, and how it is simulated.</summary>
    public bool Prices { get; init; } = true;

    /// <summary>Reads the file of a data set; null for one that is not at hand.</summary>
    public Func<DataSet, Func<CancellationToken, PastVotes>?>? Votes { get; init; }

    public ReportPaper Paper { get; init; } = ReportPaper.A4;

    /// <summary>Nothing is left out. Else neither the file nor its hash may be printed: a hash lets guesses be tried.</summary>
    public bool IsWhole => Holders && Prices;
}

/// <summary>What the report is printed on.</summary>
public enum ReportPaper
{
    A4,
    Letter,
}
