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

    /// <summary>The times of a round of v1.</summary>
    public static IReadOnlyList<(string Member, Phrase Label)> Members { get; } =
        [("applicationsStart", "Applications start"), ("applicationsEnd", "Applications end"), ("roundStart", "Round starts"), ("roundEnd", "Round ends")];

    /// <summary>The times of a pool of v2.</summary>
    public static IReadOnlyList<(string Member, Phrase Label)> OfPools { get; } =
        [("registrationStart", "Registration starts"), ("registrationEnd", "Registration ends"), ("allocationStart", "Allocation starts"), ("allocationEnd", "Allocation ends")];

    /// <summary>The times that long-term incentives hold beside those, with the strategy's own members.</summary>
    public static IReadOnlyList<(string Member, Phrase Label)> OfStrategies { get; } =
        [("reviewStartTime", "Review starts"), ("reviewEndTime", "Review ends"), ("distributionStartTime", "Distribution starts"), ("distributionEndTime", "Distribution ends")];

    public static IEnumerable<(string Member, Phrase Label)> All => Members.Concat(OfPools);

    /// <param name="programme">As shown, perhaps while a hand drags.</param>
    /// <param name="stands">As stored: the scale goes by it and stays still while a hand drags. Null where its times cannot be read.</param>
    public static GrantTimeline Of(ObjectNode document, string id, GrantProgramme? programme, GrantProgramme? stands, ValueList<Finding> findings, IReadOnlyDictionary<string, Draft> drafts)
    {
        var node = GrantDocument.Find(document, id);
        var traits = PoolTraits.Of(node);
        var members = node is not null && GrantDocument.IsPool(node) ? OfPools : Members;
        var pool = programme?.Protocol as AlloV2Protocol;
        GrantWindow[] windows =
        [
            .. members.Select(m => Window(node?.Text(m.Member), null, GrantDocument.Path(id, m.Member), m.Label, findings, drafts)),
            .. OfStrategies.Where(m => traits is { HoldsAllWindows: true }).Select(m => Window((node!["strategy"] as ObjectNode)?.Text(m.Member), pool?.Strategy.At(m.Member, pool.Windows), GrantDocument.Path(id, "strategy", m.Member), m.Label, findings, drafts)),
        ];
        var order = findings.FirstOrDefault(f => f.Code == Order && DocumentPath.Within(f.Path, GrantDocument.Path(id)));
        var said = order is null ? null : CellFinding.Of(order);
        if (WindowTimes.Of(programme) is not { } now || WindowTimes.Of(stands) is not { } kept) return new([], [], windows, said);
        var scale = TimelineScale.Of([.. kept.All]);
        return new(new WindowBars(id, members, now, scale).Of(traits), scale.Ticks(), windows, said);
    }

    const string Order = "window-order";

    // What the contract refuses, and times it never compares, stand by the later of the two.
    static GrantWindow Window(string? raw, Instant? usual, string path, Phrase label, ValueList<Finding> findings, IReadOnlyDictionary<string, Draft> drafts)
    {
        var known = raw is null ? usual : WindowText.Read(raw);
        var draft = drafts.GetValueOrDefault(path);
        var finding = draft?.Finding ?? (findings.FirstOrDefault(f => f.Path == path && (f.Severity == Severity.Error || f.Code == Order)) is { } f ? CellFinding.Of(f) : null);
        var text = raw is null ? "" : known is { } instant ? WindowText.Show(instant) : raw;
        return new(path, label, draft?.Text ?? text, known?.ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "", finding, usual is { } at ? WindowText.Show(at) : "");
    }
}
