using System.Globalization;
using TokenStudio.Model.Timing;

namespace TokenStudio.Model.Vesting;

/// <summary>Periods as people say them in findings: "22 months", "90 days", "quarters".</summary>
static class PeriodWords
{
    public static string Of(CalendarPeriod period)
    {
        var months = Count(period.Months, "month");
        if (period.Seconds == 0) return months;
        var rest = period.Seconds % 86_400 == 0 ? Count(period.Seconds / 86_400, "day") : Count(period.Seconds, "second");
        return period.Months == 0 ? rest : $"{months} and {rest}";
    }

    /// <summary>What a period is divided into: quarters, weeks, periods of 45 days.</summary>
    public static string Pieces(CalendarPeriod every) => every switch
    {
        { Months: 1, Seconds: 0 } => "months",
        { Months: 3, Seconds: 0 } => "quarters",
        { Months: 6, Seconds: 0 } => "half-years",
        { Months: 12, Seconds: 0 } => "years",
        { Months: 0, Seconds: 86_400 } => "days",
        { Months: 0, Seconds: 604_800 } => "weeks",
        _ => $"periods of {Of(every)}",
    };

    static string Count(long n, string noun) => string.Create(CultureInfo.InvariantCulture, $"{n} {noun}{(n == 1 ? "" : "s")}");
}
