using System.Numerics;
using System.Text.Json;
using NodaTime;
using TokenStudio.Model.Grants.AlloV2;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.Programmes;

/// <summary>The strategy of a pool with the values it is initialized with.</summary>
public sealed record PoolStrategy(StrategyKind Kind, ValueList<StrategyValue> Values)
{
    /// <summary>The value of a member by the contract's name; null where it is left out, or the strategy has none of this name.</summary>
    public object? this[string member] => Values.FirstOrDefault(v => v.Name == member)?.Value;

    /// <summary>Where its contract stands; zero where that is not known yet.</summary>
    public Address Contract => this[StrategyExtras.Contract] as Address? ?? default;

    /// <summary>Allo takes the contract as it stands, rather than cloning one it knows.</summary>
    public bool IsCustom => !Kind.HasModel || this[StrategyExtras.Custom] is true;

    /// <summary>Of a contract of one's own: what is not paid stays in the pool for ever.</summary>
    public bool KeepsLeftovers => this[StrategyExtras.Leftovers] is StrategyExtras.Stays;

    /// <summary>What part of the pool each rank gets; null where the strategy has no ranks.</summary>
    public ValueList<Fraction>? Prizes => this[PoolPrizes.Member] as ValueList<Fraction>;

    /// <summary>The struct as an object by the contract's names, as a play takes it.</summary>
    public JsonElement Json(PoolTerms terms) => StrategyBytes.Written(Kind, Struct(terms));

    /// <summary>The struct as bytes; of a contract of one's own those that the design says.</summary>
    public byte[] Encoded(PoolTerms terms) => this[StrategyExtras.InitData] is string bytes ? Hex.Parse(bytes)! : AbiEncoder.Encode([Kind.Struct], [Struct(terms)]);

    /// <summary>The members of the struct in the contract's order.</summary>
    public object[] Struct(PoolTerms terms) => Struct(Kind.Parameters, terms);

    /// <summary>An instant of the struct: of the pool, of the strategy's own, or, where that is left out, what the pool's times make of it.</summary>
    public Instant At(string member, PoolWindows windows) => windows[member] ?? this[member] as Instant? ?? member switch
    {
        "reviewStartTime" => windows.RegistrationStart,
        "timestamp" => windows.AllocationStart,
        "distributionEndTime" => windows.AllocationEnd + NodaTime.Duration.FromDays(30),
        _ => windows.AllocationEnd,
    };

    /// <summary>An amount of the strategy's own in base units; where it is left out, what the pool holds, and for the rate a twelfth of the smallest grant.</summary>
    public BigInteger Amount(string member, PoolTerms terms)
    {
        if (this[member] is TokenAmount given) return terms.UnitsOf(given);
        return member == "rate" ? (terms.LeastGrant + 11) / 12 : terms.Held;
    }

    object[] Struct(IReadOnlyList<StrategyParameter> parameters, PoolTerms terms) =>
        [.. parameters.Select(p => p.Members.Count > 0 ? Struct(p.Members, terms) : Member(p, terms))];

    object Member(StrategyParameter leaf, PoolTerms terms) => leaf.Measure switch
    {
        StrategyMeasure.Instant => (BigInteger)At(leaf.Name, terms.Windows).ToUnixTimeSeconds(),
        StrategyMeasure.Tokens => Amount(leaf.Name, terms),
        StrategyMeasure.Duration => (BigInteger)((CalendarPeriod)this[leaf.Name]!).Seconds,
        _ => this[leaf.Name] switch
        {
            string word when leaf.Type is FixedBytesType => Hex.Parse(word)!,
            ValueList<Address> all => all.Select(a => (object)a).ToArray(),
            ValueList<BigInteger> all => all.Select(n => (object)n).ToArray(),
            var value => value!,
        },
    };
}

/// <param name="Name">As the contract calls it.</param>
public sealed record StrategyValue(string Name, object? Value);
