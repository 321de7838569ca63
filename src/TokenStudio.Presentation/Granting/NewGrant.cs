using System.Globalization;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.Programmes;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;
using TokenStudio.Presentation.Editing;

namespace TokenStudio.Presentation.Granting;

/// <summary>Programmes as they are added, and what is added to them.</summary>
public static class NewGrant
{
    // A programme begins five weeks after launch, at noon; three weeks of applications, one of review, two of donations.
    static readonly CalendarPeriod Noon = new(0, 43_200);
    static readonly int[] Days = [35, 56, 63, 77];
    static readonly string[] Sources = ["treasury", "ecosystem", "community"];

    /// <summary>Projects of an example; their pull falls as 1 / rank, as gifts of published rounds do.</summary>
    public const int Examples = 12;

    /// <summary>A round of v1 with windows after launch, a four-thousandth of the cap, paid by the first bucket that is meant for it.</summary>
    public static (string Id, Edit Add) Programme(ObjectNode document)
    {
        var (id, programme) = Made(document);
        return (id, Append(document, programme));
    }

    internal static (string Id, ObjectNode Programme) Made(ObjectNode document)
    {
        var (id, number) = FreeId(GrantDocument.All(document), "round");
        return (id, Made(document, id, Say($"Grants round {number}"), GrantDocument.Round, GrantWindows.Members, ("roundFee", Node.Of(0.025m))));
    }

    /// <summary>A pool of v2 with the same windows and money, whose donations are matched.</summary>
    public static (string Id, Edit Add) Pool(ObjectNode document)
    {
        var (id, number) = FreeId(GrantDocument.All(document), "pool");
        return (id, Append(document, Made(document, id, Say($"Grants pool {number}"), GrantDocument.Pool, GrantWindows.OfPools,
            ("poolFee", Node.Of(0.025m)), ("strategy", ObjectNode.Of(("kind", Node.Of(PoolChoices.Groups[0].Options[0].Word)), ("metadataRequired", Node.Of(true)))))));
    }

    static ObjectNode Made(ObjectNode document, string id, string name, string kind, IReadOnlyList<(string Member, Phrase Label)> times, params (string, Node)[] own)
    {
        var launch = (document["timeline"] as ObjectNode)?.Text("launch") is { } text && UtcInstants.TryParse(text, out var instant) ? instant : NodaTime.Instant.FromUtc(2027, 1, 1, 0, 0);
        var midnight = NodaTime.Instant.FromUnixTimeSeconds(launch.ToUnixTimeSeconds() / 86_400 * 86_400);
        (string, Node)[] windows = [.. times.Zip(Days, (time, day) => (time.Member, (Node)Node.Of(UtcInstants.ToText(midnight + NodaTime.Duration.FromDays(day) + NodaTime.Duration.FromSeconds(Noon.Seconds)))))];
        (string, Node)[] source = SourceOf(document) is { } from ? [("from", Node.Of(from))] : [];
        return ObjectNode.Of(
        [
            ("id", Node.Of(id)), ("name", Node.Of(name)), .. source, ("matchAmount", Node.Of(Amount(document))), ("kind", Node.Of(kind)), .. windows, .. own,
            ("matching", ObjectNode.Of(("mechanism", Node.Of(MatchingTerms.LinearQf)), ("cap", Node.Of(0.15m)), ("minimumDonation", Node.Of(1m)), ("wholePool", Node.Of(true)))),
        ]);
    }

    /// <summary>The same again under another id and name.</summary>
    public static (string Id, Edit Add) Copy(ObjectNode document, ObjectNode programme)
    {
        var (id, _) = FreeId(GrantDocument.All(document), GrantDocument.IsPool(programme) ? "pool" : "round");
        return (id, Append(document, programme.With("id", Node.Of(id)).With("name", Node.Of(Say($"{Phrase.Verbatim(programme.Text("name") ?? id)}, copy")))));
    }

    /// <summary>A project without an address yet.</summary>
    public static ObjectNode Project(ObjectNode programme)
    {
        var (id, number) = FreeId(GrantDocument.Items(programme, "projects"), "project");
        return ObjectNode.Of(("id", Node.Of(id)), ("name", Node.Of(Say($"Project {number}"))));
    }

    /// <summary>A dozen projects to try a round with.</summary>
    public static Edit ExampleProjects(ObjectNode programme) => GrantDocument.Add(programme, "projects",
        [.. Enumerable.Range(1, Examples).Select(rank => ObjectNode.Of(
            ("id", Node.Of(string.Create(CultureInfo.InvariantCulture, $"example-{rank}"))), ("name", Node.Of(Say($"Project {rank}"))), ("pull", Node.Of(Math.Round(1m / rank, 4)))))]);

    /// <summary>A part of every grant of a pool: all of it, or half of the last one; a month after the one before.</summary>
    public static ValueList<Edit> Milestone(ObjectNode programme)
    {
        var others = GrantDocument.Items(programme, "milestones");
        var (id, number) = FreeId(others, "milestone");
        ObjectNode Made(decimal share) => ObjectNode.Of(("id", Node.Of(id)), ("title", Node.Of(Say($"Milestone {number}"))), ("share", Node.Of(share)), ("after", Node.Of($"P{number}M")));
        if (others.Count == 0 || others[^1]["share"] is not NumberNode last || !last.TryDecimal(out var share)) return [GrantDocument.Add(programme, "milestones", Made(others.Count == 0 ? 1 : 0))];
        return [Edit.Set(GrantDocument.Path(programme.Id!, "milestones", others[^1].Id!, "share"), Node.Of(share - (share / 2))), GrantDocument.Add(programme, "milestones", Made(share / 2))];
    }

    /// <summary>A segment of a lockup: all of a grant over its length, or half of the last one over as long again.</summary>
    public static Edit Segment(ObjectNode document, ObjectNode programme)
    {
        var lockup = programme["lockup"] as ObjectNode;
        var path = GrantDocument.Path(programme.Id!, "lockup", "segments");
        if (lockup?["segments"] is not ListNode { Items: { Count: > 0 } items } || items[^1] is not ObjectNode last) return FieldPlace.Change(document, path, new ListNode([One(1, lockup?.Text("duration") ?? LockupTerms.Usual.Length.ToString())]));
        var share = last["share"] is NumberNode number && number.TryDecimal(out var all) ? all : 0;
        return Edit.Set(path, new ListNode([.. items.Take(items.Count - 1), last.With("share", Node.Of(share - (share / 2))), One(share / 2, last.Text("length") ?? LockupTerms.Usual.Length.ToString())]));
    }

    static ObjectNode One(decimal share, string length) => ObjectNode.Of(("share", Node.Of(share)), ("exponent", Node.Of(1m)), ("length", Node.Of(length)));

    /// <summary>A role; the first is an admin. Its address is yet to be typed.</summary>
    public static ObjectNode Operator(ObjectNode programme)
    {
        var others = GrantDocument.Items(programme, "operators");
        var (id, number) = FreeId(others, "role");
        return ObjectNode.Of(("id", Node.Of(id)), ("name", Node.Of(NameOf(programme, others.Count, number))), ("address", Node.Of(Onchain.Address.Zero.ToString())), ("role", Node.Of(others.Count == 0 ? "admin" : "operator")));
    }

    static string NameOf(ObjectNode programme, int others, int number)
    {
        if (others == 0) return Say("Admin");
        return GrantDocument.IsPool(programme) ? Say($"Manager {number}") : Say($"Operator {number}");
    }

    internal static Edit Append(ObjectNode document, ObjectNode programme) => document["grants"] is ListNode ? Edit.Insert("/grants", programme) : Edit.Set("/grants", new ListNode([programme]));

    internal static (string Id, int Number) FreeId(IReadOnlyList<ObjectNode> items, string word)
    {
        var number = 1;
        string Id() => string.Create(CultureInfo.InvariantCulture, $"{word}-{number}");
        while (items.Any(item => item.Id == Id())) number++;
        return (Id(), number);
    }

    static string? SourceOf(ObjectNode document)
    {
        var buckets = GrantDocument.Items(document, "allocations");
        return Sources.Select(holder => buckets.FirstOrDefault(b => b.Text("holder") == holder)).FirstOrDefault(b => b is not null)?.Id;
    }

    static string Amount(ObjectNode document)
    {
        var cap = (document["token"] as ObjectNode)?.Text("maxSupply") ?? "";
        var whole = Int128.TryParse(cap.Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var tokens) ? tokens / 4_000 : 0;
        return (whole > 0 ? whole : 10_000).ToString(CultureInfo.InvariantCulture);
    }
}
