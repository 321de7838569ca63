using TokenStudio.Model.Documents;
using TokenStudio.Model.Kinds;
using TokenStudio.Model.Timing;

namespace TokenStudio.Model.Vesting;

/// <summary>The nearest durations a cadence divides, for a vesting it does not.</summary>
static class CadenceFit
{
    public static RuleProblem Problem(LinearVesting vesting, CalendarPeriod every)
    {
        // Paid out is what follows the cliff, unless accrual began at launch or the duration counts from the cliff anyway.
        var before = vesting.FromCliff || vesting.AtCliff == CliffPays.Accrued ? CalendarPeriod.Zero : vesting.Cliff;
        var paid = new CalendarPeriod(vesting.Duration.Months - before.Months, vesting.Duration.Seconds - before.Seconds);
        var fixes = Fits(paid, every)
            .Select(fit => new CalendarPeriod(fit.Months + before.Months, fit.Seconds + before.Seconds))
            .Select(fit => ((Phrase)$"Use {PeriodWords.Of(fit)}", "duration", (Node)Node.Of(fit.ToString())))
            .Append(("Go monthly", "every", Node.Of("P1M")))
            .Where(fix => fix.Item2 != "every" || every != CalendarPeriod.OfMonths(1));
        var shown = paid is { Months: >= 0, Seconds: >= 0 } ? paid : vesting.Duration;
        return new("duration", "cadence", $"{PeriodWords.Of(shown)} does not split into {PeriodWords.Pieces(every)}.", [.. fixes]);
    }

    static IEnumerable<CalendarPeriod> Fits(CalendarPeriod paid, CalendarPeriod every)
    {
        if (every.Seconds == 0 && paid is { Seconds: 0, Months: > 0 })
        {
            return Multiples(paid.Months, every.Months).Select(m => CalendarPeriod.OfMonths((int)m));
        }

        if (every.Months == 0 && paid is { Months: 0, Seconds: > 0 })
        {
            return Multiples(paid.Seconds, every.Seconds).Select(s => new CalendarPeriod(0, s));
        }

        return [];
    }

    static IEnumerable<long> Multiples(long whole, long part)
    {
        var below = whole / part * part;
        if (below > 0) yield return below;
        yield return below + part;
    }
}
