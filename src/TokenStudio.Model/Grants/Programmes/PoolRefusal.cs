using System.Collections.Immutable;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Nodes;
using TokenStudio.Model.Grants.AlloV2;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.Programmes;

/// <summary>Creates a pool of a scenario in a play, to hear whether its contracts take it.</summary>
static class PoolRefusal
{
    // Contracts that a design does not name yet are taken to stand: what they are is asked elsewhere.
    static readonly Address Stand = AlloWorld.AddressOf("unnamed");
    static readonly Address Creator = AlloWorld.AddressOf("creator");

    /// <summary>The contract's error and what it says with it; null where the pool is made and funded.</summary>
    /// <param name="amount">Base units before the fee.</param>
    /// <param name="percentFee">Of 1e18.</param>
    public static (string Error, string? Detail)? Of(PoolStrategy strategy, PoolTerms terms, Address token, BigInteger amount, BigInteger percentFee)
    {
        var profile = new ProfileSetup(0, "", Creator, []);
        var setup = new AlloSetup
        {
            Allo = new(AlloWorld.AlloAddress) { Owner = Creator, Registry = AlloWorld.RegistryAddress, Treasury = AlloWorld.TreasuryAddress, PercentFee = percentFee },
            Profiles = [profile],
            Outside = Outside(strategy),
            Pool = new(strategy.Kind, Named(strategy.Json(terms)), Creator, profile.Id, token.IsZero ? Stand : token, amount, [], null),
        };

        // Whether a time has passed is asked when the pool is made in earnest: here the first of them is yet to come.
        var times = strategy.Kind.Parameters.SelectMany(p => p.Leaves).Where(l => l.Measure == StrategyMeasure.Instant).Select(l => strategy.At(l.Name, terms.Windows).ToUnixTimeSeconds());
        var made = setup.Create(Math.Max(0, times.DefaultIfEmpty(0).Min()));
        return made.Error is { } error ? (error, made.Detail) : null;
    }

    static AlloOutside Outside(PoolStrategy strategy) => strategy["schemaUID"] is string id
        ? new() { Schemas = ImmutableDictionary<string, (string, bool)>.Empty.Add(id.ToLowerInvariant(), ("", strategy["revocable"] is true)) }
        : new();

    static JsonElement Named(JsonElement parameters)
    {
        var copy = JsonNode.Parse(parameters.GetRawText())!;
        Fill(copy);
        return JsonSerializer.SerializeToElement(copy);
    }

    static void Fill(JsonNode node)
    {
        foreach (var (name, value) in node.AsObject().ToArray())
        {
            if (value is JsonObject inner) Fill(inner);
            else if (value is JsonValue text && text.TryGetValue<string>(out var word) && word == Address.Zero.ToString()) node[name] = Stand.ToString();
        }
    }
}
