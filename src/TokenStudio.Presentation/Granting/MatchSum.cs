using TokenStudio.Model.Grants.Analysis;
using TokenStudio.Model.Grants.Matching;
using TokenStudio.Model.Grants.Programmes;

namespace TokenStudio.Presentation.Granting;

/// <param name="Amount">Every digit.</param>
public sealed record MatchStep(Phrase Words, string Amount);

/// <param name="Voter">"0x4c…91ae".</param>
/// <param name="Coefficient">"1", "0.75"; "–" for a vote that is left out.</param>
public sealed record VoteLine(string Voter, string Gift, string Coefficient, Phrase Reason);

/// <summary>Why a project is matched so much: the sum that makes it, and what its votes counted.</summary>
/// <param name="Note">Where the sum is not that of the terms' own mechanism; else empty.</param>
public sealed record MatchSum(string Project, Phrase Note, IReadOnlyList<MatchStep> Steps, IReadOnlyList<VoteLine> Votes, Phrase VotesLine)
{
    public const int MostVotes = 100;

    // Steps that count in base units of a root, not of the token.
    static readonly string[] Roots = ["contributors", "roots"];

    /// <summary>Null where nobody gave to it.</summary>
    public static MatchSum? Of(GrantTrial trial, string project)
    {
        if (trial.Linear is not { } linear || trial.Round!.Donations.Recipients.ToList().IndexOf(project) is not (>= 0 and var at)) return null;
        var decimals = trial.Input.Decimals;
        var steps = MatchExplanation.Of(linear, at, trial.Input.Linear).Steps.Select(s =>
            new MatchStep(s.Words, Roots.Contains(s.Id) ? s.Amount.ToString("#,0", Phrase.Culture) : $"{GrantAmounts.Exact(s.Amount, decimals)} {trial.Input.Symbol}"));
        var (shown, all, counted) = (new List<WeighedVote>(), 0, 0);
        foreach (var vote in trial.Votes)
        {
            if (vote.Vote.ApplicationId != project) continue;
            if (all++ < MostVotes) shown.Add(vote);
            if (vote.Coefficient > 0) counted++;
        }

        return new(project, trial.Input.Matching.Mechanism == MatchingTerms.LinearQf ? "" : "The sum of quadratic funding, beside which the chosen formula is compared.", [.. steps],
            [.. shown.Select(v => new VoteLine(GrantRoles.Ends(v.Vote.Voter), Format.Money(v.Vote.AmountUsd), v.Coefficient is { } c ? c.ToString("0.####", Phrase.Culture) : "–", VoteExplanation.Of(v, trial.Rules)))],
            all > MostVotes ? (Phrase)$"{Phrase.Count(all, "{0} vote", "{0} votes")}, {counted} counted; the first {MostVotes} are shown" : (Phrase)$"{Phrase.Count(all, "{0} vote", "{0} votes")}, {counted} counted");
    }
}
