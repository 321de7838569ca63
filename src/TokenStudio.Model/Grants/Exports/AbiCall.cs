using System.Text.Json;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.Files;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.Exports;

/// <summary>A call of a contract's function: its name, and its parameters in the contract's order.</summary>
public sealed record AbiCall(string Name, IReadOnlyList<AbiMember> Members)
{
    /// <summary>Bytes a function is told by: the first of the hash of its name and types.</summary>
    public const int SelectorBytes = 4;

    /// <summary>Its name and types, of which the first four bytes of a call are made.</summary>
    public string Function { get; } = $"{Name}({string.Join(",", Members.Select(m => m.Type.Name))})";

    AbiType[] Types => [.. Members.Select(m => m.Type)];

    byte[] Selector => Keccak256.Hash(Function)[..SelectorBytes];

    /// <summary>Selector and arguments.</summary>
    public byte[] Encode(object[] values) => [.. Selector, .. AbiEncoder.Encode(Types, values)];

    /// <summary>{ "function", "parameters": [ { "name", "type", "value" } ], "encoded": "0x..." }.</summary>
    public ObjectNode Of(object[] values) => ObjectNode.Of(
        ("function", Node.Of(Function)), ("parameters", AbiMember.Write(Members, values)), ("encoded", Node.Of(Hex.Of(Encode(values)))));

    /// <summary>Whether bytes call this function.</summary>
    public bool IsCalledBy(ReadOnlySpan<byte> bytes) => bytes.Length >= SelectorBytes && bytes[..SelectorBytes].SequenceEqual(Selector);

    /// <summary>The arguments: from "parameters", from "encoded", or from both where they agree; null with findings.</summary>
    public object[]? Read(JsonElement file, GrantsReader reader, string path)
    {
        reader.Known(file, path, "function", "parameters", "encoded");
        var named = GrantsReader.Optional(file, "parameters") is { } list ? AbiMember.Read(Members, list, $"{path}/parameters", reader) : null;
        var decoded = GrantsReader.Optional(file, "encoded") is { } hex ? Decode(reader.Bytes(hex, $"{path}/encoded"), $"{path}/encoded", reader) : null;
        if (named is null && decoded is null && reader.IsGood) reader.Wrong(path, "The call is given as \"parameters\" or as \"encoded\".", "missing");
        if (!reader.IsGood) return null;
        if (named is null || decoded is null || AbiEncoder.Encode(Types, named).AsSpan().SequenceEqual(AbiEncoder.Encode(Types, decoded))) return named ?? decoded;
        reader.Wrong($"{path}/encoded", "These bytes are not the parameters beside them.");
        return null;
    }

    object[]? Decode(byte[] bytes, string path, GrantsReader reader)
    {
        if (!reader.IsGood) return null;
        if (!IsCalledBy(bytes))
        {
            reader.Wrong(path, $"These bytes do not call {Function}.", "abi");
            return null;
        }

        if (AbiDecoder.TryDecode(Types, bytes.AsSpan(SelectorBytes).ToArray(), out var values, out var fault)) return values;
        reader.Wrong(path, $"These bytes are not the arguments of {Name}: {RoundParameters.ReasonOf(fault.Kind)} at byte {fault.At}.", "abi");
        return null;
    }
}
