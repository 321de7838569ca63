using System.Collections.Concurrent;

namespace TokenStudio.Storage.Sharing;

/// <summary>
/// Links that are open to whoever has the address, so that a shared page costs no look into the database. Any change of
/// any link empties it: changes are rare, and none can be forgotten.
/// </summary>
sealed class LinkCache
{
    const int Most = 10_000;

    readonly ConcurrentDictionary<string, (ShareLink Link, long Generation)> known = new();
    long generation;

    public long Generation => Volatile.Read(ref generation);

    public ShareLink? Find(string key) => known.TryGetValue(key, out var kept) && kept.Generation == Generation ? kept.Link : null;

    /// <param name="seenAt">The generation before it was read: what was read before a change is not kept after it.</param>
    public void Keep(string key, ShareLink link, long seenAt)
    {
        if (known.Count >= Most) known.Clear();
        known[key] = (link, seenAt);
    }

    public void Clear()
    {
        Interlocked.Increment(ref generation);
        known.Clear();
    }
}
