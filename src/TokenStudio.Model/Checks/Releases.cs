using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Checks;

/// <summary>When a schedule begins and ends to pay, to the second; found by halving, for it never decreases.</summary>
static class Releases
{
    /// <summary>The first instant something is owed, from launch on; null when nothing ever is.</summary>
    public static long? First(CumulativeSchedule schedule, long launch) => FirstOf(schedule, launch, new TokenAmount(1));

    /// <summary>The first instant all of it is owed; null when that is never.</summary>
    public static long? Last(CumulativeSchedule schedule, long launch, TokenAmount whole) => FirstOf(schedule, launch, whole);

    /// <summary>Whole months from one instant to another, rounded up; 0 when it is not later.</summary>
    public static int MonthsUp(long from, long to) => from >= to ? 0 : Months(from, to, inclusive: false);

    /// <summary>Whole months that have passed.</summary>
    public static int MonthsDown(long from, long to) => from > to ? 0 : Months(from, to, inclusive: true);

    static long? FirstOf(CumulativeSchedule schedule, long launch, TokenAmount amount)
    {
        if (schedule.By(UtcInstants.Far) < amount) return null;
        var (low, high) = (launch, UtcInstants.Far);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (schedule.By(middle) >= amount) high = middle;
            else low = middle + 1;
        }

        return low;
    }

    // The estimate by mean months is at most one off, for lengths of months even out over a year.
    static int Months(long from, long to, bool inclusive)
    {
        var anchor = Anchor.At(NodaTime.Instant.FromUnixTimeSeconds(from));
        var months = (int)((to - from) / 2_629_746);
        while (months > 0 && anchor.Plus(CalendarPeriod.OfMonths(months)).Second > to) months--;
        while (anchor.Plus(CalendarPeriod.OfMonths(months + 1)).Second <= to && anchor.Plus(CalendarPeriod.OfMonths(months + 1)).Second < UtcInstants.Far) months++;
        return inclusive || anchor.Plus(CalendarPeriod.OfMonths(months)).Second == to ? months : months + 1;
    }
}
