using NodaTime;
using NodaTime.Text;

namespace TokenStudio.Model.Timing;

/// <summary>Instants of the scenario file: ISO 8601 UTC to the second, a bare date being midnight.</summary>
public static class UtcInstants
{
    /// <summary>The last second of the year 9999, which stands for "never" where a schedule would run past it.</summary>
    public const long Far = 253_402_300_799;

    static readonly LocalDatePattern Date = LocalDatePattern.Iso;
    static readonly InstantPattern Whole = InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss'Z'");

    public static bool TryParse(string text, out Instant instant)
    {
        instant = default;
        if (text.Length > 30) return false;
        if (Date.Parse(text) is { Success: true } date && date.Value.Year >= 1)
        {
            instant = date.Value.AtMidnight().InUtc().ToInstant();
            return true;
        }

        if (Whole.Parse(text) is not { Success: true } whole || whole.Value.InUtc().Year < 1) return false;
        instant = whole.Value;
        return true;
    }

    /// <summary>"2027-03-01T00:00:00Z".</summary>
    public static string ToText(Instant instant) => Whole.Format(instant);

    /// <summary>"2027-03-01", or the whole instant when it is not at midnight.</summary>
    public static string ToShortText(Instant instant) =>
        instant.ToUnixTimeSeconds() % 86_400 == 0 ? Date.Format(instant.InUtc().Date) : ToText(instant);
}
