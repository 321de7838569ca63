using TokenStudio.Model.Burns;
using TokenStudio.Model.Supply;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Economy;

/// <summary>What decides the supply of a token: accounts are the allocations, then the emissions, then the grants.</summary>
public sealed record SupplyPlan
{
    public required Timeline Timeline { get; init; }

    /// <summary>The cap; null for none.</summary>
    public required TokenAmount? MaxSupply { get; init; }
    public required IReadOnlyList<PlannedAllocation> Allocations { get; init; }
    public required IReadOnlyList<PlannedEmission> Emissions { get; init; }
    public required IReadOnlyList<PlannedBurn> Burns { get; init; }
    public IReadOnlyList<PlannedGrant> Grants { get; init; } = [];

    /// <summary>
    /// What the cap leaves for minting. Allocations are promised, so their room is kept free even for those minted later.
    /// Without a cap the books hold 2^120 base units.
    /// </summary>
    public TokenAmount MintRoom => (MaxSupply ?? new TokenAmount(TokenAmount.Largest.BaseUnits - 1)) - Allocations.Aggregate(TokenAmount.Zero, (sum, a) => sum + a.Size);
}

/// <param name="MintedAt">When its tokens come to be.</param>
/// <param name="Vested">Null where emissions unlock it.</param>
/// <param name="Counts">Its unlocked balance counts as circulating.</param>
public sealed record PlannedAllocation(TokenAmount Size, long MintedAt, CumulativeSchedule? Vested, bool Counts);

/// <param name="Emitted">A fresh schedule, before any clipping; a <see cref="ReactiveSchedule"/> where it depends on the supply.</param>
/// <param name="From">The allocation it unlocks, or null where it mints.</param>
public sealed record PlannedEmission(Func<CumulativeSchedule> Emitted, int? From, bool Counts)
{
    public bool Mints => From is null;
}

/// <param name="From">The allocation whose unlocked balance is burned, or null for all unlocked balances pro rata.</param>
public sealed record PlannedBurn(Burn Burn, int? From);

/// <param name="From">The allocation whose unlocked balance pays.</param>
/// <param name="Moves">In ascending order, none before launch.</param>
public sealed record PlannedGrant(int From, IReadOnlyList<GrantMove> Moves);

/// <summary>One movement of the money of a round.</summary>
/// <param name="Pot">Which round's, or which payment's: each has a pot of its own.</param>
public abstract record GrantMove(long Second, int Pot);

/// <summary>The pot is filled out of the source, or nothing of it happens.</summary>
/// <param name="Needed">What must be there, fees among it.</param>
/// <param name="Fees">They leave at once and are free.</param>
public sealed record PotFilled(long Second, int Pot, TokenAmount Needed, TokenAmount Fees) : GrantMove(Second, Pot);

/// <summary>A part of the pot reaches those it is granted to.</summary>
/// <param name="Released">How it becomes free; null for at once.</param>
public sealed record PotPaid(long Second, int Pot, TokenAmount Amount, CumulativeSchedule? Released) : GrantMove(Second, Pot);

/// <summary>What is left of the pot comes back to its source.</summary>
public sealed record PotReturned(long Second, int Pot) : GrantMove(Second, Pot);
