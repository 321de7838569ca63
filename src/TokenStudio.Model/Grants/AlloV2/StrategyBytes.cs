using System.Numerics;
using System.Text.Json;
using TokenStudio.Model.Grants.Playing;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.AlloV2;

/// <summary>What strategies take as bytes: the struct they are initialized with, and the data of a call.</summary>
public static class StrategyBytes
{
    static readonly AbiType Meta = AbiType.TupleOf(AbiType.Uint256, AbiType.Text);

    /// <summary>(anchor or address, address or anchor, metadata).</summary>
    internal static IReadOnlyList<AbiType> Registering { get; } = [AbiType.Address, AbiType.Address, Meta];

    /// <summary>The same with an amount before the metadata.</summary>
    internal static IReadOnlyList<AbiType> RegisteringAmount { get; } = [AbiType.Address, AbiType.Address, AbiType.Uint256, Meta];

    internal static IReadOnlyList<AbiType> RegisteringTerm { get; } = [.. RegisteringAmount, AbiType.Uint256];

    internal static IReadOnlyList<AbiType> RegisteringStatus { get; } = [AbiType.Address, AbiType.Address, AbiType.UintOf(8), Meta];

    internal static IReadOnlyList<AbiType> RegisteringStream(AbiType shape) => [AbiType.Address, AbiType.Address, AbiType.Bool, AbiType.Uint256, shape, Meta];

    internal static IReadOnlyList<AbiType> Recipient { get; } = [AbiType.Address];

    internal static IReadOnlyList<AbiType> RecipientAmount { get; } = [AbiType.Address, AbiType.Uint256];

    internal static IReadOnlyList<AbiType> RecipientStatus { get; } = [AbiType.Address, AbiType.UintOf(8)];

    internal static IReadOnlyList<AbiType> RecipientStatusAmount { get; } = [AbiType.Address, AbiType.UintOf(8), AbiType.Uint256];

    /// <summary>(recipient, permit type, Permit2Data).</summary>
    internal static IReadOnlyList<AbiType> Donating { get; } =
        [AbiType.Address, AbiType.UintOf(8), AbiType.TupleOf(AbiType.TupleOf(AbiType.TupleOf(AbiType.Address, AbiType.Uint256), AbiType.Uint256, AbiType.Uint256), AbiType.Bytes)];

    internal static IReadOnlyList<AbiType> ListOf(params ReadOnlySpan<AbiType> members) => [AbiType.ListOf(members.Length == 1 ? members[0] : AbiType.TupleOf(members))];

    /// <summary>The parameters of a strategy as an object by their names; null where the bytes are not its struct.</summary>
    public static JsonElement? Parameters(StrategyKind kind, string hex) =>
        Hex.Parse(hex) is { } bytes && AbiDecoder.TryDecode([kind.Struct], bytes, out var values, out _) ? Written(kind, (object[])values[0]) : null;

    /// <summary>Members of a strategy's struct in its order, as an object by their names.</summary>
    public static JsonElement Written(StrategyKind kind, object[] values) => JsonSerializer.SerializeToElement(Named(kind.Parameters, values));

    /// <summary>The data of a call: as it is, or its bytes decoded. One list alone is the data.</summary>
    internal static CallArguments Decoded(IReadOnlyList<AbiType> types, CallArguments data)
    {
        if (data.Given.ValueKind != JsonValueKind.String || !data.Given.GetString()!.StartsWith("0x", StringComparison.Ordinal)) return data;
        if (data.Given.GetString() == "0x") return default;
        if (types.Count == 0 || Hex.Parse(data.Given.GetString()!) is not { } bytes || !AbiDecoder.TryDecode(types, bytes, out var values, out _)) throw new RevertException(RevertException.NoData);
        return new(JsonSerializer.SerializeToElement(types is [ListType or UintType or IntType] ? Json(values[0]) : Json(values)));
    }

    static Dictionary<string, object> Named(IReadOnlyList<StrategyParameter> parameters, object[] values) =>
        parameters.Select((p, i) => (p, Value: values[i])).ToDictionary(x => x.p.Name, x => x.p.Members.Count > 0 ? Named(x.p.Members, (object[])x.Value) : Json(x.Value), StringComparer.Ordinal);

    static object Json(object value) => value switch
    {
        BigInteger number => number.Shown(),
        Address address => address.ToString(),
        byte[] bytes => Hex.Of(bytes),
        object[] items => items.Select(Json).ToArray(),
        _ => value,
    };
}
