using System.Diagnostics;
using TokenStudio.Model.Grants.Matching;

namespace TokenStudio.Model.Grants.Analysis;

/// <summary>Why a vote counts as it does, in a sentence.</summary>
public static class VoteExplanation
{
    /// <param name="rules">Those the vote was weighed by.</param>
    public static Phrase Of(WeighedVote weighed, BallotRules rules)
    {
        var (vote, scale) = (weighed.Vote, rules.Scale);
        var percent = (weighed.Coefficient ?? 0) * 100;
        var score = rules.Scores.GetValueOrDefault(vote.Voter.ToLowerInvariant());
        return weighed.Reason switch
        {
            VoteReason.Counted when rules.Passport => (Phrase)$"Counts whole: the score {score:0.##} is {scale.Whole:0.##} or more.",
            VoteReason.Counted => (Phrase)"Counts whole.",
            VoteReason.PartScore => (Phrase)$"Counts {percent:0.##} %: the score {score:0.##} lies between {scale.Half:0.##} and {scale.Whole:0.##}.",
            VoteReason.LowScore => (Phrase)$"Counts nothing: the score {score:0.##} is below {scale.Half:0.##}.",
            VoteReason.NoScore => (Phrase)"Counts nothing: its voter has no score.",
            VoteReason.BelowMinimum => (Phrase)$"Counts nothing: {vote.AmountUsd:0.##} USD is below the minimum of {rules.MinimumUsd:0.##} USD.",
            VoteReason.SelfVote => (Phrase)"Counts nothing: the voter gave to their own address.",
            VoteReason.Overridden => (Phrase)$"Counts {percent:0.##} %, as set by hand.",
            VoteReason.NoApplication => (Phrase)"Left out: no application has this id.",
            VoteReason.NotApproved => (Phrase)"Left out: the application is not approved.",
            VoteReason.WrongAddress => (Phrase)"Left out: the gift went to another address than the application's.",
            _ => throw new UnreachableException(),
        };
    }
}
