using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.Files;
using TokenStudio.Model.Scenarios;
using TokenStudio.Presentation;
using TokenStudio.Presentation.Checking;
using TokenStudio.Presentation.Deploying;
using TokenStudio.Presentation.Languages;
using TokenStudio.Presentation.Statements;
using TokenStudio.Presentation.Tables;
using TokenStudio.Reports.Csv;
using TokenStudio.Sessions;

namespace TokenStudio.Web.Api;

/// <summary>What a scenario gives: findings, the supply at instants, the projection, the report.</summary>
static class ExportApi
{
    const string Json = "application/json; charset=utf-8";

    public static void MapExports(this RouteGroupBuilder group)
    {
        group.MapGet("{id}/findings", Findings);
        group.MapGet("{id}/supply", Supply);
        group.MapGet("{id}/projection", (string id, string? format, string? separator, bool? bom, HttpContext http, StudioDoor door) => With(id, http, door, state => Projected(state, valid => Projection(state, valid, format ?? "csv", separator ?? "comma", bom ?? false))));
        group.MapGet("{id}/contracts", (string id, string? format, string? allocation, HttpContext http, StudioDoor door) => With(id, http, door, state => Projected(state, valid => Contracts(valid, format ?? "json", allocation))));
        group.MapGet("{id}/report.pdf", Report);
    }

    /// <summary>Answers from the caller's scenario, or as if there were none.</summary>
    public static async Task<IResult> With(string id, HttpContext http, StudioDoor door, Func<SessionState, IResult> answer) =>
        await door.Read(WorkspaceFilter.CallerOf(http), id) is { } state ? answer(state) : ApiProblems.NotFound();

    /// <summary>Answers from a scenario without errors, or with these.</summary>
    public static IResult Projected(SessionState state, Func<ValidScenario, IResult> answer) => state.Review.Valid is { } valid
        ? answer(valid)
        : ApiProblems.Findings(422, "The scenario has errors, so it is not projected.", state.Review.Findings);

    static IResult Projection(SessionState state, ValidScenario valid, string format, string separator, bool marked) => format switch
    {
        "csv" when CsvForm.Separators.TryGetValue(separator, out var sign) => Files.Csv(valid, new(sign, marked)),
        "csv" => ApiProblems.Problem(400, "The separator is comma, semicolon or tab."),
        "json" => Files.Json(valid.Scenario.Name, "projection.json", TableNode.Of(ProjectionTable.Of(state.Projection!))),
        "xlsx" => Files.Xlsx(state),
        _ => ApiProblems.Problem(400, "The format is csv, json or xlsx."),
    };

    static IResult Contracts(ValidScenario valid, string format, string? allocation)
    {
        if (allocation is not null && valid.Scenario.Allocations.All(a => a.Id != allocation)) return ApiProblems.Problem(404, "There is no such allocation in this scenario.");
        var name = allocation is null ? "contracts" : $"{allocation}-contracts";
        return format switch
        {
            "json" => Files.Json(valid.Scenario.Name, $"{name}.json", ContractStatements.Of(valid, allocation)),
            "csv" => Files.Csv(valid.Scenario.Name, $"{name}.csv", ContractStatements.Table(valid, allocation)),
            _ => ApiProblems.Problem(400, "The format is json or csv."),
        };
    }

    static async Task<IResult> Findings(string id, HttpContext http, StudioDoor door)
    {
        var caller = WorkspaceFilter.CallerOf(http);
        if (await door.Read(caller, id) is not { } state) return ApiProblems.NotFound();
        var here = new HashSet<string>();
        foreach (var set in DataSetEdits.Named(state.Document))
        {
            if (await door.HasData(caller, id, set.Sha256)) here.Add(set.Sha256);
        }

        var known = CheckList.Findings(state.Review.Findings, state.ProjectionIsCurrent ? state.Projection : null);
        return Results.Bytes(NodeWriter.Write(FindingList.Of([.. known, .. DataSetEdits.Missing(state.Document, here.Contains)])), Json);
    }

    static async Task<IResult> Report(string id, string? paper, string? language, HttpContext http, StudioDoor door, VoteShelf shelf)
    {
        var caller = WorkspaceFilter.CallerOf(http);
        if (await door.Read(caller, id) is not { } state) return ApiProblems.NotFound();
        if (Files.PaperOf(paper) is not { } sheet) return ApiProblems.Problem(400, "The paper is a4 or letter.");
        if (LanguageOf(language) is not { } spoken) return ApiProblems.Problem(400, "The language is en, de or fr.");
        var votes = await DataSetApi.Votes(door, caller, id, state, shelf, ReportParts.MostVotes, http.RequestAborted);
        return Projected(state, _ => Files.Report(state, new() { Paper = sheet, Votes = votes }, spoken));
    }

    /// <summary>English unless asked; null for a language that is not spoken.</summary>
    public static Language? LanguageOf(string? code) => Language.All.FirstOrDefault(l => l.Code == (code ?? Language.English.Code));

    static Task<IResult> Supply(string id, HttpContext http, StudioDoor door) => With(id, http, door, state => Projected(state, valid =>
    {
        var points = new List<AskedPoint>();
        foreach (var (name, values) in http.Request.Query)
        {
            foreach (var text in values)
            {
                Phrase problem = $"\"{name}\" is not asked for here; use at or height.";
                var point = name switch
                {
                    "at" => AskedPoint.At(text ?? "", out problem),
                    "height" => AskedPoint.AtHeight(valid.Scenario.Timeline, text ?? "", out problem),
                    _ => null,
                };
                if (point is null) return ApiProblems.Problem(400, problem);
                points.Add(point);
            }
        }

        if (SupplyStatements.Problem(valid, points) is { } tooFar) return ApiProblems.Problem(400, tooFar);
        return points.Count is 0 or > 1_000
            ? ApiProblems.Problem(400, "Ask for 1 to 1,000 instants: ?at=2028-03-01, or block heights: ?height=840000.")
            : Results.Bytes(NodeWriter.Write(SupplyStatements.Of(valid, points)), Json);
    }));
}
