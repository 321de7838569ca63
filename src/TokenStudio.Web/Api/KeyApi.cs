using TokenStudio.Model.Documents;
using TokenStudio.Sessions;
using TokenStudio.Storage.Keys;

namespace TokenStudio.Web.Api;

/// <summary>API keys of a workspace: make, list, revoke; by its browser alone, since a key that makes keys could never be taken back.</summary>
static class KeyApi
{
    public const int LongestName = 80;

    public static void MapKeys(this WebApplication app)
    {
        var group = app.MapApiGroup("/api/v1/keys").WithMetadata(new ByCookieOnly());
        group.MapGet("", List);
        group.MapPost("", Create);
        group.MapDelete("{keyId}", Revoke);
    }

    static async Task<IResult> List(HttpContext http, KeyDoor door) => await door.ListKeys(WorkspaceFilter.CallerOf(http)) is { } keys
        ? Results.Json(keys.Select(Entry))
        : ApiProblems.Problem(403, "These keys are not yours to see.");

    static async Task<IResult> Create(HttpContext http, KeyDoor door, TimeProvider clock)
    {
        if (await ApiBody.Read(http.Request) is not { } bytes) return ApiBody.TooLarge();
        if (NodeReader.Read(bytes, out _) is not { } body) return ApiProblems.Problem(400, "The body is a JSON object: { \"name\": \"\", \"scope\": \"read\" or \"edit\", \"expires\": instant or null }.");
        var name = (body.Text("name") ?? "").Trim();
        if (name.Length is 0 or > LongestName) return ApiProblems.Problem(422, $"A key's name has 1 to {LongestName} characters.");
        var scope = body.Text("scope") ?? ApiKey.Read;
        if (scope is not (ApiKey.Read or ApiKey.Edit)) return ApiProblems.Problem(422, "The scope of a key is read or edit.");
        if (ApiInstants.Expiry(body, clock.GetUtcNow(), out var expires) is { } problem) return problem;
        if (await door.CreateKey(WorkspaceFilter.CallerOf(http), name, scope, expires) is not { } made) return ApiProblems.Problem(422, $"A workspace has at most {ApiKeyStore.MostKeys} keys; revoke one first.");
        return Results.Json(new KeyMade(made.Key.Id, made.Text, made.Key.Name, made.Key.Scope, ApiInstants.Text(made.Key.Expires)), statusCode: 201);
    }

    static async Task<IResult> Revoke(string keyId, HttpContext http, KeyDoor door) =>
        await door.RevokeKey(WorkspaceFilter.CallerOf(http), keyId) ? Results.NoContent() : ApiProblems.Problem(404, "There is no such key.");

    static KeyEntry Entry(ApiKey key) => new(key.Id, key.Name, key.Scope, key.Hint, ApiInstants.Text(key.CreatedAt)!, ApiInstants.Text(key.Expires), ApiInstants.Text(key.LastUsedAt), ApiInstants.Text(key.RevokedAt));
}

/// <summary>Marks what no API key may call.</summary>
sealed class ByCookieOnly;
