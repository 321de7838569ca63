using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Supply;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Simulation;

/// <summary>A valid scenario to its projection: deterministic, exact, and recounted at every point.</summary>
public static class Projector
{
    /// <summary>Over the scenario's own timeline.</summary>
    public static Projection Project(ValidScenario valid) => Project(valid, TimeGrid.Of(valid.Scenario.Timeline));

    /// <summary>Over any ascending instants.</summary>
    public static Projection Project(ValidScenario valid, TimeGrid grid)
    {
        var scenario = valid.Scenario;
        var supply = valid.SupplyUntil(grid.Seconds[^1]);
        var launch = grid.FirstFrom(scenario.Timeline.LaunchSecond);
        var vested = Columns(supply.Vested, grid, launch);
        var emitted = Columns(supply.Emitted, grid, launch);
        var burnedBy = Columns(supply.BurnedBy, grid, launch);
        var burnedOf = burnedBy.Length == 0 ? [] : Columns(supply.BurnedOf, grid, launch);
        var recount = new SupplyRecount(grid.Count, scenario.Token.MaxSupply);
        for (var i = 0; i < vested.Length; i++)
        {
            var allocation = scenario.Allocations[i];
            recount.AddAllocation(valid.Sizes[i], grid.FirstFrom(valid.MintedAt[i]), vested[i], BurnedOf(i), scenario.Circulation.Counts(allocation.Holder, allocation.Id));
        }

        for (var j = 0; j < emitted.Length; j++)
        {
            var emission = scenario.Emissions[j];
            if (emission.Mints) recount.AddEmission(emitted[j], BurnedOf(vested.Length + j), scenario.Circulation.Counts(emission.Holder, null));
        }

        foreach (var burned in burnedBy) recount.AddBurn(burned);
        recount.Verify();
        return new Projection
        {
            Valid = valid,
            Grid = grid,
            VestedBy = vested,
            EmittedBy = emitted,
            BurnedBy = burnedBy,
            UnlockedBy = [.. vested.Select((column, i) => Less(column, BurnedOf(i)))],
            HeldBy = [.. emitted.Select((column, j) => Less(column, BurnedOf(vested.Length + j)))],
            Minted = recount.Minted,
            Burned = recount.Burned,
            Locked = recount.Locked,
            Unlocked = recount.Unlocked,
            Circulating = recount.Circulating,
        };

        TokenAmount[] BurnedOf(int account) => burnedOf.Length == 0 ? [] : burnedOf[account];
    }

    // The same column where nothing is burned of it.
    static TokenAmount[] Less(TokenAmount[] column, TokenAmount[] burned)
    {
        if (burned.Length == 0 || burned[^1].IsZero) return column;
        var left = new TokenAmount[column.Length];
        for (var point = 0; point < left.Length; point++) left[point] = column[point] - burned[point];
        return left;
    }

    // Before launch there is no token yet, whatever a schedule says.
    static TokenAmount[][] Columns(IReadOnlyList<CumulativeSchedule> schedules, TimeGrid grid, int launch)
    {
        var columns = new TokenAmount[schedules.Count][];
        for (var i = 0; i < columns.Length; i++)
        {
            columns[i] = GC.AllocateUninitializedArray<TokenAmount>(grid.Count);
            schedules[i].Fill(grid, columns[i]);
            columns[i].AsSpan(0, launch).Clear();
        }

        return columns;
    }
}
