using System.Text;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Simulation;
using TokenStudio.Presentation.Checking;
using TokenStudio.Presentation.Statements;
using TokenStudio.Presentation.Tables;
using TokenStudio.Sessions;

namespace TokenStudio.Web.Api;

/// <summary>What a scenario gives: findings, the supply at instants, the projection, the report.</summary>
static class ExportApi
{
    const string Json = "application/json; charset=utf-8";

    public static void MapExports(this RouteGroupBuilder group)
    {
        group.MapGet("{id}/findings", (string id, HttpContext http, StudioDoor door) => With(id, http, door, state => Results.Bytes(NodeWriter.Write(FindingList.Of(CheckList.Findings(state.Review.Findings, state.ProjectionIsCurrent ? state.Projection : null))), Json)))
            .WithSummary("Everything that is known of the scenario: findings, and the checks that did not pass.");
        group.MapGet("{id}/supply", Supply).WithSummary("The ledger at each instant (at) or block height (height).");
        group.MapGet("{id}/projection", (string id, string? format, HttpContext http, StudioDoor door) => With(id, http, door, state => Projected(state, valid => Projection(valid, format ?? "csv"))))
            .WithSummary("The projection, one row a step: format=csv or json.");
        group.MapGet("{id}/report.pdf", (string id, HttpContext http, StudioDoor door) => With(id, http, door, state => Projected(state, _ => Files.Report(state))))
            .WithSummary("The PDF report.");
    }

    static async Task<IResult> With(string id, HttpContext http, StudioDoor door, Func<SessionState, IResult> answer) =>
        await door.Open(WorkspaceFilter.CallerOf(http), id) is { State: var state } ? answer(state) : ApiProblems.NotFound();

    static IResult Projected(SessionState state, Func<ValidScenario, IResult> answer) => state.Review.Valid is { } valid
        ? answer(valid)
        : ApiProblems.Findings(422, "The scenario has errors, so it is not projected.", state.Review.Findings);

    static IResult Projection(ValidScenario valid, string format) => format switch
    {
        "csv" => Files.Csv(valid),
        "json" => Results.Bytes(NodeWriter.Write(TableNode.Of(ProjectionTable.Of(Projector.Project(valid)))), Json),
        _ => ApiProblems.Problem(400, "The format is csv or json."),
    };

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

/// <summary>The files a scenario gives, the same from the API, the studio and a shared page.</summary>
static class Files
{
    public static IResult Csv(ValidScenario valid) =>
        Results.Bytes(Reports.Csv.CsvTable.Write(ProjectionTable.Of(Projector.Project(valid))), "text/csv; charset=utf-8", Name(valid.Scenario.Name, "projection.csv"));

    public static IResult Report(SessionState state)
    {
        var report = Presentation.ReportBuilder.Of(state.Projection!, state.Document, $"version {state.Revision}", state.SavedAt);
        return Results.Bytes(Reports.Pdf.PdfReport.Write(report, NodeWriter.Write(state.Document)), "application/pdf", Name(state.Review.Scenario!.Name, "report.pdf"));
    }

    /// <summary>"meridian-base-case-report.pdf": letters and digits only, whatever the scenario is called.</summary>
    public static string Name(string scenario, string ending)
    {
        var words = new StringBuilder();
        foreach (var c in scenario.ToLowerInvariant().Take(60))
        {
            if (char.IsAsciiLetterOrDigit(c)) words.Append(c);
            else if (words.Length > 0 && words[^1] != '-') words.Append('-');
        }

        return $"{words.ToString().Trim('-')}-{ending}".TrimStart('-');
    }
}
