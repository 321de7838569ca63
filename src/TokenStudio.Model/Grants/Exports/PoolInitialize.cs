using System.Text.Json;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.AlloV2;
using TokenStudio.Model.Grants.Files;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.Exports;

/// <summary>
/// The struct a strategy of Allo v2 is initialized with: one ABI tuple in the contract's order (allo-protocol/allo-v2 d262e7e), as names and values and as bytes.
/// </summary>
public static class PoolInitialize
{
    /// <summary>{ "strategy", "type", "parameters": [ { "name", "type", "value" } ], "encoded": "0x..." }.</summary>
    public static ObjectNode Of(GrantPool pool) => ObjectNode.Of(
        ("strategy", Node.Of(pool.Strategy.Name)),
        ("type", Node.Of(pool.Strategy.Struct.Name)),
        ("parameters", AbiMember.Write(Members(pool.Strategy), ValuesOf(pool))),
        ("encoded", Node.Of(pool.InitData)));

    /// <summary>The values that bytes of a pool hold, which were read or made by us.</summary>
    public static object[] ValuesOf(GrantPool pool) => Decode(pool.Strategy, Hex.Parse(pool.InitData)!, "", new()) ?? throw new InvalidOperationException("A pool holds the struct of its strategy.");

    /// <summary>The bytes in hexadecimal digits: from "parameters", from "encoded", or from both where they agree; null with findings.</summary>
    public static string? Read(JsonElement file, StrategyKind kind, GrantsReader reader, string path = "")
    {
        reader.Known(file, path, "strategy", "type", "parameters", "encoded");
        if (reader.TextOrNone(file, "strategy", path) is { Length: > 0 } name && name != kind.Name) reader.Wrong($"{path}/strategy", $"The strategy of this pool is {kind.Name}.");
        var named = GrantsReader.Optional(file, "parameters") is { } list ? AbiMember.Read(Members(kind), list, $"{path}/parameters", reader) : null;
        var bytes = GrantsReader.Optional(file, "encoded") is { } hex ? reader.Bytes(hex, $"{path}/encoded") : null;
        if (named is null && bytes is null && reader.IsGood) reader.Wrong(path, "The struct is given as \"parameters\" or as \"encoded\".", "missing");
        if (!reader.IsGood || (bytes is not null && Decode(kind, bytes, $"{path}/encoded", reader) is null)) return null;
        var made = named is null ? bytes! : AbiEncoder.Encode([kind.Struct], [named]);
        if (bytes is null || made.AsSpan().SequenceEqual(bytes)) return Hex.Of(made);
        reader.Wrong($"{path}/encoded", "These bytes are not the parameters beside them.");
        return null;
    }

    static object[]? Decode(StrategyKind kind, byte[] bytes, string path, GrantsReader reader)
    {
        if (AbiDecoder.TryDecode([kind.Struct], bytes, out var values, out var fault)) return [.. (IReadOnlyList<object>)values[0]];
        reader.Wrong(path, $"These bytes are not the struct of {kind.Name}: {RoundParameters.ReasonOf(fault.Kind)} at byte {fault.At}.", "abi");
        return null;
    }

    static IReadOnlyList<AbiMember> Members(StrategyKind kind) => [.. kind.Parameters.Select(Member)];

    static AbiMember Member(StrategyParameter parameter) =>
        parameter.Members.Count > 0 ? AbiMember.Struct(parameter.Name, [.. parameter.Members.Select(Member)]) : new(parameter.Name, parameter.Type);
}
