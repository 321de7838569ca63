using TokenStudio.Model.Simulation;
using TokenStudio.Model.Units;
using TokenStudio.Presentation.Tables;

namespace TokenStudio.Presentation.Charts;

/// <summary>What a stack is made of: an emission or an allocation with its colour and its cumulative amounts.</summary>
/// <param name="IsEmission">An emission, not an allocation.</param>
/// <param name="Unlocks">Whether its amounts are newly unlocked tokens; an emission out of an allocation unlocks there.</param>
/// <param name="Circulates">Whether it also counts as circulating.</param>
/// <param name="Amounts">Unlocked or emitted in total by each point of the grid: what flows are taken of.</param>
/// <param name="Balances">What burns and grants have left of it: what stacks are made of.</param>
sealed record Bucket(string Id, string Name, string Colour, bool Hatched, bool IsEmission, bool Unlocks, bool Circulates, TokenAmount[] Amounts, TokenAmount[] Balances)
{
    /// <summary>A grants programme: what it paid was unlocked before.</summary>
    public bool IsGrant { get; init; }

    /// <summary>From the top of the stack: the emissions, the grants, then the allocations in the table's order.</summary>
    public static IReadOnlyList<Bucket> Of(Projection projection)
    {
        var scenario = projection.Scenario;
        var colours = BucketColours.Of(scenario);
        var emissions = scenario.Emissions.Select((e, i) => (e, colours[scenario.Allocations.Count + i], i))
            .Select(t => new Bucket(t.e.Id, t.e.Name, t.Item2.Colour, t.Item2.Hatched, true, t.e.Mints, t.e.Mints && scenario.Circulation.Counts(t.e.Holder, null), projection.EmittedBy[t.i], projection.HeldBy[t.i]));
        var allocations = scenario.Allocations.Select((a, i) => (a, colours[i], i))
            .Select(t => new Bucket(t.a.Id, t.a.Name, t.Item2.Colour, t.Item2.Hatched, false, true, scenario.Circulation.Counts(t.a.Holder, t.a.Id), projection.VestedBy[t.i], projection.UnlockedBy[t.i]));

        // What is paid out of a bucket that does not circulate comes into circulation by it.
        var grants = scenario.Grants.Select((g, i) => (g, colours[scenario.Allocations.Count + scenario.Emissions.Count + i], i)).Where(t => t.g.MovesSupply)
            .Select(t => new Bucket(t.g.Id, t.g.Name, t.Item2.Colour, t.Item2.Hatched, false, false, true, projection.GrantsReleased[t.i], projection.GrantsHeld[t.i]) { IsGrant = true });
        return [.. emissions.Concat(grants).Concat(allocations)];
    }

    /// <summary>Its column of a table; files name it so that an emission and an allocation of one id stay apart.</summary>
    public TableColumn Column(CellKind kind) => new((IsEmission ? "emission:" : IsGrant ? "grant:" : "allocation:") + Id, Phrase.Verbatim(Name), kind);

    /// <summary>What is left of it at rows, as a series.</summary>
    public ChartSeries AtRows(Projection projection, int[] rows) => At(projection, rows, Balances);

    /// <summary>What it came to in total at rows, as a series.</summary>
    public ChartSeries TotalAtRows(Projection projection, int[] rows) => At(projection, rows, Amounts);

    ChartSeries At(Projection projection, int[] rows, TokenAmount[] amounts) =>
        Series(rows.Select(row => amounts[projection.Grid.Rows[row]].ToTokens(projection.Scenario.Token.Decimals)));

    /// <summary>What it grew by in each period, as a series.</summary>
    public ChartSeries InPeriods(Periods periods, int decimals) =>
        Series(Enumerable.Range(0, periods.Count).Select(period => periods.Flow(Amounts, period).ToTokens(decimals)));

    /// <summary>What all of them grew by in a period.</summary>
    public static TokenAmount Sum(IEnumerable<Bucket> buckets, Periods periods, int period) =>
        buckets.Aggregate(TokenAmount.Zero, (sum, b) => sum + periods.Flow(b.Amounts, period));

    ChartSeries Series(IEnumerable<double> values) => new(Id, Phrase.Verbatim(Name), Colour, Hatched, [.. values]);
}
