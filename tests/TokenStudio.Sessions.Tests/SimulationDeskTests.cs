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
    public async Task Run_SecondOfAWorkspace_IsBusyUntilTheFirstIsDone()
    {
        using var go = new ManualResetEventSlim();
        var first = Run(Studio.Ada, 1_000, new Told(_ => go.Wait(TestContext.Current.CancellationToken)));

        Assert.True((await Run(Studio.Ada, 1)).IsBusy);
        Assert.True((await Run(Studio.Eve, 1)).Fan!.IsComplete);
        go.Set();
        Assert.Equal(1_000, (await first).Fan!.Paths);
        Assert.False((await Run(Studio.Ada, 1)).IsBusy);
    }

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
