using TokenStudio.Model.Allocations;
using TokenStudio.Model.Burns;
using TokenStudio.Model.Emissions;
using TokenStudio.Model.Grants.Programmes;
using TokenStudio.Model.Markets;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Scenarios;

/// <summary>Every input of a design as one value.</summary>
public sealed record Scenario
{
    public required string Name { get; init; }
    public required string Description { get; init; }
    public required Token Token { get; init; }
    public required Timeline Timeline { get; init; }
    public required Circulation Circulation { get; init; }
    public required ValueList<TokenAllocation> Allocations { get; init; }
    public required ValueList<TokenEmission> Emissions { get; init; }
    public required ValueList<TokenBurn> Burns { get; init; }

    /// <summary>None where the document does not say.</summary>
    public ValueList<GrantProgramme> Grants { get; init; } = [];

    /// <summary>Large inputs that lie beside it; none where the document does not say.</summary>
    public ValueList<DataSet> DataSets { get; init; } = [];

    /// <summary>Null when no price is set.</summary>
    public PriceProcess? Price { get; init; }

    /// <summary>What the design is checked against.</summary>
    public Limits Limits { get; init; } = Limits.Usual;

    /// <summary>What it is meant to reach.</summary>
    public ValueList<Goal> Goals { get; init; } = [];

    /// <summary>As usual where the document does not say.</summary>
    public SimulationInputs Simulation { get; init; } = SimulationInputs.Usual;
    public required ValueList<Source> Sources { get; init; }

    /// <summary>What <see cref="Redaction"/> took out; not in the document.</summary>
    public HiddenParts Hides { get; init; }
}

/// <param name="MaxSupply">The cap; null for none.</param>
public sealed record Token(string Name, string Symbol, int Decimals, TokenAmount? MaxSupply);

/// <summary>Whose unlocked balances do not count as circulating.</summary>
public sealed record Circulation(ValueList<string> ExcludeHolders, ValueList<string> ExcludeAllocations)
{
    public bool Counts(string holder, string? allocation) =>
        !ExcludeHolders.Contains(holder) && (allocation is null || !ExcludeAllocations.Contains(allocation));
}

/// <summary>Where a figure of the design comes from.</summary>
public sealed record Source(string Title, string Url);
