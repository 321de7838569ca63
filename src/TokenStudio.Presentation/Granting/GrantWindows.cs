using NodaTime;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.Programmes;
using TokenStudio.Model.Units;
using TokenStudio.Presentation.Editing;

namespace TokenStudio.Presentation.Granting;

/// <summary>Makes the timeline of a programme.</summary>
public static class GrantWindows
{
    /// <summary>At the end of a path: the time in Unix seconds, as its handle moves it.</summary>
    public const string Seconds = "@seconds";

    const string OffChain = "off-chain";

    const long Day = 86_400;

    /// <summary>The times of a round of v1.</summary>
    public static IReadOnlyList<(string Member, Phrase Label)> Members { get; } =
        [("applicationsStart", "Applications start"), ("applicationsEnd", "Applications end"), ("roundStart", "Round starts"), ("roundEnd", "Round ends")];

    /// <summary>The times of a pool of v2.</summary>
    public static IReadOnlyList<(string Member, Phrase Label)> OfPools { get; } =
        [("registrationStart", "Registration starts"), ("registrationEnd", "Registration ends"), ("allocationStart", "Allocation starts"), ("allocationEnd", "Allocation ends")];

    public static IEnumerable<(string Member, Phrase Label)> All => Members.Concat(OfPools);

    /// <param name="programme">As shown, perhaps while a hand drags.</param>
    /// <param name="stands">As stored: the scale goes by it and stays still while a hand drags. Null where its times cannot be read.</param>
    public static GrantTimeline Of(ObjectNode document, string id, GrantProgramme? programme, GrantProgramme? stands, ValueList<Finding> findings, IReadOnlyDictionary<string, Draft> drafts)
    {
        var node = GrantDocument.Find(document, id);
        var members = node is not null && GrantDocument.IsPool(node) ? OfPools : Members;
        var windows = members.Select(member => Window(node, id, member, findings, drafts)).ToArray();
        var order = findings.FirstOrDefault(f => f.Code == "window-order" && DocumentPath.Within(f.Path, GrantDocument.Path(id)));
        var said = order is null ? null : new CellFinding(order.Message, [.. order.Fixes.Select(f => new CellFix(f.Label, f.Edits))]);
        if (Of(programme) is not { } now || Of(stands) is not { } kept) return new([], [], windows, said);
        var scale = TimelineScale.Of([.. kept.At, kept.Paid]);
        return new(Bars(id, members, now, scale, PoolTraits.Of(node)), scale.Ticks(), windows, said);
    }

    static Times? Of(GrantProgramme? programme)
    {
        Instant[]? at = programme?.Protocol switch
        {
            AlloV1Protocol round => [round.ApplicationsStart, round.ApplicationsEnd, round.RoundStart, round.RoundEnd],
            AlloV2Protocol { Windows: var w } => [w.RegistrationStart, w.RegistrationEnd, w.AllocationStart, w.AllocationEnd],
            _ => null,
        };
        return at is null ? null : new([.. at.Select(t => t.ToUnixTimeSeconds())], programme!.PaysAt(0).Second);
    }

    static GrantWindow Window(ObjectNode? node, string id, (string Member, Phrase Label) member, ValueList<Finding> findings, IReadOnlyDictionary<string, Draft> drafts)
    {
        var path = GrantDocument.Path(id, member.Member);
        var raw = node?.Text(member.Member) ?? "";
        var known = WindowText.Read(raw);
        var draft = drafts.GetValueOrDefault(path);
        var finding = draft?.Finding ?? (findings.FirstOrDefault(f => f.Path == path && f.Severity == Severity.Error && f.Code != "window-order") is { } f ? new CellFinding(f.Message, [.. f.Fixes.Select(x => new CellFix(x.Label, x.Edits))]) : null);
        return new(path, member.Label, draft?.Text ?? (known is { } instant ? WindowText.Show(instant) : raw), known?.ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "", finding);
    }

    static IReadOnlyList<GrantBar> Bars(string id, IReadOnlyList<(string Member, Phrase Label)> members, Times times, TimelineScale scale, PoolTraits? pool)
    {
        var at = times.At;
        WindowHandle End(int n) => scale.Handle(GrantDocument.Path(id, members[n].Member) + Seconds, members[n].Label, at[n]);
        GrantBar Bar(string name, string look, Phrase label, Phrase text, long from, long to, params IReadOnlyList<WindowHandle> ends) => new(name, look, label, text, scale.At(from), scale.At(to), ends);
        var paid = Math.Max(at[3], times.Paid);
        if (pool is null)
        {
            return
            [
                Bar("applications", "registration", "Applications", Length(at[1] - at[0], "{0} day", "{0} days"), at[0], at[1], End(0), End(1)),
                Bar("review", OffChain, "Review", "off chain, managers", at[0], at[2]),
                Bar("round", "allocation", "Round", Length(at[3] - at[2], "{0} day of donations", "{0} days of donations"), at[2], at[3], End(2), End(3)),
                Bar("distribution", OffChain, "Distribution", "set root, then pay out", at[3], paid),
            ];
        }

        var (registered, allocated) = (Length(at[1] - at[0], "{0} day", "{0} days"), pool.Allocating(Days(at[3] - at[2])));
        return
        [
            pool.HoldsRegistration ? Bar("registration", "registration", "Registration", registered, at[0], at[1], End(0), End(1)) : Bar("registration", OffChain, "Registration", $"{registered}, off chain", at[0], at[1], End(0), End(1)),
            Bar("review", OffChain, "Review", "off chain, managers", at[0], at[2]),
            pool.HoldsAllocation ? Bar("allocation", "allocation", "Allocation", allocated, at[2], at[3], End(2), End(3)) : Bar("allocation", OffChain, "Allocation", $"{allocated}, off chain", at[2], at[3], End(2), End(3)),
            Bar("distribution", OffChain, "Distribution", pool.Paying, at[3], paid),
        ];
    }

    static Phrase Length(long seconds, Phrase one, Phrase many) => Phrase.Count(Days(seconds), one, many);

    static long Days(long seconds) => Math.Max(0, (long)Math.Round(seconds / (double)Day));

    /// <param name="At">The four times, Unix seconds.</param>
    sealed record Times(long[] At, long Paid);
}
