using System.Globalization;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Kinds;
using TokenStudio.Model.Units;

namespace TokenStudio.Presentation.Editing;

/// <summary>The form of any object of a scenario, made from the parameters of its shape: the same for every kind there is or will be.</summary>
public sealed class FormFields(ObjectNode document, ValueList<Finding> findings, IReadOnlyDictionary<string, Draft> drafts)
{
    /// <summary>Rows of a table that a page shows; the rest is only counted.</summary>
    public const int MostRows = 200;

    // A text that may be longer gets several lines.
    const int LineLength = 2_000;

    /// <summary>The fields of the object at a path, in the order of its parameters.</summary>
    /// <param name="but">Members that have their own place on the page.</param>
    public IReadOnlyList<ParameterField> Of(string path, params IReadOnlyList<string> but)
    {
        if (FieldPlace.Of(document, path) is not { Node: ObjectNode node } place) return [];
        return place.Shape switch
        {
            FamilyShape family => [.. Members(family.Common, path, node, but), .. Kind(family, path, node, but), .. Members(family.ShapeOf(node), path, node, [.. but, family.Word, .. family.Common.Members.Select(m => m.Name)])],
            ObjectShape shape => Members(shape, path, node, but),
            _ => [],
        };
    }

    /// <summary>The text of the field at a path, or null when there is none.</summary>
    public string? At(string path) => FieldPlace.Of(document, path) is { Shape: LeafShape { Parameter: var parameter }, Node: var node } ? FieldText.Show(parameter, node) : null;

    IReadOnlyList<ParameterField> Members(ObjectShape? shape, string path, ObjectNode node, IReadOnlyList<string> but) =>
        shape is null ? [] : [.. shape.Members.Where(m => !but.Contains(m.Name)).Select(m => Field(m.Shape, DocumentPath.Join(path, m.Name), node[m.Name])).OfType<ParameterField>()];

    ParameterField[] Kind(FamilyShape family, string path, ObjectNode node, IReadOnlyList<string> but)
    {
        if (but.Contains(family.Word)) return [];
        var at = DocumentPath.Join(path, family.Word);
        return [new ChoiceField(at, "Kind", "", node.Text(family.Word) ?? "", [.. family.Kinds().Select(k => new Choice(k.Id, k.Label))], FindingAt(at))];
    }

    ParameterField? Field(Shape shape, string path, Node? node) => shape switch
    {
        LeafShape { Parameter: { Choices.Count: > 0 } choice } => new ChoiceField(path, choice.Label, choice.Help, (node as TextNode)?.Text ?? (choice as ChoiceParameter)?.Default ?? "", [.. choice.Choices.Select(o => new Choice(o.Key, o.Label))], FindingAt(path)),
        LeafShape { Parameter: TextParameter { OrAllocation: { } word } text } => new ChoiceField(path, text.Label, text.Help, (node as TextNode)?.Text ?? word.Key, Sources(word, (node as TextNode)?.Text), FindingAt(path)),
        LeafShape { Parameter: TruthParameter truth } => new SwitchField(path, truth.Label, truth.Help, node is TruthNode { Value: true }, FindingAt(path)),
        LeafShape { Parameter: var parameter } => Typed(parameter, path, node),
        EitherShape either => Field(either.For(node), path, node),
        ListShape { ById: false } list => Table(list, path, node as ListNode),
        _ => null,
    };

    TypedField Typed(Parameter parameter, string path, Node? node)
    {
        var text = drafts.TryGetValue(path, out var draft) ? draft.Text : FieldText.Show(parameter, node);
        Phrase none = parameter is IOpenParameter open ? open.Word is { } word ? Phrase.Verbatim(word) : "none" : parameter.Optional ? "not set" : "";
        return new(path, parameter.Label, FieldText.Unit(parameter), parameter.Help, text, none, draft?.Finding ?? FindingAt(path)) { IsLong = parameter is WordsParameter or TextParameter { Most: > LineLength } };
    }

    // An id that names no allocation any more stays to be seen.
    Choice[] Sources((string Key, Phrase Label) word, string? now)
    {
        var buckets = ((document["allocations"] as ListNode)?.Items ?? []).OfType<ObjectNode>().Where(a => a.Id is not null).Select(a => new Choice(a.Id!, Phrase.Verbatim(a.Text("name") ?? a.Id!)));
        Choice[] all = [new(word.Key, word.Label), .. buckets];
        return now is null || all.Any(c => c.Value == now) ? all : [.. all, new Choice(now, Phrase.Verbatim(now))];
    }

    TableField Table(ListShape list, string path, ListNode? node)
    {
        var items = node?.Items ?? [];
        var shapes = items.Take(MostRows).Select(item => ShapeOf(list.Item, item)).ToArray();
        Phrase[] heads = [.. shapes.SelectMany(s => s?.Members ?? []).Select(Head).Distinct()];
        var rows = shapes.Select((shape, i) => new TableFieldRow(
            [.. heads.Select(head => shape?.Members.FirstOrDefault(m => Head(m).Equals(head)) is { } m ? Cell(list.Item, m, $"{path}/{Number(i)}", items[i] as ObjectNode) : null)],
            new CellFix("Remove row", [Edit.Set(path, new ListNode(items.Where((_, n) => n != i).ToValueList()))]))).ToArray();
        var name = DocumentPath.Split(path)![^1];
        return new(path, MemberWords.Of(name), "", heads, rows, Add(list.Item, items, path), items.Count - rows.Length, FindingAt(path, deep: true));
    }

    ParameterField? Cell(Shape item, MemberShape member, string path, ObjectNode? row)
    {
        var at = DocumentPath.Join(path, member.Name);
        return item is FamilyShape family && member.Name == family.Word
            ? new ChoiceField(at, "Type", "", row?.Text(family.Word) ?? "", [.. family.Kinds().Select(k => new Choice(k.Id, k.Label))], null)
            : Field(member.Shape, at, row?[member.Name]);
    }

    static Phrase Head(MemberShape member) => member.Shape is LeafShape leaf ? leaf.Parameter.Label : Phrase.Verbatim(member.Name);

    static ObjectShape? ShapeOf(Shape item, Node node) => item switch
    {
        FamilyShape family => node is ObjectNode row ? family.ShapeOf(row) : null,
        ObjectShape shape => shape,
        _ => null,
    };

    CellFix? Add(Shape item, ValueList<Node> items, string path)
    {
        var row = items.Count > 0 ? items[^1] : item is FamilyShape family ? FieldEntry.Made(family, family.Kinds()[0], new([]), document) : null;
        return row is null ? null : new CellFix("Add row", [Edit.Set(path, new ListNode([.. items, row]))]);
    }

    CellFinding? FindingAt(string path, bool deep = false) =>
        findings.FirstOrDefault(f => f.Path == path || (deep && DocumentPath.Within(f.Path, path))) is { } finding ? CellFinding.Of(finding) : null;

    static string Number(int n) => n.ToString(CultureInfo.InvariantCulture);
}
