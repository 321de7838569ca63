using System.Globalization;
using NodaTime;
using TokenStudio.Model.Timing;
using TokenStudio.Presentation.Languages;

namespace TokenStudio.Presentation.Granting;

/// <summary>An instant of a round as its field shows it, and what a person may type there; always UTC.</summary>
public static class WindowText
{
    // Nothing that is typed as a date has so many digits.
    const long LeastUnix = 100_000_000;

    /// <summary>"5 Apr 2027, 12:00", with seconds where it has some.</summary>
    public static string Show(Instant instant) =>
        instant.ToDateTimeUtc().ToString($"{Language.Current.DatePattern}, {(instant.ToUnixTimeSeconds() % 60 == 0 ? "HH':'mm" : "HH':'mm':'ss")}", Phrase.Culture);

    /// <summary>The day alone: "5 Apr".</summary>
    public static string Day(Instant instant) => instant.ToDateTimeUtc().ToString(Language.Current.DatePattern.Replace(" yyyy", "", StringComparison.Ordinal), Phrase.Culture);

    /// <summary>Reads what is shown, ISO 8601 with or without its letters, and Unix seconds; null when it is none of them.</summary>
    public static Instant? Read(string text)
    {
        var word = text.Trim();
        if (word.EndsWith("UTC", StringComparison.OrdinalIgnoreCase)) word = word[..^3].TrimEnd();
        if (UtcInstants.TryParse(word, out var iso)) return iso;
        if (long.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var unix)) return unix is >= LeastUnix and <= UtcInstants.Far ? Instant.FromUnixTimeSeconds(unix) : null;
        var day = Language.Current.DatePattern;
        string[] own = [$"{day}, H:mm", $"{day}, H:mm:ss", $"{day} H:mm", day];
        string[] plain = ["yyyy-MM-dd H:mm", "yyyy-MM-dd H:mm:ss", "yyyy-MM-dd'T'H:mm", "yyyy-MM-dd'T'H:mm'Z'"];
        return DateTime.TryParseExact(word, own, Phrase.Culture, DateTimeStyles.AllowWhiteSpaces, out var moment) || DateTime.TryParseExact(word, plain, CultureInfo.InvariantCulture, DateTimeStyles.None, out moment)
            ? Instant.FromDateTimeUtc(DateTime.SpecifyKind(moment, DateTimeKind.Utc))
            : null;
    }
}
