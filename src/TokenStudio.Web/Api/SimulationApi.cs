using System.Globalization;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Simulation;
using TokenStudio.Presentation.Tables;
using TokenStudio.Sessions;

namespace TokenStudio.Web.Api;

/// <summary>The bands of a Monte Carlo run, the same bytes as the command line's for the same file, paths and seed.</summary>
static class SimulationApi
{
    const int ClientGone = 499;

    public static void MapSimulation(this RouteGroupBuilder group) =>
        group.MapGet("{id}/simulation.csv", Bands);

    static async Task<IResult> Bands(string id, string? paths, string? seed, HttpContext http, StudioDoor door, SimulationDesk desk)
    {
        var caller = WorkspaceFilter.CallerOf(http);
        if (await door.Read(caller, id) is not { } state) return ApiProblems.NotFound();
        if (state.Review.Valid is not { } valid) return ApiProblems.Findings(422, "The scenario has errors, so it is not simulated.", state.Review.Findings);
        var (fan, refusal) = await Run(caller, valid, paths, seed, desk, http);
        return fan is null ? refusal! : Files.Csv(valid.Scenario.Name, "simulation.csv", FanTable.Of(fan));
    }

    /// <summary>The runs that are asked for, or why there are none.</summary>
    /// <param name="distributions">At how many rows the prices are counted too.</param>
    public static async Task<(Fan? Fan, IResult? Refusal)> Run(Caller caller, ValidScenario valid, string? paths, string? seed, SimulationDesk desk, HttpContext http, int distributions = 0)
    {
        if (Settings(paths, seed, valid.Scenario.Simulation, out var problem) is not { } settings) return (null, ApiProblems.Problem(400, problem));
        var outcome = await desk.Run(caller, valid, settings with { Distributions = distributions }, null, http.RequestAborted);
        if (outcome.IsBusy)
        {
            http.Response.Headers.RetryAfter = "1";
            return (null, ApiProblems.Problem(429, "As many simulations as may run at once are under way; ask again when one is done."));
        }

        if (outcome.Findings.Count > 0) return (null, ApiProblems.Findings(422, outcome.Findings[0].Message, outcome.Findings));
        return outcome.Fan is { IsComplete: true } fan ? (fan, null) : (null, Results.StatusCode(ClientGone));
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
