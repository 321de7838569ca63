using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using TokenStudio.Model.Grants.AlloV2.Periphery;
using TokenStudio.Model.Grants.Playing;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.AlloV2;

/// <summary>
/// Everything a play of Allo v2 can change. A call changes a copy, as a transaction does: kept when it ends well, dropped when it reverts;
/// so what was handed out never changes.
/// </summary>
public sealed class AlloWorld
{
    /// <summary>How Allo v2 names the native token.</summary>
    public static Address Native { get; } = new([.. Enumerable.Repeat((byte)0xee, Address.Bytes)]);

    public static Address AlloAddress { get; } = AddressOf("Allo");
    public static Address RegistryAddress { get; } = AddressOf("Registry");
    public static Address TreasuryAddress { get; } = AddressOf("treasury");

    public AlloContract Allo { get; internal set; } = new(AlloAddress) { Registry = RegistryAddress, Treasury = TreasuryAddress };

    public AlloRegistry Registry { get; internal set; } = new(RegistryAddress);

    public Wallets Wallets { get; internal set; } = new();

    public AlloOutside Outside { get; internal set; } = new();

    public AlloPeriphery Periphery { get; internal set; } = new();

    public ImmutableDictionary<BigInteger, AlloPool> Pools { get; internal set; } = ImmutableDictionary<BigInteger, AlloPool>.Empty;

    /// <summary>Payouts that vest, in the order they were made.</summary>
    public ImmutableList<VestingPlan> Plans { get; internal set; } = [];

    /// <summary>Whether strategies do what was meant where the deployed code does something else.</summary>
    public bool IsAsIntended { get; init; }

    internal ImmutableDictionary<Address, AlloStrategy> Strategies { get; set; } = ImmutableDictionary<Address, AlloStrategy>.Empty;

    /// <summary>The transaction under way.</summary>
    internal Call Call { get; set; }

    /// <summary>The strategy of a pool; null when there is no such pool.</summary>
    public AlloStrategy? StrategyOf(BigInteger pool) => Pools.TryGetValue(pool, out var found) ? Strategies[found.Strategy] : null;

    /// <summary>Where a strategy stands that is cloned for a pool, and where the original does: addresses of our own making.</summary>
    public static Address StrategyAddress(BigInteger pool) => AddressOf("strategy " + pool.ToString(CultureInfo.InvariantCulture));

    public static Address ImplementationOf(string strategy) => AddressOf("implementation of " + strategy);

    internal static Address AddressOf(string name) => new(Keccak256.Hash($"TokenStudio Allo v2 {name}").AsSpan(12));

    /// <summary>The same world, seen at a time: statuses may read otherwise when a window has closed.</summary>
    public AlloWorld At(long now)
    {
        var later = Copy();
        later.Call = later.Call with { Now = now };
        return later;
    }

    internal AlloWorld Copy()
    {
        var copy = (AlloWorld)MemberwiseClone();
        copy.Strategies = Strategies.ToImmutableDictionary(s => s.Key, s => s.Value.CopyInto(copy));
        return copy;
    }

    /// <summary>A contract spends only what it has.</summary>
    internal void AddStrategy(AlloStrategy strategy)
    {
        Strategies = Strategies.SetItem(strategy.Self, strategy);
        Wallets = Wallets with { Bounded = Wallets.Bounded.Add(strategy.Self) };
    }

    // Pools keep the registry they were made with; one that is none of ours knows no profile.
    internal bool IsMember(Address registry, Address anchor, Address account) => registry == Registry.Self && Registry.IsMemberOf(anchor, account);
}
