using System.Collections.Immutable;
using System.Numerics;
using TokenStudio.Model.Grants.Playing;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.AlloV2;

/// <summary>Allo's own settings: who owns it, its fees, the strategies pools may be cloned from, and who manages which pool.</summary>
public sealed record AlloContract(Address Self)
{
    /// <summary>100 % as percent fees are written.</summary>
    public static BigInteger FeeDenominator { get; } = BigInteger.Pow(10, 18);

    // How long solady's Ownable keeps a request for a handover open.
    const long HandoverSeconds = 48 * 3600;

    public Address Owner { get; init; }

    public Address Registry { get; init; }

    public Address Treasury { get; init; }

    /// <summary>Taken out of what a pool is funded with.</summary>
    public BigInteger PercentFee { get; init; }

    /// <summary>Native, once for each pool that is created.</summary>
    public BigInteger BaseFee { get; init; }

    public ImmutableHashSet<Address> Cloneable { get; init; } = [];

    public BigInteger PoolCount { get; init; }

    public Roles Roles { get; init; } = new();

    public ImmutableDictionary<Address, long> Handovers { get; init; } = ImmutableDictionary<Address, long>.Empty;

    /// <summary>The role of a pool's managers: the number of the pool.</summary>
    public static string ManagerRole(BigInteger pool) => Hex.Of(AbiEncoder.Encode([AbiType.Uint256], [pool]));

    /// <summary>The role of its admin: keccak256(abi.encodePacked(pool, "admin")).</summary>
    public static string AdminRole(BigInteger pool) => Hex.Of(Keccak256.Hash(AbiEncoder.EncodePacked([AbiType.Uint256, AbiType.Text], [pool, "admin"])));

    /// <summary>The fee on an amount, rounded down.</summary>
    public BigInteger FeeOn(BigInteger amount) => Uint256.Checked(amount * PercentFee) / FeeDenominator;

    public bool IsAdmin(BigInteger pool, Address account) => Roles.Has(AdminRole(pool), account);

    /// <summary>An admin counts as manager.</summary>
    public bool IsManager(BigInteger pool, Address account) => Roles.Has(ManagerRole(pool), account) || IsAdmin(pool, account);

    /// <summary>Allo.initialize: what it refuses.</summary>
    public AlloContract Initialized()
    {
        Call.Stop(Registry.IsZero || Treasury.IsZero, "ZERO_ADDRESS");
        Call.Stop(PercentFee > FeeDenominator, "INVALID_FEE");
        return this;
    }

    public AlloContract Update(Call call, Func<AlloContract, AlloContract> change)
    {
        NeedOwner(call);
        return change(this).Initialized();
    }

    public AlloContract AddCloneable(Call call, Address strategy)
    {
        NeedOwner(call);
        Call.Stop(strategy.IsZero, "ZERO_ADDRESS");
        return this with { Cloneable = Cloneable.Add(strategy) };
    }

    public AlloContract RemoveCloneable(Call call, Address strategy)
    {
        NeedOwner(call);
        return this with { Cloneable = Cloneable.Remove(strategy) };
    }

    public AlloContract AddManager(Call call, BigInteger pool, Address manager)
    {
        Call.Stop(!IsAdmin(pool, call.Sender), "UNAUTHORIZED");
        Call.Stop(manager.IsZero, "ZERO_ADDRESS");
        return this with { Roles = Roles.With(ManagerRole(pool), manager) };
    }

    public AlloContract RemoveManager(Call call, BigInteger pool, Address manager)
    {
        Call.Stop(!IsAdmin(pool, call.Sender), "UNAUTHORIZED");
        return this with { Roles = Roles.Without(ManagerRole(pool), manager) };
    }

    public AlloContract TransferOwnership(Call call, Address to)
    {
        NeedOwner(call);
        Call.Stop(to.IsZero, "NewOwnerIsZeroAddress");
        return this with { Owner = to };
    }

    public AlloContract RequestHandover(Call call) => this with { Handovers = Handovers.SetItem(call.Sender, call.Now + HandoverSeconds) };

    public AlloContract CompleteHandover(Call call, Address to)
    {
        NeedOwner(call);
        Call.Stop(!Handovers.TryGetValue(to, out var until) || call.Now > until, "NoHandoverRequest");
        return this with { Owner = to, Handovers = Handovers.Remove(to) };
    }

    /// <summary>Not UNAUTHORIZED: solady's error has the same word in other letters.</summary>
    public void NeedOwner(Call call) => Call.Stop(call.Sender != Owner, "Unauthorized");
}
