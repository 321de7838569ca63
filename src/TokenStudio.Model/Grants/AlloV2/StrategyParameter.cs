using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.AlloV2;

/// <summary>One member of the struct a strategy is initialized with, in the contract's order.</summary>
/// <param name="Unit">seconds, base units, votes and the like; null for what has none.</param>
public sealed record StrategyParameter(string Name, AbiType Type, Phrase Label, Phrase? Unit = null)
{
    /// <summary>The members of a struct that stands within the struct.</summary>
    public IReadOnlyList<StrategyParameter> Members { get; init; } = [];

    /// <summary>May be left out of a file: false, an empty list or text, or what the contract overwrites anyway.</summary>
    public bool IsOptional { get; init; } = Type is BoolType or ListType or TextType or FixedBytesType;

    /// <summary>What a number counts, for those who write it otherwise: an instant, a length of time, tokens of the pool.</summary>
    public StrategyMeasure Measure { get; init; }

    /// <summary>The contract refuses 0.</summary>
    public bool IsPositive { get; init; }

    /// <summary>What a new pool begins with where there is no better guess.</summary>
    public int Usual { get; init; }

    /// <summary>The parameter itself, or what a struct holds.</summary>
    public IEnumerable<StrategyParameter> Leaves => Members.Count == 0 ? [this] : Members.SelectMany(m => m.Leaves);

    public static StrategyParameter Flag(string name, Phrase label) => new(name, AbiType.Bool, label);

    public static StrategyParameter Time(string name, Phrase label) => new(name, AbiType.UintOf(64), label, "Unix seconds") { Measure = StrategyMeasure.Instant };

    /// <summary>An instant in a word of its own size.</summary>
    public static StrategyParameter Date(string name, Phrase label) => new(name, AbiType.Uint256, label, "Unix seconds") { Measure = StrategyMeasure.Instant };

    /// <summary>An amount of the token the pool pays in.</summary>
    public static StrategyParameter Tokens(string name, Phrase label) => new(name, AbiType.Uint256, label, "base units") { Measure = StrategyMeasure.Tokens };

    public static StrategyParameter Number(string name, Phrase label, Phrase? unit = null) => new(name, AbiType.Uint256, label, unit);

    public static StrategyParameter Seconds(string name, Phrase label) => new(name, AbiType.UintOf(64), label, "seconds") { Measure = StrategyMeasure.Duration };

    public static StrategyParameter Addresses(string name, Phrase label) => new(name, AbiType.ListOf(AbiType.Address), label);

    public static StrategyParameter Numbers(string name, Phrase label, Phrase? unit = null) => new(name, AbiType.ListOf(AbiType.Uint256), label, unit);

    public static StrategyParameter Word(string name, Phrase label) => new(name, AbiType.Bytes32, label);

    public static StrategyParameter Written(string name, Phrase label) => new(name, AbiType.Text, label);

    public static StrategyParameter AddressOf(string name, Phrase label) => new(name, AbiType.Address, label);

    public static StrategyParameter Struct(string name, IReadOnlyList<StrategyParameter> members) =>
        new(name, AbiType.TupleOf([.. members.Select(m => m.Type)]), Phrase.Verbatim(name)) { Members = members };
}

/// <summary>What the number of a <see cref="StrategyParameter"/> counts.</summary>
public enum StrategyMeasure
{
    Plain,
    Instant,
    Duration,
    Tokens,
}
