using System.Collections.Immutable;
using System.Numerics;
using TokenStudio.Model.Grants.Playing;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.AlloV2.Strategies;

/// <summary>LTIPSimpleStrategy: long-term incentives; who gets enough votes of the managers has its amount locked for a time.</summary>
public class LTIPSimple : AlloStrategy
{
    private protected static IReadOnlyList<StrategyParameter> Given { get; } =
    [
        StrategyParameters.RegistryGating, StrategyParameters.MetadataRequired, StrategyParameter.Number("votingThreshold", "Votes that allocate", "votes") with { IsPositive = true },
        StrategyParameters.RegistrationStart, StrategyParameters.RegistrationEnd,
        StrategyParameter.Time("reviewStartTime", "Review opens"), StrategyParameter.Time("reviewEndTime", "Review closes"),
        StrategyParameters.AllocationStart, StrategyParameters.AllocationEnd,
        StrategyParameter.Time("distributionStartTime", "Distribution opens"), StrategyParameter.Time("distributionEndTime", "Distribution closes"),
        StrategyParameter.Seconds("vestingPeriod", "How long it is locked") with { IsPositive = true },
    ];

    private protected static IReadOnlyList<StrategyFunction> Own { get; } =
    [
        StrategyFunction.Of<LTIPSimple>("reviewRecipients", (s, a) => s.Review(a.Addresses("recipientIds", 0), a.Statuses("recipientStatuses", 1))),
        StrategyFunction.Of<LTIPSimple>("cancelRecipients", (s, a) => s.Cancel(a.Addresses("recipientIds", 0))),
        StrategyFunction.Of<LTIPSimple>("updatePoolTimestamps", (s, a) => s.UpdateTimes(LtipTimes.Of(a))),
        StrategyFunction.Of<LTIPSimple>("withdraw", (s, a) => s.Withdraw(a.Address("token", 0))),
    ];

    private protected static IReadOnlyList<Quirk> Known { get; } =
    [
        new("distribution-window-not-enforced", "The distribution window is kept but never looked at: anybody distributes at any time.", ContractFiles.LTIPSimple.At(601, "_distribute"), Changes: true),
        new("registration-end-unchecked", "When the pool is made the end of registration is not checked: its start is looked at twice.", ContractFiles.LTIPSimple.At(286, "__LTIPSimpleStrategy_init"), Changes: true),
        new("amount-may-rise", "An accepted recipient may register again with a higher amount, and stays accepted.", ContractFiles.LTIPSimple.At(527, "_registerRecipient")),
        new("withdraw-at-any-time", "Managers can take the whole balance at any time.", ContractFiles.LTIPSimple.At(417, "withdraw")),
        new("native-cannot-vest", "Plans take tokens only: a native pool can never pay.", ContractFiles.LTIPSimple.At(591, "_vestAmount"), When: s => s.World.Pools[s.PoolId].Token == AlloWorld.Native),
        new("threshold-nobody-reaches", "The threshold is above the number of managers, who have one vote each: nobody can be paid.", ContractFiles.LTIPSimple.At(574, "_allocate"), When: s => s is not LTIPHedgeyGovernor && ((LTIPSimple)s).IsThresholdOutOfReach),
    ];

    ImmutableHashSet<Address> vested = [];
    ImmutableDictionary<Address, Address> votedFor = ImmutableDictionary<Address, Address>.Empty;
    LtipTimes times = LtipTimes.None;
    BigInteger threshold;
    ulong vestingPeriod;
    bool isGated;
    bool isMetadataRequired;

    public static StrategyKind Listed { get; } = new()
    {
        Name = "LTIPSimpleStrategy",
        Title = "Long-term incentives, locked",
        Purpose = "Managers vote; who reaches the threshold has its amount locked until the vesting period is over.",
        Parameters = Given,
        Functions = Own,
        Quirks = Known,
        ForManagers = ["allocate"],
        RegisterData = StrategyBytes.RegisteringAmount,
        AllocateData = StrategyBytes.Recipient,
        Make = () => new LTIPSimple(),
    };

    public override StrategyKind Kind => Listed;

    internal override void Initialize(CallArguments parameters)
    {
        (isGated, isMetadataRequired, threshold) = (parameters.Flag("registryGating"), parameters.Flag("metadataRequired"), parameters.Number("votingThreshold", int.MaxValue));
        vestingPeriod = parameters.Time("vestingPeriod");
        var given = LtipTimes.Of(parameters);
        Stop(threshold.IsZero, "INVALID");
        Stop(vestingPeriod == 0, "INVALID");
        (AsIntended ? given : given with { Registration = new(given.Registration.Start, given.Registration.Start) }).InOrder(Now);
        times = given;
    }

    internal override Address Register(CallArguments data)
    {
        Stop(!times.Registration.Has(Now), "REGISTRATION_NOT_ACTIVE");
        var (id, address, usesAnchor) = Registering(data, isGated, isAnchorFirst: false);
        var (amount, metadata) = (data.Number("allocationAmount", 2), data.Metadata("metadata", 3));
        NeedMetadata(isMetadataRequired, metadata);
        StopFor(address.IsZero, id);
        Keep(id, r => r with { Address = address, Metadata = metadata, UsesAnchor = usesAnchor, Amount = amount, Status = r.Status == AlloStatus.None ? AlloStatus.Pending : r.Status });
        return id;
    }

    internal override void Allocate(CallArguments data)
    {
        NeedAllocationTime();
        NeedManager();
        var id = data.Address("recipientId", 0);
        NeedAccepted(id);
        var before = votedFor.GetValueOrDefault(Sender);
        if (!before.IsZero) Keep(before, r => r with { Votes = Uint256.Checked(r.Votes - 1) });
        Keep(id, r => r with { Votes = r.Votes + 1 });
        votedFor = votedFor.SetItem(Sender, id);
    }

    internal override void Distribute(IReadOnlyList<Address> ids, CallArguments data)
    {
        Stop(AsIntended && !times.Distribution.Has(Now), "DISTRIBUTION_NOT_ACTIVE");
        foreach (var id in ids)
        {
            var recipient = Recipient(id);
            NeedAccepted(id);
            Stop(recipient.Votes < threshold, "INSUFFICIENT_VOTES");
            Stop(vested.Contains(id), "ALREADY_VESTED");
            Spend(recipient.Amount);
            Vest(recipient.Address, recipient.Amount);
            vested = vested.Add(id);
        }
    }

    public override IEnumerable<(string Name, BigInteger Value)> FiguresOf(Address id) => [("allocationAmount", Recipient(id).Amount), ("votes", Recipient(id).Votes)];

    private protected virtual void Vest(Address to, BigInteger amount) => World.LockUntil(Self, to, PoolToken, amount, Now, new BigInteger(Now) + vestingPeriod);

    private protected void NeedAllocationTime() => Stop(!times.Allocation.Has(Now), "ALLOCATION_NOT_ACTIVE");

    private protected void NeedAccepted(Address id) => Stop(Recipient(id).Status != AlloStatus.Accepted, "RECIPIENT_NOT_ACCEPTED");

    bool IsThresholdOutOfReach => threshold > World.Allo.Roles.Holders.Where(h => IsManager(h.Account)).Select(h => h.Account).Distinct().Count();

    void Review(IReadOnlyList<Address> ids, IReadOnlyList<AlloStatus> statuses)
    {
        NeedManager();
        Stop(!times.Review.Has(Now), "REVIEW_NOT_ACTIVE");
        Stop(ids.Count != statuses.Count, "INVALID");
        for (var i = 0; i < ids.Count; i++)
        {
            var status = statuses[i];
            StopFor(Recipient(ids[i]).Status != AlloStatus.Pending || status is not (AlloStatus.Accepted or AlloStatus.Rejected), ids[i]);
            Keep(ids[i], r => r with { Status = status });
        }
    }

    void Cancel(IReadOnlyList<Address> ids)
    {
        NeedManager();
        foreach (var id in ids)
        {
            StopFor(Recipient(id).Status is AlloStatus.None or AlloStatus.Canceled, id);
            Keep(id, r => r with { Status = AlloStatus.Canceled });
        }
    }

    void UpdateTimes(LtipTimes wanted)
    {
        NeedManager();
        times = wanted.InOrder(Now);
    }

    void Withdraw(Address token)
    {
        NeedManager();
        PayOutBalance(token);
    }
}
