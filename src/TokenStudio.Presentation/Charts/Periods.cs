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
    readonly long[] ends; // seconds; launch first
    readonly int[] points; // of the grid, one an end

    Periods(Projection rows, int months, long[] ends)
    {
        (Months, this.ends) = (months, ends);
        if (rows.Scenario.Timeline.Step == GridStep.Month)
        {
            (At, points) = (rows, [.. ends.Select((_, i) => rows.Grid.Rows[Math.Min(months * i, rows.RowCount - 1)])]);
            return;
        }

        // Weeks do not meet the months: what falls due between two rows would land in the month of the later one.
        (At, points) = (Projector.Project(rows.Valid, TimeGrid.At(ends)), [.. Enumerable.Range(0, ends.Length)]);
    }

    /// <summary>The projection that has the ends of the periods among its points: the one to take amounts from.</summary>
    public Projection At { get; }

    /// <summary>Months in a period.</summary>
    public int Months { get; }

    public int Count => ends.Length - 1;

    /// <summary>From launch to the last row, where the last period is cut off; at most <paramref name="most"/>.</summary>
    public static Periods Of(Projection projection, int months, int most) => new(projection, months, [.. Ends(projection, months).Take(most).Prepend(First(projection))]);

    /// <summary>How many months there are, the last perhaps cut off.</summary>
    public static int MonthsIn(Projection projection) => Ends(projection, 1).Count();

    /// <summary>What cumulative amounts of <see cref="At"/> grew by in a period, counted from 0.</summary>
    public TokenAmount Flow(TokenAmount[] cumulative, int period) => cumulative[points[period + 1]] - cumulative[points[period]];

    public ChartPoint[] Points() => [.. Enumerable.Range(0, Count).Select(period => new ChartPoint(Months * (period + 1), Name(period), DateOf(period)))];

    /// <summary>"Month 12", "Year 3", "Months 4 to 6".</summary>
    public Phrase Name(int period) => Months switch
    {
        1 => (Phrase)$"Month {period + 1}",
        12 => (Phrase)$"Year {period + 1}",
        _ => (Phrase)$"Months {(Months * period) + 1} to {Months * (period + 1)}",
    };

    /// <summary>The instant it ends, which belongs to it.</summary>
    public Instant EndOf(int period) => Instant.FromUnixTimeSeconds(ends[period + 1]);

    string DateOf(int period) => ChartRows.DateOf(EndOf(period));

    static long First(Projection projection) => projection.Grid.Seconds[projection.Grid.Rows[0]];

    static IEnumerable<long> Ends(Projection projection, int months)
    {
        var (origin, last) = (projection.Scenario.Timeline.Origin, projection.Grid.Seconds[projection.Grid.Rows[^1]]);
        var (end, period) = (First(projection), CalendarPeriod.OfMonths(months));
        for (var n = 1; end < last; n++)
        {
            end = Math.Min(last, origin.Plus(period, n).Second);
            yield return end;
        }
    }
}
