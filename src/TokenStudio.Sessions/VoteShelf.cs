using TokenStudio.Model.Grants.Files;

namespace TokenStudio.Sessions;

/// <summary>Votes read of their files, so that an edit of a round does not read a million rows again: those in use, and the latest up to a number of rows.</summary>
public sealed class VoteShelf(long mostRows = VoteShelf.UsualRows) : IDisposable
{
    /// <summary>Some 240 MB; one file at most beyond it.</summary>
    public const long UsualRows = 6_000_000;

    readonly Lock gate = new();
    readonly SemaphoreSlim reading = new(1);   // one file at a time: its columns grow while it is read
    readonly Dictionary<string, WeakReference<PastVotes>> known = [];
    readonly LinkedList<PastVotes> latest = [];

    /// <summary>Rows that are kept although nobody may look at them any more.</summary>
    internal long KeptRows
    {
        get
        {
            lock (gate) return latest.Sum(v => (long)v.Count);
        }
    }

    /// <summary>The votes under a hash.</summary>
    /// <param name="open">Opens their file, if they must be read.</param>
    /// <exception cref="FileNotFoundException">The file is not there any more.</exception>
    public PastVotes Read(string sha256, Func<Stream?> open, CancellationToken stop = default)
    {
        if (Find(sha256) is { } there) return there;
        reading.Wait(stop);
        try
        {
            if (Find(sha256) is { } meanwhile) return meanwhile;
            using var file = open() ?? throw new FileNotFoundException("The file of a data set is gone.", sha256);
            return Keep(sha256, PastVotes.Read(file, stop));
        }
        finally
        {
            reading.Release();
        }
    }

    public void Dispose() => reading.Dispose();

    PastVotes? Find(string sha256)
    {
        lock (gate)
        {
            if (!known.TryGetValue(sha256, out var weak) || !weak.TryGetTarget(out var votes)) return null;
            if (latest.Remove(votes)) latest.AddFirst(votes);
            return votes;
        }
    }

    PastVotes Keep(string sha256, PastVotes votes)
    {
        lock (gate)
        {
            foreach (var gone in known.Where(k => !k.Value.TryGetTarget(out _)).Select(k => k.Key).ToList()) known.Remove(gone);
            known[sha256] = new(votes);
            latest.AddFirst(votes);
            while (latest.Count > 1 && latest.Sum(v => (long)v.Count) > mostRows) latest.RemoveLast();
            return votes;
        }
    }
}
