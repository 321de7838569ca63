using TokenStudio.Model.Kinds;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Burns;

/// <summary>How much is destroyed and when. A closed family: see <see cref="BurnKinds"/>.</summary>
public abstract record Burn
{
    private protected Burn() { }

    private protected static MomentParameter StartParameter { get; } = new("start", "Start") { Optional = true, Help = "The first period begins here, if not at launch." };

    private protected static OpenParameter<CalendarPeriod> DurationParameter { get; } = new(new PeriodParameter("duration", "Duration"), null) { Optional = true, Help = "Empty, or null in a file, is for ever" };

    /// <summary>What is to be burned by a last second, by ascending instants; what would be due before launch is due at launch.</summary>
    public abstract IEnumerable<BurnDue> Dues(Timeline timeline, long last);

    // The n-th at start + n x every, as long as that is within the duration.
    private protected static IEnumerable<BurnDue> Periods(Timeline timeline, Moment? start, CalendarPeriod every, CalendarPeriod? duration, long last, BurnDue each)
    {
        var origin = (start ?? default).From(timeline.Origin);
        var clock = new PaymentClock(origin, every);
        var end = duration is { } length ? Math.Min(last, origin.Plus(length).Second) : last;
        var early = clock.CountBy(Math.Min(end, timeline.LaunchSecond - 1));
        if (early > 0 && last >= timeline.LaunchSecond) yield return new(timeline.LaunchSecond, each.Amount.TimesUpToLargest(early), Fraction.Zero);
        foreach (var due in clock.DuesFrom(timeline.LaunchSecond, end)) yield return each with { Second = due };
    }
}

/// <param name="Amount">So many tokens, and</param>
/// <param name="Share">this share of the total supply just before the instant, rounded down.</param>
public readonly record struct BurnDue(long Second, TokenAmount Amount, Fraction Share);
