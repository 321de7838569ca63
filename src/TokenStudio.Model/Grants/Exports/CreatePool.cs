using System.Numerics;
using System.Text.Json;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.AlloV1;
using TokenStudio.Model.Grants.AlloV2;
using TokenStudio.Model.Grants.Files;
using TokenStudio.Model.Units;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.Exports;

/// <summary>
/// What Allo is called with to make a pool (allo-protocol/allo-v2 d262e7e), as names and values and as the bytes of the call: createPool clones an
/// approved strategy, createPoolWithCustomStrategy takes a contract as it stands. Both have the same parameters.
/// </summary>
public static class CreatePool
{
    public static IReadOnlyList<AbiMember> Members { get; } =
    [
        new("profileId", AbiType.Bytes32), new("strategy", AbiType.Address), new("initStrategyData", AbiType.Bytes), new("token", AbiType.Address), new("amount", AbiType.Uint256),
        AbiMember.Struct("metadata", new("protocol", AbiType.Uint256), new("pointer", AbiType.Text)), new("managers", AbiType.ListOf(AbiType.Address)),
    ];

    public static AbiCall Clone { get; } = new("createPool", Members);

    public static AbiCall Custom { get; } = new("createPoolWithCustomStrategy", Members);

    /// <summary>The function that makes the pool.</summary>
    public static AbiCall CallOf(GrantPool pool) => pool.IsCustom ? Custom : Clone;

    public static object[] ValuesOf(GrantPool pool) =>
    [
        Hex.Parse(pool.ProfileId)!, pool.StrategyContract, Hex.Parse(pool.InitData)!, pool.Token.Address, pool.Amount,
        new object[] { pool.MetadataPointer.Protocol, pool.MetadataPointer.Place }, (object[])[.. pool.Managers.Select(m => (object)m)],
    ];

    /// <summary>The call: selector and arguments.</summary>
    public static byte[] Encode(GrantPool pool) => CallOf(pool).Encode(ValuesOf(pool));

    /// <summary>{ "function", "parameters": [ { "name", "type", "value" } ], "encoded": "0x..." }.</summary>
    public static ObjectNode Of(GrantPool pool) => CallOf(pool).Of(ValuesOf(pool));

    /// <summary>The pool with what its creation says of it: from "parameters", from "encoded", or from both where they agree; null with findings.</summary>
    /// <param name="pool">Where the rest is from; bytes its strategy is initialized with must be its own where it has any.</param>
    public static GrantPool? Read(JsonElement file, GrantPool pool, GrantsReader reader, string path = "")
    {
        if (Called(file, pool, reader, path) is not { } call || call.Read(file, reader, path) is not { } values) return null;
        if (call == Custom && ((Address)values[1]).IsZero) reader.Notice(path, "Allo refuses a custom strategy at address zero: ZERO_ADDRESS.", "not-set");
        return With(pool with { IsCustom = call == Custom }, values, path, reader);
    }

    // Named by "function", else told by the first bytes of the call; by names alone it is createPool.
    static AbiCall? Called(JsonElement file, GrantPool pool, GrantsReader reader, string path)
    {
        var name = reader.TextOrNone(file, "function", path);
        var bytes = GrantsReader.Optional(file, "encoded") is { ValueKind: JsonValueKind.String } hex ? Hex.Parse(hex.GetString()!) : null;
        AbiCall? call = name.Length > 0 ? new[] { Clone, Custom }.FirstOrDefault(c => c.Function == name || c.Name == name)
            : Custom.IsCalledBy(bytes) || (!pool.Strategy.HasModel && !Clone.IsCalledBy(bytes)) ? Custom : Clone;
        if (call is null) reader.Wrong($"{path}/function", $"A pool is made by {Clone.Function} or by {Custom.Function}.");
        if (call != Clone || pool.Strategy.HasModel) return call;
        reader.Wrong(name.Length > 0 ? $"{path}/function" : path, $"Allo clones strategies it knows; a contract of your own is made a pool of by {Custom.Name}.");
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
