using System.Globalization;
using System.Text.RegularExpressions;
using TokenStudio.Model.Timing;

namespace TokenStudio.Model.Imports;

/// <summary>Texts of a spreadsheet as numbers, shares, periods and cadences; null where they are none.</summary>
static partial class TableCells
{
    const int MonthsOfYear = 12;

    /// <summary>"1,000,000", "1.000.000,5", "1 000 000", "12.5 M".</summary>
    /// <param name="commaDecimals">The sheet's own separator is the semicolon, so a lone comma stands before decimals.</param>
    public static decimal? Number(string cell, bool commaDecimals)
    {
        if (cell.Length > 60 || Written().Match(cell) is not { Success: true } match) return null;
        var digits = Spaces().Replace(match.Groups["digits"].Value, "");
        var (point, comma) = (digits.LastIndexOf('.'), digits.LastIndexOf(','));
        var thousandsByComma = ThousandsByComma().IsMatch(digits) && !(commaDecimals && digits.Count(c => c == ',') == 1);
        var thousandsByPoint = ThousandsByPoint().IsMatch(digits) && (commaDecimals || digits.Count(c => c == '.') > 1);
        var plain = point >= 0 && comma >= 0
            ? point > comma ? digits.Replace(",", "", StringComparison.Ordinal) : digits.Replace(".", "", StringComparison.Ordinal).Replace(',', '.')
            : thousandsByComma ? digits.Replace(",", "", StringComparison.Ordinal)
            : thousandsByPoint ? digits.Replace(".", "", StringComparison.Ordinal)
            : digits.Replace(',', '.');
        if (!decimal.TryParse(plain, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)) return null;
        var times = match.Groups["unit"].Value.ToUpperInvariant() switch { "K" => 1_000m, "M" or "MM" or "MIO" => 1_000_000m, "B" or "BN" => 1_000_000_000m, _ => 1m };
        return Math.Abs(value) < 1e18m ? value * times : times == 1m ? value : null;
    }

    /// <summary>"12.5 %", "0.125"; a bare number is percent where its column is.</summary>
    public static decimal? Share(string cell, bool commaDecimals, bool percent)
    {
        var marked = cell.EndsWith('%');
        var number = Number(marked ? cell[..^1].TrimEnd() : cell, commaDecimals);
        return marked || percent ? number / 100 : number;
    }

    /// <summary>"12", "12 months", "1 year", "90 days", "P12M"; a bare number is months, nothing or a dash none.</summary>
    public static CalendarPeriod? Period(string cell)
    {
        if (cell is "" or "-" or "–" or "—" or "none" or "None" or "n/a" or "N/A") return CalendarPeriod.Zero;
        if (CalendarPeriod.TryParse(cell, out var period)) return period;
        if (cell.Length > 30 || Length().Match(cell) is not { Success: true } match || !int.TryParse(match.Groups["n"].Value, CultureInfo.InvariantCulture, out var n) || n > CalendarPeriod.LongestMonths) return null;
        var made = char.ToLowerInvariant((match.Groups["unit"].Value + "m")[0]) switch
        {
            'y' => CalendarPeriod.OfMonths(n * MonthsOfYear),
            'q' => CalendarPeriod.OfMonths(n * 3),
            'w' => CalendarPeriod.OfDays(n * 7L),
            'd' => CalendarPeriod.OfDays(n),
            _ => CalendarPeriod.OfMonths(n),
        };
        return CalendarPeriod.TryParse(made.ToString(), out _) ? made : null;
    }

    /// <summary>As the file writes a cadence: "monthly", "quarterly", "continuous", "3", "P1M". Nothing written is monthly.</summary>
    public static string? Every(string cell)
    {
        var word = cell.ToLowerInvariant();
        if (word.Length == 0 || word.StartsWith("month", StringComparison.Ordinal)) return "P1M";
        if (word.StartsWith("quarter", StringComparison.Ordinal)) return "P3M";
        if (word.StartsWith("week", StringComparison.Ordinal)) return "P7D";
        if (word.StartsWith("dai", StringComparison.Ordinal)) return "P1D";
        if (word.StartsWith("half", StringComparison.Ordinal) || word.StartsWith("semi", StringComparison.Ordinal) || word.StartsWith("bi-an", StringComparison.Ordinal)) return "P6M";
        if (word.StartsWith("year", StringComparison.Ordinal) || word.StartsWith("annual", StringComparison.Ordinal)) return "P12M";
        if (word.StartsWith("cont", StringComparison.Ordinal) || word.StartsWith("linear", StringComparison.Ordinal) || word.Contains("block", StringComparison.Ordinal) || word.Contains("second", StringComparison.Ordinal)) return "continuous";
        return Period(cell) is { IsZero: false } period ? period.ToString() : null;
    }

    [GeneratedRegex(@"^(?<digits>[+-]?[0-9][0-9.,'’_\s]*|[+-]?\.[0-9]+)(?<unit>k|m|mm|mio|b|bn)?\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Written();

    [GeneratedRegex(@"[\s'’_]")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^[+-]?[0-9]{1,3}(,[0-9]{3})+\z")]
    private static partial Regex ThousandsByComma();

    [GeneratedRegex(@"^[+-]?[0-9]{1,3}(\.[0-9]{3})+\z")]
    private static partial Regex ThousandsByPoint();

    [GeneratedRegex(@"^(?<n>[0-9]{1,6})(?:\.0+)?\s*(?<unit>m|mo|mos|month|months|y|yr|yrs|year|years|q|quarter|quarters|w|week|weeks|d|day|days)?\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Length();
}
