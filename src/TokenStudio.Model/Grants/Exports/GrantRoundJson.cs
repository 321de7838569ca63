using System.Text.Json;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.AlloV1;
using TokenStudio.Model.Grants.Files;
using TokenStudio.Model.Grants.Playing;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Grants.Exports;

/// <summary>
/// A round as one document: its metadata, its application form and its parameters as they are stored and sent, and around them what none of
/// the three says: { "chainId", "token": { "symbol", "decimals" }, "payoutStrategy", "vaultAddress", "fees", "metadata", "application", "parameters" }.
/// </summary>
public static class GrantRoundJson
{
    const string Merkle = "MerklePayoutStrategy";
    const string Direct = "DirectPayoutStrategy";

    public static ObjectNode Of(GrantRound round) => ObjectNode.Of(
        ("chainId", Node.Of((decimal)round.Chain)),
        ("token", ObjectNode.Of(("symbol", Node.Of(round.Token.Symbol)), ("decimals", Node.Of((decimal)round.Token.Decimals)))),
        ("payoutStrategy", Node.Of(round.Payout == PayoutKind.Direct ? Direct : Merkle)),
        ("vaultAddress", Node.Of(round.Vault.ToString())),
        ("fees", ObjectNode.Of(("protocolFeePercentage", Node.Of((decimal)round.Fees.ProtocolPercentage)), ("protocolTreasury", Node.Of(round.Fees.ProtocolTreasury.ToString())))),
        ("metadata", RoundMetadataJson.Of(round)),
        ("application", ApplicationFormJson.Of(round.Form)),
        ("parameters", RoundParameters.Of(round)));

    /// <summary>The round, or null with findings.</summary>
    public static GrantRound? Read(JsonElement file, GrantsReader reader, string path = "")
    {
        reader.Known(file, path, "chainId", "token", "payoutStrategy", "vaultAddress", "fees", "metadata", "application", "parameters");
        var token = reader.Member(file, "token", path);
        reader.Known(token, $"{path}/token", "symbol", "decimals");
        reader.Member(token, "decimals", $"{path}/token");
        var decimals = (int)reader.Number(token, "decimals", $"{path}/token", RoundToken.MostDecimals);
        var fees = GrantsReader.Optional(file, "fees") ?? default;
        reader.Known(fees, $"{path}/fees", "protocolFeePercentage", "protocolTreasury");
        var (metadata, funds) = RoundMetadataJson.Read(reader.Member(file, "metadata", path), decimals, reader, $"{path}/metadata");
        var around = new GrantRound
        {
            Chain = reader.Number(file, "chainId", path, long.MaxValue, usual: 1),
            Token = new(reader.Text(token, "symbol", $"{path}/token"), decimals, default),
            Times = new(0, 0, 0, 0),
            MatchAmount = 0,
            Payout = PayoutOf(file, path, reader),
            Vault = reader.AddressOrZero(file, "vaultAddress", path),
            Fees = new()
            {
                ProtocolPercentage = (int)reader.Number(fees, "protocolFeePercentage", $"{path}/fees", AlloSettings.Denominator),
                ProtocolTreasury = reader.AddressOrZero(fees, "protocolTreasury", $"{path}/fees"),
            },
            Metadata = metadata,
            Form = GrantsReader.Optional(file, "application") is { } form ? ApplicationFormJson.Read(form, reader, $"{path}/application") : new(),
        };
        if (RoundParameters.Read(reader.Member(file, "parameters", path), around, reader, $"{path}/parameters") is not { } round) return null;
        Check(round, path, reader);
        if (funds is { } named && named != round.MatchAmount)
        {
            reader.Notice($"{path}/metadata/quadraticFundingConfig/matchingFundsAvailable", $"The metadata names {WholeTokens.Of(named, decimals)} {round.Token.Symbol} to match with, the parameters {WholeTokens.Of(round.MatchAmount, decimals)}: the contract pays by the parameters.");
        }

        return reader.IsGood ? round : null;
    }

    static PayoutKind PayoutOf(JsonElement file, string path, GrantsReader reader)
    {
        var strategy = reader.TextOrNone(file, "payoutStrategy", path);
        if (strategy is not ("" or Merkle or Direct)) reader.Wrong($"{path}/payoutStrategy", "The strategy of a v1 round is MerklePayoutStrategy or DirectPayoutStrategy.");
        return strategy == Direct ? PayoutKind.Direct : PayoutKind.Merkle;
    }

    /// <summary>What the contract refuses when the round is created, at latest when applications start: in its own words.</summary>
    static void Check(GrantRound round, string path, GrantsReader reader)
    {
        try
        {
            round.Times.NeedInitial(round.Times.ApplicationsStart);
        }
        catch (RevertException revert)
        {
            reader.Wrong($"{path}/parameters", Phrase.Verbatim(revert.Message), "revert");
        }
    }
}
