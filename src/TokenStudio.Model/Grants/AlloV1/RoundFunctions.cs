using System.Numerics;
using TokenStudio.Model.Grants.Playing;

namespace TokenStudio.Model.Grants.AlloV1;

/// <summary>One function that can be called in a play: its name in the contract, and whether it takes native value.</summary>
public sealed record RoundFunction(string Contract, string Name, bool IsPayable, Func<RoundWorld, Call, CallArguments, RoundWorld> Run);

/// <summary>The state-changing functions of Allo v1, arguments named as in the contracts.</summary>
public static class RoundFunctions
{
    public static IReadOnlyList<RoundFunction> All { get; } =
    [
        Of("Round", "updateMatchAmount", (r, c, a) => r.UpdateMatchAmount(c, a.Number("newAmount", 0))),
        Of("Round", "updateRoundFeePercentage", (r, c, a) => r.Update(c, Changing(a.Number("newFeePercentage", 0, 32), (terms, fee) => terms with { RoundFeePercentage = (long)fee }))),
        Of("Round", "updateRoundFeeAddress", (r, c, a) => r.Update(c, Changing(a.Address("newFeeAddress", 0), (terms, address) => terms with { RoundFeeAddress = address }))),
        Of("Round", "updateRoundMetaPtr", (r, c, a) => r.Update(c, Changing(a.MetaPtr("newRoundMetaPtr", 0), (terms, pointer) => terms with { RoundMetadata = pointer }))),
        Of("Round", "updateApplicationMetaPtr", (r, c, a) => r.Update(c, Changing(a.MetaPtr("newApplicationMetaPtr", 0), (terms, pointer) => terms with { ApplicationMetadata = pointer }))),
        Of("Round", "updateStartAndEndTimes", (r, c, a) => r.UpdateTimes(c, new(
            a.Second("newApplicationsStartTime", 0), a.Second("newApplicationsEndTime", 1), a.Second("newRoundStartTime", 2), a.Second("newRoundEndTime", 3)))),
        Of("Round", "applyToRound", (r, c, a) => r.Apply(c, a.Word("projectID", 0), a.MetaPtr("newApplicationMetaPtr", 1))),
        Of("Round", "setApplicationStatuses", (r, c, a) => r.SetApplicationStatuses(c, Rows(a.List("statuses", 0)))),
        Payable("Round", "vote", (r, c, a) => r.Vote(c, [.. a.List("encodedVotes", 0).Select(v => new RoundVote(
            v.Address("token", 0), v.Number("amount", 1), v.Address("grantAddress", 2), v.Word("projectId", 3), v.Number("applicationIndex", 4)))])),
        Payable("Round", "setReadyForPayout", (r, c, _) => r.SetReadyForPayout(c)),
        Of("Round", "withdraw", (r, c, a) => r.Withdraw(c, a.Address("tokenAddress", 0), a.Address("recipent", 1))),
        Of("Round", "grantRole", (r, c, a) => r with { Roles = r.Roles.Grant(a.Word("role", 0), a.Address("account", 1), c.Sender) }),
        Of("Round", "revokeRole", (r, c, a) => r with { Roles = r.Roles.Revoke(a.Word("role", 0), a.Address("account", 1), c.Sender) }),
        Of("Round", "renounceRole", (r, c, a) => r with { Roles = r.Roles.Renounce(a.Word("role", 0), a.Address("account", 1), c.Sender) }),
        Of("Payout", "updateDistribution", (r, c, a) => r.UpdateDistribution(c, a.Word("merkleRoot", 0), a.Has("distributionMetaPtr", 1) ? a.MetaPtr("distributionMetaPtr", 1) : "")),
        Payable("Payout", "payout", Payout),
        Payable("Payout", "withdrawFunds", (r, c, a) => r.WithdrawFunds(c, a.Address("withdrawAddress", 0))),
        Of("Payout", "updateVaultAddress", (r, c, a) => r.UpdateVaultAddress(c, a.Address("newVaultAddress", 0))),
        Of("Payout", "setApplicationsInReview", (r, c, a) => r.SetApplicationsInReview(c, Rows(a.List("inReviewApplications", 0)))),
        new("AlloSettings", "updateProtocolFeePercentage", false, (w, c, a) => w.With(w.Round with { Settings = w.Round.Settings.UpdateProtocolFeePercentage(c, (int)a.Number("protocolFeePercentage", 0, 24)) })),
        new("AlloSettings", "updateProtocolTreasury", false, (w, c, a) => w.With(w.Round with { Settings = w.Round.Settings.UpdateProtocolTreasury(c, a.Address("protocolTreasury", 0)) })),
        new("Program", "updateMetaPtr", false, (w, c, a) => w with { Program = w.Program.UpdateMetadata(c, a.MetaPtr("newMetaPtr", 0)) }),
        new("ProjectRegistry", "createProject", false, (w, c, a) => w with { Projects = w.Projects.CreateProject(c, a.MetaPtr("metadata", 0)) }),
        new("ProjectRegistry", "updateProjectMetadata", false, (w, c, a) => w with { Projects = w.Projects.UpdateProjectMetadata(c, Id(a), a.MetaPtr("metadata", 1)) }),
        new("ProjectRegistry", "addProjectOwner", false, (w, c, a) => w with { Projects = w.Projects.AddProjectOwner(c, Id(a), a.Address("newOwner", 1)) }),
        new("ProjectRegistry", "removeProjectOwner", false, (w, c, a) => w with { Projects = w.Projects.RemoveProjectOwner(c, Id(a), a.Address("prevOwner", 1), a.Address("owner", 2)) }),
        new("Token", "transfer", false, Transfer),
        Refusing("Round", "initialize", AlreadyInitialized),
        Refusing("Program", "initialize", AlreadyInitialized),
        Of("Voting", "init", (r, _, _) => Linked(r, "init: roundAddress already set")),
        Payable("Voting", "vote", (r, c, _) => Linked(r, "error: can be invoked only by round contract") with { Wallets = r.Wallets.SendNative(c.Sender, Round.Voting, c.Value, "sent with the votes") }),
        Refusing("Payout", "init", "roundAddress already set"),
        Refusing("Payout", "setReadyForPayout", "not invoked by round") with { IsPayable = true },
    ];

    const string AlreadyInitialized = "Initializable: contract is already initialized";

    /// <summary>A function by its name, with or without its contract: "vote", "Round.vote".</summary>
    public static RoundFunction? Find(string name) =>
        All.FirstOrDefault(f => f.Name == name || string.Equals($"{f.Contract}.{f.Name}", name, StringComparison.OrdinalIgnoreCase));

    static RoundFunction Of(string contract, string name, Func<Round, Call, CallArguments, Round> run) =>
        new(contract, name, false, (world, call, arguments) => world.With(run(world.Round, call, arguments)));

    static RoundFunction Payable(string contract, string name, Func<Round, Call, CallArguments, Round> run) =>
        Of(contract, name, run) with { IsPayable = true };

    // What a round's contracts ask of one another: all are linked when a play begins, so whoever calls them else is refused.
    static RoundFunction Refusing(string contract, string name, string words) => Of(contract, name, (round, _, _) =>
    {
        Call.Stop(true, words);
        return round;
    });

    // The dummy strategy lets anybody in and does nothing.
    static Round Linked(Round round, string words)
    {
        Call.Stop(round.TakesDonations, words);
        return round;
    }

    // Arguments are decoded before anything is tested.
    static Func<RoundTerms, RoundTerms> Changing<T>(T value, Func<RoundTerms, T, RoundTerms> change) => terms => change(terms, value);

    static IEnumerable<(BigInteger, BigInteger)> Rows(IReadOnlyList<CallArguments> rows) => [.. rows.Select(r => (r.Number("index", 0), r.Number("statusRow", 1)))];

    static int Id(CallArguments a) => (int)BigInteger.Min(a.Number("projectID", 0), int.MaxValue);

    static Round Payout(Round round, Call call, CallArguments a)
    {
        if (round.Payout.Kind == PayoutKind.Merkle)
        {
            return round.PayGrants(call, [.. a.List("_distributions", 0).Select(d => new MerkleGrant(
                d.Number("index", 0), d.Address("grantee", 1), d.Number("amount", 2), d.Words("merkleProof", 3), Onchain.Hex.Parse(d.Word("projectId", 4))!))]);
        }

        Call.Stop(call.Value > 0, RevertException.NoData);
        var p = a.Struct("_payment", 0);
        return round.PayDirect(call, new(
            p.Address("vault", 0), p.Address("token", 1), p.Number("amount", 2, 96), p.Address("grantAddress", 3), p.Number("applicationIndex", 5),
            p.Has("allowanceModule", 6) ? p.Address("allowanceModule", 6) : Onchain.Address.Zero));
    }

    // Anybody may send the round's token to the round: so it is funded.
    static RoundWorld Transfer(RoundWorld world, Call call, CallArguments a)
    {
        var wallets = world.Round.Wallets.SendToken(call.Sender, a.Address("to", 0), world.Round.Terms.Token, a.Number("amount", 1), "transfer");
        return world.With(world.Round with { Wallets = wallets });
    }
}
