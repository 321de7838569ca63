using TokenStudio.Model.Documents;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Imports;

/// <summary>One allocation of a public unlock schedule, its sections as pieces of seconds.</summary>
sealed record UnlockAllocation(string Id, string Name, string Holder, ValueList<UnlockSection> Sections)
{
    static readonly Dictionary<string, string> HolderOf = new()
    {
        ["insiders"] = "team", ["privateSale"] = "investors", ["publicSale"] = "publicSale", ["airdrop"] = "airdrop", ["farming"] = "community",
        ["staking"] = "staking", ["liquidity"] = "liquidity", ["noncirculating"] = "treasury",
    };

    public static IReadOnlyList<UnlockAllocation> ReadAll(ListNode list, ImportReport report)
    {
        var allocations = new List<UnlockAllocation>();
        var ids = new ImportIds();
        for (var i = 0; i < list.Items.Count; i++)
        {
            var path = $"/allocations/{i}";
            if (list.Items[i] is ObjectNode o) allocations.Add(Read(o, path, i, ids, report));
            else report.Error("allocation", path, $"An allocation is an object, not {list.Items[i].Noun}; it is left out.");
        }

        if (allocations.Count == 0) report.Warning("empty", "/allocations", "There is no allocation in it.");
        return allocations;
    }

    public ObjectNode ToNode()
    {
        var pieces = Sections.Where(s => s.Piece is not null).Select(s => (Node)s.Piece!).ToValueList();
        return ObjectNode.Of(
            ("id", Node.Of(Id)), ("name", Node.Of(Name)), ("holder", Node.Of(Holder)), ("amount", Node.Of(Sum(Sections).ToText(SourceNumbers.Decimals))),
            ("vesting", ObjectNode.Of(("kind", Node.Of("pieces")), ("pieces", new ListNode(pieces)))));
    }

    static UnlockAllocation Read(ObjectNode o, string path, int i, ImportIds ids, ImportReport report)
    {
        var name = o.Text("name") ?? "";
        if (name.Length == 0) report.Warning("missing", $"{path}/name", $"It has no name; \"Allocation {i + 1}\" is used.");
        if (name.Length > 200) report.Warning("range", $"{path}/name", "Its name is longer than 200 characters and is cut.");
        name = name.Length == 0 ? $"Allocation {i + 1}" : UnlockImport.Short(name, 200);
        var sections = new List<UnlockSection>();
        if (o["schedule"] is ListNode schedule)
        {
            for (var s = 0; s < schedule.Items.Count; s++)
            {
                if (UnlockSection.Read(schedule.Items[s], $"{path}/schedule/{s}", report) is { } section) sections.Add(section);
            }
        }
        else
        {
            report.Error("missing", $"{path}/schedule", $"{name} has no list of sections, so none of it is imported.");
        }

        if (sections.All(s => s.Piece is null)) report.Warning("empty", path, $"{name} pays nothing.");
        UnlockLints.Check(sections, report);
        Total(o, path, name, Sum(sections), report);
        return new(ids.Of(name, $"allocation-{i + 1}"), name, HolderFor(o["category"], path, name, report), sections.ToValueList());
    }

    static string HolderFor(Node? category, string path, string name, ImportReport report)
    {
        if (category is TextNode { Text: var word } && HolderOf.TryGetValue(word, out var holder)) return holder;
        report.Warning("category", $"{path}/category", category is TextNode { Text: var other }
            ? (Phrase)$"\"{SourceNumbers.Shown(other)}\" is no category known here; {name} is held by \"other\"."
            : (Phrase)$"{name} has no category; it is held by \"other\".");
        return "other";
    }

    // The stated total is only compared: the sections decide.
    static void Total(ObjectNode o, string path, string name, TokenAmount sum, ImportReport report)
    {
        if (o["total"] is null or NullNode) return;
        var stated = SourceNumbers.Read(o["total"], out _) is >= 0 and var value ? SourceNumbers.Cut(value) : null;
        if (stated is null) report.Warning("amount", $"{path}/total", "The stated total is no amount; it is not used.");
        else if (Int128.Abs(stated.Value.BaseUnits - sum.BaseUnits) > stated.Value.BaseUnits / 1_000_000_000)
        {
            report.Warning("total", $"{path}/total", $"{name} states {stated.Value.ToText(SourceNumbers.Decimals)} tokens, its sections add up to {sum.ToText(SourceNumbers.Decimals)}.");
        }
    }

    static TokenAmount Sum(IEnumerable<UnlockSection> sections) => sections.Aggregate(TokenAmount.Zero, (total, s) => TokenAmount.AddUpToLargest(total, s.Total));
}
