namespace TokenStudio.Presentation.Granting;

/// <summary>The bars of a timeline: coloured and with handles where a contract holds the window, grey where it only happens.</summary>
/// <param name="members">The programme's four times.</param>
sealed class WindowBars(string id, IReadOnlyList<(string Member, Phrase Label)> members, WindowTimes times, TimelineScale scale)
{
    const string OffChain = "off-chain";
    const long Day = 86_400;

    readonly long[] at = times.At;

    // Applications or registration, the round or allocation.
    WindowHandle[] First => [End(0), End(1)];

    WindowHandle[] Second => [End(2), End(3)];

    long Paid => Math.Max(at[3], times.Paid);

    /// <param name="pool">Null of a round of v1.</param>
    public IReadOnlyList<GrantBar> Of(PoolTraits? pool) => pool is null ? Round() : [.. Pool(pool).OfType<GrantBar>()];

    GrantBar[] Round() =>
    [
        Bar("applications", "registration", "Applications", Length(at[1] - at[0], "{0} day", "{0} days"), at[0], at[1], First),
        Bar("review", OffChain, "Review", "off chain, managers", at[0], at[2]),
        Bar("round", "allocation", "Round", Length(at[3] - at[2], "{0} day of donations", "{0} days of donations"), at[2], at[3], Second),
        Bar("distribution", OffChain, "Distribution", "set root, then pay out", at[3], Paid),
    ];

    IEnumerable<GrantBar?> Pool(PoolTraits pool)
    {
        var (registered, allocated) = (Length(at[1] - at[0], "{0} day", "{0} days"), pool.Allocating(Days(at[3] - at[2])));
        yield return pool.HoldsRegistration ? Bar("registration", "registration", "Registration", registered, at[0], at[1], First)
            : pool.Registers ? Bar("registration", OffChain, "Registration", $"{registered}, off chain", at[0], at[1], First) : null;
        yield return pool.HoldsAllWindows ? Own("review", "Review", Length(times.Own[1] - times.Own[0], "{0} day", "{0} days"), 0)
            : pool.Reviews ? Bar("review", OffChain, "Review", "off chain, managers", at[0], pool.ReviewsWithRegistration ? at[1] : at[2]) : null;
        yield return pool.HoldsAllocation ? Bar("allocation", "allocation", "Allocation", allocated, at[2], at[3], Second)
            : Bar("allocation", OffChain, "Allocation", $"{allocated}, off chain", at[2], at[3], Second);
        yield return pool.HoldsAllWindows ? Own("distribution", "Distribution", pool.Paying, 2)
            : pool.PaysMeanwhile ? Bar("distribution", OffChain, "Distribution", pool.Paying, at[2], at[3])
            : Bar("distribution", OffChain, "Distribution", pool.Paying, at[3], Paid);
    }

    GrantBar Bar(string name, string look, Phrase label, Phrase text, long from, long to, params IReadOnlyList<WindowHandle> ends) => new(name, look, label, text, scale.At(from), scale.At(to), ends);

    // A window of the strategy's own, from the first of a pair of its times.
    GrantBar Own(string name, Phrase label, Phrase text, int first) => Bar(name, "registration", label, text, times.Own[first], times.Own[first + 1], OwnEnd(first), OwnEnd(first + 1));

    WindowHandle End(int n) => scale.Handle(GrantDocument.Path(id, members[n].Member) + GrantWindows.Seconds, members[n].Label, at[n]);

    WindowHandle OwnEnd(int n)
    {
        var (member, label) = GrantWindows.OfStrategies[n];
        return scale.Handle(GrantDocument.Path(id, "strategy", member) + GrantWindows.Seconds, label, times.Own[n]);
    }

    static Phrase Length(long seconds, Phrase one, Phrase many) => Phrase.Count(Days(seconds), one, many);

    static long Days(long seconds) => Math.Max(0, (long)Math.Round(seconds / (double)Day));
}
