using TokenStudio.Model.Documents;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Deploying;

/// <summary>An allocation as a vesting contract has to release it.</summary>
/// <param name="Vested">What the design has vested in total by each instant.</param>
/// <param name="Stretches">The same as stretches in time.</param>
/// <param name="Start">When it begins, in seconds since 1970, as every instant here.</param>
public sealed record Release(TokenAmount Whole, CumulativeSchedule Vested, IReadOnlyList<Stretch> Stretches, long Start)
{
    public long End => Stretches[^1].To;

    /// <summary>Due at the very start: most contracts pay nothing there, so it is sent without one.</summary>
    public TokenAmount AtStart => Stretches[0] is { IsLump: true } first && first.From <= Start ? first.Amount : TokenAmount.Zero;

    /// <summary>What comes after the start.</summary>
    public IReadOnlyList<Stretch> Later => AtStart.IsZero ? Stretches : [.. Stretches.Skip(1)];
}

/// <summary>One argument of a contract's call: its name and type there, its value in the contract's unit, and what that is.</summary>
/// <param name="Value">A text, or a list of texts or objects for arrays and structs.</param>
public sealed record ContractArgument(string Name, string Type, Node Value, Phrase Meaning);

/// <summary>What a contract would be given for an allocation, and how near its own arithmetic comes to the design.</summary>
public sealed record ContractTerms
{
    public required ContractForm Form { get; init; }

    /// <summary>In the order of the call; empty where it cannot be.</summary>
    public ValueList<ContractArgument> Arguments { get; init; } = [];

    /// <summary>Why the contract cannot do it, or null.</summary>
    public Phrase? Refusal { get; init; }

    /// <summary>What a reader has to know beside the arguments.</summary>
    public ValueList<Phrase> Notes { get; init; } = [];

    /// <summary>Sent at the start without the contract.</summary>
    public TokenAmount Outside { get; init; }

    /// <summary>The largest distance between the contract's own arithmetic and the design, at the instants where either bends and between them.</summary>
    public TokenAmount Distance { get; init; }

    /// <summary>When it is that far; null where it never is.</summary>
    public long? DistantAt { get; init; }

    public bool IsExact => Refusal is null && Distance.IsZero;
}
