using System.Numerics;

namespace TokenStudio.Model.Grants.Matching;

/// <summary>An application to a round, as its votes are held against it.</summary>
/// <param name="Status">"APPROVED" counts; anything else does not.</param>
/// <param name="Payout">The address its grants are paid to.</param>
public sealed record BallotApplication(string Id, string Name, string Status, string Payout)
{
    /// <summary>The project that applied, 0x and 64 digits; "" where the file does not say it.</summary>
    public string ProjectId { get; init; } = "";

    /// <summary>The anchor of its profile in Allo v2; "" in v1.</summary>
    public string Anchor { get; init; } = "";
}

/// <summary>A vote as an indexer keeps it.</summary>
/// <param name="Amount">In the token that was given.</param>
/// <param name="AmountUsd">Worth when it was given.</param>
/// <param name="AmountRoundToken">Worth in the round's token.</param>
public sealed record Vote(string Id, string ApplicationId, string Voter, string GrantAddress, string Token, BigInteger Amount, double AmountUsd, BigInteger AmountRoundToken);

/// <summary>What of a round's metadata decides over votes.</summary>
public sealed record BallotRules
{
    /// <summary>A vote below counts nothing, in USD.</summary>
    public double MinimumUsd { get; init; }

    /// <summary>Whether votes are weighed by their voter's passport score.</summary>
    public bool Passport { get; init; }

    /// <summary>What a score counts.</summary>
    public ScoreScale Scale { get; init; } = ScoreScale.Stamps;

    /// <summary>Whether a vote for the address that gave it counts nothing (gitcoinco/qf-calculator; the indexer lets it count).</summary>
    public bool DropsSelfVotes { get; init; }

    /// <summary>Scores by voter's address in lower case; a voter without one has 0.</summary>
    public IReadOnlyDictionary<string, double> Scores { get; init; } = new Dictionary<string, double>();

    /// <summary>Coefficients set by hand, by vote id: they win.</summary>
    public IReadOnlyDictionary<string, double> Overrides { get; init; } = new Dictionary<string, double>();

    /// <summary>Caps by token address in lower case: amount in round token x cap / amount, which raises small votes too.</summary>
    public IReadOnlyDictionary<string, BigInteger> TokenCaps { get; init; } = new Dictionary<string, BigInteger>();
}

/// <summary>Why a vote counts as it does.</summary>
public enum VoteReason
{
    Counted,
    PartScore,
    NoApplication,
    NotApproved,
    WrongAddress,
    BelowMinimum,
    LowScore,
    NoScore,
    SelfVote,
    Overridden,
}

/// <summary>A vote weighed.</summary>
/// <param name="Coefficient">Null where the vote is left out altogether; one with 0 still counts as a contributor.</param>
/// <param name="Counted">Base units of the round's token that go into the square.</param>
public sealed record WeighedVote(Vote Vote, double? Coefficient, VoteReason Reason, BigInteger Counted);
