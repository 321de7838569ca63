using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.Matching;

namespace TokenStudio.Model.Grants.Files;

/// <summary>How a table of votes is read.</summary>
public sealed record VoteTableOptions
{
    /// <summary>Amounts are tokens with so many decimals; null for whole base units.</summary>
    public int? Decimals { get; init; }

    /// <summary>Keep the good rows when others are wrong: what is wrong is then a warning.</summary>
    public bool KeepGood { get; init; }

    /// <summary>Keep the votes one by one, to be weighed; else only the gifts are added to a set, which takes a tenth of the memory.</summary>
    public bool KeepVotes { get; init; }

    /// <summary>Takes whole votes as they come, so that none of them is held; null for none.</summary>
    public VoteSink? Sink { get; init; }

    /// <summary>Whether rows are votes and not only gifts: a voter is an address then, and what a vote was worth in dollars is known.</summary>
    internal bool ReadsVotes => KeepVotes || Sink is not null;

    /// <summary>Applications there are; null for any.</summary>
    public IReadOnlyList<BallotApplication>? Applications { get; init; }

    /// <summary>Tokens there are, in lower case; null for any.</summary>
    public IReadOnlySet<string>? Tokens { get; init; }
}

/// <summary>Votes or gifts of a table.</summary>
/// <param name="Donations">The gifts of the good rows, unless votes are kept.</param>
/// <param name="Votes">The good rows, when votes are kept.</param>
/// <param name="Scores">By voter's address in lower case, where a column has them; the last row of a voter decides.</param>
/// <param name="InDollars">Whether amounts are dollars of <see cref="UsdDecimals"/> decimals, since the table has no others.</param>
/// <param name="Rows">Rows below the header, or objects.</param>
/// <param name="Kept">Good ones.</param>
/// <param name="Findings">With the row and the column: "/17/amount", rows as a spreadsheet counts them, objects from 0.</param>
public sealed record VoteTable(DonationSet Donations, IReadOnlyList<Vote> Votes, IReadOnlyDictionary<string, double> Scores, bool InDollars, long Rows, long Kept, IReadOnlyList<Finding> Findings)
{
    public const int MostRows = 5_000_000;
    public const int MostBytes = 500 * 1024 * 1024;

    /// <summary>Decimals that amounts in dollars are read with, where a table has no others.</summary>
    public const int UsdDecimals = 6;

    public bool IsGood => Findings.All(f => f.Severity != Severity.Error);
}
