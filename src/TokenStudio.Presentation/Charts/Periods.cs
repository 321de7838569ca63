using System.Globalization;
using NodaTime;
using TokenStudio.Model.Simulation;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;

namespace TokenStudio.Presentation.Charts;

/// <summary>
/// Periods of whole calendar months from launch, whatever the rows' step: period n ends n periods after launch, that instant
/// included, and its flow is what a cumulative amount grew by since the period before. Launch itself is in none of them.
/// </summary>
sealed class Periods
{
    readonly Projection projection;
    readonly List<int> ends = [0]; // the last row of each period, launch first

    Periods(Projection projection, int months) => (this.projection, Months) = (projection, months);

    /// <summary>Months in a period.</summary>
    public int Months { get; }

    public int Count => ends.Count - 1;

    /// <summary>From launch to the end of the horizon, the last period cut off there; at most <paramref name="most"/>.</summary>
    public static Periods Of(Projection projection, int months, int most)
    {
        var periods = new Periods(projection, months);
        var (row, last) = (0, projection.RowCount - 1);
        while (row < last && periods.Count < most)
        {
            var end = periods.End(periods.Count);
            while (row < last && projection.Grid.Seconds[projection.Grid.Rows[row + 1]] <= end) row++;
            periods.ends.Add(row);
        }

        return periods;
    }

    /// <summary>What the cumulative amounts grew by in a period, counted from 0.</summary>
    public TokenAmount Flow(TokenAmount[] cumulative, int period) =>
        cumulative[projection.Grid.Rows[ends[period + 1]]] - cumulative[projection.Grid.Rows[ends[period]]];

    public ChartPoint[] Points() => [.. Enumerable.Range(0, Count).Select(period => new ChartPoint(Months * (period + 1), Name(period), DateOf(period)))];

    /// <summary>"Month 12", "Year 3", "Months 4 to 6".</summary>
    public string Name(int period) => Months switch
    {
        1 => string.Create(CultureInfo.InvariantCulture, $"Month {period + 1}"),
        12 => string.Create(CultureInfo.InvariantCulture, $"Year {period + 1}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"Months {(Months * period) + 1} to {Months * (period + 1)}"),
    };

    /// <summary>The day it ends.</summary>
    public string DateOf(int period) =>
        ChartRows.DateOf(Instant.FromUnixTimeSeconds(Math.Min(End(period), projection.Grid.Seconds[projection.Grid.Rows[^1]])));

    long End(int period) => projection.Scenario.Timeline.Origin.Plus(CalendarPeriod.OfMonths(Months * (period + 1))).Second;
}
