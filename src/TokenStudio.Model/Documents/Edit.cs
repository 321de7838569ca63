using TokenStudio.Model.Units;

namespace TokenStudio.Model.Documents;

/// <summary>A change as data: what the screen sends, the history stores, undo inverts and PATCH carries.</summary>
public abstract record Edit(string Path)
{
    /// <summary>Sets a member, or adds an optional one. An empty path replaces the whole document.</summary>
    public static Edit Set(string path, Node value) => new SetEdit(path, value);

    /// <summary>Puts an item into the list at a path, before the item with an id or last.</summary>
    public static Edit Insert(string path, Node value, string? before = null) => new InsertEdit(path, value, before);

    /// <summary>Takes an item out of its list, or an optional member away.</summary>
    public static Edit Remove(string path) => new RemoveEdit(path);

    /// <summary>Moves an item of a list before another, or last.</summary>
    public static Edit Move(string path, string? before = null) => new MoveEdit(path, before);

    /// <summary>The edit as the contract writes it.</summary>
    public abstract ObjectNode ToNode();

    /// <summary>Reads one edit; null with a sentence when it is none.</summary>
    public static Edit? FromNode(Node node, out Phrase problem)
    {
        problem = "";
        if (node is not ObjectNode o || o.Text("op") is not { } op || o.Text("path") is not { } path)
        {
            problem = "An edit is an object with the texts \"op\" and \"path\".";
            return null;
        }

        var before = o.Text("before");
        if (before is null && o["before"] is not (null or NullNode))
        {
            problem = "\"before\" is the id of an item, or null for the end of the list.";
            return null;
        }

        if (op is "set" or "insert" && o["value"] is null)
        {
            problem = op == "set" ? "An edit that sets needs a \"value\"." : "An edit that inserts needs a \"value\".";
            return null;
        }

        switch (op)
        {
            case "set": return Set(path, o["value"]!);
            case "insert": return Insert(path, o["value"]!, before);
            case "remove": return Remove(path);
            case "move": return Move(path, before);
            default:
                problem = $"\"{op}\" is no edit; use set, insert, remove or move.";
                return null;
        }
    }

    /// <summary>Reads a list of edits; null with a sentence when any is none.</summary>
    public static ValueList<Edit>? FromList(Node node, out Phrase problem)
    {
        problem = "A list of edits is expected.";
        if (node is not ListNode list) return null;
        var edits = new List<Edit>();
        foreach (var item in list.Items)
        {
            if (FromNode(item, out problem) is not { } edit) return null;
            edits.Add(edit);
        }

        return edits.ToValueList();
    }

    public static ListNode ToList(IEnumerable<Edit> edits) => new(edits.Select(e => (Node)e.ToNode()).ToValueList());

    private protected static Node BeforeNode(string? before) => before is null ? Node.Null : Node.Of(before);
}

public sealed record SetEdit(string Path, Node Value) : Edit(Path)
{
    public override ObjectNode ToNode() => ObjectNode.Of(("op", Node.Of("set")), ("path", Node.Of(Path)), ("value", Value));
}

public sealed record InsertEdit(string Path, Node Value, string? Before) : Edit(Path)
{
    public override ObjectNode ToNode() =>
        ObjectNode.Of(("op", Node.Of("insert")), ("path", Node.Of(Path)), ("value", Value), ("before", BeforeNode(Before)));
}

public sealed record RemoveEdit(string Path) : Edit(Path)
{
    public override ObjectNode ToNode() => ObjectNode.Of(("op", Node.Of("remove")), ("path", Node.Of(Path)));
}

public sealed record MoveEdit(string Path, string? Before) : Edit(Path)
{
    public override ObjectNode ToNode() =>
        ObjectNode.Of(("op", Node.Of("move")), ("path", Node.Of(Path)), ("before", BeforeNode(Before)));
}
