using TokenStudio.Model.Timing;

namespace TokenStudio.Model.Vesting;

/// <summary>Periods as people say them in findings: "22 months", "90 days", "quarters".</summary>
static class PeriodWords
{
    public static Phrase Of(CalendarPeriod period)
    {
        var months = Phrase.Count(period.Months, "{0} month", "{0} months");
        if (period.Seconds == 0) return months;
        var rest = period.Seconds % 86_400 == 0 ? Phrase.Count(period.Seconds / 86_400, "{0} day", "{0} days") : Phrase.Count(period.Seconds, "{0} second", "{0} seconds");
        return period.Months == 0 ? rest : (Phrase)$"{months} and {rest}";
    }

    /// <summary>What a period is divided into: quarters, weeks, periods of 45 days.</summary>
    public static Phrase Pieces(CalendarPeriod every) => every switch
    {
        { Months: 1, Seconds: 0 } => (Phrase)"months",
        { Months: 3, Seconds: 0 } => (Phrase)"quarters",
        { Months: 6, Seconds: 0 } => (Phrase)"half-years",
        { Months: 12, Seconds: 0 } => (Phrase)"years",
        { Months: 0, Seconds: 86_400 } => (Phrase)"days",
        { Months: 0, Seconds: 604_800 } => (Phrase)"weeks",
        _ => (Phrase)$"periods of {Of(every)}",
    };
}
