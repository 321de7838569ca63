using System.Numerics;
using TokenStudio.Model.Grants.AlloV1;
using TokenStudio.Model.Grants.Files;
using TokenStudio.Model.Grants.Playing;
using TokenStudio.Onchain;
using static TokenStudio.Presentation.Granting.Lifecycles.CallMembers;

namespace TokenStudio.Presentation.Granting.Lifecycles;

/// <summary>What may be tried on a round of Allo v1, and what it is called with.</summary>
static class RoundActions
{
    public static IReadOnlyList<LifecycleAction> All { get; } =
    [
        new("apply", "Apply with the next project", RoundCast.Applicant, "Round.applyToRound"),
        new("approve", "Approve all applications", RoundCast.Operator, "Round.setApplicationStatuses"),
        new("vote", "Give 10 tokens to the first application", LifecycleCast.Donor, "Round.vote"),
        new("raise", "Raise the match amount by 10 %", RoundCast.Operator, "Round.updateMatchAmount"),
        new("fee", "Set the round fee to 5 %", RoundCast.Operator, "Round.updateRoundFeePercentage"),
        new("extend", "End the round a week later", RoundCast.Operator, "Round.updateStartAndEndTimes"),
        new("appoint", "Make the donor an operator", LifecycleCast.Admin, "Round.grantRole"),
        new("fund", "Send the round what it needs", LifecycleCast.Stranger, "Token.transfer"),
        new("root", "Set the root of an even distribution", RoundCast.Operator, "Payout.updateDistribution"),
        new("ready", "Set it ready for payout", RoundCast.Operator, "Round.setReadyForPayout"),
        new("pay", "Pay the grants", RoundCast.Operator, "Payout.payout"),
        new("withdraw", "Withdraw what the payout strategy holds", RoundCast.Operator, "Payout.withdrawFunds"),
    ];

    public static Dictionary<string, object> Arguments(string id, Round round, RoundCast cast, long at)
    {
        var times = round.Terms.Times;
        return id switch
        {
            "apply" => Of(("projectID", cast.WordOf(round.Applications.Count)), ("newApplicationMetaPtr", "application")),
            "approve" => Of(("statuses", StatusRows.Pack(2, [.. round.Applications.Select(_ => (int)ApplicationStatus.Approved)]).Select(row => Of(("index", Text(row.Key)), ("statusRow", Text(row.Value)))).ToArray())),
            "vote" => Of(("encodedVotes", new[] { Of(("token", round.Terms.Token.ToString()), ("amount", Text(Gift(cast))), ("grantAddress", cast.GranteeOf(0).ToString()), ("projectId", cast.WordOf(0)), ("applicationIndex", "0")) })),
            "raise" => Of(("newAmount", Text(round.Terms.MatchAmount * 11 / 10))),
            "fee" => Of(("newFeePercentage", "5000")),
            "extend" => Of(("newApplicationsStartTime", Text(Math.Max(times.ApplicationsStart, at))), ("newApplicationsEndTime", Text(Math.Max(times.ApplicationsEnd, at + 1))), ("newRoundStartTime", Text(Math.Max(times.RoundStart, at))), ("newRoundEndTime", Text(times.RoundEnd + 604_800))),
            "appoint" => Of(("role", Roles.RoundOperator), ("account", cast[LifecycleCast.Donor].ToString())),
            "fund" => Of(("to", Round.Self.ToString()), ("amount", Text(round.FundsNeeded))),
            "root" => Of(("merkleRoot", Hex.Of(Tree(round, cast).Root)), ("distributionMetaPtr", "distribution")),
            "pay" when round.Payout.Kind == PayoutKind.Direct => Of(("_payment", Of(("vault", round.Payout.Vault.ToString()), ("token", round.Terms.Token.ToString()), ("amount", Text(Each(round, cast))), ("grantAddress", cast.GranteeOf(0).ToString()), ("projectId", cast.WordOf(0)), ("applicationIndex", "0")))),
            "pay" => Of(("_distributions", Leaves(round, cast).Select((leaf, n) => Of(("index", Text(n)), ("grantee", leaf[1].ToString()!), ("amount", leaf[2].ToString()!), ("merkleProof", Tree(round, cast).ProofOf(n).Select(p => Hex.Of(p)).ToArray()), ("projectId", cast.WordOf(n)))).ToArray())),
            "withdraw" => Of(("withdrawAddress", cast[RoundCast.Operator].ToString())),
            _ => [],
        };
    }

    public static BigInteger Gift(RoundCast cast) => 10 * BigInteger.Pow(10, cast.Decimals);

    static BigInteger Each(Round round, RoundCast cast) => round.Terms.MatchAmount / Math.Max(1, cast.Projects.Count);

    static IReadOnlyList<IReadOnlyList<object>> Leaves(Round round, RoundCast cast) =>
        [.. Enumerable.Range(0, Math.Max(1, cast.Projects.Count)).Select(n => new object[] { new BigInteger(n), cast.GranteeOf(n), Each(round, cast), Hex.Parse(cast.WordOf(n))! })];

    static StandardMerkleTree Tree(Round round, RoundCast cast) => StandardMerkleTree.Of(LeafForm.AlloV1.Types, Leaves(round, cast));
}
