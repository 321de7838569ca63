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

    /// <summary>The first point not before a second; the number of points when there is none.</summary>
    public int FirstFrom(long second) => Array.BinarySearch(Seconds, second) is var found && found >= 0 ? found : ~found;

    public Instant InstantAt(int row) => Instant.FromUnixTimeSeconds(Seconds[Rows[row]]);

    /// <summary>Row k is launch + k steps, to the last step not after launch + horizon.</summary>
    public static TimeGrid Of(Timeline timeline)
    {
        var rows = RowSeconds(timeline);
        var lookBacks = LookBacks(timeline, rows);

        // Look-backs ascend as the rows do, so one walk merges both and finds the point of each.
        var points = new List<long>(rows.Length + 8);
        var (rowAt, backAt) = (new int[rows.Length], new int[rows.Length]);
        var back = 0;
        while (back < rows.Length && lookBacks[back] == None) backAt[back++] = -1;
        for (var row = 0; row < rows.Length; row++)
        {
            for (; back < rows.Length && lookBacks[back] < rows[row]; back++) backAt[back] = Add(points, lookBacks[back]);
            rowAt[row] = Add(points, rows[row]);
            for (; back < rows.Length && lookBacks[back] == rows[row]; back++) backAt[back] = rowAt[row];
        }

        return new([.. points], rowAt, backAt);
    }

    static int Add(List<long> points, long second)
    {
        if (points.Count == 0 || points[^1] != second) points.Add(second);
        return points.Count - 1;
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
        var (launch, period) = (timeline.LaunchSecond, timeline.StepPeriod);
        for (var k = 0; k < count; k++) seconds[k] = period.Months == 0 ? launch + (period.Seconds * k) : timeline.Origin.Plus(period, k).Second;
        return seconds;
    }

    const long None = long.MinValue;

    // A month row looks back twelve rows; a day or week row looks back on the calendar, which may fall between rows.
    static long[] LookBacks(Timeline timeline, long[] rows)
    {
        if (timeline.Step == GridStep.Month) return [.. rows.Select((_, k) => k < 12 ? None : rows[k - 12])];
        var first = timeline.Origin.Plus(CalendarPeriod.OfMonths(12)).Second;
        var backs = new long[rows.Length];
        var (shift, until) = (0L, long.MinValue);
        for (var row = 0; row < rows.Length; row++)
        {
            if (rows[row] >= until) (shift, until) = YearBack(rows[row]);
            backs[row] = rows[row] < first ? None : Math.Max(rows[0], rows[row] - shift);
        }

        return backs;
    }

    // Months clamp at their end, so 29 February looks back to the 28th; every other day to the same date. Between the
    // first of a month and the next, and 29 February, all days look back equally far.
    static (long Shift, long Until) YearBack(long second)
    {
        var at = new DateTime(DateTime.UnixEpoch.Ticks + (second * TimeSpan.TicksPerSecond));
        var month = new DateTime(at.Year, at.Month, 1);
        var leapDay = at.Month == 2 && at.Day < 29 && DateTime.IsLeapYear(at.Year);
        var until = leapDay ? month.AddDays(28) : at is { Year: 9999, Month: 12 } ? DateTime.MaxValue : month.AddMonths(1);
        return ((at.Ticks - at.AddYears(-1).Ticks) / TimeSpan.TicksPerSecond, (until.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerSecond);
    }

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
