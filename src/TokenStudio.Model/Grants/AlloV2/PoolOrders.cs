using System.Text.Json;
using TokenStudio.Model.Grants.Playing;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.AlloV2;

/// <summary>Reads what createPool is called with. A strategy is named, or given by the address its original stands at.</summary>
static class PoolOrders
{
    public static PoolOrder Clone(CallArguments a)
    {
        var (kind, address) = Strategy(a, 1);
        return Of(a, kind) with { CloneOf = address };
    }

    public static PoolOrder Custom(AlloWorld world, CallArguments a)
    {
        var (kind, address) = Strategy(a, 1);
        if (world.Strategies.TryGetValue(address, out var deployed)) kind = deployed.Kind;
        else kind = world.Periphery.Made.GetValueOrDefault(address) ?? kind;

        // Named: deployed anew for this pool; by the address of an original: that one.
        var isNamed = a.Find("strategy", 1) is { ValueKind: JsonValueKind.String } text && !text.GetString()!.StartsWith("0x", StringComparison.Ordinal);
        return Of(a, kind) with { Custom = isNamed ? AlloWorld.AddressOf("custom strategy " + (world.Allo.PoolCount + 1).Shown()) : address };
    }

    public static (StrategyKind? Kind, Address Address) Strategy(CallArguments a, int position)
    {
        if (a.Find("strategy", position) is { ValueKind: JsonValueKind.String } text && StrategyKinds.Find(text.GetString()!) is { } named) return (named, AlloWorld.ImplementationOf(named.Name));
        var address = a.Address("strategy", position);
        return (StrategyKinds.All.FirstOrDefault(k => AlloWorld.ImplementationOf(k.Name) == address), address);
    }

    // Named members, or the struct's bytes.
    static JsonElement ParametersOf(StrategyKind? kind, JsonElement given) =>
        given.ValueKind != JsonValueKind.String || given.GetString() == "0x" || kind is null ? given : StrategyBytes.Parameters(kind, given.GetString()!) ?? throw new RevertException(RevertException.NoData);

    static PoolOrder Of(CallArguments a, StrategyKind? kind) => new(
        a.Word("profileId", 0),
        kind,
        new(ParametersOf(kind, a.Find("initStrategyData|parameters", 2) ?? default)),
        a.Address("token", 3),
        a.Has("amount", 4) ? a.Number("amount", 4) : 0,
        a.Metadata("metadata", 5),
        a.Has("managers", 6) ? a.Addresses("managers", 6) : []);
}
