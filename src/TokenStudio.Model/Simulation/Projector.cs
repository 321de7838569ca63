using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Supply;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Simulation;

/// <summary>A valid scenario to its projection: deterministic, exact, and checked by the ledger at every point.</summary>
public static class Projector
{
    /// <summary>Over the scenario's own timeline.</summary>
    public static Projection Project(ValidScenario valid) => Project(valid, TimeGrid.Of(valid.Scenario.Timeline));

    /// <summary>Over any ascending instants.</summary>
    public static Projection Project(ValidScenario valid, TimeGrid grid)
    {
        var vested = Columns(valid.Vested, grid);
        var emitted = Columns(valid.Emitted, grid);
        var projection = new Projection
        {
            Valid = valid,
            Grid = grid,
            VestedBy = vested,
            EmittedBy = emitted,
            Minted = new TokenAmount[grid.Count],
            Burned = new TokenAmount[grid.Count],
            Locked = new TokenAmount[grid.Count],
            Unlocked = new TokenAmount[grid.Count],
            Circulating = new TokenAmount[grid.Count],
        };
        var flow = new SupplyFlow(valid);
        for (var point = 0; point < grid.Count; point++)
        {
            if (grid.Seconds[point] < valid.Scenario.Timeline.LaunchSecond)
            {
                // Before launch there is no token yet.
                Clear(vested, point);
                Clear(emitted, point);
                continue;
            }

            flow.MoveTo(grid.Seconds[point], vested, emitted, point);
            (projection.Locked[point], projection.Unlocked[point]) = flow.Ledger.Verify();
            projection.Minted[point] = flow.Ledger.Minted;
            projection.Burned[point] = flow.Ledger.Burned;
            projection.Circulating[point] = flow.Circulating;
        }

        return projection;
    }

    static void Clear(TokenAmount[][] columns, int point)
    {
        foreach (var column in columns) column[point] = TokenAmount.Zero;
    }

    static TokenAmount[][] Columns(IReadOnlyList<CumulativeSchedule> schedules, TimeGrid grid)
    {
        var columns = new TokenAmount[schedules.Count][];
        for (var i = 0; i < columns.Length; i++)
        {
            columns[i] = new TokenAmount[grid.Count];
            schedules[i].Fill(grid, columns[i]);
        }

        return columns;
    }
}

/// <summary>Moves the ledger from one instant to the next by the differences of the cumulative schedules.</summary>
sealed class SupplyFlow
{
    readonly ValidScenario valid;
    readonly int allocations;
    readonly bool[] minted;
    readonly bool[] counts;
    readonly bool[] mints;
    readonly TokenAmount[] vestedBefore;
    readonly TokenAmount[] emittedBefore;

    public SupplyFlow(ValidScenario valid)
    {
        this.valid = valid;
        var scenario = valid.Scenario;
        allocations = scenario.Allocations.Count;
        minted = new bool[allocations];
        vestedBefore = new TokenAmount[allocations];
        emittedBefore = new TokenAmount[scenario.Emissions.Count];
        counts = [.. scenario.Allocations.Select(a => scenario.Circulation.Counts(a.Holder, a.Id)), .. scenario.Emissions.Select(e => scenario.Circulation.Counts(e.Holder, null))];
        mints = [.. scenario.Emissions.Select(e => e.Mints)];
        Ledger = new SupplyLedger(counts.Length, scenario.Token.MaxSupply);
    }

    public SupplyLedger Ledger { get; }

    public TokenAmount Circulating { get; private set; }

    public void MoveTo(long second, TokenAmount[][] vested, TokenAmount[][] emitted, int point)
    {
        for (var i = 0; i < allocations; i++)
        {
            if (!minted[i] && second >= valid.MintedAt[i])
            {
                Ledger.MintVesting(i, valid.Sizes[i]);
                minted[i] = true;
            }

            // Equal to the point before in most columns on most days: nothing moves.
            var column = vested[i];
            if (point > 0 && column[point].BaseUnits == column[point - 1].BaseUnits) continue;
            var due = column[point] - vestedBefore[i];
            Ledger.Release(i, due);
            if (counts[i]) Circulating += due;
            vestedBefore[i] = column[point];
        }

        for (var j = 0; j < emittedBefore.Length; j++)
        {
            var now = emitted[j][point];
            if (point > 0 && now.BaseUnits == emitted[j][point - 1].BaseUnits) continue;
            if (mints[j]) Mint(allocations + j, now - emittedBefore[j]);
            emittedBefore[j] = now;
        }
    }

    void Mint(int account, TokenAmount amount)
    {
        Ledger.MintWallet(account, amount);
        if (counts[account]) Circulating += amount;
    }
}
