using NodaTime;

namespace TokenStudio.Model.Timing;

/// <summary>When something happens: at an instant, or a period after the schedule's origin.</summary>
/// <param name="Fixed">The instant, or null for a period.</param>
/// <param name="Offset">The period, when <paramref name="Fixed"/> is null.</param>
public readonly record struct Moment(Instant? Fixed, CalendarPeriod Offset)
{
    public static Moment After(CalendarPeriod offset) => new(null, offset);

    /// <summary>Resolved against the origin it is counted from: launch, or the schedule's own start.</summary>
    public Anchor From(Anchor origin) => Fixed is { } instant ? Anchor.At(instant) : origin.Plus(Offset);

    /// <summary>As the file writes it.</summary>
    public string ToText() => Fixed is { } instant ? UtcInstants.ToShortText(instant) : Offset.ToString();
}
