using System.Numerics;
using System.Text.Json;
using TokenStudio.Model.Grants.AlloV2.Periphery;
using TokenStudio.Model.Grants.Playing;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.AlloV2;

/// <summary>The state-changing functions of Allo v2, arguments named as in the contracts.</summary>
public static class AlloFunctions
{
    /// <summary>Those of every play; a strategy's own come on top.</summary>
    public static IReadOnlyList<AlloFunction> All { get; } =
    [
        Payable("Allo", "createPool", (w, a, _) => w.CreatePool(PoolOrders.Clone(a))),
        Payable("Allo", "createPoolWithCustomStrategy", (w, a, _) => w.CreatePool(PoolOrders.Custom(w, a))),
        Of("Allo", "updatePoolMetadata", (w, a, p) => UpdateMetadata(w, Pool(a, p), a.Metadata("metadata", 1))),
        OfAllo("addPoolManager", (c, allo, a, p) => allo.AddManager(c, Pool(a, p), a.Address("manager", 1))),
        OfAllo("removePoolManager", (c, allo, a, p) => allo.RemoveManager(c, Pool(a, p), a.Address("manager", 1))),
        Payable("Allo", "registerRecipient", (w, a, p) => w.Register(PoolOfData(a, p), a.Data())),
        Of("Allo", "batchRegisterRecipient", (w, a, _) => Batch(a, "data", (pool, data) => w.Register(pool, data))),
        Payable("Allo", "fundPool", (w, a, p) => w.FundPool(Pool(a, p), a.Number("amount", 1))),
        Payable("Allo", "allocate", (w, a, p) => w.Allocate(PoolOfData(a, p), a.Data())),
        Of("Allo", "batchAllocate", (w, a, _) => Batch(a, "datas|data", (pool, data) => w.Allocate(pool, data))),
        Of("Allo", "distribute", (w, a, p) => Distribute(w, a, p)),
        OfAllo("updateRegistry", (c, allo, a, _) => allo.Update(c, Changed(a.Address("registry", 0), (x, registry) => x with { Registry = registry }))),
        OfAllo("updateTreasury", (c, allo, a, _) => allo.Update(c, Changed(a.Address("treasury", 0), (x, treasury) => x with { Treasury = treasury }))),
        OfAllo("updatePercentFee", (c, allo, a, _) => allo.Update(c, Changed(a.Number("percentFee", 0), (x, fee) => x with { PercentFee = fee }))),
        OfAllo("updateBaseFee", (c, allo, a, _) => allo.Update(c, Changed(a.Number("baseFee", 0), (x, fee) => x with { BaseFee = fee }))),
        OfAllo("addToCloneableStrategies", (c, allo, a, _) => allo.AddCloneable(c, PoolOrders.Strategy(a, 0).Address)),
        OfAllo("removeFromCloneableStrategies", (c, allo, a, _) => allo.RemoveCloneable(c, PoolOrders.Strategy(a, 0).Address)),
        OfAllo("transferOwnership", (c, allo, a, _) => allo.TransferOwnership(c, a.Address("newOwner", 0))),
        OfAllo("requestOwnershipHandover", (c, allo, _, _) => allo.RequestHandover(c)),
        OfAllo("completeOwnershipHandover", (c, allo, a, _) => allo.CompleteHandover(c, a.Address("pendingOwner", 0))),
        OfAllo("grantRole", (c, allo, a, _) => allo with { Roles = allo.Roles.Grant(a.Word("role", 0), a.Address("account", 1), c.Sender) }),
        OfAllo("revokeRole", (c, allo, a, _) => allo with { Roles = allo.Roles.Revoke(a.Word("role", 0), a.Address("account", 1), c.Sender) }),
        OfAllo("renounceRole", (c, allo, a, _) => allo with { Roles = allo.Roles.Renounce(a.Word("role", 0), a.Address("account", 1), c.Sender) }),
        OfAllo("initialize", (_, _, _, _) => throw new RevertException(AlreadyInitialized)),
        Of("Allo", "recoverFunds", (w, a, _) => RecoverFromAllo(w, a.Address("token", 0), a.Address("recipient", 1))),
        OfRegistry("createProfile", (c, r, a) => r.CreateProfile(c, a.Number("nonce", 0), a.Text("name", 1), a.Metadata("metadata", 2), a.Address("owner", 3), a.Has("members", 4) ? a.Addresses("members", 4) : [])),
        OfRegistry("updateProfileName", (c, r, a) => r.UpdateProfileName(c, Profile(a), a.Text("name", 1))),
        OfRegistry("updateProfileMetadata", (c, r, a) => r.UpdateProfileMetadata(c, Profile(a), a.Metadata("metadata", 1))),
        OfRegistry("updateProfilePendingOwner", (c, r, a) => r.UpdateProfilePendingOwner(c, Profile(a), a.Address("pendingOwner", 1))),
        OfRegistry("acceptProfileOwnership", (c, r, a) => r.AcceptProfileOwnership(c, Profile(a))),
        OfRegistry("addMembers", (c, r, a) => r.AddMembers(c, Profile(a), a.Addresses("members", 1))),
        OfRegistry("removeMembers", (c, r, a) => r.RemoveMembers(c, Profile(a), a.Addresses("members", 1))),
        OfRegistry("grantRole", (c, r, a) => r with { Roles = r.Roles.Grant(a.Word("role", 0), a.Address("account", 1), c.Sender) }),
        OfRegistry("revokeRole", (c, r, a) => r with { Roles = r.Roles.Revoke(a.Word("role", 0), a.Address("account", 1), c.Sender) }),
        OfRegistry("renounceRole", (c, r, a) => r with { Roles = r.Roles.Renounce(a.Word("role", 0), a.Address("account", 1), c.Sender) }),
        OfRegistry("initialize", (_, _, _) => throw new RevertException(AlreadyInitialized)),
        Of("Registry", "recoverFunds", (w, a, _) => RecoverFromRegistry(w, a.Address("token", 0), a.Address("recipient|to", 1))),
        Of("Anchor", "execute", AnchorCalls.Execute),
        Of("SimpleProjectRegistry", "addProject", (w, a, _) => ProjectList.Add(w, a.Address("project|recipientId", 0))),
        Of("SimpleProjectRegistry", "removeProject", (w, a, _) => ProjectList.Remove(w, a.Address("project|recipientId", 0))),
        Of("ContractFactory", "deploy", (w, a, _) => ContractFactory.Deploy(w, a.Text("contractName", 0), a.Text("version", 1))) with { IsPayable = true },
        Of("ContractFactory", "setDeployer", (w, a, _) => ContractFactory.SetDeployer(w, a.Address("deployer", 0), a.Truth("allowedToDeploy", 1))),
        .. StrategyFactory.Functions,
        Of("AlloV1ToV2ProfileMigration", "createProfiles", (w, a, _) => ProfileMigration.CreateProfiles(w, a)),
        Of("NftFactory", "createNFTContract", (w, a, _) => MintableNft.Create(w, a.Number("price", 2), a.Address("owner", 3))),
        Payable("Nft", "mintTo", (w, a, _) => MintableNft.Mint(w, a.Address("nft", 0), w.Allo.Self, w.Call.Value, a.Address("to", 1))),
        Of("Nft", "withdrawPayments", (w, a, _) => MintableNft.Withdraw(w, a.Address("nft", 0), a.Address("payee", 1))),
        Of("Nft", "transferFrom", (w, a, _) => PassNft(w, a.Address("nft", 0), a.Address("from", 1), a.Address("to", 2), a.Number("id", 3))),
        Of("Token", "transfer", (w, a, p) => TransferToken(w, a, p)),
    ];

    const string AlreadyInitialized = "Initializable: contract is already initialized";

    // What only Allo may call at a strategy.
    static readonly string[] Entries = ["initialize", "increasePoolAmount", "registerRecipient", "allocate", "distribute"];

    /// <summary>A function by its name, alone or after its contract: "allocate", "Registry.addMembers", "Strategy.withdraw". A strategy's own comes first.</summary>
    public static AlloFunction? Find(AlloWorld world, string name, BigInteger pool)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        var (contract, plain) = dot < 0 ? ("", name) : (name[..dot], name[(dot + 1)..]);
        var named = All.FirstOrDefault(f => f.Name == plain && string.Equals(f.Contract, contract, StringComparison.OrdinalIgnoreCase));
        if (named is not null) return named;
        if (world.StrategyOf(pool) is { } strategy && (dot < 0 || IsStrategy(contract, strategy.Kind)))
        {
            if (OwnOf(strategy.Kind, plain) is { } own) return own;
            if (dot >= 0 && Entries.Contains(plain)) return Of(contract, plain, (_, _, _) => throw new RevertException("UNAUTHORIZED"));
        }

        return dot < 0 ? All.FirstOrDefault(f => f.Name == plain) : null;
    }

    /// <summary>Whether any contract of a play has a function of this name.</summary>
    public static bool Knows(string name)
    {
        var plain = name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..];
        return All.Any(f => f.Name == plain) || Entries.Contains(plain) || StrategyKinds.All.Any(k => k.Functions.Any(f => f.Name == plain) || (plain == "multicall" && k.HasMulticall));
    }

    static bool IsStrategy(string contract, StrategyKind kind) =>
        string.Equals(contract, "Strategy", StringComparison.OrdinalIgnoreCase) || StrategyKinds.Find(contract) == kind;

    static AlloFunction? OwnOf(StrategyKind kind, string name)
    {
        if (name == "multicall" && kind.HasMulticall) return Of(kind.Name, name, (w, a, p) => AnchorCalls.Multicall(kind, w, a, p));
        var own = kind.Functions.FirstOrDefault(f => f.Name == name);
        if (own is null) return null;
        return own.IsPayable ? Payable(kind.Name, name, (w, a, p) => own.Run(w.HandOn(p), a)) : Of(kind.Name, name, (w, a, p) => own.Run(w.NeedStrategy(p), a));
    }

    static BigInteger Pool(CallArguments a, BigInteger pool) => a.Has("poolId", 0) ? a.Number("poolId", 0) : pool;

    // The data may stand alone: then it is not the pool that comes first.
    static BigInteger PoolOfData(CallArguments a, BigInteger pool) => a.IsPoolAndData() ? a.Number("poolId", 0) : a.Has("poolId", int.MaxValue) ? a.Number("poolId", int.MaxValue) : pool;

    static string Profile(CallArguments a) => a.Word("profileId", 0);

    static AlloFunction Of(string contract, string name, Action<AlloWorld, CallArguments, BigInteger> run) => new(contract, name, false, run);

    static AlloFunction Payable(string contract, string name, Action<AlloWorld, CallArguments, BigInteger> run) => new(contract, name, true, run);

    static AlloFunction OfAllo(string name, Func<Call, AlloContract, CallArguments, BigInteger, AlloContract> run) =>
        new("Allo", name, false, (world, arguments, pool) => world.Allo = run(world.Call, world.Allo, arguments, pool));

    static AlloFunction OfRegistry(string name, Func<Call, AlloRegistry, CallArguments, AlloRegistry> run) =>
        new("Registry", name, false, (world, arguments, _) => world.Registry = run(world.Call, world.Registry, arguments));

    // Arguments are decoded before anything is tested.
    static Func<AlloContract, AlloContract> Changed<T>(T value, Func<AlloContract, T, AlloContract> change) => allo => change(allo, value);

    static void UpdateMetadata(AlloWorld world, BigInteger pool, AlloMetadata metadata)
    {
        Call.Stop(!world.Allo.IsManager(pool, world.Call.Sender), "UNAUTHORIZED");
        world.Pools = world.Pools.SetItem(pool, world.Pools[pool] with { Metadata = metadata });
    }

    static void Batch(CallArguments a, string name, Action<BigInteger, CallArguments> run)
    {
        var pools = a.Numbers("poolIds", 0);
        var data = a.List(name, 1);
        Call.Stop(pools.Count != data.Count, "MISMATCH");
        for (var i = 0; i < pools.Count; i++) run(pools[i], data[i]);
    }

    static void Distribute(AlloWorld world, CallArguments a, BigInteger pool)
    {
        // In their order the pool may be left out: then the ids come first.
        var ids = a.Given is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() > 0 && list[0].ValueKind == JsonValueKind.Array ? 0 : 1;
        var strategy = world.NeedStrategy(ids == 0 ? pool : Pool(a, pool));
        strategy.Distribute(
            a.Has("recipientIds", ids) ? a.Addresses("recipientIds", ids) : [],
            a.Find("data", ids + 1) is { } data ? StrategyBytes.Decoded(strategy.Kind.DistributeData, new(data)) : a);
    }

    static void RecoverFromAllo(AlloWorld world, Address token, Address to)
    {
        world.Allo.NeedOwner(world.Call);
        world.Pay(world.Allo.Self, to, token, world.BalanceOf(world.Allo.Self, token), "recovered");
    }

    static void RecoverFromRegistry(AlloWorld world, Address token, Address to)
    {
        world.Registry.Roles.Need(AlloRegistry.AlloOwner, world.Call.Sender);
        Call.Stop(to.IsZero, "ZERO_ADDRESS");
        world.Pay(world.Registry.Self, to, token, world.BalanceOf(world.Registry.Self, token), "recovered");
    }

    static void PassNft(AlloWorld world, Address nft, Address from, Address to, BigInteger id)
    {
        Call.Stop(world.Outside.OwnerOf(nft, id) != from || from != world.Call.Sender || to.IsZero, RevertException.NoData);
        world.Outside = world.Outside with { NftOwners = world.Outside.NftOwners.SetItem((nft, id), to) };
    }

    static void TransferToken(AlloWorld world, CallArguments a, BigInteger pool)
    {
        var token = a.Has("token", int.MaxValue) ? a.Address("token", int.MaxValue) : world.Pools.GetValueOrDefault(pool)?.Token ?? throw new RevertException(RevertException.NoData);
        world.Pay(world.Call.Sender, a.Address("to", 0), token, a.Number("amount", 1), "transfer");
    }
}
