using System.Numerics;
using TokenStudio.Model.Grants.Playing;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.AlloV2;

/// <summary>What createPool is called with.</summary>
sealed record PoolOrder(string ProfileId, StrategyKind? Kind, CallArguments Parameters, Address Token, BigInteger Amount, AlloMetadata Metadata, IReadOnlyList<Address> Managers)
{
    /// <summary>The original that is cloned; null for a strategy of one's own.</summary>
    public Address? CloneOf { get; init; }

    /// <summary>Where a strategy of one's own stands.</summary>
    public Address Custom { get; init; }
}

/// <summary>Allo.sol: pools are made and funded, and calls handed on to their strategies.</summary>
static class AlloPools
{
    public static void CreatePool(this AlloWorld world, PoolOrder order)
    {
        if (order.CloneOf is { } original)
        {
            Call.Stop(!world.Allo.Cloneable.Contains(original), "NOT_APPROVED_STRATEGY");
        }
        else
        {
            Call.Stop(order.Custom.IsZero, "ZERO_ADDRESS");
            Call.Stop(world.Allo.Cloneable.Contains(order.Custom), "IS_APPROVED_STRATEGY");
        }

        if (order.Kind is not { } kind) throw new RevertException(RevertException.NoData);   // no code stands there
        Call.Stop(world.Allo.Registry != world.Registry.Self, RevertException.NoData);
        Call.Stop(!world.Registry.IsOwnerOrMember(order.ProfileId, world.Call.Sender), "UNAUTHORIZED");
        var id = world.Allo.PoolCount + 1;
        var (manager, admin) = (AlloContract.ManagerRole(id), AlloContract.AdminRole(id));
        var at = order.CloneOf is null ? order.Custom : AlloWorld.StrategyAddress(id);
        Call.Stop(world.Strategies.ContainsKey(at), "ALREADY_INITIALIZED");
        world.Allo = world.Allo with { PoolCount = id, Roles = world.Allo.Roles.With(admin, world.Call.Sender) with { AdminOf = world.Allo.Roles.AdminOf.SetItem(manager, admin) } };
        world.Pools = world.Pools.SetItem(id, new(id, order.ProfileId, at, order.Token, order.Metadata));
        var strategy = kind.Make();
        (strategy.World, strategy.Self, strategy.PoolId, strategy.Registry) = (world, at, id, world.Allo.Registry);
        world.AddStrategy(strategy);
        strategy.Initialize(order.Parameters);
        foreach (var one in order.Managers)
        {
            Call.Stop(one.IsZero, "ZERO_ADDRESS");
            world.Allo = world.Allo with { Roles = world.Allo.Roles.With(manager, one) };
        }

        // Without a base fee the value is never compared: what is too much stays in Allo.
        var fee = world.Allo.BaseFee;
        if (fee > 0)
        {
            Call.Stop(world.Call.Value != (order.Token == AlloWorld.Native ? fee + order.Amount : fee), "NOT_ENOUGH_FUNDS");
            world.Pay(world.Allo.Self, world.Allo.Treasury, AlloWorld.Native, fee, "base fee");
        }

        if (order.Amount > 0) world.Fund(strategy, order.Token, order.Amount);
    }

    public static void FundPool(this AlloWorld world, BigInteger pool, BigInteger amount)
    {
        Call.Stop(amount.IsZero, "NOT_ENOUGH_FUNDS");
        var strategy = world.NeedStrategy(pool);
        Call.Stop(world.Pools[pool].Token == AlloWorld.Native && amount != world.Call.Value, "NOT_ENOUGH_FUNDS");
        world.Fund(strategy, world.Pools[pool].Token, amount);
    }

    public static void Register(this AlloWorld world, BigInteger pool, CallArguments data)
    {
        var strategy = world.HandOn(pool);
        strategy.Register(StrategyBytes.Decoded(strategy.Kind.RegisterData, data));
    }

    public static void Allocate(this AlloWorld world, BigInteger pool, CallArguments data)
    {
        var strategy = world.HandOn(pool);
        strategy.Allocate(StrategyBytes.Decoded(strategy.Kind.AllocateData, data));
    }

    public static AlloStrategy NeedStrategy(this AlloWorld world, BigInteger pool) =>
        world.StrategyOf(pool) ?? throw new RevertException(RevertException.NoData);

    // The value of the call goes on to the strategy, which keeps what it does not use.
    public static AlloStrategy HandOn(this AlloWorld world, BigInteger pool)
    {
        var strategy = world.NeedStrategy(pool);
        world.Move(world.Allo.Self, strategy.Self, AlloWorld.Native, world.Call.Value, "sent along");
        return strategy;
    }

    // The fee is taken out of the amount; both legs count what arrived, which of a token without code is nothing.
    static void Fund(this AlloWorld world, AlloStrategy strategy, Address token, BigInteger amount)
    {
        var fee = world.Allo.FeeOn(amount);
        var net = amount - fee;
        if (world.Allo.PercentFee > 0) world.Pull(world.Call.Sender, world.Allo.Self, world.Allo.Treasury, token, fee, "percent fee");
        var before = world.BalanceOf(strategy.Self, token);
        world.Pull(world.Call.Sender, world.Allo.Self, strategy.Self, token, net, "pool funded");
        strategy.Increase(token == AlloWorld.Native ? net : world.BalanceOf(strategy.Self, token) - before);
    }
}
