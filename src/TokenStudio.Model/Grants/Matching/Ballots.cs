using System.Numerics;

namespace TokenStudio.Model.Grants.Matching;

/// <summary>
/// Which votes count and how much, as Grants Stack's indexer decides (gitcoinco/grants-stack-indexer 57eab2b, src/calculator/votes.ts):
/// cap, approval, address, minimum, passport, override; then the coefficient cut to four decimals.
/// </summary>
public static class Ballots
{
    const int Scale = 10_000;

    public static IReadOnlyList<WeighedVote> Weigh(IEnumerable<Vote> votes, IEnumerable<BallotApplication> applications, BallotRules rules)
    {
        var known = applications.ToDictionary(a => a.Id, StringComparer.Ordinal);
        return [.. votes.Select(vote => Weigh(vote, known.GetValueOrDefault(vote.ApplicationId), rules))];
    }

    /// <summary>The gifts the square is made of: recipient is the application, contributor the voter's address in lower case.</summary>
    public static IEnumerable<Contribution> Contributions(IEnumerable<WeighedVote> votes) =>
        from vote in votes
        where vote.Coefficient is not null
        select new Contribution(vote.Vote.Voter.ToLowerInvariant(), vote.Vote.ApplicationId, vote.Counted);

    internal static WeighedVote Weigh(Vote vote, BallotApplication? application, BallotRules rules)
    {
        if (application is null) return new(vote, null, VoteReason.NoApplication, 0);
        if (application.Status != "APPROVED") return new(vote, null, VoteReason.NotApproved, 0);
        if (!string.Equals(vote.GrantAddress, application.Payout, StringComparison.OrdinalIgnoreCase)) return new(vote, null, VoteReason.WrongAddress, 0);
        var (coefficient, reason) = Own(vote, rules);
        if (rules.Overrides.TryGetValue(vote.Id, out var set)) (coefficient, reason) = (set, VoteReason.Overridden);
        var amount = rules.TokenCaps.TryGetValue(vote.Token.ToLowerInvariant(), out var cap) && !vote.Amount.IsZero
            ? vote.AmountRoundToken * cap / vote.Amount
            : vote.AmountRoundToken;
        return new(vote, coefficient, reason, amount * new BigInteger(Math.Truncate(coefficient * Scale)) / Scale);
    }

    static (double Coefficient, VoteReason Reason) Own(Vote vote, BallotRules rules)
    {
        if (rules.DropsSelfVotes && string.Equals(vote.Voter, vote.GrantAddress, StringComparison.OrdinalIgnoreCase)) return (0, VoteReason.SelfVote);
        if (vote.AmountUsd < rules.MinimumUsd) return (0, VoteReason.BelowMinimum);
        if (!rules.Passport) return (1, VoteReason.Counted);
        if (!rules.Scores.TryGetValue(vote.Voter.ToLowerInvariant(), out var score)) return (0, VoteReason.NoScore);
        return rules.Scale.CoefficientOf(score) switch
        {
            0 => (0, VoteReason.LowScore),
            1 => (1, VoteReason.Counted),
            var part => (part, VoteReason.PartScore),
        };
    }
}
