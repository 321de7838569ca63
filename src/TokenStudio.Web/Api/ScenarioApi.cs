using System.Buffers.Text;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Presets;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Units;
using TokenStudio.Sessions;
using TokenStudio.Storage.Scenarios;
using TokenStudio.Web.Security;

namespace TokenStudio.Web.Api;

/// <summary>Scenarios as files: create, read, replace, edit, delete.</summary>
static class ScenarioApi
{
    const int MostOfAPage = 200;

    public static void MapScenarios(this WebApplication app)
    {
        var group = app.MapApiGroup("/api/v1/scenarios");
        group.MapGet("", List);
        group.MapPost("", Create).WithMetadata(new OpensWorkspace());
        group.MapGet("{id}", Read);
        group.MapPut("{id}", Replace);
        group.MapPatch("{id}", Patch);
        group.MapDelete("{id}", Delete);
        group.MapPost("{id}/undelete", Undelete);
        group.MapExports();
        group.MapRoundFiles();
        group.MapAirdrops();
        group.MapCharts();
        group.MapSimulation();
        group.MapShareLinks();
        group.MapVersions();
        group.MapComparisons();
        group.MapDataSets();
    }

    public static string ETag(long revision) => string.Create(CultureInfo.InvariantCulture, $"\"{revision}\"");

    static async Task<IResult> Create(HttpContext http, StudioDoor door, Allowances allowances)
    {
        if (await ApiBody.Read(http.Request) is not { } bytes) return ApiBody.TooLarge();
        var document = DocumentOf(bytes, out var refusal);
        if (document is null) return refusal!;
        if (Workspaces.CallerOf(http.User) is not { } caller)
        {
            if (!Workspaces.MayOpen(http, out var wait)) return new TooMany(Workspaces.TooMany, wait);
            caller = await Workspaces.Open(http);
        }

        if (!allowances.TryTake(Limit.NewScenario, caller.Workspace, out var rest)) return new TooMany("Too many scenarios in a minute.", rest);
        var session = await door.Create(caller, document);
        http.Response.Headers.ETag = ETag(session.State.Revision);
        return Results.Json(new ScenarioMade(session.Id, session.State.Revision), statusCode: 201).WithLocation(http, $"/api/v1/scenarios/{session.Id}");
    }

    static ObjectNode? DocumentOf(byte[] bytes, out IResult? refusal)
    {
        refusal = null;
        if (NodeReader.Read(bytes, out _) is { Members: [{ Name: "preset", Value: TextNode { Text: var id } }] })
        {
            if (PresetLibrary.Find(id) is { } preset) return preset.Document;
            refusal = ApiProblems.Problem(422, $"There is no preset \"{id}\"; there are {string.Join(", ", PresetLibrary.All.Select(p => p.Id))}.");
            return null;
        }

        var reading = ScenarioReader.Read(bytes);
        if (reading.Document is null) refusal = ApiProblems.Findings(reading.Findings[0].Code == "json" ? 400 : 422, reading.Findings[0].Message, reading.Findings);
        return reading.Document;
    }

    static async Task<IResult> List(string? limit, string? cursor, HttpContext http, StudioDoor door)
    {
        if (!int.TryParse(limit ?? "50", NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count is < 1 or > MostOfAPage) return ApiProblems.Problem(400, $"limit is from 1 to {MostOfAPage}.");
        ScenarioPlace? after = null;
        if (cursor is not null && (after = PlaceOf(cursor)) is null) return ApiProblems.Problem(400, "cursor is the next of the part before.");
        var lines = await door.Page(WorkspaceFilter.CallerOf(http), count + 1, after);   // one more tells whether there is one
        var shown = lines.Take(count).Select(l => new ScenarioEntry(l.Id, l.Name, l.Revision, At(l.CreatedAt), At(l.EditedAt))).ToArray();
        return Results.Json(new ScenarioList(shown, lines.Count > count ? CursorOf(lines[count - 1].Place) : null));
    }

    static string CursorOf(ScenarioPlace place) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{place.EditedAt} {place.Id}")));

    static ScenarioPlace? PlaceOf(string cursor)
    {
        if (cursor.Length > 200 || !Base64Url.IsValid(cursor)) return null;
        return Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)).Split(' ') is [var at, var id] && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var edited) ? new(edited, id) : null;
    }

    static string At(long milliseconds) => ApiInstants.Text(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds))!;

    static async Task<IResult> Read(string id, HttpContext http, StudioDoor door)
    {
        if (await door.Read(WorkspaceFilter.CallerOf(http), id) is not { } state) return ApiProblems.NotFound();
        http.Response.Headers.ETag = ETag(state.Revision);
        return Results.Bytes(NodeWriter.Write(state.Document), "application/json; charset=utf-8");
    }

    static async Task<IResult> Replace(string id, HttpContext http, StudioDoor door)
    {
        if (await ApiBody.Read(http.Request) is not { } bytes) return ApiBody.TooLarge();
        var document = DocumentOf(bytes, out var refusal);
        return document is null ? refusal! : await Apply(id, http, door, [Edit.Set("", document)]);
    }

    static async Task<IResult> Patch(string id, HttpContext http, StudioDoor door)
    {
        if (await ApiBody.Read(http.Request) is not { } bytes) return ApiBody.TooLarge();
        if (NodeReader.ReadAny(bytes, out var problem) is not { } body) return ApiProblems.Problem(400, problem.Message);
        if (Edit.FromList(body, out var sentence) is not { } edits) return ApiProblems.Problem(422, sentence);
        return await Apply(id, http, door, edits);
    }

    static async Task<IResult> Apply(string id, HttpContext http, StudioDoor door, ValueList<Edit> edits)
    {
        var caller = WorkspaceFilter.CallerOf(http);
        if (await door.Open(caller, id) is not { } session) return ApiProblems.NotFound();
        if (Precondition(http, session.State, edits.Select(e => e.Path), out var expected) is { } missing) return missing;
        var outcome = await session.Apply(caller.Workspace, edits, expected);
        switch (outcome)
        {
            case Applied applied:
                http.Response.Headers.ETag = ETag(applied.State.Revision);
                return Results.Json(new RevisionMade(applied.State.Revision));
            case Refused { Finding: var finding } when StorageFindings.IsStorage(finding):
                return ApiProblems.Storage(http, finding);
            case Refused refused:
                return ApiProblems.Finding(422, refused.Finding);
            case Stale stale:
                return CurrentValues.Stale(http, stale.State, edits.Select(e => e.Path));
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>428 without If-Match, 412 when it names another revision; * accepts any.</summary>
    /// <param name="paths">The places whose present values a stale caller is told.</param>
    public static IResult? Precondition(HttpContext http, SessionState state, IEnumerable<string> paths, out long? expected)
    {
        expected = null;
        var match = http.Request.Headers.IfMatch.ToString();
        if (match.Length == 0) return ApiProblems.Problem(428, "Name the revision you edit in If-Match, as its ETag gave it.");
        if (match == "*") return null;
        expected = state.Revision;
        return match == ETag(state.Revision) ? null : CurrentValues.Stale(http, state, paths);
    }

    static async Task<IResult> Delete(string id, HttpContext http, StudioDoor door) =>
        await door.Delete(WorkspaceFilter.CallerOf(http), id) ? Results.NoContent() : ApiProblems.NotFound();

    static async Task<IResult> Undelete(string id, HttpContext http, StudioDoor door) =>
        await door.Restore(WorkspaceFilter.CallerOf(http), id) ? Results.NoContent() : ApiProblems.NotFound();

    static IResult WithLocation(this IResult result, HttpContext http, string location)
    {
        http.Response.Headers.Location = location;
        return result;
    }
}
