using System.Numerics;
using System.Text.Json;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.AlloV1;
using TokenStudio.Model.Grants.AlloV2;
using TokenStudio.Model.Grants.AlloV2.Strategies;
using TokenStudio.Model.Grants.Files;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Grants.Exports;

/// <summary>
/// A pool as one document: its metadata, its strategy's struct, its creation and the prizes it may have as they are stored and sent, and around them what none of these
/// says: { "protocol", "chainId", "token": { "symbol", "decimals" }, "strategy", "percentFee", "metadata", "initialize", "createPool", "setPayoutPercentages" }.
/// </summary>
public static class GrantPoolJson
{
    const string Protocol = "allo-v2";
    const string PayoutPercentagesMember = "setPayoutPercentages";

    public static ObjectNode Of(GrantPool pool) => ObjectNode.Of(
    [
        ("protocol", Node.Of(Protocol)),
        ("chainId", Node.Of((decimal)pool.Chain)),
        ("token", ObjectNode.Of(("symbol", Node.Of(pool.Token.Symbol)), ("decimals", Node.Of((decimal)pool.Token.Decimals)))),
        ("strategy", Node.Of(pool.Strategy.Name)),
        ("percentFee", GrantsMembers.Whole(pool.PercentFee)),
        ("metadata", PoolMetadataJson.Of(pool)),
        .. pool.Strategy.HasModel ? [("initialize", PoolInitialize.Of(pool))] : Array.Empty<(string, Node)>(),
        ("createPool", CreatePool.Of(pool)),
        .. PayoutPercentages.Of(pool.Prizes) is { } prizes ? [(PayoutPercentagesMember, prizes)] : Array.Empty<(string, Node)>(),
    ]);

    /// <summary>The pool, or null with findings.</summary>
    public static GrantPool? Read(JsonElement file, GrantsReader reader, string path = "")
    {
        reader.Known(file, path, "protocol", "chainId", "token", "strategy", "percentFee", "metadata", "initialize", "createPool", PayoutPercentagesMember, "payouts", "milestones");
        if (reader.TextOrNone(file, "protocol", path) is not ("" or Protocol)) reader.Wrong($"{path}/protocol", "A pool is of allo-v2.");
        var token = reader.Member(file, "token", path);
        reader.Known(token, $"{path}/token", "symbol", "decimals");
        reader.Member(token, "decimals", $"{path}/token");
        var decimals = (int)reader.Number(token, "decimals", $"{path}/token", RoundToken.MostDecimals);
        var symbol = reader.Text(token, "symbol", $"{path}/token");
        var (metadata, form, funds) = PoolMetadataJson.Read(reader.Member(file, "metadata", path), decimals, reader, $"{path}/metadata");
        if (KindOf(file, path, reader) is not { } kind) return null;
        if (!kind.HasModel && GrantsReader.Optional(file, "initialize") is not null) reader.Wrong($"{path}/initialize", "The struct of a contract of your own is not known; its bytes stand in the call.", "unknown");
        var init = kind.HasModel && GrantsReader.Optional(file, "initialize") is { } own ? PoolInitialize.Read(own, kind, reader, $"{path}/initialize") : "";
        if (init is null) return null;
        var around = new GrantPool
        {
            Chain = reader.Number(file, "chainId", path, long.MaxValue, usual: 1),
            Token = new(symbol, decimals, default),
            Strategy = kind,
            InitData = init,
            Amount = 0,
            Prizes = Prizes(file, kind, path, reader),
            PercentFee = Fee(file, path, reader),
            Metadata = metadata,
            Form = form,
        };
        if (CreatePool.Read(reader.Member(file, "createPool", path), around, reader, $"{path}/createPool") is not { } pool) return null;
        if (kind.HasModel && GrantsReader.Optional(file, "initialize") is null && PoolInitialize.Read(Encoded(pool), kind, reader, $"{path}/createPool") is null) return null;
        Compare(pool, funds, path, reader);
        return reader.IsGood ? pool : null;
    }

    static StrategyKind? KindOf(JsonElement file, string path, GrantsReader reader)
    {
        var name = reader.Text(file, "strategy", path);
        if (name.Length == 0) return null;
        if (name == CustomStrategy.Listed.Name) return CustomStrategy.Listed;
        if (StrategyKinds.Find(name) is { } kind) return kind;
        reader.Wrong($"{path}/strategy", $"Allo v2 has no strategy \"{name}\"; there are {string.Join(", ", StrategyKinds.All.Append(CustomStrategy.Listed).Select(k => k.Name))}.");
        return null;
    }

    static ValueList<BigInteger> Prizes(JsonElement file, StrategyKind kind, string path, GrantsReader reader)
    {
        if (GrantsReader.Optional(file, PayoutPercentagesMember) is not { } call) return [];
        if (kind == HackathonQV.Listed) return PayoutPercentages.Read(call, reader, $"{path}/{PayoutPercentagesMember}") ?? [];
        reader.Wrong($"{path}/{PayoutPercentagesMember}", $"{kind.Name} has no prizes by rank.", "unknown");
        return [];
    }

    static BigInteger Fee(JsonElement file, string path, GrantsReader reader)
    {
        var fee = reader.WholeOrZero(file, "percentFee", path);
        if (fee > AlloContract.FeeDenominator) reader.Wrong($"{path}/percentFee", "Allo refuses a fee above 1e18, which is 100 %: INVALID_FEE.");
        return fee;
    }

    static JsonElement Encoded(GrantPool pool) => JsonSerializer.SerializeToElement(new { encoded = pool.InitData });

    // The indexer of Grants Stack matches with what the metadata names, whatever the pool holds.
    static void Compare(GrantPool pool, BigInteger? funds, string path, GrantsReader reader)
    {
        if (funds is not { } named || named == pool.Held) return;
        var decimals = pool.Token.Decimals;
        reader.Notice($"{path}/metadata/round/quadraticFundingConfig/matchingFundsAvailable",
            $"The metadata names {WholeTokens.Of(named, decimals)} {pool.Token.Symbol} to match with; after its fee the pool holds {WholeTokens.Of(pool.Held, decimals)}.", "matching-funds");
    }
}
