using System.Collections.Concurrent;
using TokenStudio.Storage.Sharing;

namespace TokenStudio.Sessions;

/// <summary>Counts what is looked at and stores it now and then in one write, so that looking never waits for the disk.</summary>
sealed class VisitLedger : IDisposable
{
    static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    readonly ShareLinkStore links;
    readonly TimeProvider clock;
    readonly ITimer timer;
    readonly ConcurrentDictionary<string, (long Count, DateTimeOffset Last)> open = new();

    public VisitLedger(ShareLinkStore links, TimeProvider clock)
    {
        this.links = links;
        this.clock = clock;
        timer = clock.CreateTimer(_ => _ = Store(), null, Every, Every);
    }

    public void Count(string linkId)
    {
        var now = clock.GetUtcNow();
        open.AddOrUpdate(linkId, (1, now), (_, so) => (so.Count + 1, now));
    }

    /// <summary>Stores what was counted since.</summary>
    public async Task Store()
    {
        var taken = new List<(string LinkId, long Count, DateTimeOffset Last)>();
        foreach (var id in open.Keys)
        {
            if (open.TryRemove(id, out var seen)) taken.Add((id, seen.Count, seen.Last));
        }

        if (taken.Count == 0) return;
        try
        {
            await links.AddVisits(taken);
        }
#pragma warning disable CA1031 // A disk that is full must not keep a list from being shown; what was counted waits for the next time.
        catch (Exception)
#pragma warning restore CA1031
        {
            foreach (var (id, count, last) in taken) open.AddOrUpdate(id, (count, last), (_, so) => (so.Count + count, so.Last));
        }
    }

    public void Dispose()
    {
        timer.Dispose();
        Store().GetAwaiter().GetResult();
    }
}
