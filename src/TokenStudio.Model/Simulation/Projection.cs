using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Simulation;

/// <summary>The supply over a grid, exact. Every array has one value a grid point; rows are picked by <see cref="TimeGrid.Rows"/>.</summary>
public sealed class Projection
{
    public required ValidScenario Valid { get; init; }
    public required TimeGrid Grid { get; init; }
    public required TokenAmount[] Minted { get; init; }
    public required TokenAmount[] Burned { get; init; }
    public required TokenAmount[] Locked { get; init; }
    public required TokenAmount[] Unlocked { get; init; }

    /// <summary>Unlocked less the unlocked balances the scenario leaves out.</summary>
    public required TokenAmount[] Circulating { get; init; }

    /// <summary>For each allocation, vested in total.</summary>
    public required TokenAmount[][] VestedBy { get; init; }

    /// <summary>For each emission, emitted in total.</summary>
    public required TokenAmount[][] EmittedBy { get; init; }

    /// <summary>For each burn, burned in total.</summary>
    public required TokenAmount[][] BurnedBy { get; init; }

    /// <summary>For each allocation its unlocked balance: vested less what burns and grants took out of it.</summary>
    public required TokenAmount[][] UnlockedBy { get; init; }

    /// <summary>For each emission what is left of the tokens it emitted; burns of an allocation it unlocks are that allocation's.</summary>
    public required TokenAmount[][] HeldBy { get; init; }

    /// <summary>For each grants programme, paid in total, fees among it; nothing where it moves no tokens of the design.</summary>
    public required TokenAmount[][] GrantedBy { get; init; }

    /// <summary>For each grants programme, what lies in its pools: put up, neither paid nor back at its source. It does not circulate.</summary>
    public required TokenAmount[][] GrantsKept { get; init; }

    /// <summary>Of what was paid, free in total: without vesting all of it.</summary>
    public required TokenAmount[][] GrantsReleased { get; init; }

    /// <summary>Of what is free, what burns have left.</summary>
    public required TokenAmount[][] GrantsHeld { get; init; }

    public Scenario Scenario => Valid.Scenario;

    public int RowCount => Grid.Rows.Length;

    /// <summary>All rows, or at most so many of them: evenly picked, the first and the last among them.</summary>
    public int[] EvenRows(int most)
    {
        var step = Math.Max(1, (RowCount + most - 3) / (most - 1));
        return [.. Enumerable.Range(0, RowCount).Where(row => row % step == 0 || row == RowCount - 1)];
    }

    public TokenAmount TotalSupplyAt(int point) => Minted[point] - Burned[point];

    /// <summary>Total supply over that 12 months before, less 1; null in the first 12 months or over nothing.</summary>
    public decimal? AnnualInflation(int row) => YearGrowth(row, TotalSupplyAt);

    /// <summary>The same of circulating supply.</summary>
    public decimal? CirculatingGrowth(int row) => YearGrowth(row, point => Circulating[point]);

    decimal? YearGrowth(int row, Func<int, TokenAmount> amount)
    {
        if (Grid.YearBefore[row] is var before && before < 0) return null;
        return Ratio.Of(amount(Grid.Rows[row]) - amount(before), amount(before));
    }
}
