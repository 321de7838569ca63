using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Timing;

namespace TokenStudio.Model.Imports;

/// <summary>Dates of public data: ISO 8601 in its looser forms, or seconds since 1970.</summary>
static partial class SourceDates
{
    const long Earliest = -62_135_596_800;

    // Seconds of any date before the year 5138; larger ones can only be milliseconds.
    const double LeastMilliseconds = 1e11;

    /// <summary>The member as an instant, or its twin in seconds; null, with an error in the report, when neither is one.</summary>
    public static long? Read(ObjectNode node, string member, string twin, string path, ImportReport report)
    {
        var at = $"{path}/{member}";
        var seconds = node[twin] is { } unix and not NullNode ? FromSeconds(unix, $"{path}/{twin}", report) : null;
        if (node[member] is null or NullNode)
        {
            if (seconds is null) report.Error("missing", at, $"There is no date here: \"{member}\" is missing.");
            return seconds;
        }

        var written = node[member] is TextNode { Text: var text } && !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _)
            ? FromText(text, at, seconds, report)
            : FromSeconds(node[member]!, at, report);
        if (written is { } instant && seconds is { } other && instant != other)
        {
            report.Warning("date-conflict", at, $"\"{member}\" and \"{twin}\" are different instants; {Text(instant)} is used, not {Text(other)}.");
        }

        if (written is null && seconds is null) report.Error("date", at, "This is no date: the part is left out.");
        return written ?? seconds;
    }

    public static string Text(long second) => UtcInstants.ToText(Instant.FromUnixTimeSeconds(second));

    static long? FromSeconds(Node node, string path, ImportReport report)
    {
        if (SourceNumbers.Read(node, out var problem) is not { } value)
        {
            report.Warning("date", path, problem);
            return null;
        }

        if (Math.Abs(value) >= LeastMilliseconds)
        {
            value /= 1_000;
            report.Warning("date-milliseconds", path, "This is too large for seconds since 1970 and is read as milliseconds.");
        }

        var whole = Math.Floor(value);
        if (whole is < Earliest or > UtcInstants.Far)
        {
            report.Warning("date", path, "This is no instant between the years 1 and 9999.");
            return null;
        }

        if (whole != value) report.Info("date-fraction", path, "Instants are kept to the second; the fraction is dropped.");
        return (long)whole;
    }

    static long? FromText(string text, string path, long? seconds, ImportReport report)
    {
        if (UtcInstants.TryParse(text, out var instant)) return instant.ToUnixTimeSeconds();
        var match = text.Length <= 40 ? Loose().Match(text.Trim()) : Match.Empty;
        int Part(string name) => match.Groups[name] is { Success: true } part ? int.Parse(part.Value, CultureInfo.InvariantCulture) : 0;
        var (year, month, day) = (Part("y"), Part("m"), Part("d"));
        var (hour, minute, past) = (Part("h"), Part("mi"), Part("s"));

        // 24:00 is the end of the day and nothing comes after it.
        var clock = minute <= 59 && past <= 59 && (hour < 24 || (hour == 24 && minute + past == 0));
        if (!match.Success || year < 1 || month is < 1 or > 12 || day is < 1 or > 31 || !clock)
        {
            report.Warning("impossible-date", path, seconds is { } given
                ? (Phrase)$"\"{SourceNumbers.Shown(text)}\" is no date; {Text(given)} beside it is used."
                : (Phrase)$"\"{SourceNumbers.Shown(text)}\" is no date.");
            return null;
        }

        var last = CalendarSystem.Iso.GetDaysInMonth(year, month);
        var second = new LocalDate(year, month, Math.Min(day, last)).PlusDays(Math.Max(0, day - last)).AtMidnight().InUtc().ToInstant().ToUnixTimeSeconds()
            + (hour * 3_600) + (minute * 60) + past - Offset(match.Groups["zone"].Value);
        if (second is < Earliest or > UtcInstants.Far) return null;
        if (day > last) report.Warning("impossible-date", path, $"\"{text}\" is no date: that month has {last} days. It is read as {Text(seconds ?? second)}, as JavaScript rolls it.");
        return day > last ? seconds ?? second : second;
    }

    static long Offset(string zone)
    {
        if (zone.Length < 5) return 0;
        var digits = zone[1..].Replace(":", "", StringComparison.Ordinal);
        var seconds = (int.Parse(digits[..2], CultureInfo.InvariantCulture) * 3_600L) + (int.Parse(digits[2..], CultureInfo.InvariantCulture) * 60L);
        return zone[0] == '-' ? -seconds : seconds;
    }

    [GeneratedRegex(@"^(?<y>[0-9]{4})-(?<m>[0-9]{1,2})-(?<d>[0-9]{1,2})(?:[Tt ](?<h>[0-9]{2}):(?<mi>[0-9]{2})(?::(?<s>[0-9]{2})(?:\.[0-9]{1,9})?)?(?<zone>[Zz]|[+-][0-9]{2}:?[0-9]{2})?)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Loose();
}
