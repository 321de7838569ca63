using TokenStudio.Model.Simulation;

namespace TokenStudio.Presentation.Charts;

/// <summary>What the supply is counted in.</summary>
public enum SupplyUnit
{
    Tokens,

    /// <summary>Parts of what circulates.</summary>
    Share,

    /// <summary>US dollars at the scenario's price; of a random one at its expectation.</summary>
    Usd,
}

/// <summary>How a person looks at the charts: kept with the person, never with the scenario.</summary>
/// <param name="Years">How far from launch; null for the whole projection.</param>
public sealed record ChartLook(SupplyUnit Unit, int? Years)
{
    /// <summary>The spans there are beside the whole, in years.</summary>
    public static IReadOnlyList<int> Spans { get; } = [2, 4];

    public static ChartLook Usual { get; } = new(SupplyUnit.Tokens, null);

    /// <summary>The units a projection can be counted in.</summary>
    public static IReadOnlyList<SupplyUnit> Units(Projection projection) => projection.Scenario.Price is null ? [SupplyUnit.Tokens, SupplyUnit.Share] : [SupplyUnit.Tokens, SupplyUnit.Share, SupplyUnit.Usd];

    /// <summary>The spans shorter than a projection, in years.</summary>
    public static IReadOnlyList<int> ShorterThan(Projection projection) => [.. Spans.Where(years => years < YearsOf(projection))];

    /// <summary>From launch to the last row, in years.</summary>
    public static double YearsOf(Projection projection) =>
        (projection.Grid.Seconds[projection.Grid.Rows[^1]] - projection.Scenario.Timeline.LaunchSecond) / ChartRows.MonthSeconds / 12;

    /// <summary>A chart over time up to the span; its table keeps every row.</summary>
    public ChartModel Over(ChartModel chart)
    {
        if (Years is not { } years) return chart;
        var count = chart.Points.Count(p => p.Month <= years * 12);
        if (count < 2 || count == chart.Points.Count) return chart;
        ChartSeries[] series = [.. chart.Series.Select(s => s with { Values = [.. s.Values.Take(count)] })];
        var compared = chart.Compared is { } c ? c with { Values = [.. c.Values.Take(count)] } : null;
        var stacked = chart.Form != ChartForm.Lines;
        var heights = stacked ? Enumerable.Range(0, count).Select(i => series.Sum(s => s.Values[i])) : series.SelectMany(s => s.Values);
        var highest = heights.Concat(compared?.Values ?? []).Where(double.IsFinite).DefaultIfEmpty().Max();
        var limit = chart.Limit is { } l && l.Value <= highest * 4 ? l : null;
        return chart with
        {
            Points = [.. chart.Points.Take(count)],
            Series = series,
            Compared = compared,
            Events = [.. chart.Events.Where(e => e.Point < count)],
            Limit = limit,
            Top = chart.Scale switch
            {
                ValueScale.LogPercent => ChartAxis.LogTop(highest),
                ValueScale.LogMoney => chart.Top,
                ValueScale.Percent when stacked => chart.Top,
                _ => ChartAxis.NiceTop(Math.Max(highest, limit?.Value ?? 0)),
            },
            Note = "",
            Mark = chart.Mark < count ? chart.Mark : null,
            Cursor = Math.Min(chart.Cursor, count - 1),
        };
    }
}
