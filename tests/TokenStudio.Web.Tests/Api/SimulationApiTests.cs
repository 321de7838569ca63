using System.Net;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Presets;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Simulation;
using TokenStudio.Presentation.Tables;
using TokenStudio.Reports.Csv;

namespace TokenStudio.Tests;

public sealed class SimulationApiTests(StudioFixture studio) : IDisposable
{
    const string Gbm = """{ "kind": "gbm", "initialPrice": 0.12, "annualDrift": 0.1, "annualVolatility": 0.8 }""";
    readonly StudioClient owner = new(studio.Address);

    public void Dispose() => owner.Dispose();

    async Task<string> Random()
    {
        var scenario = await owner.Create("meridian");
        await owner.Set(scenario, "/market/price", Gbm);
        return scenario;
    }

    // What the command line prints: SimulateTests.Simulate_Csv_IsTheFanTable.
    [Theory]
    [InlineData("?paths=5000&seed=7", 5_000, 7)]
    [InlineData("", 10_000, 42)]
    public async Task Bands_OfARandomPrice_AreTheTableOfTheCommandLine(string query, int paths, long seed)
    {
        var price = NodeReader.Read(System.Text.Encoding.UTF8.GetBytes(Gbm), out _)!;
        var document = EditApplier.Apply(PresetLibrary.Find("meridian")!.Document, [Edit.Set("/market/price", price)]).Document!;
        var (_, fan) = MonteCarlo.Run(ScenarioReview.Of(document).Valid!, new(paths, seed, 1));

        using var response = await owner.Get($"{await Random()}/simulation.csv{query}");
        Assert.Equal((HttpStatusCode.OK, "text/csv", "meridian-base-case-simulation.csv"), (response.StatusCode, response.Content.Headers.ContentType!.MediaType, response.Content.Headers.ContentDisposition!.FileName));
        Assert.Equal(CsvTable.Write(FanTable.Of(fan!)), await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Bands_ScenarioThatSays_AreThoseOfItsPathsAndSeed()
    {
        var scenario = await Random();
        await owner.Set(scenario, "/simulation", """{ "paths": 700, "seed": 9 }""");
        using var own = await owner.Get($"{scenario}/simulation.csv");
        using var said = await owner.Get($"{scenario}/simulation.csv?paths=700&seed=9");
        Assert.Equal(await said.Content.ReadAsByteArrayAsync(), await own.Content.ReadAsByteArrayAsync());

        // More than are run here is no reason to run fewer in silence.
        await owner.Set(scenario, "/simulation/paths", "500000");
        using var many = await owner.Get($"{scenario}/simulation.csv");
        await Problem.Is(HttpStatusCode.BadRequest, many);
    }

    [Theory]
    [InlineData("?paths=0"), InlineData("?paths=100001"), InlineData("?paths=many"), InlineData("?paths=-1"), InlineData("?paths=99999999999999999999")]
    [InlineData("?seed=-1"), InlineData("?seed=9007199254740992"), InlineData("?seed=x"), InlineData("?seed=")]
    public async Task Bands_SettingsThatCannotBe_Are400(string query)
    {
        using var response = await owner.Get($"{await Random()}/simulation.csv{query}");
        await Problem.Is(HttpStatusCode.BadRequest, response);
    }

    [Fact]
    public async Task Bands_NoPriceOrErrors_Are422WithTheFinding()
    {
        using var none = await owner.Get($"{await owner.Create("bitcoin")}/simulation.csv");
        Assert.Equal("/market/price", (string)(await Problem.Is(HttpStatusCode.UnprocessableEntity, none))["path"]!);

        var scenario = await Random();
        await owner.Set(scenario, "/allocations/team/share", "0.9");
        using var wrong = await owner.Get($"{scenario}/simulation.csv");
        await Problem.Is(HttpStatusCode.UnprocessableEntity, wrong);
    }

    [Fact]
    public async Task Bands_OfAnotherWorkspace_Are404AndWithoutOne401()
    {
        var scenario = await Random();
        using var stranger = new StudioClient(studio.Address);
        await stranger.Create("meridian");
        using var other = await stranger.Get($"{scenario}/simulation.csv");
        await Problem.Is(HttpStatusCode.NotFound, other);
        using var nobody = new StudioClient(studio.Address);
        using var without = await nobody.Get($"{scenario}/simulation.csv");
        await Problem.Is(HttpStatusCode.Unauthorized, without);
    }

    [Fact]
    public async Task Bands_ThirdWhileTwoRun_Is429AndLeavingEndsThem()
    {
        var scenario = await Random();
        await owner.Set(scenario, "/timeline/step", "\"P1D\"");   // 3,654 rows: some seconds of work
        using var http = new HttpClient(new SocketsHttpHandler { CookieContainer = owner.Cookies }) { BaseAddress = studio.Address };
        using var leaving = new CancellationTokenSource();
        Task<HttpResponseMessage> Long() => http.GetAsync($"{scenario}/simulation.csv?paths=100000", leaving.Token);
        var longer = new[] { Long(), Long() };

        // Whichever came first has the turn: the long ones ask again until they are that.
        HttpResponseMessage second;
        do
        {
            for (var i = 0; i < longer.Length; i++)
            {
                if (longer[i].IsCompleted) longer[i] = Long();
            }

            second = await owner.Get($"{scenario}/simulation.csv?paths=1");
        }
        while (second.StatusCode == HttpStatusCode.OK);
        await Problem.Is(HttpStatusCode.TooManyRequests, second);
        Assert.Equal(1, second.Headers.RetryAfter!.Delta!.Value.TotalSeconds);

        await leaving.CancelAsync();
        foreach (var one in longer) await Assert.ThrowsAnyAsync<OperationCanceledException>(() => one);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        do
        {
            second.Dispose();
            await Task.Delay(50, limit.Token);
            second = await owner.Get($"{scenario}/simulation.csv?paths=1");
        }
        while (second.StatusCode == HttpStatusCode.TooManyRequests);
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        second.Dispose();
    }
}
