using System.Globalization;
using System.Numerics;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.Programmes;
using TokenStudio.Model.Timing;

namespace TokenStudio.Presentation.Granting;

/// <summary>The grants programmes of a document, also while it has errors.</summary>
public static class GrantDocument
{
    /// <summary>The kinds of programmes, as the document calls them.</summary>
    public const string Pool = "allo-v2";
    public const string Round = "allo-v1";

    // What a programme means where it does not say, so that a form can show it.
    static readonly (string[] Path, Node Usual)[] Unsaid =
    [
        (["chain"], Node.Of(1m)),
        (["rounds"], Node.Of(1m)),
        (["roundFee"], Node.Of(0m)),
        (["protocolFee"], Node.Of(0m)),
        (["poolFee"], Node.Of(0m)),
        (["payouts", "after"], Node.Of(PayoutTerms.Usual.After.ToString())),
        (["payouts", "expected"], Node.Of(PayoutTerms.Usual.Expected.Value)),
        (["matching", "minimumDonation"], Node.Of(MatchingTerms.Usual.MinimumDonation)),
        (["matching", "m"], Node.Of(MatchingTerms.Usual.Bound)),
        (["matching", "blend"], Node.Of(MatchingTerms.Usual.Blend.Value)),
        (["lockup", "cliff"], Node.Of(LockupTerms.Usual.Cliff.ToString())),
        (["lockup", "duration"], Node.Of(LockupTerms.Usual.Length.ToString())),
        (["metadata", "private"], Node.Of(false)),
        (["donors", "count"], Node.Of((decimal)DonorTerms.Usual.Count)),
        (["donors", "medianGift"], Node.Of(DonorTerms.Usual.MedianGift)),
        (["donors", "spread"], Node.Of(DonorTerms.Usual.Spread)),
        (["donors", "projectsEach"], Node.Of(DonorTerms.Usual.ProjectsEach)),
        (["donors", "communities"], Node.Of((decimal)DonorTerms.Usual.Communities)),
        (["donors", "passing"], Node.Of(DonorTerms.Usual.Passing.Value)),
        (["donors", "seed"], Node.Of((decimal)DonorTerms.Usual.Seed)),
    ];

    public static IReadOnlyList<ObjectNode> All(ObjectNode document) => Items(document, "grants");

    /// <summary>A pool of Allo v2; else a round of v1.</summary>
    public static bool IsPool(ObjectNode programme) => programme.Text("kind") == Pool;

    public static ObjectNode? Find(ObjectNode document, string id) => All(document).FirstOrDefault(g => g.Id == id);

    /// <summary>The items of a list of a programme, such as its projects.</summary>
    public static IReadOnlyList<ObjectNode> Items(ObjectNode parent, string list) =>
        [.. ((parent[list] as ListNode)?.Items ?? []).OfType<ObjectNode>().Where(item => item.Id is not null)];

    /// <summary>A path within a programme.</summary>
    public static string Path(string id, params ReadOnlySpan<string> steps)
    {
        var path = DocumentPath.Join("/grants", id);
        foreach (var step in steps) path = DocumentPath.Join(path, step);
        return path;
    }

    /// <summary>Puts an item at the end of a list of a programme, which may not be there yet.</summary>
    public static Edit Add(ObjectNode programme, string list, params ReadOnlySpan<ObjectNode> items)
    {
        var path = Path(programme.Id!, list);
        if (items.Length == 1 && programme[list] is ListNode) return Edit.Insert(path, items[0]);
        return Edit.Set(path, new ListNode([.. (programme[list] as ListNode)?.Items ?? [], .. items.ToArray()]));
    }

    /// <summary>The document with what a programme leaves unsaid filled in; for reading only.</summary>
    /// <param name="known">The programme as it was read, which says what its strategy leaves unsaid; null where it could not be.</param>
    public static ObjectNode Filled(ObjectNode document, string id, GrantProgramme? known = null)
    {
        if (document["grants"] is not ListNode list || list.IndexOf(id) is not (>= 0 and var at) || list.Items[at] is not ObjectNode programme) return document;
        foreach (var (path, usual) in Unsaid) programme = Fill(programme, path, usual);
        if (known?.Protocol is AlloV2Protocol pool) programme = pool.Strategy.Values.Aggregate(programme, (filled, value) => value.Value switch
        {
            BigInteger number => Fill(filled, ["strategy", value.Name], Node.Of(number.ToString(CultureInfo.InvariantCulture))),
            CalendarPeriod period => Fill(filled, ["strategy", value.Name], Node.Of(period.ToString())),
            _ => filled,
        });
        return document.With("grants", new ListNode([.. list.Items.Take(at), programme, .. list.Items.Skip(at + 1)]));
    }

    static ObjectNode Fill(ObjectNode node, ReadOnlySpan<string> path, Node usual)
    {
        if (path.Length == 1) return node[path[0]] is null ? node.With(path[0], usual) : node;
        return (node[path[0]] ?? new ObjectNode([])) is ObjectNode part ? node.With(path[0], Fill(part, path[1..], usual)) : node;
    }
}
