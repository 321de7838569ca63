using System.Globalization;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.Files;
using TokenStudio.Model.Grants.Matching;
using TokenStudio.Model.Units;

namespace TokenStudio.Presentation.Statements;

/// <summary>Matches, weighed votes and trees as the public contract writes them.</summary>
public static class MatchStatements
{
    /// <summary>{ recipient: { totalReceived, contributionsCount, matchedWithoutCap, capOverflow, matched } }, whole base units.</summary>
    public static ObjectNode Of(LinearMatches matches, Func<string, string>? name = null) => new(matches.Recipients
        .Select(r => new Member(name?.Invoke(r.Recipient) ?? r.Recipient, ObjectNode.Of(
            ("totalReceived", Whole(r.Sums.Received)),
            ("contributionsCount", Whole(r.Sums.Contributors)),
            ("matchedWithoutCap", Whole(r.MatchedWithoutCap)),
            ("capOverflow", Whole(r.CapOverflow)),
            ("matched", Whole(r.Matched)))))
        .ToValueList());

    /// <summary>{ project: match }, not normalised.</summary>
    public static ObjectNode Of(IReadOnlyList<string> projects, IReadOnlyList<double> matches) =>
        new(projects.Zip(matches, (project, match) => new Member(project, Number(match))).ToValueList());

    /// <summary>Every vote with its coefficient and reason, the matches by name, and what potential votes would change where some are asked about.</summary>
    public static ObjectNode Of(RoundFile round, IReadOnlyList<WeighedVote> votes, LinearMatches matches, IReadOnlyList<MatchEstimate>? estimates = null)
    {
        var names = round.Applications.ToDictionary(a => a.Id, a => a.Name, StringComparer.Ordinal);
        var list = votes.Select(v => (Node)ObjectNode.Of(
            ("id", Node.Of(v.Vote.Id)),
            ("coefficient", v.Coefficient is { } c ? Number(c) : Node.Null),
            ("reason", Node.Of(ReasonId(v.Reason)))));
        var results = ObjectNode.Of(("votes", new ListNode(list.ToValueList())), ("results", Of(matches, id => names[id])));
        return estimates is null ? results : results.With("estimates", new ObjectNode(estimates.Select(e => new Member(names[e.Recipient], Whole(e.Difference))).ToValueList()));
    }

    /// <summary>One word for programs: "wrong-address".</summary>
    public static string ReasonId(VoteReason reason) => reason switch
    {
        VoteReason.Counted => "counted",
        VoteReason.PartScore => "part-score",
        VoteReason.NoApplication => "no-application",
        VoteReason.NotApproved => "not-approved",
        VoteReason.WrongAddress => "wrong-address",
        VoteReason.BelowMinimum => "below-minimum",
        VoteReason.LowScore => "low-score",
        VoteReason.NoScore => "no-score",
        VoteReason.SelfVote => "self-vote",
        _ => "overridden",
    };

    static TextNode Whole(System.Numerics.BigInteger number) => Node.Of(number.ToString(CultureInfo.InvariantCulture));

    static NumberNode Number(double number) => new(number.ToString("R", CultureInfo.InvariantCulture));
}
