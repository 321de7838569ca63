using System.Globalization;
using TokenStudio.Model.Documents;
using TokenStudio.Presentation.Comparing;
using TokenStudio.Sessions;
using TokenStudio.Storage.Versions;

namespace TokenStudio.Web.Api;

/// <summary>What a scenario was: its versions, every change, and the way back.</summary>
static class VersionApi
{
    const int PageLength = 50;

    public static void MapVersions(this RouteGroupBuilder group)
    {
        group.MapGet("{id}/versions", List);
        group.MapPost("{id}/versions", Name);
        group.MapGet("{id}/versions/{versionId}", Read);
        group.MapGet("{id}/history", History);
        group.MapPost("{id}/restore", Restore);
    }

    static async Task<IResult> List(string id, HttpContext http, StudioDoor door) =>
        await door.ListVersions(WorkspaceFilter.CallerOf(http), id) is { } shelf
            ? Results.Json(shelf.All.Concat(shelf.Others).OrderByDescending(v => v.Revision).Select(v => Told(v, shelf)))
            : ApiProblems.NotFound();

    static async Task<IResult> Name(string id, HttpContext http, StudioDoor door)
    {
        if (await ApiBody.Read(http.Request) is not { } bytes) return ApiBody.TooLarge();
        if (NodeReader.Read(bytes, out _) is not { } body) return ApiProblems.Problem(400, "The body is a JSON object: { \"name\": \"\" }.");
        if (body.Text("name") is not { } name) return ApiProblems.Problem(422, "name is a text.");
        if (!Whole(body, "revision", out var revision)) return ApiProblems.Problem(422, "revision is a whole number.");
        return await door.NameVersion(WorkspaceFilter.CallerOf(http), id, name, revision) switch
        {
            Refused refused => ApiProblems.Finding(422, refused.Finding),
            Applied { State: var state } when state.Versions.At(revision ?? state.Revision) is { } version => Made(http, id, version, state.Versions),
            _ => ApiProblems.NotFound(),
        };
    }

    static IResult Made(HttpContext http, string id, NamedVersion version, VersionShelf shelf)
    {
        http.Response.Headers.Location = $"/api/v1/scenarios/{id}/versions/{version.Id}";
        return Results.Json(Told(version, shelf), statusCode: 201);
    }

    static async Task<IResult> Read(string id, string versionId, HttpContext http, StudioDoor door)
    {
        if (await door.ReadVersion(WorkspaceFilter.CallerOf(http), id, versionId) is not var (version, document)) return NoVersion();
        http.Response.Headers.ETag = ScenarioApi.ETag(version.Revision);
        return Results.Bytes(NodeWriter.Write(document), "application/json; charset=utf-8");
    }

    static async Task<IResult> History(string id, string? before, string? count, HttpContext http, StudioDoor door)
    {
        long? from = null;
        if (before is not null)
        {
            if (!long.TryParse(before, NumberStyles.None, CultureInfo.InvariantCulture, out var revision)) return ApiProblems.Problem(400, "before is a revision.");
            from = revision;
        }

        if (!int.TryParse(count ?? PageLength.ToString(CultureInfo.InvariantCulture), NumberStyles.None, CultureInfo.InvariantCulture, out var most) || most is < 1 or > ScenarioSession.MostOfHistory) return ApiProblems.Problem(400, $"count is from 1 to {ScenarioSession.MostOfHistory}.");
        var caller = WorkspaceFilter.CallerOf(http);
        if (await door.ReadHistory(caller, id, from, most) is not { } page) return ApiProblems.NotFound();
        return Results.Json(new ChangePage([.. page.Entries.Select(e => Told(e, caller))], page.ReachesStart ? null : page.Entries[^1].Revision));
    }

    static async Task<IResult> Restore(string id, HttpContext http, StudioDoor door)
    {
        if (await ApiBody.Read(http.Request) is not { } bytes) return ApiBody.TooLarge();
        if (NodeReader.Read(bytes, out _) is not { } body) return ApiProblems.Problem(400, "The body is a JSON object: { \"version\": id } or { \"revision\": 12 }.");
        var caller = WorkspaceFilter.CallerOf(http);
        if (await door.ListVersions(caller, id) is not { } shelf || await door.Open(caller, id) is not { } session) return ApiProblems.NotFound();
        if (!Whole(body, "revision", out var revision) || (revision is null) == (body.Text("version") is null)) return ApiProblems.Problem(422, "Name a version by its id, or a revision by its number, and not both.");
        if (body.Text("version") is { } versionId && (revision = shelf.Find(versionId)?.Revision) is null) return NoVersion();
        if (ScenarioApi.Precondition(http, session.State, [], out var expected) is { } missing) return missing;
        var before = session.State.Revision;
        switch (await door.RestoreVersion(caller, id, revision!.Value, expected))
        {
            case Applied { State: var state }:
                http.Response.Headers.ETag = ScenarioApi.ETag(state.Revision);
                return Results.Json(new RestoreMade(state.Revision, state.Revision != before));
            case Refused { Finding.Code: "no-such-revision" }:
                return NoVersion();
            case Refused refused:
                return ApiProblems.Finding(422, refused.Finding);
            case Stale stale:
                return CurrentValues.Stale(http, stale.State, []);
            default:
                return ApiProblems.NotFound();
        }
    }

    static VersionEntry Told(NamedVersion version, VersionShelf shelf) =>
        new(version.Id, version.Revision, version.Name, version.Kind, Text(version.At), shelf.Baseline?.Version.Id == version.Id);

    static ChangeEntry Told(HistoryEntry entry, Caller caller) => new(
        entry.Revision,
        Text(entry.Change.At),
        entry.Change.Edit.Author == caller.Workspace,
        entry.Change.Edit.Undoes,
        entry.Change.Edit.Redoes,
        entry.Change.Restores,
        [.. ChangeList.Between(entry.Before, entry.After).Select(c => new ChangedPlace(c.Path, c.Where, c.What, c.Before, c.After))]);

    // Absent and null are the same; anything else is a whole number.
    static bool Whole(ObjectNode body, string member, out long? number)
    {
        number = null;
        if (body[member] is null or NullNode) return true;
        if (body[member] is not NumberNode { Literal: var literal } || !long.TryParse(literal, NumberStyles.None, CultureInfo.InvariantCulture, out var value)) return false;
        number = value;
        return true;
    }

    static IResult NoVersion() => ApiProblems.Problem(404, "There is no such version.");

    static string Text(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
