using System.Numerics;
using TokenStudio.Model.Grants.AlloV2;
using TokenStudio.Model.Grants.AlloV2.Strategies;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.Exports;

/// <summary>
/// What each strategy is called with once results are known, in the order it is sent (allo-protocol/allo-v2 d262e7e, _allocate, _distribute, setPayout and setPayouts of each).
/// Donation voting by a Merkle tree has <see cref="DistributionsJson"/>, direct grants, lite <see cref="AllocationsJson"/>; milestones are <see cref="MilestonesJson"/>.
/// </summary>
public static class PayoutCalls
{
    public const string Allocate = "allocate";
    public const string SetPayouts = "set-payouts";
    public const string Distribute = "distribute";

    public static IReadOnlyList<string> Ids { get; } = [Allocate, SetPayouts, Distribute];

    static readonly AbiMember Recipient = new("recipientId", AbiType.Address);
    static readonly AbiMember Status = new("status", AbiType.UintOf(8));

    /// <summary>In the order they are sent; none where the strategy has another file, or none at all.</summary>
    public static IReadOnlyList<PayoutCall> Of(StrategyKind kind) => kind.Make() switch
    {
        EasyRPGF => [ToAll(kind, (Phrase)"Payment list", [new("amounts", AbiType.ListOf(AbiType.Uint256))], (all, _) => [Amounts(all)])],
        EasyRetroFunding => [ToAll(kind, (Phrase)"Distribution list", [Structs("distributions", AbiType.Uint256, AbiType.Address, AbiType.Uint256)], (all, _) => [Rows(all, p => [(BigInteger)p.Index, p.RecipientId, p.Amount])]) with { NamesRecipients = false }],
        QVImpact => [Own(kind, "setPayouts", [Structs("payouts", AbiType.Address, AbiType.Uint256)], all => [Rows(all, p => [p.RecipientId, p.Amount])]), Recipients(kind)],
        DonationVoting => [Own(kind, "setPayout", [new("recipientIds", AbiType.ListOf(AbiType.Address)), new("amounts", AbiType.ListOf(AbiType.Uint256))], all => [Addresses(all), Amounts(all)]), Recipients(kind)],
        QuadraticVotingBase or ProportionalPayout => [Recipients(kind)],
        DirectGrantsSimple => [Accept(kind), Recipients(kind)],
        SablierBase => [Accept(kind) with { AmountBits = 128 }, Recipients(kind) with { AmountBits = 128 }],
        RFPCommittee => [Vote(kind) with { IsOneOnly = true }],
        RFPSimple => [Each(kind, (Phrase)"Acceptance of the bid", [Recipient, new("finalBid", AbiType.Uint256)], (p, _) => [p.RecipientId, p.Amount]) with { IsOneOnly = true }],
        MicroGrantsBase => [Each(kind, (Phrase)"Approvals", [Recipient, Status], (p, _) => [p.RecipientId, (BigInteger)(int)AlloStatus.Accepted])],
        LTIPHedgeyGovernor => [Recipients(kind)],
        LTIPSimple => [Vote(kind), Recipients(kind)],
        DirectAllocation => [Each(kind, (Phrase)"Direct allocations", [new("profileOwner", AbiType.Address), new("amount", AbiType.Uint256), new("token", AbiType.Address), new("nonce", AbiType.Uint256)], (p, token) => [p.RecipientAddress, p.Amount, token, BigInteger.Zero]) with { IsFromWallets = true, NamesToken = true }],
        _ => [],
    };

    /// <summary>Why there is no list to send; null where there is one.</summary>
    public static Phrase? WhyNone(StrategyKind kind)
    {
        if (kind == SQFSuperFluid.Listed) return "It streams: managers set one rate for all with distribute, and units share it.";
        if (kind == WrappedVotingNftMint.Listed) return "Anybody calls distribute with nothing in it; as deployed it sends the winner 0.";
        return null;
    }

    static PayoutCall ToAll(StrategyKind kind, Phrase label, IReadOnlyList<AbiMember> members, Func<IReadOnlyList<PoolPayout>, Address, object[]> values) =>
        new(Distribute, kind, label, PayoutCall.Allo, "distribute", members, values) { NamesRecipients = true };

    // The amounts stand in the contract already.
    static PayoutCall Recipients(StrategyKind kind) => ToAll(kind, (Phrase)"Recipients to pay", [], (_, _) => []);

    static PayoutCall Own(StrategyKind kind, string name, IReadOnlyList<AbiMember> members, Func<IReadOnlyList<PoolPayout>, object[]> values) =>
        new(SetPayouts, kind, (Phrase)"Payouts to set", kind.Name, name, members, (all, _) => values(all)) { RefusesNothing = true };

    static PayoutCall Each(StrategyKind kind, Phrase label, IReadOnlyList<AbiMember> members, Func<PoolPayout, Address, object[]> values) =>
        new(Allocate, kind, label, PayoutCall.Allo, "allocate", members, (one, token) => values(one[0], token)) { IsForEach = true };

    static PayoutCall Accept(StrategyKind kind) =>
        Each(kind, (Phrase)"Acceptances", [Recipient, new("recipientStatus", AbiType.UintOf(8)), new("grantAmount", AbiType.Uint256)], (p, _) => [p.RecipientId, (BigInteger)(int)AlloStatus.Accepted, p.Amount]);

    static PayoutCall Vote(StrategyKind kind) => Each(kind, (Phrase)"Votes of the managers", [Recipient], (p, _) => [p.RecipientId]);

    static AbiMember Structs(string name, params ReadOnlySpan<AbiType> members) => new(name, AbiType.ListOf(AbiType.TupleOf(members)));

    static object[] Rows(IReadOnlyList<PoolPayout> all, Func<PoolPayout, object[]> row) => [.. all.Select(p => (object)row(p))];

    static object[] Addresses(IReadOnlyList<PoolPayout> all) => [.. all.Select(p => (object)p.RecipientId)];

    static object[] Amounts(IReadOnlyList<PoolPayout> all) => [.. all.Select(p => (object)p.Amount)];
}
