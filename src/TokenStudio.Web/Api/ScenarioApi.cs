using System.Globalization;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Presets;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Units;
using TokenStudio.Sessions;
using TokenStudio.Web.Security;

namespace TokenStudio.Web.Api;

/// <summary>Scenarios as files: create, read, replace, edit, delete.</summary>
static class ScenarioApi
{
    public static void MapScenarios(this WebApplication app)
    {
        var group = app.MapGroup("/api/v1/scenarios").AddEndpointFilter<WorkspaceFilter>().DisableAntiforgery();
        group.MapPost("", Create).WithMetadata(new OpensWorkspace()).WithSummary("Stores a scenario file, or a copy of a preset.");
        group.MapGet("{id}", Read).WithSummary("The scenario file.");
        group.MapPut("{id}", Replace).WithSummary("Replaces the scenario; needs If-Match.");
        group.MapPatch("{id}", Patch).WithSummary("Applies a list of edits, all or nothing; needs If-Match.");
        group.MapDelete("{id}", Delete).WithSummary("Puts the scenario into the bin.");
        group.MapExports();
        group.MapSimulation();
        group.MapShareLinks();
    }

    public static string ETag(long revision) => string.Create(CultureInfo.InvariantCulture, $"\"{revision}\"");

    static async Task<IResult> Create(HttpContext http, StudioDoor door)
    {
        if (await ApiBody.Read(http.Request) is not { } bytes) return ApiBody.TooLarge();
        var document = DocumentOf(bytes, out var refusal);
        if (document is null) return refusal!;
        var caller = Workspaces.CallerOf(http.User) ?? await Workspaces.Open(http);
        var session = await door.Create(caller, document);
        http.Response.Headers.ETag = ETag(session.State.Revision);
        return Results.Json(new { id = session.Id, revision = session.State.Revision }, statusCode: 201).WithLocation(http, $"/api/v1/scenarios/{session.Id}");
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

    static async Task<IResult> Read(string id, HttpContext http, StudioDoor door)
    {
        if (await door.Open(WorkspaceFilter.CallerOf(http), id) is not { State: var state }) return ApiProblems.NotFound();
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
        if (Precondition(http.Request, session.State.Revision, out var expected) is { } missing) return missing;
        var outcome = await session.Apply(caller.Workspace, edits, expected);
        switch (outcome)
        {
            case Applied applied:
                http.Response.Headers.ETag = ETag(applied.State.Revision);
                return Results.Json(new { revision = applied.State.Revision });
            case Refused refused:
                return ApiProblems.Finding(422, refused.Finding);
            default:
                return StaleProblem();
        }
    }

    /// <summary>428 without If-Match, 412 when it names another revision; * accepts any.</summary>
    static IResult? Precondition(HttpRequest request, long revision, out long? expected)
    {
        expected = null;
        var match = request.Headers.IfMatch.ToString();
        if (match.Length == 0) return ApiProblems.Problem(428, "Name the revision you edit in If-Match, as its ETag gave it.");
        if (match == "*") return null;
        expected = revision;
        return match == ETag(revision) ? null : StaleProblem();
    }

    static IResult StaleProblem() => ApiProblems.Problem(412, "The scenario has moved on since that revision; read it again.");

    static async Task<IResult> Delete(string id, HttpContext http, StudioDoor door) =>
        await door.Delete(WorkspaceFilter.CallerOf(http), id) ? Results.NoContent() : ApiProblems.NotFound();

    static IResult WithLocation(this IResult result, HttpContext http, string location)
    {
        http.Response.Headers.Location = location;
        return result;
    }
}
