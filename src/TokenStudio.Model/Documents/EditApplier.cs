using TokenStudio.Model.Units;

namespace TokenStudio.Model.Documents;

/// <summary>Applies edits to a tree, all or nothing, and says how to take them back.</summary>
public static class EditApplier
{
    /// <returns>The new tree with the inverse edits in the order to apply them, or a finding that names the path.</returns>
    public static EditOutcome Apply(ObjectNode document, IEnumerable<Edit> edits)
    {
        var inverse = new Stack<Edit>();
        foreach (var edit in edits)
        {
            var step = ApplyOne(document, edit, out var back);
            if (step is null || back is null) return new(null, [], Finding.Error("path", edit.Path, Why(edit)));
            document = step;
            inverse.Push(back);
        }

        return new(document, inverse.ToValueList(), null);
    }

    static ObjectNode? ApplyOne(ObjectNode document, Edit edit, out Edit? inverse)
    {
        inverse = null;
        if (DocumentPath.Split(edit.Path) is not { } steps) return null;
        if (steps.Length == 0)
        {
            if (edit is not SetEdit { Value: ObjectNode whole }) return null;
            inverse = Edit.Set("", document);
            return whole;
        }

        return edit switch
        {
            InsertEdit insert => Change(document, steps, 0, node => Insert(node, insert), ref inverse) as ObjectNode,
            _ => Change(document, steps.AsSpan(0, steps.Length - 1), 0, node => ChangeChild(node, steps[^1], edit), ref inverse) as ObjectNode,
        };
    }

    static (Node? Node, Edit? Inverse) ChangeChild(Node parent, string last, Edit edit) => (parent, edit) switch
    {
        (ObjectNode o, SetEdit set) => (o.With(last, set.Value), o[last] is { } old ? Edit.Set(set.Path, old) : Edit.Remove(set.Path)),
        (ListNode list, SetEdit set) when list.IndexOf(last) is >= 0 and var i => SetItem(list, i, set),
        (ObjectNode o, RemoveEdit remove) when o[last] is { } old => (o.Without(last), Edit.Set(remove.Path, old)),
        (ListNode list, RemoveEdit remove) when list.IndexOf(last) is >= 0 and var i =>
            (new ListNode(list.Items.Where((_, n) => n != i).ToValueList()), Undo(list, remove.Path, Edit.Insert(Parent(remove.Path), list.Items[i], IdAt(list, i + 1)))),
        (ListNode list, MoveEdit move) when list.IndexOf(last) is >= 0 and var i => Move(list, i, move),
        _ => (null, null),
    };

    static (Node?, Edit?) Insert(Node node, InsertEdit insert)
    {
        if (node is not ListNode list || insert.Value is not ObjectNode { Id: { } id }) return (null, null);
        var at = insert.Before is null ? list.Items.Count : list.IndexOf(insert.Before);
        if (at < 0 || list.IndexOf(id) >= 0) return (null, null);
        return (new ListNode([.. list.Items.Take(at), insert.Value, .. list.Items.Skip(at)]), Edit.Remove(DocumentPath.Join(insert.Path, id)));
    }

    static (Node?, Edit?) Move(ListNode list, int from, MoveEdit move)
    {
        var item = list.Items[from];
        var rest = new ListNode(list.Items.Where((_, n) => n != from).ToValueList());
        var at = move.Before is null ? rest.Items.Count : rest.IndexOf(move.Before);
        if (at < 0) return (null, null);
        return (new ListNode([.. rest.Items.Take(at), item, .. rest.Items.Skip(at)]), Undo(list, move.Path, Edit.Move(move.Path, IdAt(list, from + 1))));
    }

    // The inverse addresses the item by the id it has afterwards.
    static (Node?, Edit?) SetItem(ListNode list, int at, SetEdit set)
    {
        if (set.Value is not ObjectNode { Id: { } id } || TakenByAnother(list, at, id)) return (null, null);
        return (Replace(list, at, set.Value), Edit.Set(DocumentPath.Join(Parent(set.Path), id), list.Items[at]));
    }

    // Where an item has no id of its own (a file with errors), only the whole list can be put back.
    static Edit Undo(ListNode list, string path, Edit inverse)
    {
        var ids = list.Items.Select(item => (item as ObjectNode)?.Id).ToArray();
        return ids.All(id => id is not null) && ids.Distinct().Count() == ids.Length ? inverse : Edit.Set(Parent(path), list);
    }

    static bool TakenByAnother(ListNode list, int at, string id) =>
        list.Items.Where((item, n) => n != at && item is ObjectNode other && other.Id == id).Any();

    static Node? Change(Node node, ReadOnlySpan<string> steps, int depth, Func<Node, (Node?, Edit?)> change, ref Edit? inverse)
    {
        if (depth == steps.Length)
        {
            var (changed, back) = change(node);
            inverse = back;
            return changed;
        }

        var step = steps[depth];
        switch (node)
        {
            case ObjectNode o when o[step] is { } child && Change(child, steps, depth + 1, change, ref inverse) is { } changed:
                return o.With(step, changed);
            case ListNode list when list.IndexOf(step) is >= 0 and var i && Change(list.Items[i], steps, depth + 1, change, ref inverse) is { } item:
                if (item is not ObjectNode { Id: { } id } || (id != step && TakenByAnother(list, i, id))) return null;
                inverse = inverse is null || id == step ? inverse : inverse with { Path = Renamed(inverse.Path, depth, id) };
                return Replace(list, i, item);
            default:
                return null;
        }
    }

    static ListNode Replace(ListNode list, int index, Node value) => new(list.Items.Select((item, n) => n == index ? value : item).ToValueList());

    static string? IdAt(ListNode list, int index) => index < list.Items.Count ? (list.Items[index] as ObjectNode)?.Id : null;

    static string Renamed(string path, int depth, string id)
    {
        var steps = DocumentPath.Split(path)!;
        steps[depth] = id;
        return steps.Aggregate("", DocumentPath.Join);
    }

    static string Parent(string path) => path[..path.LastIndexOf('/')];

    static Phrase Why(Edit edit) => edit switch
    {
        InsertEdit { Value: not ObjectNode { Id: not null } } => "What is inserted into a list needs an id.",
        InsertEdit => "There is no such list, or it already has an item with this id, or none to stand before.",
        _ => "There is nothing at this path.",
    };
}

/// <param name="Document">The new tree, or null when refused.</param>
/// <param name="Inverse">Edits that give the old tree back.</param>
/// <param name="Refusal">Why nothing was applied.</param>
public sealed record EditOutcome(ObjectNode? Document, ValueList<Edit> Inverse, Finding? Refusal);
