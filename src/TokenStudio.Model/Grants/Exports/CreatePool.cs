using System.Numerics;
using System.Text.Json;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.AlloV1;
using TokenStudio.Model.Grants.AlloV2;
using TokenStudio.Model.Grants.Files;
using TokenStudio.Model.Units;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.Exports;

/// <summary>What Allo.createPool is called with (allo-protocol/allo-v2 d262e7e), as names and values and as the bytes of the call.</summary>
public static class CreatePool
{
    const int SelectorBytes = 4;

    public static IReadOnlyList<AbiMember> Members { get; } =
    [
        new("profileId", AbiType.Bytes32), new("strategy", AbiType.Address), new("initStrategyData", AbiType.Bytes), new("token", AbiType.Address), new("amount", AbiType.Uint256),
        AbiMember.Struct("metadata", new("protocol", AbiType.Uint256), new("pointer", AbiType.Text)), new("managers", AbiType.ListOf(AbiType.Address)),
    ];

    static IReadOnlyList<AbiType> Types { get; } = [.. Members.Select(m => m.Type)];

    /// <summary>Its name and types, of which the first four bytes of a call are made.</summary>
    public static string Function { get; } = $"createPool({string.Join(",", Types.Select(t => t.Name))})";

    public static object[] ValuesOf(GrantPool pool) =>
    [
        Hex.Parse(pool.ProfileId)!, pool.StrategyContract, Hex.Parse(pool.InitData)!, pool.Token.Address, pool.Amount,
        new object[] { pool.MetadataPointer.Protocol, pool.MetadataPointer.Place }, (object[])[.. pool.Managers.Select(m => (object)m)],
    ];

    /// <summary>The call: selector and arguments.</summary>
    public static byte[] Encode(GrantPool pool) => [.. Keccak256.Hash(Function).AsSpan(0, SelectorBytes), .. AbiEncoder.Encode(Types, ValuesOf(pool))];

    /// <summary>{ "function", "parameters": [ { "name", "type", "value" } ], "encoded": "0x..." }.</summary>
    public static ObjectNode Of(GrantPool pool) => ObjectNode.Of(
        ("function", Node.Of(Function)), ("parameters", AbiMember.Write(Members, ValuesOf(pool))), ("encoded", Node.Of(Hex.Of(Encode(pool)))));

    /// <summary>The pool with what its creation says of it: from "parameters", from "encoded", or from both where they agree; null with findings.</summary>
    /// <param name="pool">Where the rest is from; bytes its strategy is initialized with must be its own where it has any.</param>
    public static GrantPool? Read(JsonElement file, GrantPool pool, GrantsReader reader, string path = "")
    {
        reader.Known(file, path, "function", "parameters", "encoded");
        var named = GrantsReader.Optional(file, "parameters") is { } list ? AbiMember.Read(Members, list, $"{path}/parameters", reader) : null;
        var decoded = GrantsReader.Optional(file, "encoded") is { } hex ? Decode(reader.Bytes(hex, $"{path}/encoded"), $"{path}/encoded", reader) : null;
        if (named is null && decoded is null && reader.IsGood) reader.Wrong(path, "The call is given as \"parameters\" or as \"encoded\".", "missing");
        if (!reader.IsGood) return null;
        if (named is not null && decoded is not null && !AbiEncoder.Encode(Types, named).AsSpan().SequenceEqual(AbiEncoder.Encode(Types, decoded)))
        {
            reader.Wrong($"{path}/encoded", "These bytes are not the parameters beside them.");
            return null;
        }

        return With(pool, named ?? decoded!, path, reader);
    }

    static object[]? Decode(byte[] bytes, string path, GrantsReader reader)
    {
        if (!reader.IsGood) return null;
        if (bytes.Length < SelectorBytes || !bytes.AsSpan(0, SelectorBytes).SequenceEqual(Keccak256.Hash(Function).AsSpan(0, SelectorBytes)))
        {
            reader.Wrong(path, $"These bytes do not call {Function}.", "abi");
            return null;
        }

        if (AbiDecoder.TryDecode(Types, bytes.AsSpan(SelectorBytes).ToArray(), out var values, out var fault)) return values;
        reader.Wrong(path, $"These bytes are not the arguments of createPool: {RoundParameters.ReasonOf(fault.Kind)} at byte {fault.At}.", "abi");
        return null;
    }

    static GrantPool? With(GrantPool pool, object[] values, string path, GrantsReader reader)
    {
        var init = Hex.Of((byte[])values[2]);
        if (pool.InitData.Length > 0 && init == "0x") init = pool.InitData;   // a file written by hand says it once
        if (pool.InitData.Length > 0 && pool.InitData != init)
        {
            reader.Wrong(path, "The call initializes the strategy with other bytes than the file says.");
            return null;
        }

        var metadata = (IReadOnlyList<object>)values[5];
        return pool with
        {
            ProfileId = Hex.Of((byte[])values[0]),
            StrategyContract = (Address)values[1],
            InitData = init,
            Token = pool.Token with { Address = (Address)values[3] },
            Amount = (BigInteger)values[4],
            MetadataPointer = new MetaPointer((BigInteger)metadata[0], (string)metadata[1]),
            Managers = ((IReadOnlyList<object>)values[6]).Cast<Address>().ToValueList(),
        };
    }
}
