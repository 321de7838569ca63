using TokenStudio.Model.Grants.Files;
using TokenStudio.Model.Grants.Matching;
using TokenStudio.Model.Grants.Programmes;
using TokenStudio.Model.Scenarios;
using TokenStudio.Presentation.Granting;
using TokenStudio.Presentation.Statements;
using TokenStudio.Sessions;
using TokenStudio.Web.Security;

namespace TokenStudio.Web.Api;

/// <summary>The files of a scenario's rounds and pools, as other programs take them.</summary>
static class RoundFilesApi
{
    public static void MapRoundFiles(this RouteGroupBuilder group) => group.MapGet("{id}/grants/{grantId}", File);

    static async Task<IResult> File(string id, string grantId, string? format, HttpContext http, StudioDoor door, VoteShelf shelf, GrantsRoom room)
    {
        var caller = WorkspaceFilter.CallerOf(http);
        if (!await room.Enter(http.RequestAborted)) return GrantsApi.NoRoom();
        try
        {
            if (await door.Read(caller, id) is not { } state) return ApiProblems.NotFound();
            var votes = await DataSetApi.Votes(door, caller, id, state, shelf, VoteTable.MostRows, http.RequestAborted);
            return ExportApi.Projected(state, valid =>
            {
                if (valid.Scenario.Grants.FirstOrDefault(g => g.Id == grantId) is not { } programme) return ApiProblems.Problem(404, "There is no such programme of grants in this scenario.");
                if (programme.Protocol is AlloV2Protocol) return OfPool(valid.Scenario, programme, format ?? PoolFiles.Usual, votes, http);
                if (RoundFiles.All.FirstOrDefault(f => f.Id == (format ?? RoundFiles.All[0].Id)) is not { } kind) return ApiProblems.Problem(400, $"format is {string.Join(", ", RoundFiles.All.SkipLast(1).Select(f => f.Id))} or {RoundFiles.All[^1].Id}.");
                return Made(kind, new(valid.Scenario, programme, new GrantsReader(), votes, http.RequestAborted), Files.Name($"{valid.Scenario.Name} {programme.Name}", programme.Votes is null ? kind.Ending : kind.PastEnding), http);
            });
        }
        finally
        {
            room.Leave();
        }
    }

    static IResult OfPool(Scenario scenario, GrantProgramme programme, string format, Func<DataSet, Func<CancellationToken, PastVotes>?>? votes, HttpContext http)
    {
        if (!PoolExports.Ids.Contains(format)) return ApiProblems.Problem(400, $"format is {string.Join(", ", PoolExports.Ids.SkipLast(1))} or {PoolExports.Ids[^1]}.");
        var reader = new GrantsReader();
        try
        {
            return PoolFiles.Of(scenario, programme, format, reader, votes, http.RequestAborted) is { } file
                ? GrantsApi.Sent(GrantsAnswer.OfText(file.MediaType, file.Text), Files.Name($"{scenario.Name} {programme.Name}", file.Ending))
                : ApiProblems.Findings(422, reader.Findings[^1].Message, reader.Findings);
        }
        catch (MatchingException e)
        {
            return ApiProblems.Problem(422, e.Reason);
        }
    }

    // What is worth to know must not change a file that others read: only how much there is stands beside it.
    static IResult Made(RoundFileKind kind, RoundFileSource source, string name, HttpContext http)
    {
        try
        {
            if (kind.Make(source) is not { } made) return ApiProblems.Findings(422, source.Reader.Findings[^1].Message, source.Reader.Findings);
            GrantsApi.Tell(http, source.Reader.Findings);
            return GrantsApi.Sent(made, name);
        }
        catch (MatchingException e)
        {
            return ApiProblems.Problem(422, e.Reason);
        }
    }
}
