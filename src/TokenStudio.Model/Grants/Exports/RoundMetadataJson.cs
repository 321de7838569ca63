using System.Numerics;
using System.Text.Json;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.AlloV1;
using TokenStudio.Model.Grants.Files;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Grants.Exports;

/// <summary>
/// A round's metadata as Grants Stack stores it (gitcoinco/grants-stack 572d3fb, round-manager/features/api/types.ts): fees, times and
/// token are on the chain and not in it. What is switched off has no amount, since the indexer reads the amounts and not the switches.
/// </summary>
public static class RoundMetadataJson
{
    /// <summary>Characters of a name that Grants Stack asks for.</summary>
    public const int LeastName = 8;

    public static ObjectNode Of(GrantRound round) => Of(round.Metadata, round.MatchAmount, round.Token);

    /// <param name="funds">Base units there are to match with.</param>
    public static ObjectNode Of(RoundMetadata metadata, BigInteger funds, RoundToken token)
    {
        List<Member> members =
        [
            new("name", Node.Of(metadata.Name)),
            new("roundType", Node.Of(metadata.IsPublic ? "public" : "private")),
            new("programContractAddress", Node.Of(metadata.Program.ToString())),
            new("eligibility", ObjectNode.Of(
                ("description", Node.Of(metadata.Description)),
                ("requirements", new ListNode(metadata.Requirements.Select(r => (Node)ObjectNode.Of(("requirement", Node.Of(r)))).ToValueList())))),
        ];
        if (metadata.Matching is { } matching) members.Add(new("quadraticFundingConfig", Config(matching, funds, token)));
        if (metadata.Support is { } support) members.Add(new("support", ObjectNode.Of(("type", Node.Of(support.Type)), ("info", Node.Of(support.Info)))));
        return new(members.ToValueList());
    }

    static ObjectNode Config(MatchingRules matching, BigInteger funds, RoundToken token)
    {
        List<Member> members =
        [
            new("matchingFundsAvailable", new NumberNode(WholeTokens.Of(funds, token.Decimals))),
            new("matchingCap", Node.Of(matching.CapPercent is not null)),
        ];
        if (matching.CapPercent is { } cap) members.Add(new("matchingCapAmount", Node.Of(cap)));
        members.Add(new("minDonationThreshold", Node.Of(matching.MinimumDonation is not null)));
        if (matching.MinimumDonation is { } least) members.Add(new("minDonationThresholdAmount", Node.Of(least)));
        members.Add(new("sybilDefense", Node.Of(IdOf(matching.SybilDefence))));
        return new(members.ToValueList());
    }

    /// <summary>The metadata, and the match amount it names in base units; null where it names none.</summary>
    /// <param name="decimals">Of the round's token, which the metadata does not say.</param>
    public static (RoundMetadata Metadata, BigInteger? MatchAmount) Read(JsonElement file, int decimals, GrantsReader reader, string path = "")
    {
        reader.Known(file, path, "name", "roundType", "programContractAddress", "eligibility", "quadraticFundingConfig", "support");
        var eligibility = GrantsReader.Optional(file, "eligibility") ?? default;
        reader.Known(eligibility, $"{path}/eligibility", "description", "requirements");
        var support = GrantsReader.Optional(file, "support");
        if (support is { } named) reader.Known(named, $"{path}/support", "type", "info");
        var config = GrantsReader.Optional(file, "quadraticFundingConfig");
        var metadata = new RoundMetadata
        {
            Name = reader.Text(file, "name", path),
            IsPublic = IsPublic(file, path, reader),
            Program = reader.AddressOrZero(file, "programContractAddress", path),
            Description = reader.TextOrNone(eligibility, "description", $"{path}/eligibility"),
            Requirements = reader.ItemsAt(GrantsReader.Optional(eligibility, "requirements") ?? default, $"{path}/eligibility/requirements").Select(r => reader.Text(r.Item, "requirement", r.Path)).ToValueList(),
            Support = support is { } s ? new(reader.Text(s, "type", $"{path}/support"), reader.Text(s, "info", $"{path}/support")) : null,
            Matching = config is { } c ? Matching(c, $"{path}/quadraticFundingConfig", reader) : null,
        };
        if (metadata.Name.Length is > 0 and < LeastName) reader.Notice($"{path}/name", $"Grants Stack takes a name of {LeastName} characters or more.");
        return (metadata, config is { } of ? Funds(of, $"{path}/quadraticFundingConfig", decimals, reader) : null);
    }

    static MatchingRules Matching(JsonElement config, string path, GrantsReader reader)
    {
        reader.Known(config, path, "matchingFundsAvailable", "matchingCap", "matchingCapAmount", "minDonationThreshold", "minDonationThresholdAmount", "sybilDefense");
        var rules = new MatchingRules
        {
            CapPercent = Switched(config, "matchingCap", "matchingCapAmount", path, reader),
            MinimumDonation = Switched(config, "minDonationThreshold", "minDonationThresholdAmount", path, reader),
            SybilDefence = SybilDefenceOf(config, path, reader),
        };
        if (rules.CapPercent is 0 or > 100) reader.Wrong($"{path}/matchingCapAmount", "The cap is a percent of the pool, above 0 and up to 100.");
        if (rules.MinimumDonation is 0) reader.Wrong($"{path}/minDonationThresholdAmount", "The least donation is above 0 where there is one.");
        return rules;
    }

    // Off with an amount beside it is a trap: the page says off, the indexer reckons with the amount.
    static decimal? Switched(JsonElement config, string name, string amountName, string path, GrantsReader reader)
    {
        var amount = reader.Exact(config, amountName, path);
        if (reader.Truth(config, name, path, amount is not null))
        {
            if (amount is null) reader.Wrong($"{path}/{amountName}", $"\"{amountName}\" is missing.", "missing");
            return amount;
        }

        if (amount is not (null or 0)) reader.Notice($"{path}/{amountName}", $"\"{name}\" is off, so this amount is left out; the indexer of Grants Stack would reckon with it all the same.");
        return null;
    }

    static BigInteger? Funds(JsonElement config, string path, int decimals, GrantsReader reader)
    {
        var value = reader.Member(config, "matchingFundsAvailable", path);
        if (value.ValueKind == JsonValueKind.Undefined) return null;
        var text = value.ValueKind switch { JsonValueKind.Number => value.GetRawText(), JsonValueKind.String => value.GetString()!, _ => "" };
        if (WholeTokens.TryParse(text, decimals, out var units, out var problem))
        {
            if (units.IsZero) reader.Notice($"{path}/matchingFundsAvailable", "There is nothing to match with.");
            return units;
        }

        reader.Wrong($"{path}/matchingFundsAvailable", problem);
        return null;
    }

    static bool IsPublic(JsonElement file, string path, GrantsReader reader)
    {
        var type = reader.TextOrNone(file, "roundType", path);
        if (type is not ("" or "public" or "private")) reader.Wrong($"{path}/roundType", "The type of a round is public or private.");
        return type != "private";
    }

    // Older rounds say only whether there is one: that was Passport.
    static SybilDefence SybilDefenceOf(JsonElement config, string path, GrantsReader reader)
    {
        if (GrantsReader.Optional(config, "sybilDefense") is not { } value) return SybilDefence.None;
        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False) return value.GetBoolean() ? SybilDefence.Passport : SybilDefence.None;
        foreach (var defence in Enum.GetValues<SybilDefence>())
        {
            if (value.ValueKind == JsonValueKind.String && value.GetString() == IdOf(defence)) return defence;
        }

        reader.Wrong($"{path}/sybilDefense", "The defence is passport, passport-mbds or none.");
        return SybilDefence.None;
    }

    /// <summary>As Grants Stack writes it.</summary>
    public static string IdOf(SybilDefence defence) => defence switch
    {
        SybilDefence.Passport => "passport",
        SybilDefence.PassportModel => "passport-mbds",
        _ => "none",
    };
}
