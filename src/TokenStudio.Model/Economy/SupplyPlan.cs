using TokenStudio.Model.Burns;
using TokenStudio.Model.Supply;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Economy;

/// <summary>What decides the supply of a token: accounts are the allocations, then the emissions.</summary>
public sealed record SupplyPlan
{
    public required Timeline Timeline { get; init; }

    /// <summary>The cap; null for none.</summary>
    public required TokenAmount? MaxSupply { get; init; }
    public required IReadOnlyList<PlannedAllocation> Allocations { get; init; }
    public required IReadOnlyList<PlannedEmission> Emissions { get; init; }
    public required IReadOnlyList<PlannedBurn> Burns { get; init; }

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
