using System.Numerics;
using System.Text.Json;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.AlloV1;
using TokenStudio.Model.Grants.Files;
using TokenStudio.Model.Grants.Playing;
using TokenStudio.Model.Units;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.Exports;

/// <summary>
/// What RoundFactory.create hands to RoundImplementation.initialize: one ABI tuple in the contract's order
/// (allo-protocol/allo-contracts 76a6d19, RoundImplementation 1.0.0), as names and values and as bytes.
/// </summary>
public static class RoundParameters
{
    static AbiMember Number(string name) => new(name, AbiType.Uint256);

    static AbiMember Wallet(string name) => new(name, AbiType.Address);

    static AbiMember Pointer(string name) => AbiMember.Struct(name, Number("protocol"), new("pointer", AbiType.Text));

    static AbiMember Wallets(string name) => new(name, AbiType.ListOf(AbiType.Address));

    public static IReadOnlyList<AbiMember> Members { get; } =
    [
        AbiMember.Struct("initAddress", Wallet("votingStrategyFactory"), Wallet("payoutStrategyFactory")),
        AbiMember.Struct("initRoundTime", Number("applicationsStartTime"), Number("applicationsEndTime"), Number("roundStartTime"), Number("roundEndTime")),
        Number("matchAmount"),
        Wallet("token"),
        new("roundFeePercentage", AbiType.UintOf(32)),
        Wallet("roundFeeAddress"),
        AbiMember.Struct("initMetaPtr", Pointer("roundMetaPtr"), Pointer("applicationMetaPtr")),
        AbiMember.Struct("initRoles", Wallets("adminRoles"), Wallets("roundOperators")),
    ];

    static IReadOnlyList<AbiType> Types { get; } = [.. Members.Select(m => m.Type)];

    /// <summary>The values in their order.</summary>
    public static object[] ValuesOf(GrantRound round) =>
    [
        new object[] { round.VotingStrategyFactory, round.PayoutStrategyFactory },
        new object[] { (BigInteger)round.Times.ApplicationsStart, (BigInteger)round.Times.ApplicationsEnd, (BigInteger)round.Times.RoundStart, (BigInteger)round.Times.RoundEnd },
        round.MatchAmount,
        round.Token.Address,
        (BigInteger)round.Fees.RoundPercentage,
        round.Fees.RoundAddress,
        new object[] { PointerOf(round.MetadataPointer), PointerOf(round.FormPointer) },
        new object[] { ListOf(round.Admins), ListOf(round.Operators) },
    ];

    /// <summary>The tuple encoded: the argument "encodedParameters".</summary>
    public static byte[] Encode(GrantRound round) => AbiEncoder.Encode(Types, ValuesOf(round));

    /// <summary>{ "type", "parameters": [ { "name", "type", "value" } ], "encoded": "0x..." }.</summary>
    public static ObjectNode Of(GrantRound round) => ObjectNode.Of(
        ("type", Node.Of($"({string.Join(",", Types.Select(t => t.Name))})")),
        ("parameters", AbiMember.Write(Members, ValuesOf(round))),
        ("encoded", Node.Of(Hex.Of(Encode(round)))));

    /// <summary>The round with what parameters say of it: from "parameters", from "encoded", or from both where they agree.</summary>
    /// <param name="round">Where the rest is from.</param>
    public static GrantRound? Read(JsonElement file, GrantRound round, GrantsReader reader, string path = "")
    {
        reader.Known(file, path, "type", "parameters", "encoded");
        var named = GrantsReader.Optional(file, "parameters") is { } list ? AbiMember.Read(Members, list, $"{path}/parameters", reader) : null;
        var decoded = GrantsReader.Optional(file, "encoded") is { } hex ? Decode(reader.Bytes(hex, $"{path}/encoded"), $"{path}/encoded", reader) : null;
        if (named is null && decoded is null && reader.IsGood) reader.Wrong(path, "The parameters are given as \"parameters\" or as \"encoded\".", "missing");
        if (!reader.IsGood) return null;
        if (named is not null && decoded is not null && !AbiEncoder.Encode(Types, named).AsSpan().SequenceEqual(AbiEncoder.Encode(Types, decoded)))
        {
            reader.Wrong($"{path}/encoded", "These bytes are not the parameters beside them.");
            return null;
        }

        return With(round, named ?? decoded!, path, reader);
    }

    /// <summary>The values that bytes hold.</summary>
    public static object[]? Decode(byte[] bytes, string path, GrantsReader reader)
    {
        if (!reader.IsGood) return null;
        if (AbiDecoder.TryDecode(Types, bytes, out var values, out var fault)) return values;
        reader.Wrong(path, $"These bytes are not the parameters of a round: {ReasonOf(fault.Kind)} at byte {fault.At}.", "abi");
        return null;
    }

    /// <summary>What is wrong with bytes, as part of a sentence.</summary>
    public static Phrase ReasonOf(AbiFaultKind kind) => kind switch
    {
        AbiFaultKind.TooShort => "they end too early,",
        AbiFaultKind.TooLong => "more stands behind them,",
        AbiFaultKind.TooMany => "they are more than is read,",
        AbiFaultKind.WrongPlace => "a part does not begin where the one before ends,",
        AbiFaultKind.TooLarge => "a number does not fit its type,",
        AbiFaultKind.Filling => "something stands where only zeros do,",
        _ => "a text is not UTF-8,",
    };

    static GrantRound? With(GrantRound round, object[] values, string path, GrantsReader reader)
    {
        var (addresses, times, pointers, roles) = (Struct(values[0]), Struct(values[1]), Struct(values[6]), Struct(values[7]));
        if (times.Any(t => (BigInteger)t > long.MaxValue))
        {
            reader.Wrong(path, "A time of the round lies beyond all calendars.");
            return null;
        }

        return round with
        {
            VotingStrategyFactory = (Address)addresses[0],
            PayoutStrategyFactory = (Address)addresses[1],
            Times = new((long)(BigInteger)times[0], (long)(BigInteger)times[1], (long)(BigInteger)times[2], (long)(BigInteger)times[3]),
            MatchAmount = (BigInteger)values[2],
            Token = round.Token with { Address = (Address)values[3] },
            Fees = round.Fees with { RoundPercentage = (long)(BigInteger)values[4], RoundAddress = (Address)values[5] },
            MetadataPointer = PointerOf(Struct(pointers[0])),
            FormPointer = PointerOf(Struct(pointers[1])),
            Admins = Struct(roles[0]).Cast<Address>().ToValueList(),
            Operators = Struct(roles[1]).Cast<Address>().ToValueList(),
        };
    }

    static IReadOnlyList<object> Struct(object value) => (IReadOnlyList<object>)value;

    static object[] PointerOf(MetaPointer pointer) => [pointer.Protocol, pointer.Place];

    static MetaPointer PointerOf(IReadOnlyList<object> pointer) => new((BigInteger)pointer[0], (string)pointer[1]);

    static object[] ListOf(ValueList<Address> addresses) => [.. addresses.Select(a => (object)a)];
}
