using NodaTime;
using TokenStudio.Model.Markets;
using TokenStudio.Model.Simulation;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;

namespace TokenStudio.Presentation.Charts;

/// <summary>Which rows of a projection a chart over time shows, and what they are called.</summary>
static class ChartRows
{
    public const double MonthSeconds = 365.25 * 86_400 / 12;

    /// <summary>All rows, or thinned evenly with first and last kept.</summary>
    public static int[] Of(Projection projection) => projection.EvenRows(SupplyChart.MostPoints);

    public static ChartPoint[] Points(Projection projection, int[] rows) => [.. rows.Select(row => Point(projection, row))];

    /// <summary>Where the time cursor stands at first: a year after launch, or at the end.</summary>
    public static int YearIn(ChartPoint[] points) => Array.FindIndex(points, p => p.Month >= 12) is >= 0 and var year ? year : Math.Max(0, points.Length - 1);

    public static string DateOf(Instant at) => Format.Date(DateOnly.FromDateTime(at.ToDateTimeUtc()));

    /// <summary>The price of a row, expected where it is random; null where there is none or it is beyond what a price can hold.</summary>
    public static TokenPrice? PriceAt(Projection projection, int row) =>
        projection.Scenario.Price?.ExpectedAt(PriceProcess.Years(projection.Grid.Seconds[projection.Grid.Rows[row]] - projection.Scenario.Timeline.LaunchSecond));

    static ChartPoint Point(Projection projection, int row)
    {
        var timeline = projection.Scenario.Timeline;
        var at = projection.Grid.InstantAt(row);
        var month = timeline.Step == GridStep.Month ? row : (at.ToUnixTimeSeconds() - timeline.LaunchSecond) / MonthSeconds;
        return new(month, SupplyChart.Tick(timeline.Step, row), DateOf(at));
    }
}
