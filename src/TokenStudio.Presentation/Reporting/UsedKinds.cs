using TokenStudio.Model.Documents;
using TokenStudio.Model.Kinds;

namespace TokenStudio.Presentation.Reporting;

/// <summary>Which kind of a family a part of the document names.</summary>
static class UsedKinds
{
    /// <summary>Null where the document names none.</summary>
    public static Kind<T>? Of<T>(Family<T> family, ObjectNode? node) => node?.Text("kind") is { } word ? family.All.FirstOrDefault(k => k.Id == word) : null;

    public static IEnumerable<ObjectNode> Items(ObjectNode document, string list) => (document[list] as ListNode)?.Items.OfType<ObjectNode>() ?? [];
}
