using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Nodes;
using TokenStudio.Model.Grants.AlloV2;
using TokenStudio.Model.Grants.Programmes;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Units;
using TokenStudio.Onchain;

namespace TokenStudio.Presentation.Granting.Lifecycles;

/// <summary>What the lifecycle of a pool goes by: its strategy with the struct it is initialized with, its money and its people.</summary>
sealed class PoolPlot
{
    // Where a programme names none: two parts.
    static readonly BigInteger[] UsualMilestones = [700_000_000_000_000_000, 300_000_000_000_000_000];

    readonly Dictionary<string, JsonElement> leaves = new(StringComparer.Ordinal);
    readonly PoolTerms terms;

    public PoolPlot(Scenario scenario, GrantProgramme programme, AlloV2Protocol pool)
    {
        Pool = pool;
        terms = pool.TermsOf(programme, scenario.Token.Decimals);
        (Amount, Held) = (terms.UnitsOf(programme.MatchAmount), terms.Held);
        Parameters = Named(pool.Strategy.Json(terms));
        Keep(Parameters);
        Cast = new(programme, scenario.Token.Decimals, Flag("useRegistryAnchor") || Flag("registryGating") || Kind == Model.Grants.AlloV2.Strategies.HackathonQV.Listed);
        Symbol = programme.Token?.Symbol ?? scenario.Token.Symbol;
    }

    public AlloV2Protocol Pool { get; }

    public StrategyKind Kind => Pool.Strategy.Kind;

    public PoolCast Cast { get; }

    public string Symbol { get; }

    /// <summary>The initialize struct by the contract's names. Contracts that are not named yet are taken to stand.</summary>
    public JsonElement Parameters { get; }

    /// <summary>Base units the pool is funded with, and what of them the fee leaves.</summary>
    public BigInteger Amount { get; }
    public BigInteger Held { get; }

    /// <summary>Parts of a grant, of 1e18.</summary>
    public IReadOnlyList<BigInteger> Milestones => Pool.Milestones.Count == 0 ? UsualMilestones : [.. Pool.Milestones.Select(m => new BigInteger(m.Share.Value * (decimal)AlloContract.FeeDenominator))];

    /// <summary>What part of the pool each rank gets, of 1e18.</summary>
    public IReadOnlyList<BigInteger> Prizes => PoolPrizes.Units(Pool.Strategy.Prizes ?? PoolPrizes.Usual);

    /// <summary>The times the strategy holds, in the order of its struct.</summary>
    public IReadOnlyList<(string Name, Phrase Label, long At)> Times =>
        [.. Kind.Parameters.SelectMany(p => p.Leaves).Where(l => l.Measure == StrategyMeasure.Instant && l.Name.EndsWith("Time", StringComparison.Ordinal)).Select(l => (l.Name, l.Label, (long)(Number(l.Name) ?? 0)))];

    /// <summary>Base units a project asks for; null where it does not say.</summary>
    public BigInteger? Asks(int project) => project < Cast.Projects.Count && Cast.Projects[project].Asks is { IsZero: false } asks ? terms.UnitsOf(asks) : null;

    public BigInteger? Number(string name) => BigInteger.TryParse(Word(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    public string? Word(string name) => leaves.TryGetValue(name, out var value) ? value.ValueKind switch { JsonValueKind.String => value.GetString(), JsonValueKind.Number => value.GetRawText(), _ => null } : null;

    public bool Flag(string name) => leaves.TryGetValue(name, out var value) && value.ValueKind == JsonValueKind.True;

    public IReadOnlyList<string> All(string name) => leaves.TryGetValue(name, out var value) && value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(v => v.ToString())] : [];

    void Keep(JsonElement of)
    {
        foreach (var member in of.EnumerateObject())
        {
            if (member.Value.ValueKind == JsonValueKind.Object) Keep(member.Value);
            else leaves[member.Name] = member.Value;
        }
    }

    static JsonElement Named(JsonElement parameters)
    {
        var copy = JsonNode.Parse(parameters.GetRawText())!;
        Fill(copy.AsObject());
        return JsonSerializer.SerializeToElement(copy);
    }

    static void Fill(JsonObject of)
    {
        foreach (var (name, value) in of.ToArray())
        {
            if (value is JsonObject inner) Fill(inner);
            else if (value is JsonValue text && text.TryGetValue<string>(out var word) && word == Address.Zero.ToString()) of[name] = LifecycleCast.Made($"{name}, not named yet").ToString();
        }
    }
}
