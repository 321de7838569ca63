using NodaTime;

namespace TokenStudio.Model.Timing;

/// <summary>The instants a projection is taken at, ascending: the rows people see, and where the step needs them the instants 12 months before.</summary>
public sealed class TimeGrid
{
    /// <summary>Most rows a projection may have.</summary>
    public const int MostRows = 100_000;

    TimeGrid(long[] seconds, int[] rows, int[] yearBefore)
    {
        Seconds = seconds;
        Rows = rows;
        YearBefore = yearBefore;
        Spacing = EvenSpacing(seconds);
    }

    /// <summary>Seconds since 1970 of every point, strictly ascending.</summary>
    public long[] Seconds { get; }

    /// <summary>For each row its point.</summary>
    public int[] Rows { get; }

    /// <summary>For each row the point 12 months before it, or -1 in the first 12 months.</summary>
    public int[] YearBefore { get; }

    /// <summary>Seconds between any two neighbouring points, or 0 where they differ (months).</summary>
    public long Spacing { get; }

    public int Count => Seconds.Length;

    public Instant InstantAt(int row) => Instant.FromUnixTimeSeconds(Seconds[Rows[row]]);

    /// <summary>Row k is launch + k steps, to the last step not after launch + horizon.</summary>
    public static TimeGrid Of(Timeline timeline)
    {
        var rows = RowSeconds(timeline);
        var lookBacks = LookBacks(timeline, rows);
        var points = rows.Concat(lookBacks.Where(s => s is not null).Select(s => s!.Value)).Distinct().Order().ToArray();
        return new(points, Array.ConvertAll(rows, s => Array.BinarySearch(points, s)),
            Array.ConvertAll(lookBacks, s => s is { } second ? Array.BinarySearch(points, second) : -1));
    }

    /// <summary>Single instants in ascending order without repeats; no look back.</summary>
    public static TimeGrid At(IReadOnlyCollection<long> seconds)
    {
        var points = seconds.Distinct().Order().ToArray();
        return new(points, [.. Enumerable.Range(0, points.Length)], [.. Enumerable.Repeat(-1, points.Length)]);
    }

    /// <summary>How many rows a timeline asks for, counted without making them.</summary>
    public static long RowCount(Timeline timeline) => new PaymentClock(timeline.Origin, timeline.StepPeriod).CountBy(timeline.EndSecond) + 1;

    static long[] RowSeconds(Timeline timeline)
    {
        var count = (int)RowCount(timeline);
        var seconds = new long[count];
        for (var k = 0; k < count; k++) seconds[k] = timeline.Origin.Plus(timeline.StepPeriod, k).Second;
        return seconds;
    }

    // A month row looks back twelve rows; a day or week row looks back on the calendar, which may fall between rows.
    static long?[] LookBacks(Timeline timeline, long[] rows)
    {
        if (timeline.Step == GridStep.Month) return [.. rows.Select((_, k) => k < 12 ? null : (long?)rows[k - 12])];
        var first = timeline.Origin.Plus(CalendarPeriod.OfMonths(12)).Second;
        return Array.ConvertAll(rows, s => s < first ? null : (long?)Math.Max(rows[0], YearEarlier(s)));
    }

    static long YearEarlier(long second) => new Anchor(Instant.FromUnixTimeSeconds(second), -12, 0).Second;

    static long EvenSpacing(long[] seconds)
    {
        if (seconds.Length < 2) return 0;
        var spacing = seconds[1] - seconds[0];
        for (var i = 2; i < seconds.Length; i++)
        {
            if (seconds[i] - seconds[i - 1] != spacing) return 0;
        }

        return spacing;
    }
}
