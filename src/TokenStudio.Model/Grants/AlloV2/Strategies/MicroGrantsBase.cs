using System.Collections.Immutable;
using System.Numerics;
using TokenStudio.Model.Grants.Playing;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.AlloV2.Strategies;

/// <summary>MicroGrantsBaseStrategy: who gets enough votes is paid at once what it asked for.</summary>
public abstract class MicroGrantsBase : AlloStrategy
{
    private protected static IReadOnlyList<StrategyParameter> Given { get; } =
    [
        StrategyParameters.UseRegistryAnchor, StrategyParameters.AllocationStart, StrategyParameters.AllocationEnd,
        StrategyParameter.Number("approvalThreshold", "Votes that approve", "votes") with { Usual = 1 }, StrategyParameter.Tokens("maxRequestedAmount", "Highest request"),
    ];

    private protected static IReadOnlyList<StrategyFunction> Own { get; } =
    [
        StrategyFunction.Of<MicroGrantsBase>("increaseMaxRequestedAmount", (s, a) => s.IncreaseMax(a.Number("maxRequestedAmount", 0))),
        StrategyFunction.Of<MicroGrantsBase>("setApprovalThreshold", (s, a) => s.SetThreshold(a.Number("approvalThreshold", 0))),
        StrategyFunction.Of<MicroGrantsBase>("updatePoolTimestamps", (s, a) => s.UpdateTimes(new(a.Time("allocationStartTime", 0), a.Time("allocationEndTime", 1)))),
        StrategyFunction.Of<MicroGrantsBase>("withdraw", (s, a) => s.Withdraw(a.Address("token", 0))),
    ];

    private protected static IReadOnlyList<Quirk> Known { get; } =
    [
        new("rejected-after-the-end", "After allocation everybody who was not accepted reads rejected, even who never registered.", ContractFiles.MicroGrants.At(438, "_getRecipient")),
        new("withdraw-always-open", "The pool is never set active, so managers can take the whole balance at any time.", ContractFiles.MicroGrants.At(237, "withdraw"), Changes: true),
        new("any-vote-may-decide", "The count of approvals is compared after a vote of any kind: a changed threshold may pay on a rejection.", ContractFiles.MicroGrants.At(404, "_allocate"), Changes: true),
        new("threshold-zero", "A threshold of 0 pays on the first vote against.", ContractFiles.MicroGrants.At(404, "_allocate"), When: s => ((MicroGrantsBase)s).threshold.IsZero),
    ];

    ImmutableHashSet<(Address Allocator, Address Id)> allocated = [];
    ImmutableDictionary<(Address Id, AlloStatus Status), BigInteger> counts = ImmutableDictionary<(Address, AlloStatus), BigInteger>.Empty;
    PoolWindow window;
    BigInteger threshold;
    BigInteger most;
    bool isGated;

    internal override void Initialize(CallArguments parameters)
    {
        isGated = parameters.Flag("useRegistryAnchor");
        window = new(parameters.Time("allocationStartTime"), parameters.Time("allocationEndTime"));
        (most, threshold) = (parameters.Number("maxRequestedAmount", int.MaxValue), parameters.Number("approvalThreshold", int.MaxValue));
        window.NeedFuture(Now);
    }

    internal override Address Register(CallArguments data)
    {
        var (id, address, usesAnchor) = RegisteringAlike(data, isGated);
        var (amount, metadata) = (data.Number("requestedAmount", 2), data.Metadata("metadata", 3));
        NeedMetadata(true, metadata);
        Stop(amount > most, "EXCEEDING_MAX_AMOUNT");
        StopFor(address.IsZero, id);
        Stop(CountOf(id, AlloStatus.Accepted) > 0 || CountOf(id, AlloStatus.Rejected) > 0, "UNAUTHORIZED");
        Keep(id, r => r with { Address = address, Metadata = metadata, UsesAnchor = usesAnchor || r.UsesAnchor, Amount = amount.IsZero ? most : amount, Status = AlloStatus.Pending });
        return id;
    }

    internal override void Allocate(CallArguments data)
    {
        Stop(!IsAllocator(Sender), "UNAUTHORIZED");
        Stop(!window.Has(Now), "ALLOCATION_NOT_ACTIVE");
        var (id, status) = (data.Address("recipientId", 0), data.Status("status|recipientStatus", 1));
        StopFor(allocated.Contains((Sender, id)) || Recipient(id).Status == AlloStatus.Accepted, id);
        allocated = allocated.Add((Sender, id));
        counts = counts.SetItem((id, status), CountOf(id, status) + 1);
        if (CountOf(id, AlloStatus.Accepted) != threshold || (AsIntended && status != AlloStatus.Accepted)) return;
        Keep(id, r => r with { Status = AlloStatus.Accepted });
        Spend(Recipient(id).Amount);
        Pay(Recipient(id).Address, Recipient(id).Amount, "micro grant");
    }

    internal override void Distribute(IReadOnlyList<Address> ids, CallArguments data) => throw new RevertException("Panic 0x01");

    public override AlloStatus StatusOf(Address id)
    {
        var status = Recipient(id).Status;
        return Now > window.End && status != AlloStatus.Accepted ? AlloStatus.Rejected : status;
    }

    public override IEnumerable<(string Name, BigInteger Value)> FiguresOf(Address id) =>
        [("requestedAmount", Recipient(id).Amount), ("accepts", CountOf(id, AlloStatus.Accepted)), ("rejects", CountOf(id, AlloStatus.Rejected))];

    private protected abstract bool IsAllocator(Address account);

    BigInteger CountOf(Address id, AlloStatus status) => counts.GetValueOrDefault((id, status));

    void IncreaseMax(BigInteger to)
    {
        NeedManager();
        Stop(to < most, "AMOUNT_TOO_LOW");
        most = to;
    }

    void SetThreshold(BigInteger to)
    {
        NeedManager();
        threshold = to;
    }

    void UpdateTimes(PoolWindow times)
    {
        NeedManager();
        times.NeedFuture(Now);
        window = times;
    }

    void Withdraw(Address token)
    {
        NeedManager();
        Stop(AsIntended && window.Has(Now), "POOL_ACTIVE");
        PayOutBalance(token);
    }
}
