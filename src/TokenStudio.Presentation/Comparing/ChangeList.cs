using TokenStudio.Model.Documents;
using TokenStudio.Model.Kinds;
using TokenStudio.Presentation.Editing;

namespace TokenStudio.Presentation.Comparing;

/// <summary>What differs between two documents, in the words of their fields.</summary>
public static class ChangeList
{
    const string None = "–";

    /// <summary>In the order of the newer document, then what only the older has.</summary>
    public static IReadOnlyList<ChangeRow> Between(ObjectNode before, ObjectNode after)
    {
        var changes = TreeDiff.Between(before, after);
        // Of another kind the members are others: that the old ones went and new ones came is what the kind says.
        string[] rekinded = [.. changes.Where(c => KindsAt(before, c.Path) is not null).Select(c => c.Path[..c.Path.LastIndexOf('/')])];
        return [.. changes.Where(c => (c.Before is not null && c.After is not null) || !rekinded.Any(path => c.Path != path && DocumentPath.Within(c.Path, path))).Select(change => Row(before, after, change))];
    }

    // The kinds to choose from where a path is the word that names one, or null.
    static FamilyShape? KindsAt(ObjectNode document, string path) => FieldPlace.Of(document, path) is { Parent: FamilyShape family } && path.EndsWith($"/{family.Word}", StringComparison.Ordinal) ? family : null;

    static ChangeRow Row(ObjectNode before, ObjectNode after, NodeChange change)
    {
        var steps = DocumentPath.Split(change.Path)!;
        var (was, now) = (FieldPlace.Of(before, change.Path), FieldPlace.Of(after, change.Path));
        var where = Where(after, before, steps);
        if (KindsAt(before, change.Path) is { } kinds) return new(change.Path, where, "Kind", Label(kinds, change.Before), Label(kinds, change.After));
        return (now ?? was) switch
        {
            { Shape: LeafShape leaf } => new(change.Path, where, leaf.Parameter.Label, Text(leaf.Parameter, change.Before), Text(leaf.Parameter, change.After)),
            { Shape: FamilyShape or ObjectShape } when change.Before is null => new(change.Path, where, "Added", None, Kind(now?.Shape, change.After)),
            { Shape: FamilyShape or ObjectShape } when change.After is null => new(change.Path, where, "Removed", Kind(was?.Shape, change.Before), None),
            { Shape: ListShape { ById: true } } => new(change.Path, where, "Order", Order(change.Before), Order(change.After)),
            _ => new(change.Path, where, MemberWords.Of(steps[^1]), Rows(change.Before), Rows(change.After)),
        };
    }

    /// <summary>What stands at a path, in the words of its field; a dash where nothing does.</summary>
    internal static Phrase ValueAt(ObjectNode document, string path)
    {
        if (FieldPlace.Of(document, path) is not { Node: { } node } place) return None;
        if (KindsAt(document, path) is { } kinds) return Label(kinds, node);
        return place.Shape switch
        {
            LeafShape leaf => Text(leaf.Parameter, node),
            FamilyShape or ObjectShape => Kind(place.Shape, node),
            ListShape { ById: true } => Order(node),
            _ => Rows(node),
        };
    }

    /// <summary>What the field at a path is called, and the item or section it belongs to; null where a path is no field with one value.</summary>
    internal static (Phrase Where, Phrase What)? FieldAt(ObjectNode document, string path) =>
        KindsAt(document, path) is not null ? (Where(document, document, DocumentPath.Split(path)!), "Kind")
        : FieldPlace.Of(document, path) is { Shape: LeafShape leaf } ? (Where(document, document, DocumentPath.Split(path)!), leaf.Parameter.Label)
        : null;

    // The item of a list, by its name, else the member of the document: "Team", "Token".
    static Phrase Where(ObjectNode after, ObjectNode before, string[] steps)
    {
        if (steps.Length < 2) return steps is ["name" or "description" or "schema"] ? (Phrase)"Design" : MemberWords.Of(steps[0]);
        foreach (var document in new[] { after, before })
        {
            if (document[steps[0]] is ListNode list && list.IndexOf(steps[1]) is >= 0 and var at && list.Items[at] is ObjectNode item) return Phrase.Verbatim(item.Text("name") ?? item.Text("objective") ?? steps[1]);
        }

        return MemberWords.Of(steps[0]);
    }

    static Phrase Text(Parameter parameter, Node? node)
    {
        if (node is null or NullNode) return None;
        if (node is TextNode word && parameter.Choices.FirstOrDefault(c => c.Key == word.Text).Label is { } label) return label;
        var shown = FieldText.Show(parameter, node);
        if (shown.Length == 0) return None;
        return FieldText.Unit(parameter) switch
        {
            { Wording: "%" } => (Phrase)$"{shown}%",
            { Wording: "% a year" } => (Phrase)$"{shown}% a year",
            { Wording: "months, or 90d" or "date, or months after launch" } when shown.All(char.IsAsciiDigit) && long.TryParse(shown, System.Globalization.CultureInfo.InvariantCulture, out var months) => Phrase.Count(months, "{0} month", "{0} months"),
            _ => Phrase.Verbatim(shown),
        };
    }

    static Phrase Kind(Shape? shape, Node? node) => node is not ObjectNode o ? None : (o.Text("name") ?? o.Text("objective")) is { } name ? Phrase.Verbatim(name) : shape is FamilyShape family ? Label(family, o[family.Word]) : "set";

    static Phrase Label(FamilyShape family, Node? word) => (word as TextNode)?.Text is { } id ? family.Kinds().FirstOrDefault(k => k.Id == id)?.Label ?? Phrase.Verbatim(id) : None;

    static Phrase Order(Node? list) => Words.List((list as ListNode)?.Items.OfType<ObjectNode>().Select(i => i.Text("name") ?? i.Text("objective") ?? i.Id ?? "").Take(4) ?? []);

    static Phrase Rows(Node? node) => node switch
    {
        ListNode list => Phrase.Count(list.Items.Count, "{0} row", "{0} rows"),
        null => (Phrase)None,
        _ => (Phrase)"set",
    };
}

/// <summary>One change.</summary>
/// <param name="Path">Where the field stands.</param>
/// <param name="Where">"Team".</param>
/// <param name="What">"Vesting".</param>
/// <param name="Before">"48 months", or a dash.</param>
public sealed record ChangeRow(string Path, Phrase Where, Phrase What, Phrase Before, Phrase After);
