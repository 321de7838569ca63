using System.Globalization;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.Programmes;
using TokenStudio.Model.Units;
using TokenStudio.Presentation.Editing;

namespace TokenStudio.Presentation.Granting;

/// <summary>A prize as a line: its rank, and what part of the pool it is.</summary>
public sealed record PrizeRow(int Place, Phrase Label, TypedField Share);

/// <summary>The prizes of a pool by rank, as they stand in the document, and the steps that make one more or less.</summary>
/// <param name="Rows">None while the design leaves them out.</param>
/// <param name="Finding">What is wrong with them together.</param>
public sealed record PrizeList(IReadOnlyList<PrizeRow> Rows, CellFinding? Finding)
{
    const int Digits = 18;

    /// <summary>What stands for them while they are left out: "50 %, 30 %, 20 %".</summary>
    public static string Usual => string.Join(", ", PoolPrizes.Usual.Select(p => $"{CellText.Percent(p.Value)} %"));

    /// <summary>All that may show a finding.</summary>
    public IEnumerable<ParameterField> Fields => [.. Rows.Select(r => r.Share), new TypedField(Path, "Prizes", "", "", "", "", Finding)];

    string Path { get; init; } = "";

    public static PrizeList Of(ObjectNode programme, IReadOnlyDictionary<string, Draft> drafts, IEnumerable<Finding> findings)
    {
        var path = GrantDocument.Path(programme.Id!, "strategy", PoolPrizes.Member);
        CellFinding? At(string place) => findings.FirstOrDefault(f => f.Path == place) is { } found ? CellFinding.Of(found) : null;
        PrizeRow Row(Node node, int place)
        {
            var at = DocumentPath.Join(path, place.ToString(CultureInfo.InvariantCulture));
            Phrase label = $"Prize {place + 1}";
            var draft = drafts.GetValueOrDefault(at);
            return new(place, label, new(at, label, "%", "", draft?.Text ?? Text(node), "", draft?.Finding ?? At(at)));
        }

        return new([.. Items(programme).Select(Row)], At(path)) { Path = path };
    }

    /// <summary>One more: those of a pool that has none yet, else a part of the last.</summary>
    public static Edit Add(ObjectNode programme)
    {
        Node[] items = [.. Items(programme)];
        if (items.Length == 0) return Set(programme, PoolPrizes.Usual.Select(p => (Node)Node.Of(p.Value)));
        if (items[^1] is not NumberNode last || !last.TryDecimal(out var share)) return Set(programme, [.. items, Node.Of(0m)]);
        var part = Math.Round(share * 0.4m, Digits, MidpointRounding.ToZero);
        return Set(programme, [.. items[..^1], Node.Of(share - part), Node.Of(part)]);
    }

    /// <summary>One less; its part of the pool goes to the one before it, or to the one that is first then. Without any the list is left out.</summary>
    public static Edit Remove(ObjectNode programme, int place)
    {
        var items = Items(programme).ToList();
        if (items.Count == 1) return Edit.Remove(GrantDocument.Path(programme.Id!, "strategy", PoolPrizes.Member));
        var gone = items[place];
        items.RemoveAt(place);
        var heir = Math.Max(0, place - 1);
        if (gone is NumberNode given && given.TryDecimal(out var share) && items[heir] is NumberNode own && own.TryDecimal(out var before) && share + before <= 1) items[heir] = Node.Of(before + share);
        return Set(programme, items);
    }

    static Edit Set(ObjectNode programme, IEnumerable<Node> prizes) => Edit.Set(GrantDocument.Path(programme.Id!, "strategy", PoolPrizes.Member), new ListNode([.. prizes]));

    static ValueList<Node> Items(ObjectNode programme) => ((programme["strategy"] as ObjectNode)?[PoolPrizes.Member] as ListNode)?.Items ?? [];

    static string Text(Node node) => node is NumberNode number && number.TryDecimal(out var share) ? CellText.Percent(share) : "";
}
