using System.Globalization;
using TokenStudio.Presentation.Languages;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;

namespace TokenStudio.Presentation.Editing;

/// <summary>Values as editable cells show and take them: percents and months, with the short forms people type.</summary>
public static class CellText
{
    /// <summary>14.5 for a share of 0.145; at least <paramref name="least"/> decimals.</summary>
    public static string Percent(decimal share, int least = 0) =>
        (share * 100).ToString(least == 0 ? "0.##########" : "0.0#########", Phrase.Culture);

    /// <summary>A number with up to four decimals.</summary>
    public static string Plain(decimal number) => number.ToString("0.####", Phrase.Culture);

    /// <summary>A number of the file, digit by digit with the decimal sign of the reader: 0,12.</summary>
    public static string Literal(string number) => number.Replace(".", Phrase.Culture.NumberFormat.NumberDecimalSeparator, StringComparison.Ordinal);

    /// <summary>Reads 14.5 and 14,5; null when it is no number.</summary>
    public static decimal? ReadNumber(string text) => Decimal(TypedNumber.Plain(text).Trim());

    static decimal? Decimal(string word) =>
        decimal.TryParse(word.Replace('\u2212', '-').Replace(',', '.'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Months as a bare number, days as 90d, anything else in ISO 8601.</summary>
    public static string Period(CalendarPeriod period) => period switch
    {
        { Seconds: 0 } => period.Months.ToString(CultureInfo.InvariantCulture),
        { Months: 0 } when period.Seconds % 86_400 == 0 => (period.Seconds / 86_400).ToString(CultureInfo.InvariantCulture) + "d",
        _ => period.ToString(),
    };

    /// <summary>Reads 14.5, 14,5 and 14.5 % as a share; null when it is no number.</summary>
    public static decimal? ReadPercent(string text)
    {
        return Decimal(TypedNumber.Plain(text).Trim().TrimEnd('%').Trim()) is { } percent && Math.Abs(percent) < 1_000_000 ? percent / 100 : null;
    }

    /// <summary>Reads 12, 12mo, 1y, 90d, 2w and ISO 8601; null when it is no duration.</summary>
    public static CalendarPeriod? ReadPeriod(string text)
    {
        var word = text.Trim().Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
        if (CalendarPeriod.TryParse(word.ToUpperInvariant(), out var iso)) return iso;
        var digits = word.TakeWhile(char.IsAsciiDigit).Count();
        if (digits is 0 or > 9 || !long.TryParse(word[..digits], NumberStyles.None, CultureInfo.InvariantCulture, out var n)) return null;
        CalendarPeriod? period = Language.Current.Spans.GetValueOrDefault(word[digits..].TrimEnd('.'), word[digits..]) switch
        {
            "" or "m" or "mo" or "month" or "months" when n <= CalendarPeriod.LongestMonths => CalendarPeriod.OfMonths((int)n),
            "y" or "yr" or "year" or "years" when n <= 1_000 => CalendarPeriod.OfMonths((int)n * 12),
            "d" or "day" or "days" when n <= 365_000 => CalendarPeriod.OfDays(n),
            "h" or "hour" or "hours" when n <= 8_760_000 => new(0, n * 3_600),
            "min" or "minutes" when n <= 500_000_000 => new(0, n * 60),
            "s" or "sec" or "seconds" => new(0, n),
            "w" or "week" or "weeks" when n <= 52_000 => CalendarPeriod.OfDays(n * 7),
            _ => null,
        };
        return period;
    }

    /// <summary>Reads 245000000, 245m, 1.5bn, 1e6 and 245,000,000 as whole tokens in contract form; null when it is no amount.</summary>
    public static string? ReadAmount(string text, int decimals)
    {
        var word = TypedNumber.Plain(text).Trim().ToLowerInvariant().Replace(" ", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal);
        var number = word.TrimEnd(Letters);
        if (ScaleOf(word[number.Length..]) is not { } scale) return null;
        if (!IsDigits(number) && !TokenAmount.TryParse(number, 36, out _, out _))
        {
            if (!decimal.TryParse(number, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var exact)) return null;
            number = exact.ToString("0.############################", CultureInfo.InvariantCulture);
        }

        var point = number.IndexOf('.', StringComparison.Ordinal);
        var (whole, fraction) = point < 0 ? (number, "") : (number[..point], number[(point + 1)..]);
        fraction = fraction.PadRight(scale, '0');
        var shifted = $"{whole}{fraction[..scale]}.{fraction[scale..]}".TrimEnd('0').TrimEnd('.').TrimStart('0');
        if (shifted.Length == 0 || shifted[0] == '.') shifted = "0" + shifted;
        return TokenAmount.TryParse(shifted, decimals, out var amount, out _) ? amount.ToText(decimals) : null;
    }

    // Exact whatever its length; anything else is no amount, or one with an exponent.
    static bool IsDigits(string number) => number.Split('.') is { Length: <= 2 } parts && parts.All(p => p.Length > 0 && p.All(char.IsAsciiDigit));

    static readonly char[] Letters = ['k', 'm', 'b', 'n', 't'];

    static int? ScaleOf(string suffix) => suffix switch
    {
        "" => 0,
        "k" => 3,
        "m" => 6,
        "b" or "bn" => 9,
        "t" => 12,
        _ => null,
    };
}
