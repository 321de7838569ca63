using TokenStudio.Model.Grants.Exports;
using TokenStudio.Model.Scenarios;
using TokenStudio.Presentation.Granting;
using TokenStudio.Presentation.Languages;
using TokenStudio.Presentation.Statements;
using TokenStudio.Sessions;
using TokenStudio.Web.Security;

namespace TokenStudio.Web.Api;

/// <summary>An airdrop list held against an allocation: whether it can be paid, and the proofs people claim with. Nothing is stored.</summary>
static class AirdropApi
{
    const string Check = "check";
    static readonly string[] Formats = [Check, MerkleRun.Json, MerkleRun.Csv];

    public static void MapAirdrops(this RouteGroupBuilder group) => group.MapPost("{id}/airdrop", Answer).WithMetadata(new TakesTables());

    static async Task<IResult> Answer(string id, [AsParameters] AskedAirdrop asked, HttpContext http, StudioDoor door, GrantsRoom room)
    {
        if (await door.Read(WorkspaceFilter.CallerOf(http), id) is not { } state) return ApiProblems.NotFound();
        var format = asked.Format ?? Check;
        if (!Formats.Contains(format)) return ApiProblems.Problem(400, "format is check, json or csv.");
        if (asked.Amounts is not (null or "tokens" or "base")) return ApiProblems.Problem(400, "amounts is tokens or base.");
        if (Language.All.FirstOrDefault(l => l.Code == (asked.Language ?? Language.English.Code)) is not { } language) return ApiProblems.Problem(400, "The language is en, de or fr.");
        if (state.Review.Valid is not { } valid) return ApiProblems.Findings(422, "The scenario has errors, so it is not projected.", state.Review.Findings);
        var place = valid.Scenario.Allocations.Select(a => a.Id).ToList().IndexOf(asked.Allocation ?? "");
        if (place < 0) return ApiProblems.Problem(404, "There is no such allocation in this scenario.");
        if (await ApiBody.Read(http.Request) is not { } bytes) return ApiBody.TooLarge();
        if (!await room.Enter(http.RequestAborted)) return GrantsApi.NoRoom();
        try
        {
            return language.Said(() => Made(valid, place, format, AirdropCheck.Of(valid, place, reader =>
                AirdropCheck.Read(bytes, BodyFilter.IsTable(http.Request), asked.Amounts == "base" ? null : valid.Scenario.Token.Decimals, asked.KeepGood ?? false, reader))));
        }
        finally
        {
            room.Leave();
        }
    }

    static IResult Made(ValidScenario valid, int place, string format, AirdropCheck check)
    {
        if (format == Check) return Results.Bytes(Model.Documents.NodeWriter.Write(check.Statement()), "application/json; charset=utf-8");
        if (!check.IsGood) return ApiProblems.Findings(422, check.Findings.First(f => f.Severity == Model.Documents.Severity.Error).Message, check.Findings);
        var file = check.List!.Merkle();
        var tree = file.Tree();
        var name = Files.Name($"{valid.Scenario.Name} {valid.Scenario.Allocations[place].Id}", $"airdrop.{format}");
        return format == MerkleRun.Csv
            ? new PiecewiseFile("text/csv; charset=utf-8", name, stream => MerkleCsv.Parts(stream, file, tree))
            : new PiecewiseFile("application/json; charset=utf-8", name, stream => MerkleJson.Parts(stream, file, tree));
    }
}

/// <summary>What is asked of an airdrop list.</summary>
sealed class AskedAirdrop
{
    public string? Allocation { get; init; }

    public string? Amounts { get; init; }

    public bool? KeepGood { get; init; }

    public string? Format { get; init; }

    public string? Language { get; init; }
}
