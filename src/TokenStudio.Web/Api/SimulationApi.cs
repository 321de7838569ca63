using System.Globalization;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Simulation;
using TokenStudio.Presentation.Tables;
using TokenStudio.Reports.Csv;
using TokenStudio.Sessions;

namespace TokenStudio.Web.Api;

/// <summary>The bands of a Monte Carlo run, the same bytes as the command line's for the same file, paths and seed.</summary>
static class SimulationApi
{
    const int ClientGone = 499;

    public static void MapSimulation(this RouteGroupBuilder group) =>
        group.MapGet("{id}/simulation.csv", Bands).WithSummary("Monte Carlo bands of price and market cap: paths=1 to 100,000 and seed, the scenario's unless said; one run a workspace at a time.");

    static async Task<IResult> Bands(string id, string? paths, string? seed, HttpContext http, StudioDoor door, SimulationDesk desk)
    {
        var caller = WorkspaceFilter.CallerOf(http);
        if (await door.Open(caller, id) is not { State: var state }) return ApiProblems.NotFound();
        if (Settings(paths, seed, state.Review.Scenario?.Simulation ?? SimulationInputs.Usual, out var problem) is not { } settings) return ApiProblems.Problem(400, problem);
        if (state.Review.Valid is not { } valid) return ApiProblems.Findings(422, "The scenario has errors, so it is not simulated.", state.Review.Findings);

        var outcome = await desk.Run(caller, valid, settings, null, http.RequestAborted);
        if (outcome.IsBusy)
        {
            http.Response.Headers.RetryAfter = "1";
            return ApiProblems.Problem(429, "Another simulation of this workspace is under way; ask again when it is done.");
        }

        if (outcome.Findings.Count > 0) return ApiProblems.Findings(422, outcome.Findings[0].Message, outcome.Findings);
        return outcome.Fan is { IsComplete: true } fan
            ? Results.Bytes(CsvTable.Write(FanTable.Of(fan)), "text/csv; charset=utf-8", Files.Name(valid.Scenario.Name, "simulation.csv"))
            : Results.StatusCode(ClientGone);
    }

    static MonteCarloSettings? Settings(string? paths, string? seed, SimulationInputs own, out string problem)
    {
        problem = $"The number of paths is from 1 to {SimulationDesk.MostPaths.ToString("N0", CultureInfo.InvariantCulture)}.";
        if (Number(paths, own.Paths) is not { } asked || asked is < 1 or > SimulationDesk.MostPaths) return null;
        problem = $"The seed is from 0 to {SimulationInputs.LargestSeed.ToString("N0", CultureInfo.InvariantCulture)}.";
        return Number(seed, own.Seed) is { } start and <= SimulationInputs.LargestSeed ? new((int)asked, start) : null;
    }

    static long? Number(string? text, long usual) =>
        text is null ? usual : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
