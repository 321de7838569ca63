using TokenStudio.Model.Documents;
using TokenStudio.Model.Simulation;
using TokenStudio.Sessions;

namespace TokenStudio.Tests;

/// <summary>Runs of a scenario's page: they go on without it and are there when it comes back.</summary>
public sealed class KeptRunTests : IDisposable
{
    readonly Studio studio = new();
    readonly SimulationDesk desk;

    public KeptRunTests() => desk = new(studio.Clock);

    public void Dispose()
    {
        desk.Dispose();
        studio.Dispose();
    }

    static readonly ObjectNode Gbm = ObjectNode.Of(("price", ObjectNode.Of(
        ("kind", Node.Of("gbm")), ("initialPrice", Node.Of(0.12m)), ("annualDrift", Node.Of(0m)), ("annualVolatility", Node.Of(0.8m)))));

    Task<ScenarioSession> Random() => studio.Door.Create(Studio.Ada, SampleScenario.Small.With("market", Gbm));

    async Task<KeptRun> Kept(ScenarioSession session, MonteCarloSettings settings)
    {
        var run = desk.Begin(Studio.Ada, session, settings)!;
        Assert.NotNull((await run.Outcome).Fan);
        Assert.Null(desk.Running(session));
        return desk.Kept(session)[0];
    }

    [Fact]
    public async Task Begin_WhoeverLeaves_KeepsTheRunWithItsScenario()
    {
        var session = await Random();
        var kept = await Kept(session, new(1_000, 7));
        Assert.Equal((1_000, 7, session.State.Revision, studio.Clock.GetUtcNow()), (kept.Fan.Paths, kept.Fan.Settings.Seed, kept.Revision, kept.At));
        Assert.Same(session.State.Document, kept.Document);

        await session.Apply("ada", [Edit.Set("/name", Node.Of("Other"))]);
        Assert.NotEqual(session.State.Document, desk.Kept(session)[0].Document);
        Assert.Empty(desk.Kept(await Random()));
    }

    [Fact]
    public async Task Begin_SeveralRuns_ListsTheNewestFirstAndAtMostEight()
    {
        var session = await Random();
        for (var seed = 1; seed <= 10; seed++) await Kept(session, new(10, seed));
        Assert.Equal([10, 9, 8, 7, 6, 5, 4, 3], desk.Kept(session).Select(k => k.Fan.Settings.Seed));
    }

    [Fact]
    public async Task Begin_MoreThanAWorkspaceMay_IsRefusedUntilOneEnds()
    {
        var session = await Random();
        using var narrow = new SimulationDesk(studio.Clock, mostOfOne: 1);
        using var go = new ManualResetEventSlim();
        var first = narrow.Run(Studio.Ada, session.State.Review.Valid!, new(1_000), new Told(_ => go.Wait()), default);
        Assert.Null(narrow.Begin(Studio.Ada, session, new(10)));
        go.Set();
        await first;
        Assert.NotNull(narrow.Begin(Studio.Ada, session, new(10)));
    }

    [Fact]
    public async Task Cancel_LongRun_KeepsItsFirstPathsAtOnce()
    {
        var session = await studio.Door.Create(Studio.Ada, SampleScenario.Small.With("market", Gbm).With("simulation", ObjectNode.Of(("paths", Node.Of(100_000m)))));
        var run = desk.Begin(Studio.Ada, session, new(SimulationDesk.MostPaths))!;
        Assert.Same(run, desk.Running(session));
        while (run.Now.Paths == 0) await Task.Delay(1, TestContext.Current.CancellationToken);
        run.Cancel();

        var fan = (await run.Outcome).Fan!;
        Assert.False(fan.IsComplete);
        Assert.Same(fan, desk.Kept(session)[0].Fan);
        Assert.Equal(0, fan.Paths % MonteCarlo.SlicePaths);
    }

    [Fact]
    public void Progress_OfARun_TellsAtMostFourTimesASecondAndWhatIsLeft()
    {
        var told = 0;
        IRunWatch watch = Watched(out var run);
        run.Moved += () => told++;

        // A tenth of the work each 100 ms: a second in all.
        for (var tenth = 1; tenth <= 10; tenth++)
        {
            watch.Report(new(tenth * 100, tenth / 10.0));
            if (tenth == 5) Assert.Equal(TimeSpan.FromMilliseconds(400), run.Left);
            studio.Clock.Advance(TimeSpan.FromMilliseconds(100));
        }

        Assert.Equal(3, told);
        Assert.Equal((1_000, null), (run.Now.Paths, run.Left));
    }

    [Fact]
    public async Task Pictures_OfTheRunsSoFar_ComeAtMostFourTimesASecondAndLeaveTimeToRun()
    {
        IRunWatch watch = Watched(out var run);
        var fan = (await Kept(await Random(), new(10))).Fan;
        Assert.False(watch.WantsFan);
        studio.Clock.Advance(SimulationRun.Pace);
        Assert.True(watch.WantsFan);

        watch.Show(fan);
        Assert.Same(fan, run.SoFar);
        Assert.False(watch.WantsFan);

        // One that takes half a second is made again after two seconds and a half.
        studio.Clock.Advance(SimulationRun.Pace + TimeSpan.FromMilliseconds(500));
        watch.Show(fan);
        studio.Clock.Advance(TimeSpan.FromMilliseconds(2_490));
        Assert.False(watch.WantsFan);
        studio.Clock.Advance(TimeSpan.FromMilliseconds(20));
        Assert.True(watch.WantsFan);
    }

    SimulationRun Watched(out SimulationRun run) => run = new(new(1_000), studio.Begin().Result.State, studio.Clock);

    [Fact]
    public async Task Shelf_OutOfBytes_LetsTheOldestOfAllGo()
    {
        var kept = await Kept(await Random(), new(10));
        var shelf = new RunShelf(mostBytes: kept.Bytes * 2);
        shelf.Add("one", kept);
        shelf.Add("two", kept);
        shelf.Add("two", kept);
        Assert.Equal((0, 2), (shelf.Of("one").Count, shelf.Of("two").Count));

        var small = new RunShelf(mostBytes: 1);
        small.Add("one", kept);
        Assert.Single(small.Of("one"));
    }

    sealed class Told(Action<RunProgress> action) : IProgress<RunProgress>
    {
        public void Report(RunProgress value) => action(value);
    }
}
