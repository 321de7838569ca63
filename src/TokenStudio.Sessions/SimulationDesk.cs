using System.Collections.Concurrent;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Simulation;
using TokenStudio.Model.Units;

namespace TokenStudio.Sessions;

/// <summary>Runs simulations away from circuits and requests: one at a time for each workspace, two for the whole studio; others wait.</summary>
public sealed class SimulationDesk : IDisposable
{
    /// <summary>Paths of one run here; the command line takes more.</summary>
    public const int MostPaths = 100_000;
    const int AtOnce = 2;

    readonly ConcurrentDictionary<string, bool> busy = new();
    readonly SemaphoreSlim room = new(AtOnce);

    // A processor is left to everybody else; no byte of a result depends on it.
    static int Threads => Math.Clamp(Environment.ProcessorCount - 1, 1, MonteCarloSettings.MostThreads);

    /// <summary>The run of a scenario the caller has opened. Cancelling keeps the whole blocks of paths done by then, none when it had not begun.</summary>
    public async Task<SimulationOutcome> Run(Caller caller, ValidScenario valid, MonteCarloSettings settings, IProgress<RunProgress>? progress, CancellationToken cancellation)
    {
        if (settings.Paths > MostPaths) throw new ArgumentOutOfRangeException(nameof(settings), settings.Paths, $"At most {MostPaths} paths.");
        if (!busy.TryAdd(caller.Workspace, true)) return SimulationOutcome.Busy;
        try
        {
            await room.WaitAsync(cancellation);
            try
            {
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
        finally
        {
            busy.TryRemove(caller.Workspace, out _);
        }
    }

    public void Dispose() => room.Dispose();
}

/// <summary>How a run ended.</summary>
/// <param name="Findings">Why there is no fan.</param>
/// <param name="Fan">Null where there are findings, and when it was cancelled before a block was done.</param>
/// <param name="IsBusy">Another run of the workspace was under way, so this one never began.</param>
public sealed record SimulationOutcome(ValueList<Finding> Findings, Fan? Fan, bool IsBusy)
{
    internal static SimulationOutcome Busy { get; } = new([], null, true);
}
