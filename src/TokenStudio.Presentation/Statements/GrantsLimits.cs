namespace TokenStudio.Presentation.Statements;

/// <summary>What is done of grants files where many people ask one server. At the command line only the mechanisms' own bounds hold.</summary>
public sealed record GrantsLimits
{
    /// <summary>Steps of pairwise and connection-oriented matching: some tenths of a second.</summary>
    public double Steps { get; init; } = 200e6;

    /// <summary>Donors of pairwise matching, which holds a number for each pair: 64 MB.</summary>
    public int Donors { get; init; } = 4_000;

    /// <summary>Groups of connection-oriented matching, likewise: 8 MB a table.</summary>
    public int Groups { get; init; } = 1_000;

    /// <summary>Leaves of a tree whose proofs are all written: some 12 MB.</summary>
    public int Leaves { get; init; } = 10_000;

    /// <summary>Donors that are made up for a trial, some tenths of a second.</summary>
    public int Crowd { get; init; } = 100_000;

    /// <summary>Actions of a play.</summary>
    public int Actions { get; init; } = 10_000;
}
