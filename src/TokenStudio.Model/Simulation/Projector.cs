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
        var launch = grid.FirstFrom(scenario.Timeline.LaunchSecond);
        var vested = Columns(valid.Vested, grid, launch);
        var emitted = Columns(valid.Emitted, grid, launch);
        var recount = new SupplyRecount(grid.Count, scenario.Token.MaxSupply);
        for (var i = 0; i < vested.Length; i++)
        {
            var allocation = scenario.Allocations[i];
            recount.AddAllocation(valid.Sizes[i], grid.FirstFrom(valid.MintedAt[i]), vested[i], default, scenario.Circulation.Counts(allocation.Holder, allocation.Id));
        }

        for (var j = 0; j < emitted.Length; j++)
        {
            var emission = scenario.Emissions[j];
            if (emission.Mints) recount.AddEmission(emitted[j], default, scenario.Circulation.Counts(emission.Holder, null));
        }

        recount.Verify();
        return new Projection
        {
            Valid = valid,
            Grid = grid,
            VestedBy = vested,
            EmittedBy = emitted,
            Minted = recount.Minted,
            Burned = recount.Burned,
            Locked = recount.Locked,
            Unlocked = recount.Unlocked,
            Circulating = recount.Circulating,
        };
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
