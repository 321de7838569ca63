using System.Globalization;
using TokenStudio.Presentation.Languages;
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
        var grouped = Int128.Parse(whole, CultureInfo.InvariantCulture).ToString("#,0", Phrase.Culture);
        return point < 0 ? grouped : grouped + Phrase.Culture.NumberFormat.NumberDecimalSeparator + text[(point + 1)..];
    }

    /// <summary>A share of a whole to ten digits: "14.5%".</summary>
    public static string Share(decimal share) => (share * 100).ToString("0.##########", Phrase.Culture) + Language.Current.Percent;

    /// <summary>"12 mo", "90 days", "none".</summary>
    public static Phrase Period(CalendarPeriod period)
    {
        if (period.IsZero) return "none";
        Phrase months = $"{period.Months} mo";
        if (period.Seconds == 0) return months;
        var rest = period.Seconds % 86_400 == 0 ? (Phrase)$"{period.Seconds / 86_400:#,0} days" : (Phrase)$"{period.Seconds:#,0} s";
        return period.Months == 0 ? rest : (Phrase)$"{months} {rest}";
    }

    /// <summary>"Monthly", "Quarterly", "every 45 days", "Continuous".</summary>
    public static Phrase Cadence(CalendarPeriod? every) => every switch
    {
        null => (Phrase)"Continuous",
        { Months: 0, Seconds: 86_400 } => (Phrase)"Daily",
        { Months: 0, Seconds: 604_800 } => (Phrase)"Weekly",
        { Months: 1, Seconds: 0 } => (Phrase)"Monthly",
        { Months: 3, Seconds: 0 } => (Phrase)"Quarterly",
        { Months: 6, Seconds: 0 } => (Phrase)"Half-yearly",
        { Months: 12, Seconds: 0 } => (Phrase)"Yearly",
        { } other => (Phrase)$"every {Period(other)}",
    };

    /// <summary>The same within a sentence: "monthly".</summary>
    public static Phrase CadenceInside(CalendarPeriod? every) => every switch
    {
        null => (Phrase)"continuous",
        { Months: 0, Seconds: 86_400 } => (Phrase)"daily",
        { Months: 0, Seconds: 604_800 } => (Phrase)"weekly",
        { Months: 1, Seconds: 0 } => (Phrase)"monthly",
        { Months: 3, Seconds: 0 } => (Phrase)"quarterly",
        { Months: 6, Seconds: 0 } => (Phrase)"half-yearly",
        { Months: 12, Seconds: 0 } => (Phrase)"yearly",
        { } other => Cadence(other),
    };
}
