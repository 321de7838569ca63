using NodaTime;
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

    const double MonthSeconds = 365.25 * 86_400 / 12;

    public static ChartModel Of(Projection projection)
    {
        var scenario = projection.Scenario;
        var rows = Rows(projection.RowCount);
        var points = rows.Select(row => Point(projection, row)).ToArray();
        var series = Series(projection, rows);
        var highest = rows.Max(row => Tokens(projection, projection.Circulating, row));
        var cap = scenario.Token.MaxSupply?.ToTokens(scenario.Token.Decimals);
        var limit = cap is { } max && max <= highest * 4 ? new ChartLimit(max, "Max supply") : null;
        return new ChartModel
        {
            Id = "supply",
            Title = "Circulating supply",
            Unit = $"{scenario.Token.Symbol}, by bucket",
            Summary = Summary(projection, points),
            Points = points,
            Series = series,
            Limit = limit,
            Events = Cliffs(projection, rows),
            Top = NiceTop(Math.Max(highest, limit?.Value ?? 0)),
            Cursor = Array.FindIndex(points, p => p.Month >= 12) is >= 0 and var year ? year : points.Length - 1,
        };
    }

    /// <summary>What one row is called: TGE, Month 12, Week 3, Day 40.</summary>
    public static string Tick(GridStep step, int row) => row == 0 ? "TGE" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{step} {row}");

    static int[] Rows(int count)
    {
        var step = (count + MostPoints - 2) / (MostPoints - 1);
        return [.. Enumerable.Range(0, count).Where(row => row % Math.Max(1, step) == 0 || row == count - 1)];
    }

    static ChartPoint Point(Projection projection, int row)
    {
        var timeline = projection.Scenario.Timeline;
        var at = projection.Grid.InstantAt(row);
        var month = timeline.Step == GridStep.Month ? row : (at.ToUnixTimeSeconds() - timeline.LaunchSecond) / MonthSeconds;
        return new(month, Tick(timeline.Step, row), DateOf(at));
    }

    static string DateOf(Instant at) => Format.Date(DateOnly.FromDateTime(at.ToDateTimeUtc()));

    // What is left out of circulation is left out of its stack, so that the stack adds up to the figure.
    static ChartSeries[] Series(Projection projection, int[] rows)
    {
        var scenario = projection.Scenario;
        var colours = BucketColours.Of(scenario);
        var allocations = scenario.Allocations.Select((a, i) => (a.Id, a.Name, Counts: scenario.Circulation.Counts(a.Holder, a.Id), Colour: colours[i], Amounts: projection.UnlockedBy[i]));
        var emissions = scenario.Emissions.Select((e, i) => (e.Id, e.Name, Counts: e.Mints && scenario.Circulation.Counts(e.Holder, null), Colour: colours[scenario.Allocations.Count + i], Amounts: projection.HeldBy[i]));
        return [.. emissions.Concat(allocations).Where(s => s.Counts)
            .Select(s => new ChartSeries(s.Id, s.Name, s.Colour.Colour, s.Colour.Hatched, [.. rows.Select(row => Tokens(projection, s.Amounts, row))]))];
    }

    static double Tokens(Projection projection, TokenAmount[] amounts, int row) => amounts[projection.Grid.Rows[row]].ToTokens(projection.Scenario.Token.Decimals);

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

    static string Summary(Projection projection, ChartPoint[] points)
    {
        var (first, last) = (projection.Circulating[projection.Grid.Rows[0]], projection.Circulating[projection.Grid.Rows[^1]]);
        string Text(TokenAmount amount) => Format.Compact(amount.ToTokens(projection.Scenario.Token.Decimals));
        return $"Circulating supply grows from {Text(first)} {projection.Scenario.Token.Symbol} at launch to {Text(last)} on {points[^1].Date}, stacked by bucket.";
    }

    static double NiceTop(double highest)
    {
        if (highest <= 0) return 1;
        var power = Math.Pow(10, Math.Floor(Math.Log10(highest)));
        double[] steps = [1, 1.2, 1.6, 2, 2.4, 3, 4, 5, 6, 8, 10];
        return steps.Select(s => s * power).First(top => top >= highest * 0.999999);
    }
}
