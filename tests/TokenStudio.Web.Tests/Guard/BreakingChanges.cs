using System.Text.Json.Nodes;

namespace TokenStudio.Tests;

/// <summary>What of a newer description would break somebody who wrote a program for the older one.</summary>
static class BreakingChanges
{
    public static IReadOnlyList<string> Between(JsonNode old, JsonNode now)
    {
        var found = new List<string>();
        foreach (var (path, operations) in old["paths"]!.AsObject())
        {
            if (now["paths"]![path] is not { } there)
            {
                found.Add($"{path} is gone");
                continue;
            }

            foreach (var (method, operation) in operations!.AsObject())
            {
                if (there[method] is not { } next) found.Add($"{method} {path} is gone");
                else Operation($"{method} {path}", operation!, next, old, now, found);
            }
        }

        return found;
    }

    static void Operation(string what, JsonNode old, JsonNode now, JsonNode oldDocument, JsonNode document, List<string> found)
    {
        if ((string?)old["operationId"] != (string?)now["operationId"]) found.Add($"{what} has another operationId");
        foreach (var (status, response) in old["responses"]!.AsObject())
        {
            if (now["responses"]![status] is not { } next)
            {
                found.Add($"{what} answers {status} no more");
                continue;
            }

            foreach (var (type, content) in response!["content"]?.AsObject() ?? [])
            {
                if (next["content"]?[type] is not { } nextContent) found.Add($"{what} {status} is {type} no more");
                else Answer($"{what} {status}", content!["schema"]!, nextContent["schema"]!, oldDocument, document, found);
            }
        }

        var parameters = Parameters(now);
        var before = Parameters(old);
        foreach (var (name, parameter) in before)
        {
            if (!parameters.TryGetValue(name, out var next)) found.Add($"{what} takes {name} no more");
            else if (!Types(parameter["schema"]!, oldDocument).SequenceEqual(Types(next["schema"]!, document))) found.Add($"{what}: {name} is of another type");
        }

        foreach (var (name, parameter) in parameters.Where(p => (bool?)p.Value["required"] == true && (bool?)before.GetValueOrDefault(p.Key)?["required"] != true)) found.Add($"{what} needs {name} now");
        if ((bool?)now["requestBody"]?["required"] == true && (bool?)old["requestBody"]?["required"] != true) found.Add($"{what} needs a body now");
        if (old["requestBody"] is { } oldBody) Body(what, oldBody, now["requestBody"], oldDocument, document, found);
    }

    static void Body(string what, JsonNode old, JsonNode? now, JsonNode oldDocument, JsonNode document, List<string> found)
    {
        foreach (var (type, content) in old["content"]!.AsObject())
        {
            if (now?["content"]?[type] is not { } next)
            {
                found.Add($"{what} takes {type} no more");
                continue;
            }

            var (was, willBe) = (SchemaCheck.Resolve(content!["schema"]!, oldDocument), SchemaCheck.Resolve(next["schema"]!, document));
            if (!SchemaCheck.Types(was).SequenceEqual(SchemaCheck.Types(willBe))) found.Add($"{what}: the body is of another type");
            var needed = (was["required"]?.AsArray() ?? []).Select(n => (string)n!).ToHashSet();
            foreach (var name in (willBe["required"]?.AsArray() ?? []).Select(n => (string)n!).Where(n => !needed.Contains(n))) found.Add($"{what}: the body needs {name} now");
            foreach (var (name, _) in (was["properties"]?.AsObject() ?? []).Where(p => willBe["properties"]?[p.Key] is null)) found.Add($"{what}: the body takes {name} no more");
        }
    }

    static void Answer(string what, JsonNode old, JsonNode now, JsonNode oldDocument, JsonNode document, List<string> found, int depth = 0)
    {
        if (depth > 8) return;
        var (was, willBe) = (SchemaCheck.Resolve(old, oldDocument), SchemaCheck.Resolve(now, document));
        if (!SchemaCheck.Types(was).SequenceEqual(SchemaCheck.Types(willBe))) found.Add($"{what} is of another type");
        if (was["items"] is { } items && willBe["items"] is { } nextItems) Answer($"{what}[]", items, nextItems, oldDocument, document, found, depth + 1);
        foreach (var (name, member) in was["properties"]?.AsObject() ?? [])
        {
            if (willBe["properties"]?[name] is not { } next) found.Add($"{what} has {name} no more");
            else Answer($"{what}.{name}", member!, next, oldDocument, document, found, depth + 1);
        }
    }

    static Dictionary<string, JsonNode> Parameters(JsonNode operation) => (operation["parameters"]?.AsArray() ?? []).ToDictionary(p => $"{(string)p!["in"]!} {(string)p["name"]!}", p => p!);

    static string[] Types(JsonNode schema, JsonNode document) => SchemaCheck.Types(SchemaCheck.Resolve(schema, document));
}
