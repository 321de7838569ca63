using System.Collections.Concurrent;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Simulation;
using TokenStudio.Model.Units;

namespace TokenStudio.Sessions;

/// <summary>
/// Runs simulations away from circuits and requests: some for each workspace and for the whole studio, more are refused; two at a time have the
/// processors, the others wait. Those of a scenario's page are kept, so that nobody who leaves it loses one.
/// </summary>
/// <param name="mostOfOne">Under way or waiting, of one workspace.</param>
/// <param name="mostOfAll">Under way or waiting, of all.</param>
public sealed class SimulationDesk(TimeProvider clock, int mostOfOne = 2, int mostOfAll = 4) : IDisposable
{
    /// <summary>Paths of one run here; the command line takes more.</summary>
    public const int MostPaths = 100_000;
    const int AtOnce = 2;

    readonly Lock gate = new();
    readonly Dictionary<string, int> admitted = [];
    readonly ConcurrentDictionary<string, SimulationRun> running = new();
    readonly SemaphoreSlim room = new(AtOnce);
    readonly RunShelf shelf = new();

    // A processor is left to everybody else; no byte of a result depends on it.
    static int Threads => Math.Clamp(Environment.ProcessorCount - 1, 1, MonteCarloSettings.MostThreads);

    /// <summary>The runs of a scenario the caller has opened, newest first, as long as there is room for them and the studio runs.</summary>
    public IReadOnlyList<KeptRun> Kept(ScenarioSession session) => shelf.Of(session.Id);

    /// <summary>The run of this scenario under way, or null.</summary>
    public SimulationRun? Running(ScenarioSession session) => running.GetValueOrDefault(session.Id);

    /// <summary>Begins a run of a scenario the caller has opened and goes on with it whoever leaves; what it finds is kept. Null when one of it is under way already, or as many runs as may be.</summary>
    public SimulationRun? Begin(Caller caller, ScenarioSession session, MonteCarloSettings settings)
    {
        Allow(settings);
        if (session.State is not { Review.Valid: { } valid } state) throw new InvalidOperationException("A scenario with errors is not simulated.");
        var run = new SimulationRun(settings, state, clock);
        if (!Admit(caller)) return null;
        if (!running.TryAdd(session.Id, run))
        {
            Leave(caller);
            return null;
        }

        var work = Task.Run(async () =>
        {
            try
            {
                var outcome = await InTurn(valid, settings, run, run.Cancellation);
                if (outcome.Fan is { } fan) shelf.Add(session.Id, new(fan, state.Revision, state.Document, clock.GetUtcNow()));
                return outcome;
            }
            finally
            {
                running.TryRemove(new(session.Id, run));
                Leave(caller);
            }
        });
        work.ContinueWith(run.End, TaskScheduler.Default);
        return run;
    }

    /// <summary>The run of a scenario the caller has opened, not kept. Cancelling keeps the paths done by then, none when it had not begun.</summary>
    public async Task<SimulationOutcome> Run(Caller caller, ValidScenario valid, MonteCarloSettings settings, IProgress<RunProgress>? progress, CancellationToken cancellation)
    {
        Allow(settings);
        if (!Admit(caller)) return SimulationOutcome.Busy;
        try
        {
            return await InTurn(valid, settings, progress, cancellation);
        }
        finally
        {
            Leave(caller);
        }
    }

    async Task<SimulationOutcome> InTurn(ValidScenario valid, MonteCarloSettings settings, IProgress<RunProgress>? progress, CancellationToken cancellation)
    {
        try
        {
            await room.WaitAsync(cancellation);
            try
            {
                using var span = StudioMeters.Simulation();
                var (findings, fan) = await Task.Run(() => MonteCarlo.Run(valid, settings with { Threads = Threads }, progress, cancellation), CancellationToken.None);
                return new(findings, fan, false);
            }
            finally
            {
                room.Release();
            }
        }
        catch (OperationCanceledException)
        {
            return new([], null, false);
        }
    }

    bool Admit(Caller caller)
    {
        lock (gate)
        {
            var own = admitted.GetValueOrDefault(caller.Workspace);
            if (own >= mostOfOne || admitted.Values.Sum() >= mostOfAll) return false;
            admitted[caller.Workspace] = own + 1;
            return true;
        }
    }

    void Leave(Caller caller)
    {
        lock (gate)
        {
            if (--admitted[caller.Workspace] == 0) admitted.Remove(caller.Workspace);
        }
    }

    static void Allow(MonteCarloSettings settings)
    {
        if (settings.Paths > MostPaths) throw new ArgumentOutOfRangeException(nameof(settings), settings.Paths, $"At most {MostPaths} paths.");
    }

    public void Dispose() => room.Dispose();
}

/// <summary>How a run ended.</summary>
/// <param name="Findings">Why there is no fan.</param>
/// <param name="Fan">Null where there are findings, and when it was cancelled before a path was done.</param>
/// <param name="IsBusy">As many runs as may be were under way, so this one never began.</param>
public sealed record SimulationOutcome(ValueList<Finding> Findings, Fan? Fan, bool IsBusy)
{
    internal static SimulationOutcome Busy { get; } = new([], null, true);
}
