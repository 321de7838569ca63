using TokenStudio.Model.Simulation;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;
using TokenStudio.Model.Vesting;

namespace TokenStudio.Presentation.Charts;

/// <summary>Circulating supply over time, stacked by bucket in the order of the table, emissions on top.</summary>
public static class SupplyChart
{
    /// <summary>Most points a screen chart is sent; more rows are thinned evenly, first and last kept.</summary>
    public const int MostPoints = 500;

    // Every frame of a drag names its rows anew; a phrase has no language yet, so all may share it.
    const int Kept = 2_000;
    static readonly Phrase?[][] Ticks = [new Phrase?[Kept], new Phrase?[Kept], new Phrase?[Kept]];

    public static ChartModel Of(Projection projection, SupplyUnit unit = SupplyUnit.Tokens)
    {
        var scenario = projection.Scenario;
        var rows = ChartRows.Of(projection);
        var points = ChartRows.Points(projection, rows);
        var scale = Scale(projection, rows, unit);

        // What is left out of circulation is left out of its stack, so that the stack adds up to the figure.
        ChartSeries[] series = [.. Bucket.Of(projection).Where(b => b.Circulates).Select(b => b.AtRows(projection, rows)).Select(s => unit == SupplyUnit.Tokens ? s : s with { Values = [.. s.Values.Zip(scale, (value, factor) => value * factor)] })];
        var highest = unit == SupplyUnit.Share ? 1 : rows.Zip(scale, (row, factor) => projection.Circulating[projection.Grid.Rows[row]].ToTokens(scenario.Token.Decimals) * factor).Max();
        var cap = unit == SupplyUnit.Tokens ? scenario.Token.MaxSupply?.ToTokens(scenario.Token.Decimals) : null;
        if (highest == 0) highest = cap ?? 0;   // axes without data still say how much there may be
        var limit = cap is { } max && max <= highest * 4 ? new ChartLimit(max, "Max supply") : null;
        return new ChartModel
        {
            Id = unit switch { SupplyUnit.Share => "supply-share", SupplyUnit.Usd => "supply-usd", _ => "supply" },
            Title = "Circulating supply",
            Unit = unit switch
            {
                SupplyUnit.Share => (Phrase)"share, by bucket",
                SupplyUnit.Usd => scenario.Price is { IsRandom: true } ? (Phrase)"USD at the expected price, by bucket" : (Phrase)"USD, by bucket",
                _ => (Phrase)$"{scenario.Token.Symbol}, by bucket",
            },
            Summary = unit == SupplyUnit.Tokens ? Summary(projection, points) : Summary(unit, series, points),
            Scale = unit switch { SupplyUnit.Share => ValueScale.Percent, SupplyUnit.Usd => ValueScale.Money, _ => ValueScale.Amount },
            Sum = new("Circulating", "of circ."),
            Points = points,
            Series = series,
            Limit = limit,
            Events = Cliffs(projection, rows),
            Top = unit == SupplyUnit.Share ? 1 : ChartAxis.NiceTop(Math.Max(highest, limit?.Value ?? 0)),
            Note = unit == SupplyUnit.Usd && scenario.Price is null ? "no price is set" : series.Length == 0 ? "no buckets yet" : "",
            Cursor = ChartRows.YearIn(points),
        };
    }

    // What a token of each row counts: itself, its part of all that circulates then, or its price.
    static double[] Scale(Projection projection, int[] rows, SupplyUnit unit) => [.. rows.Select(row => unit switch
    {
        SupplyUnit.Share => projection.Circulating[projection.Grid.Rows[row]] is { IsZero: false } all ? 1 / all.ToTokens(projection.Scenario.Token.Decimals) : 0,
        SupplyUnit.Usd => (double)(ChartRows.PriceAt(projection, row)?.PerToken ?? 0),
        _ => 1d,
    })];

    static Phrase Summary(SupplyUnit unit, ChartSeries[] series, ChartPoint[] points)
    {
        string Total(int point) => Format.Money(series.Sum(s => s.Values[point]));
        if (unit == SupplyUnit.Usd) return $"Circulating supply is worth {Total(0)} at launch and {Total(points.Length - 1)} on {points[^1].Date}, stacked by bucket.";
        var largest = series.MaxBy(s => s.Values[^1]);
        return largest is null ? (Phrase)"Nothing circulates." : (Phrase)$"Parts of circulating supply by bucket; on {points[^1].Date} the largest is {largest.Name} with {Format.Percent(largest.Values[^1])}.";
    }

    /// <summary>What one row is called: TGE, Month 12, Week 3, Day 40.</summary>
    public static Phrase Tick(GridStep step, int row) => row < Kept ? Ticks[(int)step][row] ??= Named(step, row) : Named(step, row);

    static Phrase Named(GridStep step, int row) => row == 0 ? (Phrase)"TGE" : step switch
    {
        GridStep.Month => (Phrase)$"Month {row}",
        GridStep.Week => (Phrase)$"Week {row}",
        _ => (Phrase)$"Day {row}",
    };

    /// <summary>The same within a sentence: TGE, month 12.</summary>
    public static Phrase TickInside(GridStep step, int row) => row == 0 ? (Phrase)"TGE" : step switch
    {
        GridStep.Month => (Phrase)$"month {row}",
        GridStep.Week => (Phrase)$"week {row}",
        _ => (Phrase)$"day {row}",
    };

    /// <summary>The same where room is scarce: TGE, M12, W3, D40.</summary>
    public static Phrase ShortTick(GridStep step, int row) => row == 0 ? (Phrase)"TGE" : step switch
    {
        GridStep.Month => (Phrase)$"M{row}",
        GridStep.Week => (Phrase)$"W{row}",
        _ => (Phrase)$"D{row}",
    };

    static ChartEvent[] Cliffs(Projection projection, int[] rows)
    {
        var scenario = projection.Scenario;
        var jumps = scenario.Allocations.Select((a, i) => (a.Name, At: CliffOf(a.Vesting, scenario.Timeline), i)).Where(c => c.At is not null)
            .Select(c => (c.Name, At: c.At!.Value, Amount: projection.Valid.Vested[c.i].By(c.At.Value) - projection.Valid.Vested[c.i].By(c.At.Value - 1)))
            .Where(c => !c.Amount.IsZero);
        return [.. jumps.GroupBy(j => Array.FindIndex(rows, row => projection.Grid.Seconds[projection.Grid.Rows[row]] >= j.At)).Where(g => g.Key >= 0).OrderBy(g => g.Key)
            .Select(g => new ChartEvent(g.Key, $"{Words.List(g.OrderByDescending(j => j.Amount).Select(j => j.Name))} cliff",
                $"+{Format.Compact(g.Aggregate(TokenAmount.Zero, (sum, j) => sum + j.Amount).ToTokens(scenario.Token.Decimals))} {scenario.Token.Symbol}"))];
    }

    static long? CliffOf(VestingSchedule vesting, Timeline timeline) =>
        vesting is LinearVesting { Cliff.IsZero: false } linear ? linear.Origin(timeline.Origin).Plus(linear.Cliff).Second : null;

    static Phrase Summary(Projection projection, ChartPoint[] points)
    {
        var (first, last) = (projection.Circulating[projection.Grid.Rows[0]], projection.Circulating[projection.Grid.Rows[^1]]);
        string Text(TokenAmount amount) => Format.Compact(amount.ToTokens(projection.Scenario.Token.Decimals));
        return $"Circulating supply grows from {Text(first)} {projection.Scenario.Token.Symbol} at launch to {Text(last)} on {points[^1].Date}, stacked by bucket.";
    }
}
