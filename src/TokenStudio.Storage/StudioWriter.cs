using System.Collections.Concurrent;

namespace TokenStudio.Storage;

/// <summary>A thread that does every write in turn. SQLite takes one writer at a time anyway, and its async calls block the caller.</summary>
sealed class StudioWriter : IStudioWriter, IDisposable
{
    readonly Func<StudioDbContext> open;
    readonly BlockingCollection<Action> queue = [];
    readonly Thread thread;
    bool blocked;
    int closed;

    public StudioWriter(Func<StudioDbContext> open)
    {
        this.open = open;
        thread = new Thread(Run) { IsBackground = true, Name = "TokenStudio writer" };
        thread.Start();
    }

    public Task<T> Write<T>(Func<StudioDbContext, T> work)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        queue.Add(() => Do(work, done));
        return done.Task;
    }

    /// <summary>Finishes what was queued. Twice is once: a container disposes of it as well as the database.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref closed, 1) == 1) return;
        queue.CompleteAdding();
        thread.Join();
        queue.Dispose();
    }

    void Run()
    {
        foreach (var write in queue.GetConsumingEnumerable()) write();
    }

    void Do<T>(Func<StudioDbContext, T> work, TaskCompletionSource<T> done)
    {
        try
        {
            T result;
            using (var db = open())
            {
                // One has waited in vain for another program; those behind it must not each wait as long again.
                if (blocked) DurableConnections.ThrowIfHeld(db);
                using var transaction = db.Database.BeginTransaction();
                blocked = false;
                result = work(db);
                db.SaveChanges();
                transaction.Commit();
            }

            done.SetResult(result);
        }
#pragma warning disable CA1031 // Whatever went wrong belongs to the one who asked; the thread must live on for the others.
        catch (Exception e)
#pragma warning restore CA1031
        {
            var trouble = StudioStorageException.Behind(e);
            blocked = trouble == StorageTrouble.Busy;
            done.SetException(trouble is { } cause ? new StudioStorageException(cause, e) : e);
        }
    }
}
