using System.Numerics;
using System.Text.Json;
using TokenStudio.Model.Grants.Playing;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.AlloV2;

/// <summary>A profile that stands before a play begins.</summary>
public sealed record ProfileSetup(BigInteger Nonce, string Name, Address Owner, IReadOnlyList<Address> Members)
{
    /// <summary>Where its anchor stands on a chain; null for an address of our own making.</summary>
    public Address? Anchor { get; init; }

    public string Id => AlloRegistry.IdOf(Nonce, Owner);
}

/// <summary>The pool a play begins with.</summary>
/// <param name="By">Who creates it, and is its admin: owner or member of the profile.</param>
/// <param name="Value">Native value sent along; null for what is asked: the amount where it is native, and the base fee.</param>
public sealed record PoolSetup(StrategyKind Kind, JsonElement Parameters, Address By, string ProfileId, Address Token, BigInteger Amount, IReadOnlyList<Address> Managers, BigInteger? Value)
{
    public AlloMetadata Metadata { get; init; } = AlloMetadata.None;
}

/// <summary>How a play begins: Allo, profiles, what other contracts answer, and one pool, or none where an action creates it.</summary>
public sealed record AlloSetup
{
    public required AlloContract Allo { get; init; }

    public IReadOnlyList<ProfileSetup> Profiles { get; init; } = [];

    public Wallets Wallets { get; init; } = new();

    public AlloOutside Outside { get; init; } = new();

    public PoolSetup? Pool { get; init; }

    public bool IsAsIntended { get; init; }

    /// <summary>The world with the pool in it, or the contract's error.</summary>
    /// <param name="now">When the pool is created, Unix seconds.</param>
    public AlloResult Create(long now)
    {
        var world = new AlloWorld { Wallets = Wallets with { Bounded = Wallets.Bounded.Union([Allo.Self, AlloWorld.RegistryAddress]) }, Outside = Outside, IsAsIntended = IsAsIntended };
        var begun = AlloPlay.Try(world, new(Allo.Owner, now, 0), Begin);
        return begun.Error is null && Pool is not null ? Create(begun.World, Pool, now) : begun;
    }

    static AlloResult Create(AlloWorld world, PoolSetup pool, long now)
    {
        var due = world.Allo.BaseFee + (pool.Token == AlloWorld.Native ? pool.Amount : 0);
        return AlloPlay.Try(world, new(pool.By, now, pool.Value ?? due), next => new AlloFunction("Allo", "createPool", true, (w, _, _) => w.CreatePool(new(
            pool.ProfileId, pool.Kind, new(pool.Parameters), pool.Token, pool.Amount, pool.Metadata, pool.Managers) { CloneOf = AlloWorld.ImplementationOf(pool.Kind.Name) })).Enter(next, default, 1));
    }

    void Begin(AlloWorld world)
    {
        world.Allo = (Allo with { Cloneable = Allo.Cloneable.Union(StrategyKinds.All.Select(k => AlloWorld.ImplementationOf(k.Name))) }).Initialized();
        world.Registry = world.Registry with { Roles = world.Registry.Roles.With(AlloRegistry.AlloOwner, Allo.Owner) };
        world.Periphery = world.Periphery with { Deployers = [Allo.Owner] };
        foreach (var profile in Profiles)
        {
            world.Registry = world.Registry.CreateProfile(new(profile.Owner, world.Call.Now, 0), profile.Nonce, profile.Name, AlloMetadata.None, profile.Owner, profile.Members, profile.Anchor);
        }
    }
}
