using TokenStudio.Model.Supply;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Economy;

/// <summary>
/// One run of the ledger from event to event, which are the same whatever grid is looked at. At each instant, in this order:
/// scheduled vesting and emissions due; what reactive emissions emit, seeing the supply just before the instant; burns in list
/// order, shares being of that same supply; grants in list order; then reactive emissions see the supply as it stands.
/// </summary>
sealed class SupplyPass
{
    const int Batch = 1_024;

    readonly SupplyPlan plan;
    readonly IReadOnlyList<CumulativeSchedule> emitted;
    readonly IReadOnlyList<SupplyRoom> rooms;
    readonly SupplyLedger ledger;
    readonly bool[] minted;
    readonly bool[] counts;
    readonly TokenAmount[] inflow;
    readonly TokenAmount[] now;
    readonly TokenAmount[]?[] columns;
    readonly int firstGrant;

    public SupplyPass(SupplyPlan plan, IReadOnlyList<CumulativeSchedule> emitted, IReadOnlyList<SupplyRoom> rooms)
    {
        (this.plan, this.emitted, this.rooms) = (plan, emitted, rooms);
        counts = [.. plan.Allocations.Select(a => a.Counts), .. plan.Emissions.Select(e => e.Counts), .. plan.Grants.Select(_ => true)];
        firstGrant = plan.Allocations.Count + plan.Emissions.Count;
        ledger = new(counts.Length, plan.MaxSupply);
        minted = new bool[plan.Allocations.Count];
        inflow = new TokenAmount[counts.Length];
        now = new TokenAmount[counts.Length];
        columns = new TokenAmount[]?[counts.Length];
        Taken = [.. counts.Select(_ => new StepSchedule())];
        Burns = new(plan.Burns, Taken);
        Grants = new(plan.Grants, Taken, firstGrant);
    }

    public BurnBook Burns { get; }

    public GrantBook Grants { get; }

    /// <summary>Taken in total out of each account's wallet.</summary>
    public StepSchedule[] Taken { get; }

    /// <summary>Runs to a last second, or to the first it comes to at which a room is passed; what it says of later instants is void.</summary>
    public long Run(long last)
    {
        foreach (var batch in SupplyAgenda.Of(plan, emitted, last).Chunk(Batch))
        {
            var grid = TimeGrid.At([.. batch.Select(e => e.Second - 1), .. batch.Select(e => e.Second)]);
            FillColumns(grid);
            foreach (var happening in batch)
            {
                if (FirstPassed(happening, grid) is { } passed) return passed;
            }
        }

        return last;
    }

    long? FirstPassed(SupplyEvent happening, TimeGrid grid)
    {
        var second = happening.Second;

        // Only shares and reactive emissions look at the supply just before; before launch there is none.
        var looks = second > plan.Timeline.LaunchSecond && (happening.Emissions.Count > 0 || happening.Burns.Exists(b => b.Due.Share > Fraction.Zero));
        if (looks && !MoveTo(second - 1, grid)) return second - 1;
        var before = looks ? View() : default;
        foreach (var j in happening.Emissions) ((ReactiveSchedule)emitted[j]).Meet(second, before);
        if (!MoveTo(second, grid)) return second;
        foreach (var (burn, due) in happening.Burns) Burns.Carry(burn, due, before.Total, ledger);
        foreach (var (grant, move) in happening.Grants) Carry(grant, move);
        ledger.Verify();
        if (happening.Emissions.Count == 0) return null;
        var after = View();
        foreach (var j in happening.Emissions) ((ReactiveSchedule)emitted[j]).Leave(second, after, plan.Emissions[j].Mints);
        return null;
    }

    // What depends on the supply is asked at its instant; all else is known and filled ahead.
    void FillColumns(TimeGrid grid)
    {
        for (var account = 0; account < firstGrant; account++)
        {
            var schedule = account < plan.Allocations.Count ? plan.Allocations[account].Vested : emitted[account - plan.Allocations.Count];
            if (schedule is null or ReactiveSchedule) continue;
            columns[account] = new TokenAmount[grid.Count];
            schedule.Fill(grid, columns[account]);
        }
    }

    bool MoveTo(long second, TimeGrid grid)
    {
        var point = grid.FirstFrom(second);
        var allocations = plan.Allocations.Count;
        for (var a = 0; a < firstGrant; a++) now[a] = columns[a] is { } column ? column[point] : a < allocations ? TokenAmount.Zero : emitted[a - allocations].By(second);
        if (rooms.Any(room => room.IsPassed(now.AsSpan(allocations, plan.Emissions.Count)))) return false;
        for (var j = 0; j < plan.Emissions.Count; j++) if (plan.Emissions[j].From is { } pot) now[pot] += now[allocations + j];
        for (var i = 0; i < allocations; i++)
        {
            if (!minted[i] && second >= plan.Allocations[i].MintedAt)
            {
                ledger.MintVesting(i, plan.Allocations[i].Size);
                minted[i] = true;
            }

            ledger.Release(i, now[i] - inflow[i]);
        }

        for (var j = 0; j < plan.Emissions.Count; j++) if (plan.Emissions[j].Mints) ledger.MintWallet(allocations + j, now[allocations + j] - inflow[allocations + j]);
        for (var g = 0; g < plan.Grants.Count; g++) Release(g, second);
        now.CopyTo(inflow, 0);
        return true;
    }

    // What a grant pays may be free in part or whole the same instant.
    void Carry(int grant, GrantMove move)
    {
        Grants.Carry(grant, move, ledger);
        Release(grant, move.Second);
        inflow[firstGrant + grant] = now[firstGrant + grant];
    }

    void Release(int grant, long second)
    {
        var account = firstGrant + grant;
        now[account] = Grants.Released[grant].By(second);
        ledger.Release(account, now[account] - inflow[account]);
    }

    SupplyView View()
    {
        var circulating = TokenAmount.Zero;
        for (var account = 0; account < counts.Length; account++) if (counts[account]) circulating += ledger.Wallet(account);
        return new(ledger.Minted - ledger.Burned, circulating);
    }
}
