using System.Diagnostics.Metrics;
using TokenStudio.Storage.DataSets;
using TokenStudio.Storage.Scenarios;
using TokenStudio.Storage.Versions;

namespace TokenStudio.Sessions;

/// <summary>
/// At most one live session per scenario. An idle one is let go but remembered weakly: whoever still holds it keeps it
/// the only one, so two can never write the same scenario.
/// </summary>
sealed class SessionRegistry : IDisposable
{
    public static readonly TimeSpan IdleLimit = TimeSpan.FromMinutes(10);

    readonly ScenarioStore store;
    readonly VersionStore versions;
    readonly DataSetStore data;
    readonly TimeProvider clock;
    readonly ITimer timer;
    readonly Meter meter = new("TokenStudio.Sessions");
    readonly Lock gate = new();
    readonly Dictionary<string, Task<ScenarioSession?>> held = [];
    readonly Dictionary<string, WeakReference<ScenarioSession>> idle = [];

    public SessionRegistry(ScenarioStore store, VersionStore versions, DataSetStore data, TimeProvider clock)
    {
        this.store = store;
        this.versions = versions;
        this.data = data;
        this.clock = clock;
        meter.CreateObservableUpDownCounter("tokenstudio.sessions.held", () => Held, description: "Sessions kept ready");
        meter.CreateObservableUpDownCounter("tokenstudio.sessions.subscribers", () => Subscribers, description: "Pages that follow a session");
        timer = clock.CreateTimer(_ => LetIdleGo(), null, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1));
    }

    public int Held
    {
        get
        {
            lock (gate) return held.Count;
        }
    }

    /// <summary>Who follows any session: as many as there are open pages, or one was not told to stop.</summary>
    public int Subscribers
    {
        get
        {
            lock (gate) return held.Values.Where(task => task.IsCompletedSuccessfully).Sum(task => task.Result?.Subscribers ?? 0);
        }
    }

    /// <summary>The session of a scenario, deleted ones too; null when there is no such scenario.</summary>
    public async Task<ScenarioSession?> Find(string id)
    {
        var task = Begin(id);
        try
        {
            var session = await task;
            session?.Touch();
            return session;
        }
        finally
        {
            // Neither a failure nor an absence is worth remembering.
            if (task is not { IsCompletedSuccessfully: true, Result: not null }) Forget(id, task);
        }
    }

    /// <summary>There is no such scenario any more; who still holds its session is told so by it.</summary>
    public void Drop(string id)
    {
        lock (gate)
        {
            held.Remove(id);
            idle.Remove(id);
        }
    }

    public void Dispose()
    {
        timer.Dispose();
        meter.Dispose();
    }

    internal void LetIdleGo()
    {
        lock (gate)
        {
            foreach (var (id, task) in held.ToList())
            {
                if (!task.IsCompletedSuccessfully || task.Result is not { Subscribers: 0 } session || session.IdleFor < IdleLimit) continue;
                held.Remove(id);
                idle[id] = new(session);
            }

            foreach (var id in idle.Where(i => !i.Value.TryGetTarget(out _)).Select(i => i.Key).ToList()) idle.Remove(id);
        }
    }

    Task<ScenarioSession?> Begin(string id)
    {
        lock (gate)
        {
            if (held.TryGetValue(id, out var known)) return known;
            var kept = idle.Remove(id, out var weak) && weak.TryGetTarget(out var alive) ? alive : null;
            return held[id] = kept is null ? Load(id) : Task.FromResult<ScenarioSession?>(kept);
        }
    }

    void Forget(string id, Task<ScenarioSession?> task)
    {
        lock (gate)
        {
            if (held.TryGetValue(id, out var now) && now == task) held.Remove(id);
        }
    }

    async Task<ScenarioSession?> Load(string id)
    {
        if (await store.Load(id) is not { } stored) return null;
        var shelf = await VersionShelf.Load(versions, id);
        var newest = shelf.All.Concat(shelf.Others).Select(v => v.Revision).DefaultIfEmpty().Max();
        return new(stored, await store.History(id), shelf, await store.Past.FirstAfter(id, newest), store, versions, data, clock);
    }
}
