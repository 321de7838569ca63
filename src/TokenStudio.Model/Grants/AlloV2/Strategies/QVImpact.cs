using System.Collections.Immutable;
using System.Numerics;
using TokenStudio.Model.Grants.Playing;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.AlloV2.Strategies;

/// <summary>QVImpactStreamStrategy: managers register, allocators vote as advice, managers set the payouts once.</summary>
public sealed class QVImpact : AlloStrategy
{
    ImmutableHashSet<Address> allocators = [];
    ImmutableDictionary<Address, BigInteger> payouts = ImmutableDictionary<Address, BigInteger>.Empty;
    QuadraticBallot ballot = QuadraticBallot.Empty;
    PoolWindow window;
    BigInteger most;
    bool isGated;
    bool isMetadataRequired;
    bool isSet;

    public static StrategyKind Listed { get; } = new()
    {
        Name = "QVImpactStreamStrategy",
        Title = "Impact stream",
        Purpose = "Managers register recipients, allocators vote quadratically, and managers set payouts with the votes as advice.",
        Parameters = [StrategyParameters.UseRegistryAnchor, StrategyParameters.MetadataRequired, StrategyParameters.AllocationStart, StrategyParameters.AllocationEnd, StrategyParameters.MaxVoiceCredits],
        Functions =
        [
            StrategyFunction.Of<QVImpact>("addAllocator", (s, a) => s.Set([a.Address("allocator", 0)], true)),
            StrategyFunction.Of<QVImpact>("removeAllocator", (s, a) => s.Set([a.Address("allocator", 0)], false)),
            StrategyFunction.Of<QVImpact>("batchAddAllocator", (s, a) => s.Set(a.Addresses("allocators", 0), true)),
            StrategyFunction.Of<QVImpact>("batchRemoveAllocator", (s, a) => s.Set(a.Addresses("allocators", 0), false)),
            StrategyFunction.Of<QVImpact>("setPayouts", (s, a) => s.SetPayouts([.. a.List("payouts", 0).Select(p => (p.Address("recipientId", 0), p.Number("amount", 1)))])),
            StrategyFunction.Of<QVImpact>("updatePoolTimestamps", (s, a) => s.UpdateTimes(new(a.Time("allocationStartTime", 0), a.Time("allocationEndTime", 1)))),
            StrategyFunction.Of<QVImpact>("recoverFunds", (s, a) => s.Recover(a.Address("token", 0), a.Address("recipient|to", 1))),
        ],
        Quirks =
        [
            new("votes-are-advice", "Votes decide nothing: managers set any payouts.", ContractFiles.QVImpactStream.At(266, "setPayouts")),
            new("end-is-both", "In its last second allocation is both open and over.", ContractFiles.QVImpactStream.At(293, "_checkOnlyAfterAllocation"), Changes: true),
            new("payouts-once", "Payouts are set once for ever, even an empty list; an id that stands twice keeps its last amount but counts twice in the sum.", ContractFiles.QVImpactStream.At(251, "setPayouts")),
            new("recover-at-any-time", "Managers can take the whole balance at any time.", ContractFiles.QVImpactStream.At(598, "recoverFunds")),
        ],
        HasMulticall = true,
        ForManagers = ["registerRecipient"],
        RegisterData = StrategyBytes.RegisteringAmount,
        AllocateData = StrategyBytes.RecipientAmount,
        Make = () => new QVImpact(),
    };

    public override StrategyKind Kind => Listed;

    internal override void Initialize(CallArguments parameters)
    {
        (isGated, isMetadataRequired, most) = (parameters.Flag("useRegistryAnchor"), parameters.Flag("metadataRequired"), parameters.Number("maxVoiceCreditsPerAllocator", int.MaxValue));
        window = new(parameters.Time("allocationStartTime"), parameters.Time("allocationEndTime"));
        window.NeedFuture(Now);
    }

    internal override Address Register(CallArguments data)
    {
        NeedManager();
        var (anchor, address) = (data.AddressOrZero("registryAnchor|recipientId|anchor", 0), data.Address("recipientAddress", 1));
        var (amount, metadata) = (data.Has("requestedAmount", 2) ? data.Number("requestedAmount", 2) : 0, data.Metadata("metadata", 3));
        var usesAnchor = isGated || !anchor.IsZero;
        var id = usesAnchor ? anchor : address;   // quirk: asked for an anchor and given none, id zero registers
        NeedMetadata(isMetadataRequired, metadata);
        StopFor(address.IsZero, id);
        Keep(id, r => r with { Address = address, Metadata = metadata, UsesAnchor = usesAnchor, Amount = amount, Status = AlloStatus.Accepted });
        return id;
    }

    internal override void Allocate(CallArguments data)
    {
        Stop(!window.Has(Now), "ALLOCATION_NOT_ACTIVE");
        Stop(!allocators.Contains(Sender), "UNAUTHORIZED");
        var (id, credits) = (data.Address("recipientId", 0), data.Number("voiceCreditsToAllocate|voiceCredits|credits", 1));
        StopFor(Recipient(id).Status != AlloStatus.Accepted, id);
        Stop(Uint256.Checked(credits + ballot.UsedBy(Sender)) > most, "INVALID");
        Stop(credits.IsZero, "INVALID");
        (ballot, var votes) = ballot.With(Sender, id, credits);
        Keep(id, r => r with { Votes = r.Votes + votes });
    }

    internal override void Distribute(IReadOnlyList<Address> ids, CallArguments data)
    {
        NeedAfterAllocation();
        foreach (var id in ids)
        {
            var amount = payouts.GetValueOrDefault(id);
            StopFor(amount.IsZero, id);
            payouts = payouts.Remove(id);
            Pay(Recipient(id).Address, amount, "payout");
        }
    }

    public override IEnumerable<(string Name, BigInteger Value)> FiguresOf(Address id) =>
        [("totalVotesReceived", Recipient(id).Votes), ("requestedAmount", Recipient(id).Amount), ("payout", payouts.GetValueOrDefault(id))];

    void NeedAfterAllocation() => Stop(Now < window.End || (AsIntended && Now == window.End), "ALLOCATION_NOT_ENDED");

    void Set(IReadOnlyList<Address> who, bool isListed)
    {
        NeedManager();
        allocators = isListed ? allocators.Union(who) : allocators.Except(who);
    }

    void SetPayouts(IReadOnlyList<(Address Id, BigInteger Amount)> wanted)
    {
        NeedManager();
        NeedAfterAllocation();
        Stop(isSet, "INVALID");
        isSet = true;
        var sum = BigInteger.Zero;
        foreach (var (id, amount) in wanted)
        {
            StopFor(amount.IsZero || Recipient(id).Status != AlloStatus.Accepted, id);
            payouts = payouts.SetItem(id, amount);
            sum = Uint256.Checked(sum + amount);
        }

        Stop(sum > PoolAmount, "INVALID");
    }

    void UpdateTimes(PoolWindow times)
    {
        NeedManager();
        times.NeedFuture(Now);
        window = times;
    }

    void Recover(Address token, Address to)
    {
        NeedManager();
        World.Pay(Self, to, token, World.BalanceOf(Self, token), "recovered");
    }
}
