using System.Collections.Immutable;
using System.Numerics;
using TokenStudio.Model.Grants.Playing;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.AlloV2.Strategies;

/// <summary>DonationVotingStrategy: donations are held as claims, managers set the payouts.</summary>
public class DonationVoting : AlloStrategy
{
    private protected static IReadOnlyList<StrategyParameter> Given { get; } =
    [
        StrategyParameters.UseRegistryAnchor, StrategyParameters.MetadataRequired, .. StrategyParameters.Times,
        StrategyParameter.Addresses("allowedTokens", "Tokens that may be donated; none named allows all"),
    ];

    private protected static IReadOnlyList<StrategyFunction> Own { get; } =
    [
        StrategyFunction.Of<DonationVoting>("reviewRecipients", (s, a) => s.Review(a.Addresses("recipientIds", 0), a.Statuses("recipientStatuses", 1))),
        StrategyFunction.Of<DonationVoting>("setPayout", (s, a) => s.SetPayout(a.Addresses("recipientIds", 0), a.Numbers("amounts", 1))),
        StrategyFunction.Of<DonationVoting>("claim", (s, a) => s.Claim([.. a.List("claims", 0).Select(c => (c.Address("recipientId", 0), c.Address("token", 1)))]), isForManagers: false),
        StrategyFunction.Of<DonationVoting>("updatePoolTimestamps", (s, a) => s.UpdateTimes(PoolTimes.Of(a))),
        StrategyFunction.Of<DonationVoting>("withdraw", (s, a) => s.Withdraw(a.Number("amount", 0))),
    ];

    private protected static IReadOnlyList<Quirk> Known { get; } =
    [
        new("tokens-are-not-taken", "A donation in a token is moved from the strategy to itself: the donor pays nothing and no claim is recorded.", ContractFiles.DonationVoting.At(489, "_allocate"), Changes: true),
        new("native-change-is-kept", "Native value above the donation stays in the strategy.", ContractFiles.DonationVoting.At(482, "_allocate"), Changes: true),
        new("payouts-add-up-for-ever", "A payout can be set again after it was paid, and the sum keeps counting the first.", ContractFiles.DonationVoting.At(265, "setPayout")),
    ];

    ClaimBook claims = ClaimBook.Empty;
    ImmutableDictionary<Address, BigInteger> payouts = ImmutableDictionary<Address, BigInteger>.Empty;
    ImmutableHashSet<Address> allowed = [];
    PoolTimes times = PoolTimes.None;
    BigInteger payoutSum;
    bool isGated;
    bool isMetadataRequired;

    public static StrategyKind Listed { get; } = new()
    {
        Name = "DonationVotingStrategy",
        Title = "Donation voting",
        Purpose = "Donations are held as claims until allocation has ended; managers set what the pool adds.",
        Parameters = Given,
        Functions = Own,
        Quirks = Known,
        ForManagers = ["distribute"],
        RegisterData = StrategyBytes.Registering,
        AllocateData = [AbiType.Address, AbiType.Uint256, AbiType.Address],
        Make = () => new DonationVoting(),
    };

    public override StrategyKind Kind => Listed;

    internal override void Initialize(CallArguments parameters)
    {
        (isGated, isMetadataRequired) = (parameters.Flag("useRegistryAnchor"), parameters.Flag("metadataRequired"));
        times = PoolTimes.Of(parameters).InOrderFrom(Now);
        allowed = parameters.Has("allowedTokens", int.MaxValue) ? [.. parameters.Addresses("allowedTokens", int.MaxValue)] : [];
        if (allowed.IsEmpty) allowed = [Address.Zero];   // zero stands for all
    }

    internal override Address Register(CallArguments data)
    {
        times.NeedRegistration(Now);
        var (id, address, usesAnchor) = Registering(data, isGated, isAnchorFirst: false);
        var metadata = data.Metadata("metadata", 2);
        NeedMetadata(isMetadataRequired, metadata);
        StopFor(address.IsZero, id);
        Keep(id, r => r with { Address = address, Metadata = metadata, UsesAnchor = usesAnchor, Status = Again(r.Status) });
        return id;
    }

    internal override void Allocate(CallArguments data)
    {
        times.NeedAllocation(Now);
        var (id, amount, token) = (data.Address("recipientId", 0), data.Number("amount", 1), data.Address("token", 2));
        StopFor(Recipient(id).Status != AlloStatus.Accepted, id);
        Stop(!allowed.Contains(token) && !allowed.Contains(Address.Zero), "INVALID");
        claims = claims.With(id, token, Take(token, amount));
    }

    internal override void Distribute(IReadOnlyList<Address> ids, CallArguments data)
    {
        NeedManager();
        times.NeedAfterAllocation(Now);
        foreach (var id in ids)
        {
            StopFor(Recipient(id).Status != AlloStatus.Accepted, id);
            var amount = payouts.GetValueOrDefault(id);
            Stop(amount.IsZero, "INVALID");
            payouts = payouts.Remove(id);
            Pay(Recipient(id).Address, amount, "payout");
        }
    }

    /// <summary>An appeal reads as pending.</summary>
    public override AlloStatus StatusOf(Address id) => Recipient(id).Status is AlloStatus.Appealed ? AlloStatus.Pending : Recipient(id).Status;

    public override IEnumerable<(string Name, BigInteger Value)> FiguresOf(Address id) =>
        [("payout", payouts.GetValueOrDefault(id)), .. claims.FiguresOf(id)];

    // What arrived: of a token nothing, for it moves from the strategy to the strategy, which must hold it all the same.
    BigInteger Take(Address token, BigInteger amount)
    {
        if (token == AlloWorld.Native)
        {
            Stop(Call.Value < amount, "AMOUNT_MISMATCH");
            if (AsIntended && Call.Value > amount) World.Pay(Self, Sender, token, Call.Value - amount, "refunded");
            return amount;
        }

        World.Pull(AsIntended ? Sender : Self, Self, Self, token, amount, "donation held");
        return AsIntended ? amount : 0;
    }

    void Review(IReadOnlyList<Address> ids, IReadOnlyList<AlloStatus> statuses)
    {
        NeedManager();
        times.NeedRegistration(Now);
        Stop(ids.Count != statuses.Count, "INVALID");
        for (var i = 0; i < ids.Count; i++)
        {
            var status = statuses[i];
            StopFor(status is AlloStatus.None or AlloStatus.Appealed, ids[i]);
            Keep(ids[i], r => r with { Status = status });
        }
    }

    void SetPayout(IReadOnlyList<Address> ids, IReadOnlyList<BigInteger> amounts)
    {
        NeedManager();
        times.NeedAfterAllocation(Now);
        Stop(ids.Count != amounts.Count, "INVALID");
        for (var i = 0; i < ids.Count; i++)
        {
            Stop(Recipient(ids[i]).Status != AlloStatus.Accepted, "INVALID");
            StopFor(payouts.GetValueOrDefault(ids[i]) != 0, ids[i]);
            payoutSum = Uint256.Checked(payoutSum + amounts[i]);
            Stop(payoutSum > PoolAmount, "INVALID");
            payouts = payouts.SetItem(ids[i], amounts[i]);
        }
    }

    void Claim(IReadOnlyList<(Address Id, Address Token)> wanted)
    {
        times.NeedAfterAllocation(Now);
        foreach (var one in wanted)
        {
            var amount = claims.Of(one.Id, one.Token);
            Stop(amount.IsZero, "INVALID");
            claims = claims.Without(one.Id, one.Token);
            World.Pay(Self, Recipient(one.Id).Address, one.Token, amount, "donations claimed");
        }
    }

    void UpdateTimes(PoolTimes wanted)
    {
        NeedManager();
        times = wanted.InOrderFrom(Now);
    }

    void Withdraw(BigInteger amount)
    {
        NeedManager();
        times.NeedThirtyDaysLater(Now);
        Stop(Uint256.Checked(PoolAmount - payoutSum) < amount, "INVALID");
        Spend(amount);
        Pay(Sender, amount, "withdrawn");
    }
}
