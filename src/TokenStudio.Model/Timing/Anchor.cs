using NodaTime;

namespace TokenStudio.Model.Timing;

/// <summary>
/// A point in time as a base instant plus calendar parts that are added together before they are resolved:
/// a cliff of P12M plus k times P1M is launch + (12 + k) months, never one after the other.
/// </summary>
public readonly record struct Anchor(Instant Base, long Months, long Seconds)
{
    public static Anchor At(Instant instant) => new(instant, 0, 0);

    public Anchor Plus(CalendarPeriod period, long times = 1) =>
        this with { Months = Months + period.Months * times, Seconds = Seconds + period.Seconds * times };

    /// <summary>Seconds since 1970, at most <see cref="UtcInstants.Far"/>: base + months (end of month clamped) + seconds.</summary>
    public long Second
    {
        get
        {
            if (Months == 0) return Math.Min(Base.ToUnixTimeSeconds() + Seconds, UtcInstants.Far);
            var start = Base.InUtc().LocalDateTime;
            if ((start.Year * 12L) + Months >= 9_999 * 12L) return UtcInstants.Far;
            var moved = start.PlusMonths((int)Months).InUtc().ToInstant().ToUnixTimeSeconds();
            return Math.Min(moved + Seconds, UtcInstants.Far);
        }
    }

    public Instant Instant => Instant.FromUnixTimeSeconds(Second);
}
