using System.Numerics;
using System.Text.Json;
using TokenStudio.Model.Grants.Playing;

namespace TokenStudio.Model.Grants.AlloV2;

/// <summary>Calls that make other calls: an anchor's execute, and several of a strategy's own at once. An inner call is { "call", "args" }.</summary>
static class AnchorCalls
{
    /// <summary>Anchor.execute: for the profile's owner of today, out of the anchor's own balance; why an inner call failed is lost.</summary>
    public static void Execute(AlloWorld world, CallArguments a, BigInteger pool)
    {
        var anchor = a.Address("anchor", 0);
        var target = a.Address("target", 1);
        var value = a.Has("value", 2) ? a.Number("value", 2) : 0;
        var outer = world.Call;

        // The old anchor of a renamed profile still obeys its owner.
        Call.Stop(!world.Registry.OwnsAnchor(anchor, outer.Sender), "UNAUTHORIZED");
        Call.Stop(target.IsZero, "CALL_FAILED");
        try
        {
            world.Call = outer with { Sender = anchor, Value = value };
            if (Inner(a) is { } inner) Run(world, inner, pool);
            else world.Pay(anchor, target, AlloWorld.Native, value, "sent by an anchor");
        }
        catch (RevertException)
        {
            throw new RevertException("CALL_FAILED");
        }
        finally
        {
            world.Call = outer;
        }
    }

    /// <summary>multicall: a strategy's own functions, all or none.</summary>
    public static void Multicall(StrategyKind kind, AlloWorld world, CallArguments a, BigInteger pool)
    {
        foreach (var item in a.Items("data", 0))
        {
            var inner = new CallArguments(item);
            var function = kind.Functions.FirstOrDefault(f => f.Name == inner.Text("call", 0)) ?? throw new RevertException(RevertException.NoData);
            function.Run(world.NeedStrategy(pool), new(inner.Find("args", 1) ?? default));
        }
    }

    static void Run(AlloWorld world, JsonElement inner, BigInteger pool)
    {
        var given = new CallArguments(inner);
        var function = AlloFunctions.Find(world, given.Text("call", 0), pool) ?? throw new RevertException(RevertException.NoData);
        function.Enter(world, new(given.Find("args", 1) ?? default), pool);
    }

    static JsonElement? Inner(CallArguments a) => a.Find("data", 3) is { ValueKind: JsonValueKind.Object } inner ? inner : null;
}
