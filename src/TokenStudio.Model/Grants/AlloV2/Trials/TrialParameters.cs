using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Nodes;
using TokenStudio.Model.Grants.Playing;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.AlloV2.Trials;

/// <summary>What a tried pool is initialized with: what is given, and for the rest what lets the strategy go its way.</summary>
static class TrialParameters
{
    const long Day = 86_400;
    public const long Year = 365 * Day;

    // What a passport scale of stamps asks for.
    const int UsualScore = 15;
    const int UsualCredits = 100;

    public static JsonElement Of(PoolTrialInput input)
    {
        var given = new JsonObject();
        Flatten(JsonNode.Parse(input.Parameters)!.AsObject(), given);
        var whole = new JsonObject();
        foreach (var leaf in input.Strategy.Parameters.SelectMany(p => p.Leaves))
        {
            whole[leaf.Name] = given[leaf.Name] is { } own && !IsUnset(leaf, own) ? own.DeepClone() : Usual(leaf, input, whole);
        }

        return JsonSerializer.SerializeToElement(whole);
    }

    /// <summary>Where something stands that a play only asks, such as an NFT: an address of our own making.</summary>
    public static string Made(string name) => AlloWorld.AddressOf("trial " + name).ToString();

    static void Flatten(JsonObject from, JsonObject to)
    {
        foreach (var (name, value) in from)
        {
            if (value is JsonObject inner) Flatten(inner, to);
            else to[name.TrimStart('_')] = value?.DeepClone();
        }
    }

    // A contract that is not named yet, and tiers of NFTs of which there are none.
    static bool IsUnset(StrategyParameter leaf, JsonNode value) => leaf.Name is "nfts" or "maxVoiceCreditsPerNft"
        ? value is JsonArray { Count: 0 }
        : leaf.Type == AbiType.Address && Address.TryParse(value.ToString(), out var address) && address.IsZero;

    static JsonNode Usual(StrategyParameter leaf, PoolTrialInput input, JsonObject sofar) => leaf.Name switch
    {
        "registrationStartTime" => input.Times.Registration.Start,
        "registrationEndTime" => input.Times.Registration.End,
        "reviewStartTime" => input.Times.Review.Start,
        "reviewEndTime" => input.Times.Review.End,
        "allocationStartTime" or "poolStartTime" => input.Times.Allocation.Start,
        "allocationEndTime" or "poolEndTime" => input.Times.Allocation.End,
        "distributionStartTime" or "cliff" => input.Times.Distribution.Start,
        "distributionEndTime" => input.Times.Distribution.End,
        "timestamp" or "timepoint" or "snapshotReference" => Math.Max(1, input.Times.Registration.Start),
        "reviewThreshold" or "hatId" or "minVotePower" or "initialSuperAppBalance" => 1,
        "maxVoiceCreditsPerAllocator" => UsualCredits,
        "nfts" => new JsonArray(Made("nft")),
        "maxVoiceCreditsPerNft" => new JsonArray([.. sofar["nfts"]!.AsArray().Select(_ => (JsonNode)UsualCredits)]),
        "votingThreshold" => input.Strategy == Strategies.LTIPHedgeyGovernor.Listed ? UsualCredits : 1,
        "voteThreshold" => input.Managers / 2 + 1,
        "approvalThreshold" => Math.Max(1, input.Crowd.Count / 10),
        "maxRequestedAmount" => Text(Asks(input).Max()),
        "maxBid" => Text(BigInteger.Max(input.Net, input.Recipients.Select(r => r.Asks).DefaultIfEmpty().Max())),
        "vestingPeriod" => Year,
        "rate" => Text(BigInteger.Max(1, Asks(input).Min() / 365)),
        "period" => Day,
        "maxRecipientsAllowed" => input.Recipients.Count,
        "minPassportScore" => UsualScore,
        "schema" => "trial",
        _ when leaf.Type is BoolType => false,
        _ when leaf.Type is ListType => new JsonArray(),
        _ when leaf.Type is FixedBytesType => "0x" + new string('0', 64),
        _ when leaf.Type == AbiType.Address => Made(leaf.Name),
        _ => 0,
    };

    static IEnumerable<BigInteger> Asks(PoolTrialInput input) => input.Recipients.Select(input.AskOf).DefaultIfEmpty(input.Net);

    static JsonNode Text(BigInteger number) => number.ToString(CultureInfo.InvariantCulture);
}
