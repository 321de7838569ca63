using TokenStudio.Model.Documents;
using TokenStudio.Model.Simulation;

namespace TokenStudio.Sessions;

/// <summary>A run under way: how far it is, what it has found so far, both told at most four times a second, and its cancellation.</summary>
#pragma warning disable CA1001 // Its source of cancellation has no timer and no wait handle to dispose of, and may be cancelled after the end.
public sealed class SimulationRun : IRunWatch
#pragma warning restore CA1001
{
    /// <summary>Between two pictures of the runs so far.</summary>
    public static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(250);

    // Pictures take at most a fifth of the time.
    const int LeastOfCost = 5;

    readonly TimeProvider clock;
    readonly CancellationTokenSource cancellation = new();
    readonly TaskCompletionSource<SimulationOutcome> ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly Lock gate = new();
    long? began;
    long told;
    long pictureAt;
    RunProgress now;

    internal SimulationRun(MonteCarloSettings settings, SessionState state, TimeProvider clock)
    {
        this.clock = clock;
        (Settings, Document, Revision) = (settings, state.Document, state.Revision);
        told = pictureAt = clock.GetTimestamp();
    }

    /// <summary>Raised on the run's threads when there is news, at most four times a second, and once at the end.</summary>
    public event Action? Moved;

    public MonteCarloSettings Settings { get; }

    /// <summary>The scenario it is a run of.</summary>
    public ObjectNode Document { get; }

    public long Revision { get; }

    /// <summary>How it ends.</summary>
    public Task<SimulationOutcome> Outcome => ended.Task;

    /// <summary>Of the first paths; null until there is a picture of them.</summary>
    public Fan? SoFar { get; private set; }

    public bool IsCancelled => cancellation.IsCancellationRequested;

    /// <summary>It has had its turn; before, it waits for others.</summary>
    public bool HasBegun
    {
        get { lock (gate) return began is not null; }
    }

    public RunProgress Now
    {
        get { lock (gate) return now; }
    }

    /// <summary>How long it still takes at the pace so far; null while nothing can be said of it.</summary>
    public TimeSpan? Left
    {
        get
        {
            lock (gate) return began is { } from && now.Part is > 0 and < 1 ? clock.GetElapsedTime(from) * ((1 - now.Part) / now.Part) : null;
        }
    }

    internal CancellationToken Cancellation => cancellation.Token;

    /// <summary>Ends it with the paths done so far.</summary>
    public void Cancel() => cancellation.Cancel();

    bool IRunWatch.WantsFan => clock.GetElapsedTime(Volatile.Read(ref pictureAt)) >= Pace;

    void IRunWatch.Show(Fan soFar)
    {
        var cost = clock.GetElapsedTime(Volatile.Read(ref pictureAt)) - Pace;
        var rest = TimeSpan.FromTicks(Math.Max(0, (cost * LeastOfCost - Pace).Ticks));
        SoFar = soFar;
        Volatile.Write(ref pictureAt, clock.GetTimestamp() + (long)(rest.TotalSeconds * clock.TimestampFrequency));
        Tell();
    }

    void IProgress<RunProgress>.Report(RunProgress value)
    {
        lock (gate)
        {
            began ??= clock.GetTimestamp();
            now = value;
            if (clock.GetElapsedTime(told) < Pace) return;
        }

        Tell();
    }

    internal void End(Task<SimulationOutcome> outcome)
    {
        ended.SetFromTask(outcome);
        Moved?.Invoke();
    }

    void Tell()
    {
        lock (gate) told = clock.GetTimestamp();
        Moved?.Invoke();
    }
}
