namespace TokenStudio.Model.Timing;

/// <summary>Counts payments that fall due at origin + k x every, k = 1, 2, ..., each at its instant inclusive.</summary>
public readonly record struct PaymentClock(Anchor Origin, CalendarPeriod Every)
{
    /// <summary>The k-th due instant in seconds since 1970.</summary>
    public long DueAt(long k) => Origin.Plus(Every, k).Second;

    /// <summary>How many payments are due by an instant.</summary>
    public long CountBy(long second)
    {
        var origin = Origin.Second;
        if (second < origin) return 0;
        if (Every.Months == 0) return (second - origin) / Every.Seconds;

        // A month has at least 28 days, so this is at least the true count; walk down to it from the calendar estimate.
        var k = EstimateAtLeast(second);
        while (k > 0 && DueAt(k) > second) k--;
        return k;
    }

    /// <summary>The due instants from a first to a last one, ascending.</summary>
    public IEnumerable<long> DuesFrom(long first, long last)
    {
        var before = long.MinValue;
        for (var k = Math.Max(1, CountBy(first - 1) + 1); DueAt(k) is var due && due <= last; k++)
        {
            // Past the year 9999 every due instant is the same: nothing falls due any more.
            if (due <= before) yield break;
            yield return before = due;
        }
    }

    /// <summary>The number of payments that ends exactly at an instant, or null when none does.</summary>
    public long? CountEndingAt(long end)
    {
        var count = CountBy(end);
        return count > 0 && DueAt(count) == end ? count : null;
    }

    long EstimateAtLeast(long second)
    {
        var from = Origin.Instant.InUtc();
        var to = NodaTime.Instant.FromUnixTimeSeconds(second).InUtc();
        var months = ((to.Year - from.Year) * 12L) + to.Month - from.Month;
        return (months / Every.Months) + 1;
    }
}
