using TokenStudio.Model.Documents;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Vesting;

/// <summary>One meaning of "cliff": how to know it, how to say it, and the vesting it would be.</summary>
sealed record Dialect(string Id, Phrase Label, Func<LinearVesting, Phrase> Says, Func<LinearVesting, LinearVesting> As)
{
    static readonly Dialect None = new("none", "No cliff",
        v => $"No cliff: the release begins at {Begin(v)} and ends after {PeriodWords.Of(v.Duration)}.", v => v);

    static readonly Dialect Delay = new("delay", "Delay, then linear",
        v => $"Delay, then linear: {Before(v)}, then the release runs its full {PeriodWords.Of(v.Duration)}, so it ends {PeriodWords.Of(After(v))} after {Begin(v)}.",
        v => v with { FromCliff = true, AtCliff = CliffPays.Nothing, CliffUnlock = Fraction.Zero });

    static readonly Dialect Accrued = new("accrued", "Accrued cliff",
        v => $"Accrued cliff: {Before(v)}, then at once what has accrued since {Begin(v)}, and the rest until {PeriodWords.Of(v.Duration)} after {Begin(v)}.",
        v => v with { FromCliff = false, AtCliff = CliffPays.Accrued, CliffUnlock = Fraction.Zero });

    static readonly Dialect Fixed = new("fixed", "Fixed unlock at the cliff",
        v => $"Fixed unlock: {Before(v)}, then {Percent(v.CliffUnlock)} at once, and the rest {Rest(v)}.",
        v => v.AtCliff == CliffPays.Fixed ? v : v with { FromCliff = false, AtCliff = CliffPays.Fixed, CliffUnlock = AccruedShare(v) });

    static readonly Dialect Nothing = new("nothing", "Nothing at the cliff, end from launch",
        v => $"Nothing at the cliff: {Before(v)}; the release begins there, pays nothing extra, and still ends {PeriodWords.Of(v.Duration)} after {Begin(v)}.",
        v => v with { FromCliff = false, AtCliff = CliffPays.Nothing, CliffUnlock = Fraction.Zero });

    public static Dialect Of(LinearVesting v) => v switch
    {
        _ when v.AtCliff == CliffPays.Fixed && v.CliffUnlock > Fraction.Zero => Fixed,
        _ when v.Cliff.IsZero => None,
        { AtCliff: CliffPays.Accrued } => Accrued,
        { FromCliff: true } => Delay,
        _ => Nothing,
    };

    public Phrase Sentence(LinearVesting vesting) => vesting.Every is { } every ? (Phrase)$"{Says(vesting)} {Cadence(every, vesting.FirstAtStart)}" : Says(vesting);

    /// <summary>Every reading of the same numbers: of the cliff where there is one, of the first payment where there are payments, and the lump.</summary>
    public static IEnumerable<(string Id, Phrase Label, Phrase Sentence, VestingSchedule Vesting, ObjectNode Node)> ReadingsOf(LinearVesting vesting)
    {
        Dialect[] dialects = vesting.Cliff.IsZero ? [None with { As = Nothing.As }] : [Delay, Accrued, Fixed, Nothing];
        foreach (var dialect in dialects)
        {
            var reading = dialect.As(vesting);
            yield return (dialect.Id, dialect.Label, dialect.Sentence(reading), reading, LinearNode.Of(reading));
        }

        if (vesting.Every is not null)
        {
            var reading = vesting with { FirstAtStart = !vesting.FirstAtStart };
            yield return (reading.FirstAtStart ? "atStart" : "afterOnePeriod", reading.FirstAtStart ? "First payment at the start" : "First payment one period later",
                Of(reading).Sentence(reading), reading, LinearNode.Of(reading));
        }

        yield return Lump(vesting);
    }

    // What public schedule data calls a cliff: everything at one instant.
    static (string, Phrase, Phrase, VestingSchedule, ObjectNode) Lump(LinearVesting v)
    {
        var at = v.Cliff.IsZero ? v.Duration : v.Cliff;
        var tranches = new TranchesVesting
        {
            Start = v.Start,
            Tranches = v.UnlockAtLaunch > Fraction.Zero && v.UnlockAtLaunch < Fraction.One
                ? [new(Moment.After(CalendarPeriod.Zero), v.UnlockAtLaunch), new(Moment.After(at), new(1m - v.UnlockAtLaunch.Value))]
                : [new(Moment.After(at), Fraction.One)],
        };
        var node = ObjectNode.Of(("kind", Node.Of("tranches")), ("tranches", new ListNode(tranches.Tranches.Select(t => (Node)t.ToNode()).ToValueList())));
        Phrase sentence = $"Lump: {Before(v with { Cliff = at })}, then all of it at once.";
        return ("lump", "Everything at one instant", sentence, tranches, v.Start is { } start ? node.With("start", Node.Of(start.ToText())) : node);
    }

    // The share a release from launch would have reached at the cliff: what a fixed unlock most likely stands for.
    static Fraction AccruedShare(LinearVesting v)
    {
        var (cliff, all) = v.Cliff.Seconds == 0 && v.Duration.Seconds == 0
            ? ((decimal)v.Cliff.Months, (decimal)v.Duration.Months)
            : (v.Cliff.AboutSeconds, v.Duration.AboutSeconds);
        return all <= 0 ? Fraction.Zero : new(Math.Round(Math.Min(1m, cliff / all) * (1m - v.UnlockAtLaunch.Value), 6, MidpointRounding.ToZero));
    }

    static Phrase Before(LinearVesting v) =>
        v.UnlockAtLaunch > Fraction.Zero ? (Phrase)$"{Percent(v.UnlockAtLaunch)} at {Begin(v)}, nothing more for {PeriodWords.Of(v.Cliff)}" : (Phrase)$"nothing for {PeriodWords.Of(v.Cliff)}";

    static Phrase Rest(LinearVesting v) => v.FromCliff ? (Phrase)$"over {PeriodWords.Of(v.Duration)} from there" : (Phrase)$"until {PeriodWords.Of(v.Duration)} after {Begin(v)}";

    static Phrase Cadence(CalendarPeriod every, bool atStart) =>
        atStart ? (Phrase)$"It is paid in {PeriodWords.Pieces(every)}, each as it begins." : (Phrase)$"It is paid in {PeriodWords.Pieces(every)}, each as it ends.";

    static CalendarPeriod After(LinearVesting v) => new(v.Cliff.Months + v.Duration.Months, v.Cliff.Seconds + v.Duration.Seconds);

    static Phrase Begin(LinearVesting v) => v.Start is null ? "launch" : "its start";

    static Phrase Percent(Fraction share) => $"{share.Value * 100:0.######} %";
}
