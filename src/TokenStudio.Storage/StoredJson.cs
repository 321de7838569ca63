using System.Text.Json;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Units;

namespace TokenStudio.Storage;

/// <summary>
/// Documents and edits as the database holds them. Read without the limits of files: an edit may wrap a whole document
/// and so be larger and deeper, and what was once accepted must always be read again.
/// </summary>
public static class StoredJson
{
    static readonly JsonDocumentOptions Deep = new() { MaxDepth = 1_000 };

    public static string Write(ObjectNode document) => NodeWriter.WriteCompact(document);

    public static string Write(ValueList<Edit> edits) => NodeWriter.WriteCompact(Edit.ToList(edits));

    public static ObjectNode Document(string json) => (ObjectNode)Read(json);

    public static ValueList<Edit> Edits(string json) =>
        Edit.FromList(Read(json), out var problem) ?? throw new InvalidDataException($"The database holds an edit that is none: {problem}");

    static Node Read(string json)
    {
        using var document = JsonDocument.Parse(json, Deep);
        return Read(document.RootElement);
    }

    static Node Read(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => new ObjectNode(element.EnumerateObject().Select(p => new Member(p.Name, Read(p.Value))).ToValueList()),
        JsonValueKind.Array => new ListNode(element.EnumerateArray().Select(Read).ToValueList()),
        JsonValueKind.String => Node.Of(element.GetString()!),
        JsonValueKind.Number => new NumberNode(element.GetRawText()),
        JsonValueKind.True => Node.Of(true),
        JsonValueKind.False => Node.Of(false),
        _ => Node.Null,
    };
}
