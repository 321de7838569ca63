using TokenStudio.Model.Allocations;
using TokenStudio.Model.Kinds;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Simulation;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;
using TokenStudio.Model.Vesting;

namespace TokenStudio.Model.Checks;

/// <summary>A projection as the checks read it: month by month from launch, whatever its step.</summary>
sealed class MonthlyDesign
{
    readonly Projection monthly;
    readonly TokenAmount[][] vested;

    public MonthlyDesign(Projection projection)
    {
        var timeline = projection.Scenario.Timeline;

        // On months every point of the grid is a row: looking back twelve months lands on rows.
        monthly = timeline.Step == GridStep.Month ? projection : Projector.Project(projection.Valid, TimeGrid.Of(timeline with { Step = GridStep.Month }));
        vested = monthly.VestedBy;
        Circulating = monthly.Circulating;
    }

    MonthlyDesign(MonthlyDesign other, int allocation, TokenAmount[] column)
    {
        monthly = other.monthly;
        vested = [.. other.vested];
        vested[allocation] = column;
        Circulating = other.Circulating;
        if (!Counts(allocation)) return;
        Circulating = [.. other.Circulating.Select((all, month) => all - other.vested[allocation][month] + column[month])];
    }

    public Scenario Scenario => monthly.Scenario;

    public ValidScenario Valid => monthly.Valid;

    public Anchor Launch => Scenario.Timeline.Origin;

    public int LastMonth => monthly.Grid.Count - 1;

    public TokenAmount[] Circulating { get; }

    public TokenAmount UnlockedAtLaunch => monthly.Unlocked[0];

    /// <summary>The max supply, or without a cap the total supply where the projection ends, with buckets that begin only later.</summary>
    public TokenAmount Whole => Scenario.Token.MaxSupply
        ?? EveryAllocation.Where(i => Valid.MintedAt[i] > monthly.Grid.Seconds[^1]).Aggregate(TotalSupply(LastMonth), (sum, i) => sum + Size(i));

    public Phrase WholeName => Scenario.Token.MaxSupply is null ? "total supply" : "max supply";

    public TokenAmount Minted(int month) => monthly.Minted[month];

    public TokenAmount Locked(int month) => monthly.Locked[month];

    public TokenAmount TotalSupply(int month) => monthly.TotalSupplyAt(month);

    public IReadOnlyList<TokenAllocation> Allocations => Scenario.Allocations;

    public TokenAmount Size(int allocation) => Valid.Sizes[allocation];

    public TokenAmount Vested(int allocation, int month) => vested[allocation][month];

    public TokenAmount Emitted(int emission, int month) => monthly.EmittedBy[emission][month];

    public bool Counts(int allocation) => Scenario.Circulation.Counts(Allocations[allocation].Holder, Allocations[allocation].Id);

    public bool EmissionCounts(int emission) => Scenario.Emissions[emission].Mints && Scenario.Circulation.Counts(Scenario.Emissions[emission].Holder, null);

    public IEnumerable<int> EveryAllocation => Enumerable.Range(0, Allocations.Count);

    public IEnumerable<int> AllocationsWhere(Func<TokenAllocation, bool> fits) => EveryAllocation.Where(i => fits(Allocations[i]));

    public IEnumerable<int> Minting => Enumerable.Range(0, Scenario.Emissions.Count).Where(e => Scenario.Emissions[e].Mints);

    /// <summary>All that ever came into circulation by a month: what burns take away is not taken back.</summary>
    public TokenAmount[] Released => field ??= SumOf(EveryAllocation.Where(Counts), Enumerable.Range(0, Scenario.Emissions.Count).Where(EmissionCounts));

    /// <summary>What insiders hold of it, less what burns and grants took of theirs; an emission to the team counts as the team's.</summary>
    public TokenAmount[] Insiders => field ??= LeftOf(
        AllocationsWhere(a => a.Insider).Where(Counts),
        Minting.Where(e => EmissionCounts(e) && Holders.InsiderByDefault(Scenario.Emissions[e].Holder)));

    /// <summary>What a holder's buckets and emissions brought into circulation, less what burns and grants took of it.</summary>
    public TokenAmount[] HeldBy(string holder) =>
        LeftOf(AllocationsWhere(a => a.Holder == holder).Where(Counts), Minting.Where(e => EmissionCounts(e) && Scenario.Emissions[e].Holder == holder));

    /// <summary>A month's part of circulating supply, which burns may have made smaller than what was released.</summary>
    public Portion OfCirculating(TokenAmount part, int month) => new(TokenAmount.Min(part, Circulating[month]), Circulating[month]);

    /// <summary>Circulating supply 12 months after launch, also where the projection ends before.</summary>
    public TokenAmount CirculatingAfterYear => LastMonth >= 12 ? Circulating[12] : Year.Circulating[0];

    /// <summary>The projection 12 months after launch alone.</summary>
    Projection Year => field ??= Projector.Project(Valid, TimeGrid.At([Launch.Plus(CalendarPeriod.OfMonths(12)).Second]));

    /// <summary>The first month that has an instant behind it; the last month at most.</summary>
    public int MonthOf(long second)
    {
        var at = Array.BinarySearch(monthly.Grid.Seconds, second);
        return Math.Min(at < 0 ? ~at : at, LastMonth);
    }

    /// <summary>The same design with one allocation vesting otherwise.</summary>
    public MonthlyDesign With(int allocation, VestingSchedule vesting)
    {
        var column = new TokenAmount[Circulating.Length];
        vesting.VestedOf(Size(allocation), Launch).Fill(monthly.Grid, column);
        return new(this, allocation, column);
    }

    // Where a trial releases less than was taken of it, nothing is left.
    TokenAmount[] LeftOf(IEnumerable<int> allocations, IEnumerable<int> emissions)
    {
        var (held, minted) = (allocations.ToArray(), emissions.ToArray());
        var left = SumOf(held, minted);
        if (Scenario.Burns.Count == 0 && Scenario.Grants.Count == 0) return left;
        var taken = new TokenAmount[left.Length];
        foreach (var (all, rest) in held.Select(i => (monthly.VestedBy[i], monthly.UnlockedBy[i])).Concat(minted.Select(e => (monthly.EmittedBy[e], monthly.HeldBy[e]))))
        {
            for (var month = 0; month < taken.Length; month++) taken[month] += all[month] - rest[month];
        }

        return [.. left.Zip(taken, (all, gone) => all - TokenAmount.Min(all, gone))];
    }

    TokenAmount[] SumOf(IEnumerable<int> allocations, IEnumerable<int> emissions)
    {
        var sum = new TokenAmount[Circulating.Length];
        foreach (var column in allocations.Select(i => vested[i]).Concat(emissions.Select(e => monthly.EmittedBy[e])))
        {
            for (var month = 0; month < sum.Length; month++) sum[month] += column[month];
        }

        return sum;
    }
}
