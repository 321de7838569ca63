using System.Numerics;
using System.Text.Json;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.AlloV2;
using TokenStudio.Model.Grants.Files;
using TokenStudio.Model.Units;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.Exports;

/// <summary>What the strategy of a hackathon is told once it is made: setPayoutPercentages of HackathonQVStrategy (allo-protocol/allo-v2 d262e7e), as names and values and as the bytes of the call.</summary>
public static class PayoutPercentages
{
    public static AbiCall Call { get; } = new("setPayoutPercentages", [new("_payoutPercentages", AbiType.ListOf(AbiType.Uint256))]);

    /// <summary>{ "function", "parameters": [ { "name", "type", "value" } ], "encoded": "0x..." }; null of no prizes.</summary>
    public static ObjectNode? Of(ValueList<BigInteger> prizes) => prizes.Count == 0 ? null : Call.Of([(object[])[.. prizes.Select(p => (object)p)]]);

    /// <summary>The prizes again, of 1e18; null with findings.</summary>
    public static ValueList<BigInteger>? Read(JsonElement file, GrantsReader reader, string path = "")
    {
        if (Call.Read(file, reader, path) is not { } values) return null;
        ValueList<BigInteger> prizes = ((IReadOnlyList<object>)values[0]).Cast<BigInteger>().ToValueList();
        var sum = prizes.Aggregate(BigInteger.Zero, (all, p) => all + p);
        if (prizes.Count == 0) reader.Wrong(path, "There is no prize: the contract refuses an empty list.", "prizes");
        else if (prizes[0] <= prizes[^1]) reader.Wrong(path, "The first prize is not above the last: the contract refuses them (INVALID).", "prizes-order");
        else if (sum != AlloContract.FeeDenominator) reader.Wrong(path, $"The prizes add up to {WholeTokens.Of(sum, 16)} %, not 100 %: the contract refuses them (INVALID).", "shares");
        return reader.IsGood ? prizes : null;
    }
}
