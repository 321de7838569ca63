using System.Text.Json.Nodes;

namespace TokenStudio.Tests;

/// <summary>The watcher of the description is itself watched: each kind of break is planted and must be found.</summary>
public sealed class BreakingChangesTests
{
    static JsonNode Committed() => JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "docs", "openapi.json")))!;

    static JsonNode Patch(JsonNode description) => description["paths"]!["/api/v1/scenarios/{id}"]!["patch"]!;

    public static TheoryData<string, string> Breaks => new()
    {
        { "path", "/api/v1/scenarios/{id}/supply is gone" },
        { "operation", "patch /api/v1/scenarios/{id} is gone" },
        { "response", "patch /api/v1/scenarios/{id} answers 412 no more" },
        { "required parameter", "patch /api/v1/scenarios/{id} needs query why now" },
        { "optional made required", "patch /api/v1/scenarios/{id} needs header Idempotency-Key now" },
        { "parameter gone", "patch /api/v1/scenarios/{id} takes header Idempotency-Key no more" },
        { "parameter's type", "patch /api/v1/scenarios/{id}: header If-Match is of another type" },
        { "member gone", "patch /api/v1/scenarios/{id} 200 has revision no more" },
        { "member's type", "patch /api/v1/scenarios/{id} 200.revision is of another type" },
        { "body's type", "patch /api/v1/scenarios/{id}: the body is of another type" },
        { "body needs more", "post /api/v1/keys: the body needs owner now" },
        { "content type", "get /api/v1/scenarios/{id}/report.pdf 200 is application/pdf no more" },
    };

    [Theory]
    [MemberData(nameof(Breaks))]
    public void Between_BreakPlanted_IsFound(string planted, string found)
    {
        var now = Committed();
        var parameters = Patch(now)["parameters"]!.AsArray();
        var schemas = now["components"]!["schemas"]!;
        switch (planted)
        {
            case "path": now["paths"]!.AsObject().Remove("/api/v1/scenarios/{id}/supply"); break;
            case "operation": now["paths"]!["/api/v1/scenarios/{id}"]!.AsObject().Remove("patch"); break;
            case "response": Patch(now)["responses"]!.AsObject().Remove("412"); break;
            case "required parameter": parameters.Add(JsonNode.Parse("""{ "name": "why", "in": "query", "required": true, "schema": { "type": "string" } }""")); break;
            case "optional made required": Named(parameters, "Idempotency-Key")["required"] = true; break;
            case "parameter gone": parameters.Remove(Named(parameters, "Idempotency-Key")); break;
            case "parameter's type": Named(parameters, "If-Match")["schema"]!["type"] = "integer"; break;
            case "member gone": schemas["RevisionMade"]!["properties"]!.AsObject().Remove("revision"); break;
            case "member's type": schemas["RevisionMade"]!["properties"]!["revision"]!["type"] = "boolean"; break;
            case "body's type": Patch(now)["requestBody"]!["content"]!["application/json"]!["schema"]!["type"] = "object"; break;
            case "body needs more": schemas["KeyWanted"]!["required"]!.AsArray().Add("owner"); break;
            case "content type": now["paths"]!["/api/v1/scenarios/{id}/report.pdf"]!["get"]!["responses"]!["200"]!["content"]!.AsObject().Remove("application/pdf"); break;
            default: Assert.Fail(planted); break;
        }

        Assert.Contains(found, BreakingChanges.Between(Committed(), now));
    }

    [Fact]
    public void Between_WidenedOnly_IsNothing()
    {
        var now = Committed();
        now["paths"]!["/api/v1/more"] = JsonNode.Parse("""{ "get": { "operationId": "more", "responses": { "200": { "description": "" } } } }""");
        Patch(now)["parameters"]!.AsArray().Add(JsonNode.Parse("""{ "name": "why", "in": "query", "schema": { "type": "string" } }"""));
        now["components"]!["schemas"]!["RevisionMade"]!["properties"]!["at"] = JsonNode.Parse("""{ "type": "string" }""");
        Assert.Empty(BreakingChanges.Between(Committed(), now));
    }

    static JsonNode Named(JsonArray parameters, string name) => parameters.First(p => (string)p!["name"]! == name)!;
}
