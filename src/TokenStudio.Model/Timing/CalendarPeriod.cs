using System.Globalization;
using System.Text.RegularExpressions;

namespace TokenStudio.Model.Timing;

/// <summary>
/// An ISO 8601 duration: months are counted on the calendar from an anchor, everything else is exact seconds
/// (P1Y = 12 months; P90D = 7,776,000 s; P1M2D has both parts).
/// </summary>
public readonly partial record struct CalendarPeriod(int Months, long Seconds)
{
    /// <summary>Longest period a document may hold: 1,000 years.</summary>
    public const int LongestMonths = 12_000;

    const long LongestSeconds = 31_557_600_000;

    // The mean Gregorian month, for the limit and comparisons only. Both parts share it: 28 digits of a share x more seconds would pass 128 bits.
    const long SecondsOfMonth = 2_629_746;

    /// <summary>For comparing lengths only: months as mean Gregorian ones.</summary>
    public decimal AboutSeconds => ((decimal)Months * SecondsOfMonth) + Seconds;

    public static CalendarPeriod Zero => default;

    public bool IsZero => Months == 0 && Seconds == 0;

    public static CalendarPeriod OfMonths(int months) => new(months, 0);

    public static CalendarPeriod OfDays(long days) => new(0, days * 86_400);

    /// <summary>Reads P12M, P1Y, P90D, P2W, PT2629743S and their mixtures.</summary>
    public static bool TryParse(string text, out CalendarPeriod period)
    {
        period = default;
        var match = Pattern().Match(text);
        if (!match.Success || text.EndsWith('P') || text.EndsWith('T') || text.Length > 40) return false;
        var months = Part("y") * 12 + Part("mo");
        var seconds = Part("w") * 604_800 + Part("d") * 86_400 + Part("h") * 3_600 + Part("mi") * 60 + Part("s");
        if (months > LongestMonths || (months * SecondsOfMonth) + seconds > LongestSeconds) return false;
        period = new((int)months, seconds);
        return true;

        // Twelve digits at most, so that no sum of the parts can overflow.
        long Part(string name) => match.Groups[name] is { Success: true } part ? long.Parse(part.Value, CultureInfo.InvariantCulture) : 0;
    }

    /// <summary>Canonical ISO 8601: months as P…M, whole days as P…D, the rest as PT…S.</summary>
    public override string ToString()
    {
        if (IsZero) return "P0M";
        var months = Months == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{Months}M");
        var (days, rest) = Math.DivRem(Seconds, 86_400);
        if (Seconds == 0) return "P" + months;
        return rest == 0
            ? string.Create(CultureInfo.InvariantCulture, $"P{months}{days}D")
            : string.Create(CultureInfo.InvariantCulture, $"P{months}T{Seconds}S");
    }

    [GeneratedRegex(@"^P(?:(?<y>[0-9]{1,12})Y)?(?:(?<mo>[0-9]{1,12})M)?(?:(?<w>[0-9]{1,12})W)?(?:(?<d>[0-9]{1,12})D)?(?:T(?:(?<h>[0-9]{1,12})H)?(?:(?<mi>[0-9]{1,12})M)?(?:(?<s>[0-9]{1,12})S)?)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
