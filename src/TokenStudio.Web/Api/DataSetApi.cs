using System.Globalization;
using Microsoft.AspNetCore.Http.Features;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.Files;
using TokenStudio.Model.Kinds;
using TokenStudio.Model.Scenarios;
using TokenStudio.Sessions;
using TokenStudio.Web.Security;

namespace TokenStudio.Web.Api;

/// <summary>Data sets beside a scenario: votes streamed up row by row, and down again in the one form in which they are kept.</summary>
static class DataSetApi
{
    const int MostDecimals = 18;
    const long Margin = 64 * 1024;

    public static void MapDataSets(this RouteGroupBuilder group)
    {
        group.MapGet("{id}/data-sets", List);
        group.MapPost("{id}/data-sets", Upload).WithMetadata(new TakesStreams());
        group.MapGet("{id}/data-sets/{sha256}", Download);
    }

    /// <summary>Reads the votes that a scenario of the caller's names, as far as their files are here.</summary>
    /// <param name="mostRows">Larger ones are passed over.</param>
    public static async Task<Func<DataSet, Func<CancellationToken, PastVotes>?>> Votes(StudioDoor door, Caller caller, string id, SessionState state, VoteShelf shelf, long mostRows, CancellationToken stop)
    {
        var read = new Dictionary<string, PastVotes>();
        var used = state.Review.Scenario?.Grants.Select(g => g.Votes).ToHashSet() ?? [];
        foreach (var set in DataSetEdits.Named(state.Document).Where(set => used.Contains(set.Id) && set.Rows <= mostRows))
        {
            if (await door.OpenData(caller, id, set.Sha256) is { } file) read[set.Sha256] = await Task.Run(() => Read(shelf, set.Sha256, file, stop), stop);
        }

        return set => read.TryGetValue(set.Sha256, out var votes) ? _ => votes : null;
    }

    static PastVotes Read(VoteShelf shelf, string sha256, FileStream file, CancellationToken stop)
    {
        using (file) return shelf.Read(sha256, () => file, stop);
    }

    static async Task<IResult> List(string id, HttpContext http, StudioDoor door)
    {
        var caller = WorkspaceFilter.CallerOf(http);
        if (await door.Read(caller, id) is not { } state) return ApiProblems.NotFound();
        var entries = new List<DataSetEntry>();
        foreach (var set in DataSetEdits.Named(state.Document)) entries.Add(new(set.Id, set.Kind, set.Name, set.Sha256, set.Rows, set.Bytes, await door.HasData(caller, id, set.Sha256)));
        return Results.Json(entries);
    }

    static async Task<IResult> Download(string id, string sha256, HttpContext http, StudioDoor door)
    {
        var caller = WorkspaceFilter.CallerOf(http);
        if (await door.Read(caller, id) is not { } state) return ApiProblems.NotFound();
        if (DataSetEdits.Named(state.Document).FirstOrDefault(set => set.Sha256 == sha256) is not { } named) return ApiProblems.Problem(404, "This scenario names no such data set.");
        return await door.OpenData(caller, id, sha256) is { } file
            ? Results.Stream(file, "text/csv; charset=utf-8", Files.Name(state.Document.Text("name") ?? "", $"{named.Id}.csv"))
            : ApiProblems.Problem(404, "The file of this data set is not in this studio.");
    }

    static async Task<IResult> Upload(string id, string? name, string? programme, bool? skipBad, string? decimals, string? language, HttpContext http, StudioDoor door, Allowances allowances, UploadRoom room, StudioLimits limits)
    {
        var caller = WorkspaceFilter.CallerOf(http);
        if (await door.Open(caller, id) is not { } session) return ApiProblems.NotFound();
        if (ExportApi.LanguageOf(language) is not { } spoken) return ApiProblems.Problem(400, "The language is en, de or fr.");
        if (name?.Length > DataSet.LongestName) return ApiProblems.Problem(400, $"name has at most {DataSet.LongestName} characters.");
        if (programme is not null && !IdParameter.IsId(programme)) return ApiProblems.Problem(400, "programme is the id of a round of this scenario.");
        if (decimals is not null && !(int.TryParse(decimals, NumberStyles.None, CultureInfo.InvariantCulture, out var places) && places <= MostDecimals)) return ApiProblems.Problem(400, $"decimals is from 0 to {MostDecimals}.");
        if (ScenarioApi.Precondition(http, session.State, ["/dataSets"], out var expected) is { } missing) return missing;
        if (http.Request.ContentLength > VoteTable.MostBytes) return TooLarge();
        if (!allowances.TryTake(Limit.Upload, caller.Workspace, out var wait)) return new TooMany("Too many uploads in a minute.", wait);
        if (!room.TryEnter(caller.Workspace)) return new TooMany("As many files as may be taken in at once are under way.", TimeSpan.FromSeconds(5));
        try
        {
            if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = VoteTable.MostBytes + Margin;
            var asked = new UploadAsked(name?.Trim() ?? "", limits.DataSetMegabytes * 1024L * 1024L)
            {
                Programme = programme, KeepsGood = skipBad ?? false, Decimals = decimals is null ? null : int.Parse(decimals, CultureInfo.InvariantCulture), ExpectedRevision = expected,
            };
            var outcome = await door.Upload(caller, id, asked, http.Request.Body, http.RequestAborted);
            return spoken.Said(() => Answer(http, outcome));
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return TooLarge();
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status408RequestTimeout)
        {
            return ApiProblems.Problem(408, "The body came too slowly.");
        }
        finally
        {
            room.Leave(caller.Workspace);
        }
    }

    static IResult TooLarge() => ApiProblems.Problem(413, $"A file of votes has at most {VoteTable.MostBytes / (1024 * 1024)} MB.");

    static IResult Answer(HttpContext http, UploadOutcome? outcome)
    {
        switch (outcome)
        {
            case null:
                return ApiProblems.NotFound();
            case Uploaded { State: var state, Set: var set, Read: var read }:
                http.Response.Headers.ETag = ScenarioApi.ETag(state.Revision);
                return Results.Json(new DataSetMade(set.Id, set.Name, set.Sha256, set.Rows, read.Read, set.Bytes ?? 0, state.Revision, [.. read.Findings.Select(Entry)]), statusCode: 201);
            case UploadWrong { Read: var wrong }:
                return ApiProblems.Findings(wrong.IsTooLarge ? 413 : wrong.Findings[0].Code == "json" ? 400 : 422, wrong.Findings[0].Message, wrong.Findings);
            case UploadOverfull full:
                return ApiProblems.Problem(413, Say($"All data sets of a workspace have at most {full.Most / (1024 * 1024):N0} MB, and this one has {full.Held / (1024.0 * 1024):0.#} MB already."));
            case UploadRefused { Finding: var finding } when StorageFindings.IsStorage(finding):
                return ApiProblems.Storage(http, finding);
            case UploadRefused { Finding: var finding }:
                return ApiProblems.Finding(422, finding);
            case UploadStale { State: var state }:
                return CurrentValues.Stale(http, state, ["/dataSets"]);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    static FindingEntry Entry(Finding finding) => new(finding.Severity.ToString().ToLowerInvariant(), finding.Code, finding.Path, finding.Message);
}
