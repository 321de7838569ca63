using TokenStudio.Model.Documents;
using TokenStudio.Model.Kinds;
using TokenStudio.Model.Scenarios;

namespace TokenStudio.Presentation.Editing;

/// <summary>What counts as circulating: every holder in use and every bucket, each with the press that leaves it out or takes it in.</summary>
public static class CirculationEditor
{
    public static IReadOnlyList<CirculationChoice> Of(ObjectNode document, Scenario scenario)
    {
        var used = scenario.Allocations.Select(a => a.Holder).Concat(scenario.Emissions.Select(e => e.Holder)).Concat(scenario.Circulation.ExcludeHolders).ToHashSet();
        return
        [
            .. Holders.All.Where(h => used.Contains(h.Key)).Select(h => Choice(document, "excludeHolders", h.Key, h.Label, "holder", scenario.Circulation.ExcludeHolders)),
            .. scenario.Allocations.Where(a => !scenario.Circulation.ExcludeHolders.Contains(a.Holder)).Select(a => Choice(document, "excludeAllocations", a.Id, Phrase.Verbatim(a.Name), "bucket", scenario.Circulation.ExcludeAllocations)),
        ];
    }

    static CirculationChoice Choice(ObjectNode document, string list, string key, Phrase label, Phrase what, IEnumerable<string> excluded)
    {
        var counts = !excluded.Contains(key);
        var next = new ListNode([.. (counts ? excluded.Append(key) : excluded.Where(e => e != key)).Select(Node.Of)]);
        var edit = document["circulation"] is ObjectNode ? Edit.Set($"/circulation/{list}", next) : Edit.Set("/circulation", ObjectNode.Of((list, next)));
        return new(label, what, counts, new CellFix(counts ? (Phrase)$"Leave out {label}" : (Phrase)$"Count {label}", [edit]));
    }
}

/// <param name="What">"holder" or "bucket".</param>
/// <param name="Counts">Its unlocked tokens circulate.</param>
public sealed record CirculationChoice(Phrase Label, Phrase What, bool Counts, CellFix Toggle);
