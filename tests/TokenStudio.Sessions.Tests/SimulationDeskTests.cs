using TokenStudio.Model.Documents;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Simulation;
using TokenStudio.Sessions;

namespace TokenStudio.Tests;

public sealed class SimulationDeskTests : IDisposable
{
    static readonly ValidScenario Valid = ScenarioReview.Of(SampleScenario.Small.With("market", ObjectNode.Of(("price", ObjectNode.Of(
        ("kind", Node.Of("gbm")), ("initialPrice", Node.Of(0.12m)), ("annualDrift", Node.Of(0m)), ("annualVolatility", Node.Of(0.8m))))))).Valid!;

    readonly SimulationDesk desk = new(TimeProvider.System);

    public void Dispose() => desk.Dispose();

    Task<SimulationOutcome> Run(Caller caller, int paths, IProgress<RunProgress>? progress = null, CancellationToken cancellation = default) =>
        desk.Run(caller, Valid, new(paths), progress, cancellation);

    [Fact]
    public async Task Run_ThirdOfAWorkspace_IsBusyUntilOneIsDone()
    {
        using var go = new ManualResetEventSlim();
        var (first, second) = (Held(Studio.Ada, go), Held(Studio.Ada, go));

        Assert.True((await Run(Studio.Ada, 1)).IsBusy);
        go.Set();
        Assert.Equal((1_000, 1_000), ((await first).Fan!.Paths, (await second).Fan!.Paths));
        Assert.False((await Run(Studio.Ada, 1)).IsBusy);
    }

    [Fact]
    public async Task Run_FifthOfAll_IsBusyWhoeverAsks()
    {
        using var go = new ManualResetEventSlim();
        Task<SimulationOutcome>[] four = [Held(Studio.Ada, go), Held(Studio.Ada, go), Held(Studio.Eve, go), Held(Studio.Eve, go)];

        Assert.True((await Run(new("third"), 1)).IsBusy);
        go.Set();
        Assert.All(await Task.WhenAll(four), outcome => Assert.True(outcome.Fan!.IsComplete));
        Assert.True((await Run(new("third"), 1)).Fan!.IsComplete);
    }

    Task<SimulationOutcome> Held(Caller caller, ManualResetEventSlim go) => Run(caller, 1_000, new Told(_ => go.Wait(TestContext.Current.CancellationToken)));

    [Fact]
    public async Task Run_Cancelled_KeepsItsFirstSlices()
    {
        using var cancellation = new CancellationTokenSource();
        var outcome = await Run(Studio.Ada, SimulationDesk.MostPaths, new Told(_ => cancellation.Cancel()), cancellation.Token);

        Assert.False(outcome.Fan!.IsComplete);
        Assert.Equal(0, outcome.Fan.Paths % MonteCarlo.SlicePaths);
        Assert.False((await Run(Studio.Ada, 1)).IsBusy);
    }

    [Fact]
    public async Task Run_CancelledBeforeItBegan_HasNothing()
    {
        var outcome = await Run(Studio.Ada, 1, null, new CancellationToken(canceled: true));
        Assert.Equal((null, false, 0), (outcome.Fan, outcome.IsBusy, outcome.Findings.Count));
    }

    [Fact]
    public async Task Run_OfTheDesk_IsThatOfTheModel()
    {
        var (_, fan) = MonteCarlo.Run(Valid, new(5_000, SimulationInputs.UsualSeed, 1));
        Assert.Equal(fan!.Price.Mean, (await Run(Studio.Ada, 5_000)).Fan!.Price.Mean);
    }

    [Fact]
    public Task Run_MorePathsThanHere_Throws() => Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Run(Studio.Ada, SimulationDesk.MostPaths + 1));

    sealed class Told(Action<RunProgress> action) : IProgress<RunProgress>
    {
        public void Report(RunProgress value) => action(value);
    }
}
