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
        var takenOf = burnedBy.Length == 0 && scenario.Grants.Count == 0 ? [] : Columns(supply.TakenOf, grid, launch);
        var recount = new SupplyRecount(grid.Count, scenario.Token.MaxSupply);
        for (var i = 0; i < vested.Length; i++)
        {
            var allocation = scenario.Allocations[i];
            recount.AddAllocation(valid.Sizes[i], grid.FirstFrom(valid.MintedAt[i]), vested[i], TakenOf(i), scenario.Circulation.Counts(allocation.Holder, allocation.Id));
        }

        for (var j = 0; j < emitted.Length; j++)
        {
            var emission = scenario.Emissions[j];
            if (emission.Mints) recount.AddEmission(emitted[j], TakenOf(vested.Length + j), scenario.Circulation.Counts(emission.Holder, null));
        }

        var granted = Columns(supply.Granted, grid, launch);
        var kept = Columns(supply.GrantsKept, grid, launch);
        var released = Columns(supply.GrantsReleased, grid, launch);
        for (var g = 0; g < granted.Length; g++) recount.AddGrant(granted[g], kept[g], released[g], TakenOf(vested.Length + emitted.Length + g));
        foreach (var burned in burnedBy) recount.AddBurn(burned);
        recount.Verify();
        return new Projection
        {
            Valid = valid,
            Grid = grid,
            VestedBy = vested,
            EmittedBy = emitted,
            BurnedBy = burnedBy,
            UnlockedBy = [.. vested.Select((column, i) => Less(column, TakenOf(i)))],
            HeldBy = [.. emitted.Select((column, j) => Less(column, TakenOf(vested.Length + j)))],
            GrantedBy = granted,
            GrantsKept = kept,
            GrantsReleased = released,
            GrantsHeld = [.. released.Select((column, g) => Less(column, TakenOf(vested.Length + emitted.Length + g)))],
            Minted = recount.Minted,
            Burned = recount.Burned,
            Locked = recount.Locked,
            Unlocked = recount.Unlocked,
            Circulating = recount.Circulating,
        };

        TokenAmount[] TakenOf(int account) => takenOf.Length == 0 ? [] : takenOf[account];
    }

    // The same column where nothing is taken of it.
    static TokenAmount[] Less(TokenAmount[] column, TokenAmount[] taken)
    {
        if (!taken.AsSpan().ContainsAnyExcept(TokenAmount.Zero)) return column;
        var left = new TokenAmount[column.Length];
        for (var point = 0; point < left.Length; point++) left[point] = column[point] - taken[point];
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
