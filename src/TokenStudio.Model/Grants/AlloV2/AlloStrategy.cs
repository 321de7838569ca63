using System.Collections.Immutable;
using System.Numerics;
using TokenStudio.Model.Grants.Playing;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.AlloV2;

/// <summary>
/// BaseStrategy, and what several strategies share. A strategy changes while a call runs and is copied before each, so its fields hold only
/// values. Source of every check and its order: allo-protocol/allo-v2 d262e7e.
/// </summary>
public abstract class AlloStrategy
{
    private protected AlloStrategy() { }

    public abstract StrategyKind Kind { get; }

    public Address Self { get; internal set; }

    public BigInteger PoolId { get; internal set; }

    /// <summary>What the strategy counts as the pool's money; its balance may differ.</summary>
    public BigInteger PoolAmount { get; private protected set; }

    public ImmutableDictionary<Address, AlloRecipient> Recipients { get; private protected set; } = ImmutableDictionary<Address, AlloRecipient>.Empty;

    internal AlloWorld World { get; set; } = null!;

    /// <summary>The registry as it was when the pool was made.</summary>
    internal Address Registry { get; set; }

    // Everything else.
    private protected Call Call => World.Call;
    private protected Address Sender => World.Call.Sender;
    private protected ulong Now => (ulong)World.Call.Now;
    private protected Address PoolToken => World.Pools[PoolId].Token;
    private protected bool AsIntended => World.IsAsIntended;

    /// <summary>A recipient's status as the contract answers it.</summary>
    public virtual AlloStatus StatusOf(Address id) => Recipient(id).Status;

    public AlloRecipient Recipient(Address id) => Recipients.GetValueOrDefault(id, AlloRecipient.None);

    /// <summary>What there is to say of a recipient besides its status: figures by name.</summary>
    public virtual IEnumerable<(string Name, BigInteger Value)> FiguresOf(Address id) => [];

    /// <summary>What the strategy reads of its parameters, checks and keeps.</summary>
    internal abstract void Initialize(CallArguments parameters);

    /// <summary>The body of registerRecipient; gives the recipient's id.</summary>
    internal abstract Address Register(CallArguments data);

    internal abstract void Allocate(CallArguments data);

    internal abstract void Distribute(IReadOnlyList<Address> ids, CallArguments data);

    internal AlloStrategy CopyInto(AlloWorld world)
    {
        var copy = (AlloStrategy)MemberwiseClone();
        copy.World = world;
        return copy;
    }

    internal void Increase(BigInteger amount)
    {
        BeforeIncrease();
        PoolAmount = Uint256.Checked(PoolAmount + amount);
    }

    private protected virtual void BeforeIncrease() { }

    private protected static void Stop(bool condition, string reason) => Call.Stop(condition, reason);

    private protected static void StopFor(bool condition, Address recipient)
    {
        if (condition) throw new RevertException("RECIPIENT_ERROR", recipient.ToString());
    }

    private protected bool IsManager(Address account) => World.Allo.IsManager(PoolId, account);

    private protected void NeedManager() => Stop(!IsManager(Sender), "UNAUTHORIZED");

    private protected virtual bool IsMember(Address anchor, Address account) => World.IsMember(Registry, anchor, account);

    private protected void Keep(Address id, AlloRecipient recipient) => Recipients = Recipients.SetItem(id, recipient);

    private protected void Keep(Address id, Func<AlloRecipient, AlloRecipient> change) => Keep(id, change(Recipient(id)));

    private protected void Pay(Address to, BigInteger amount, string why) => World.Pay(Self, to, PoolToken, amount, why);

    /// <summary>Less pool money, checked as Solidity subtracts.</summary>
    private protected void Spend(BigInteger amount) => PoolAmount = Uint256.Checked(PoolAmount - amount);

    /// <summary>All of a token that lies in the strategy, to the caller.</summary>
    private protected void PayOutBalance(Address token, BigInteger keep = default) => World.Pay(Self, Sender, token, Uint256.Checked(World.BalanceOf(Self, token) - keep), "withdrawn");

    /// <summary>Who registers: by an anchor that must be given where the registry is asked, else by an anchor or by himself.</summary>
    /// <param name="isGated">Whether only members of profiles register.</param>
    /// <param name="isAnchorFirst">The order of the data where the registry is not asked.</param>
    private protected (Address Id, Address Address, bool UsesAnchor) Registering(CallArguments data, bool isGated, bool isAnchorFirst)
    {
        if (isGated)
        {
            var gated = data.Address("recipientId|registryAnchor|anchor", 0);
            var to = data.Address("recipientAddress", 1);
            Stop(!IsMember(gated, Sender), "UNAUTHORIZED");
            return (gated, to, true);
        }

        var address = data.Address("recipientAddress", isAnchorFirst ? 1 : 0);
        var anchor = data.AddressOrZero("registryAnchor|anchor", isAnchorFirst ? 0 : 1);
        Stop(!anchor.IsZero && !IsMember(anchor, Sender), "UNAUTHORIZED");
        return (anchor.IsZero ? Sender : anchor, address, !anchor.IsZero);
    }

    /// <summary>Who registers where the data reads the same in both cases: (registryAnchor, recipientAddress, ...).</summary>
    private protected (Address Id, Address Address, bool UsesAnchor) RegisteringAlike(CallArguments data, bool isGated)
    {
        var anchor = isGated ? data.Address("registryAnchor|recipientId|anchor", 0) : data.AddressOrZero("registryAnchor|anchor", 0);
        var address = data.Address("recipientAddress", 1);
        var usesAnchor = isGated || !anchor.IsZero;
        Stop(usesAnchor && !IsMember(anchor, Sender), "UNAUTHORIZED");
        return (usesAnchor ? anchor : Sender, address, usesAnchor);
    }

    private protected static void NeedMetadata(bool isRequired, AlloMetadata metadata) => Stop(isRequired && metadata.IsMissing, "INVALID_METADATA");

    /// <summary>What a status is after its recipient registers again.</summary>
    private protected static AlloStatus Again(AlloStatus status) => status switch
    {
        AlloStatus.None or AlloStatus.Accepted => AlloStatus.Pending,
        AlloStatus.Rejected => AlloStatus.Appealed,
        _ => status,
    };
}
