namespace TokenStudio.Model.Documents;

/// <summary>What differs between two documents, place by place.</summary>
public static class TreeDiff
{
    /// <summary>
    /// The deepest places that differ, in the order of the newer document, then what only the older has. Lists with ids
    /// are compared item by item whatever their order; of an item or object that only one has, the whole is one difference,
    /// as is a list without ids.
    /// </summary>
    public static IReadOnlyList<NodeChange> Between(ObjectNode before, ObjectNode after)
    {
        var changes = new List<NodeChange>();
        Objects(before, after, "", changes);
        return changes;
    }

    static void Nodes(Node? before, Node? after, string path, List<NodeChange> changes)
    {
        if (Equals(before, after)) return;
        if (before is ObjectNode was && after is ObjectNode now) Objects(was, now, path, changes);
        else if (before is ListNode older && after is ListNode newer && ById(older) && ById(newer)) Lists(older, newer, path, changes);
        else changes.Add(new(path, before, after));
    }

    static void Objects(ObjectNode before, ObjectNode after, string path, List<NodeChange> changes)
    {
        foreach (var member in after.Members) Nodes(before[member.Name], member.Value, DocumentPath.Join(path, member.Name), changes);
        foreach (var member in before.Members.Where(m => after[m.Name] is null)) changes.Add(new(DocumentPath.Join(path, member.Name), member.Value, null));
    }

    static void Lists(ListNode before, ListNode after, string path, List<NodeChange> changes)
    {
        var start = changes.Count;
        foreach (var item in after.Items.Cast<ObjectNode>())
        {
            var was = before.IndexOf(item.Id!);
            Nodes(was < 0 ? null : before.Items[was], item, DocumentPath.Join(path, item.Id!), changes);
        }

        foreach (var item in before.Items.Cast<ObjectNode>().Where(i => after.IndexOf(i.Id!) < 0)) changes.Add(new(DocumentPath.Join(path, item.Id!), item, null));

        // The same items in another order.
        if (changes.Count == start) changes.Add(new(path, before, after));
    }

    static bool ById(ListNode list)
    {
        var ids = list.Items.Select(i => (i as ObjectNode)?.Id).ToArray();
        return ids.All(id => id is not null) && ids.Distinct().Count() == ids.Length;
    }
}

/// <param name="Before">What stood there, or null.</param>
/// <param name="After">What stands there now, or null.</param>
public sealed record NodeChange(string Path, Node? Before, Node? After);
