using System.Collections.Immutable;
using System.Numerics;
using TokenStudio.Model.Grants.Playing;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.AlloV2.Strategies;

/// <summary>What the two lockup strategies of Sablier share: managers accept grants, each is paid as a stream.</summary>
public abstract class SablierBase : AlloStrategy
{
    /// <summary>Where the streams lie: an address of our own making.</summary>
    public static Address Sablier { get; } = AlloWorld.AddressOf("Sablier");

    private protected static IReadOnlyList<StrategyParameter> Given { get; } = [StrategyParameters.RegistryGating, StrategyParameters.MetadataRequired, StrategyParameters.GrantAmountRequired];

    private protected static IReadOnlyList<StrategyFunction> Own { get; } =
    [
        StrategyFunction.Of<SablierBase>("cancelStream", (s, a) => s.Cancel(a.Address("recipientId", 0), a.Number("streamId", 1))),
        StrategyFunction.Of<SablierBase>("setBroker", (s, a) => s.SetBroker(a.Address("account", 0), a.Number("fee", 1))),
        StrategyFunction.Of<SablierBase>("setRecipientStatusToInReview", (s, a) => s.SetInReview(a.Addresses("recipientIds", 0)), isForManagers: false),
        StrategyFunction.Of<SablierBase>("withdraw", (s, a) => s.Withdraw(a.Number("amount", 0))),
    ];

    /// <summary>The same in both, each at its own lines; a stream is made by a function named after its form.</summary>
    private protected static IReadOnlyList<Quirk> KnownOf(ContractFile file, int inReview, string stream, int streamed, int withdrawn) =>
    [
        new("anybody-sets-in-review", "Anybody can put any recipient in review: the function asks for no role.", file.At(inReview, "setRecipientStatusToInReview"), Changes: true),
        new("pays-again-and-anybody", "A payment looks at neither status nor earlier payments: a pending or paid recipient streams again.", file.At(streamed, stream), Changes: true),
        new("withdraw-ignores-allocated", "Managers can withdraw what is allocated.", file.At(withdrawn, "withdraw")),
    ];

    ImmutableHashSet<Address> streaming = [];
    Address broker;
    BigInteger brokerFee;
    bool isGated;
    bool isMetadataRequired;
    bool isGrantRequired;

    public BigInteger AllocatedGrantAmount { get; private set; }

    internal override void Initialize(CallArguments parameters) =>
        (isGated, isMetadataRequired, isGrantRequired) = (parameters.Flag("registryGating"), parameters.Flag("metadataRequired"), parameters.Flag("grantAmountRequired"));

    // It asks the registry Allo has now, not the one of the pool's making.
    private protected override bool IsMember(Address anchor, Address account) => World.IsMember(World.Allo.Registry, anchor, account);

    internal override Address Register(CallArguments data)
    {
        var id = isGated ? data.Address("recipientId|registryAnchor|anchor", 0) : Sender;
        var address = data.Address("recipientAddress", isGated ? 1 : 0);
        var (isCancelable, grant, metadata) = (IsSet(data, "cancelable", 2), data.Number("grantAmount", 3), data.Metadata("metadata", 5));
        ReadShape(data, 4);
        var usesAnchor = isGated || IsSet(data, "useRegistryAnchor", 1);
        Stop(usesAnchor && !IsMember(id, Sender), "UNAUTHORIZED");
        Stop(isGrantRequired && grant.IsZero, "INVALID_REGISTRATION");
        Stop(Recipient(id).Status == AlloStatus.Accepted, "RECIPIENT_ALREADY_ACCEPTED");
        NeedMetadata(isMetadataRequired, metadata);
        Keep(id, new AlloRecipient { Address = address, Metadata = metadata, UsesAnchor = usesAnchor, Amount = grant, Status = AlloStatus.Pending });
        KeepShape(id, data, 4, isCancelable);
        return id;
    }

    internal override void Allocate(CallArguments data)
    {
        NeedManager();
        var (id, status, amount) = (data.Address("recipientId", 0), data.Status("recipientStatus|status", 1), data.Number("grantAmount", 2));
        var recipient = Recipient(id);
        if (recipient.Status != AlloStatus.Accepted && status == AlloStatus.Accepted)
        {
            AllocatedGrantAmount = Uint256.Checked(AllocatedGrantAmount + amount);
            Stop(AllocatedGrantAmount > PoolAmount, "ALLOCATION_EXCEEDS_POOL_AMOUNT");
            Keep(id, recipient with { Amount = amount, Status = AlloStatus.Accepted });
        }
        else if (recipient.Status != AlloStatus.Rejected && status == AlloStatus.Rejected)
        {
            Keep(id, recipient with { Status = AlloStatus.Rejected });
        }
    }

    internal override void Distribute(IReadOnlyList<Address> ids, CallArguments data)
    {
        NeedManager();
        foreach (var id in ids)
        {
            Stop(AsIntended && Recipient(id).Status != AlloStatus.Accepted, "STATUS_NOT_ACCEPTED");
            StopFor(AsIntended && streaming.Contains(id), id);
            var amount = Recipient(id).Amount & UInt128.MaxValue;   // cut to 128 bits
            Spend(amount);
            Stop(PoolToken == AlloWorld.Native, RevertException.NoData);
            Stop(brokerFee > BigInteger.Pow(10, 17), "SablierV2Lockup_BrokerFeeTooHigh");
            var fee = amount * brokerFee / AlloContract.FeeDenominator;
            var plan = StreamOf(id, amount - fee) with { Id = World.Plans.Count + 1 };
            Stop(Recipient(id).Address.IsZero, "ERC721: mint to the zero address");
            Stop(!World.CanMove(Self, Sablier, PoolToken, amount), "ERC20: transfer amount exceeds balance");
            World.Move(Self, Sablier, PoolToken, amount - fee, "into a stream");
            if (fee > 0) World.Move(Self, broker, PoolToken, fee, "broker fee");
            World.Plans = World.Plans.Add(plan);
            streaming = streaming.Add(id);
        }
    }

    /// <summary>In review reads as pending.</summary>
    public override AlloStatus StatusOf(Address id) => Recipient(id).Status is AlloStatus.InReview ? AlloStatus.Pending : Recipient(id).Status;

    public override IEnumerable<(string Name, BigInteger Value)> FiguresOf(Address id) => [("grantAmount", Recipient(id).Amount)];

    /// <summary>Decodes how the grant is to be paid.</summary>
    private protected abstract void ReadShape(CallArguments data, int position);

    private protected abstract void KeepShape(Address id, CallArguments data, int position, bool isCancelable);

    /// <summary>The stream that begins now, or Sablier's own error.</summary>
    private protected abstract VestingPlan StreamOf(Address id, BigInteger amount);

    private protected void NeedOpenForChanges(Address id)
    {
        NeedManager();
        Stop(Recipient(id).Status is not (AlloStatus.Pending or AlloStatus.InReview), "STATUS_NOT_PENDING_OR_INREVIEW");
    }

    // Bytes are decoded as where the registry is asked: an address stands in the flag's place then, and 1 is set.
    static bool IsSet(CallArguments data, string name, int position) => data.Find(name, position) switch
    {
        null => false,
        { ValueKind: System.Text.Json.JsonValueKind.String } => !data.Address(name, position).IsZero,
        _ => data.Truth(name, position),
    };

    void Cancel(Address id, BigInteger stream)
    {
        NeedManager();
        Stop(Recipient(id).Status != AlloStatus.Accepted, "STATUS_NOT_ACCEPTED");

        // The stream need not be this recipient's.
        var plan = World.Plans.FirstOrDefault(p => p.Id == stream && p.Contract == Sablier) ?? throw new RevertException("SablierV2Lockup_Null");
        var streamed = SablierCurve.StreamedBy(plan, Now);
        var refund = plan.IsCancelable && !plan.IsCanceled ? plan.Amount - streamed : 0;
        Keep(id, r => r with { Status = AlloStatus.Canceled, Amount = Uint256.Checked(r.Amount - refund) });
        AllocatedGrantAmount = Uint256.Checked(AllocatedGrantAmount - refund);
        PoolAmount = Uint256.Checked(PoolAmount + refund);
        Stop(plan.IsCanceled, "SablierV2Lockup_StreamCanceled");
        Stop(streamed >= plan.Amount, "SablierV2Lockup_StreamSettled");
        Stop(!plan.IsCancelable, "SablierV2Lockup_StreamNotCancelable");
        World.Move(Sablier, Self, PoolToken, refund, "refunded");
        World.Plans = World.Plans.Replace(plan, plan with { IsCanceled = true });
    }

    void SetBroker(Address account, BigInteger fee)
    {
        NeedManager();
        (broker, brokerFee) = (account, fee);
    }

    void SetInReview(IReadOnlyList<Address> ids)
    {
        if (AsIntended) NeedManager();
        foreach (var id in ids) Keep(id, r => r with { Status = AlloStatus.InReview });
    }

    void Withdraw(BigInteger amount)
    {
        NeedManager();
        Spend(amount);
        Pay(Sender, amount, "withdrawn");
    }
}
