using System.Text.Json;
using System.Text.Json.Nodes;

namespace TokenStudio.Tests;

/// <summary>Whether a value is what a schema of the description says: its type, all its members and no other.</summary>
static class SchemaCheck
{
    public static void Fits(JsonNode? value, JsonNode schema, JsonNode document, string where)
    {
        var resolved = Resolve(schema, document);
        if (resolved["oneOf"] is JsonArray either)
        {
            if (value is null) return;
            resolved = Resolve(either.First(s => s!["$ref"] is not null || (string?)s["type"] != "null")!, document);
        }

        var types = Types(resolved);
        if (types.Length > 0) Assert.True(types.Contains(TypeOf(value)) || (TypeOf(value) == "integer" && types.Contains("number")), $"{where}: {TypeOf(value)} instead of {string.Join(" or ", types)}");
        if (value is JsonArray list && resolved["items"] is { } items)
        {
            foreach (var (at, item) in list.Index()) Fits(item, items, document, $"{where}[{at}]");
        }

        if (value is not JsonObject o || resolved["properties"] is not JsonObject properties) return;
        foreach (var name in (resolved["required"]?.AsArray() ?? []).Select(n => (string)n!)) Assert.True(o.ContainsKey(name), $"{where} lacks {name}");
        foreach (var (name, member) in o)
        {
            Assert.True(properties.ContainsKey(name), $"{where} has {name}, which is not described");
            Fits(member, properties[name]!, document, $"{where}.{name}");
        }
    }

    public static JsonNode Resolve(JsonNode schema, JsonNode document) =>
        (string?)schema["$ref"] is { } reference ? reference.TrimStart('#', '/').Split('/').Aggregate(document, (node, step) => node[step]!) : schema;

    public static string[] Types(JsonNode schema) => schema["type"] switch
    {
        null => [],
        JsonArray several => [.. several.Select(t => (string)t!)],
        var one => [(string)one!],
    };

    static string TypeOf(JsonNode? value) => value?.GetValueKind() switch
    {
        null or JsonValueKind.Null => "null",
        JsonValueKind.String => "string",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Number => value.ToJsonString().All(c => char.IsAsciiDigit(c) || c == '-') ? "integer" : "number",
        JsonValueKind.Array => "array",
        _ => "object",
    };
}
