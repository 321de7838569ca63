using System.Globalization;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;

namespace TokenStudio.Presentation.Tables;

/// <summary>Exact figures for people: every digit, grouped by thousands.</summary>
public static class ExactText
{
    /// <summary>"360,454,999.999999999999999999".</summary>
    public static string Amount(TokenAmount amount, int decimals)
    {
        var text = amount.ToText(decimals);
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? text : text[..point];
        var grouped = Int128.Parse(whole, CultureInfo.InvariantCulture).ToString("#,0", CultureInfo.InvariantCulture);
        return point < 0 ? grouped : grouped + text[point..];
    }

    /// <summary>"12 mo", "90 days", "none".</summary>
    public static string Period(CalendarPeriod period)
    {
        if (period.IsZero) return "none";
        var months = period.Months == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{period.Months} mo");
        if (period.Seconds == 0) return months;
        var rest = period.Seconds % 86_400 == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{period.Seconds / 86_400:#,0} days")
            : string.Create(CultureInfo.InvariantCulture, $"{period.Seconds:#,0} s");
        return months.Length == 0 ? rest : $"{months} {rest}";
    }

    /// <summary>"Monthly", "Quarterly", "every 45 days", "Continuous".</summary>
    public static string Cadence(CalendarPeriod? every) => every switch
    {
        null => "Continuous",
        { Months: 0, Seconds: 86_400 } => "Daily",
        { Months: 0, Seconds: 604_800 } => "Weekly",
        { Months: 1, Seconds: 0 } => "Monthly",
        { Months: 3, Seconds: 0 } => "Quarterly",
        { Months: 6, Seconds: 0 } => "Half-yearly",
        { Months: 12, Seconds: 0 } => "Yearly",
        { } other => $"every {Period(other)}",
    };
}
