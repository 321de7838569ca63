using System.Collections.Immutable;
using System.Numerics;
using TokenStudio.Model.Grants.Playing;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.AlloV2.Strategies;

/// <summary>One item of a Merkle distribution.</summary>
public sealed record MerklePayout(BigInteger Index, Address RecipientId, BigInteger Amount, IReadOnlyList<byte[]> Proof);

/// <summary>DonationVotingMerkleDistributionBaseStrategy: donations during allocation, matching by a Merkle tree that managers set afterwards.</summary>
public abstract class DonationVotingMerkleBase : ReviewedByRows
{
    static readonly AbiType[] LeafTypes = [AbiType.Uint256, AbiType.Address, AbiType.Address, AbiType.Uint256];
    static readonly string NoRoot = "0x" + new string('0', 64);

    private protected static IReadOnlyList<StrategyParameter> Given { get; } =
    [
        StrategyParameters.UseRegistryAnchor, StrategyParameters.MetadataRequired, .. StrategyParameters.Times,
        StrategyParameter.Addresses("allowedTokens", "Tokens that may be donated; none named allows all"),
    ];

    private protected static IReadOnlyList<StrategyFunction> Own { get; } =
    [
        StrategyFunction.Of<DonationVotingMerkleBase>("reviewRecipients", (s, a) => s.Review(a)),
        StrategyFunction.Of<DonationVotingMerkleBase>("updateDistribution", (s, a) => s.UpdateDistribution(a.Word("merkleRoot", 0))),
        StrategyFunction.Of<DonationVotingMerkleBase>("updatePoolTimestamps", (s, a) => s.UpdateTimes(PoolTimes.Of(a))),
        StrategyFunction.Of<DonationVotingMerkleBase>("withdraw", (s, a) => s.Withdraw(a.Address("token", 0))),
    ];

    private protected static IReadOnlyList<Quirk> Known { get; } =
    [
        new("status-not-rechecked", "A payout does not look at the recipient's status: whoever stands in the tree is paid.", ContractFiles.DonationVotingMerkle.At(822, "_distributeSingle"), Changes: true),
        new("active-means-registration", "The pool counts as active during registration only.", ContractFiles.DonationVotingMerkle.At(554, "_isPoolActive")),
        new("tree-not-held-to-the-pool", "Nothing compares the sum of the tree with the pool: the last payouts would fail.", ContractFiles.DonationVotingMerkle.At(463, "updateDistribution")),
    ];

    ImmutableHashSet<Address> allowed = [];
    ImmutableHashSet<BigInteger> paid = [];
    string root = NoRoot;
    bool isStarted;

    public PoolTimes Times { get; private set; } = PoolTimes.None;

    internal override void Initialize(CallArguments parameters)
    {
        (IsGated, IsMetadataRequired) = (parameters.Flag("useRegistryAnchor"), parameters.Flag("metadataRequired"));
        Times = PoolTimes.Of(parameters).InOrder();
        allowed = parameters.Has("allowedTokens", int.MaxValue) ? [.. parameters.Addresses("allowedTokens", int.MaxValue)] : [];
        if (allowed.IsEmpty) allowed = [Address.Zero];   // zero stands for all
    }

    internal override Address Register(CallArguments data)
    {
        Times.NeedRegistration(Now);
        return RegisterInRows(data);
    }

    internal override void Allocate(CallArguments data)
    {
        Times.NeedAllocation(Now);
        var id = data.Address("recipientId", 0);
        var gift = Donation.Of(data);
        StopFor(StatusOf(id) != AlloStatus.Accepted, id);
        Stop(!allowed.Contains(gift.Token) && !allowed.Contains(Address.Zero), "INVALID");
        var isNative = gift.Token == AlloWorld.Native;
        Stop((Call.Value > 0 && !isNative) || (isNative && Call.Value != gift.Amount), "INVALID");
        Take(id, gift);
    }

    /// <summary>Where a donation goes.</summary>
    private protected abstract void Take(Address id, Donation gift);

    /// <summary>What the strategy holds of a token for others.</summary>
    private protected virtual BigInteger Owed(Address token) => 0;

    internal override void Distribute(IReadOnlyList<Address> ids, CallArguments data)
    {
        NeedManager();
        Stop(root == NoRoot, "INVALID");
        var items = data.Payouts().Select(d => new MerklePayout(d.Number("index", 0), d.Address("recipientId", 1), d.Number("amount", 2), d.Words("merkleProof|proof", 3))).ToArray();
        isStarted = true;
        foreach (var item in items)
        {
            // The leaf is made with the address of today.
            var to = Recipient(item.RecipientId).Address;
            StopFor(paid.Contains(item.Index) || !Proves(item, to), item.RecipientId);
            StopFor(AsIntended && StatusOf(item.RecipientId) != AlloStatus.Accepted, item.RecipientId);
            paid = paid.Add(item.Index);
            Spend(item.Amount);
            Pay(to, item.Amount, "matching");
        }
    }

    void Review(CallArguments a)
    {
        var (rows, counter) = (a.Rows("statuses", 0), a.Number("refRecipientsCounter", 1));
        Times.NeedBeforeAllocationEnds(Now);
        NeedManager();
        SetRows(rows, counter);
    }

    void UpdateDistribution(string to)
    {
        Times.NeedAfterAllocation(Now);
        NeedManager();
        Stop(isStarted, "INVALID");
        root = to;
    }

    void UpdateTimes(PoolTimes times)
    {
        NeedManager();
        Times = times.InOrder();
    }

    void Withdraw(Address token)
    {
        NeedManager();
        Times.NeedThirtyDaysLater(Now);
        PayOutBalance(token, Owed(token));
    }

    /// <summary>Uniswap's Permit2, with its errors.</summary>
    private protected void PullByPermit2(Address to, Donation gift, string why)
    {
        Stop(gift.Deadline is { } deadline && deadline < Now, "SignatureExpired");
        Stop(!World.CanMove(Sender, to, gift.Token, gift.Amount), "TRANSFER_FROM_FAILED");
        World.Move(Sender, to, gift.Token, gift.Amount, why);
    }

    private protected void NeedAfterAllocation() => Times.NeedAfterAllocation(Now);

    bool Proves(MerklePayout item, Address to) => StandardMerkleTree.Verify(
        Hex.Parse(root)!, StandardMerkleTree.Leaf(LeafTypes, [item.Index, item.RecipientId, to, item.Amount]), item.Proof);
}
