using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using TokenStudio.Storage;

namespace TokenStudio.Sessions.Killed;

/// <summary>The mistake the kill test must catch: it acknowledges before COMMIT.</summary>
sealed class HastyWriter : IStudioWriter
{
    readonly DbContextOptions<StudioDbContext> options;
    readonly BlockingCollection<Action> queue = [];

    public HastyWriter(string file)
    {
        options = new DbContextOptionsBuilder<StudioDbContext>().UseSqlite($"Data Source={file}").Options;
        new Thread(Run) { IsBackground = true }.Start();
    }

    public Task<T> Write<T>(Func<StudioDbContext, T> work)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        queue.Add(() =>
        {
            using var db = new StudioDbContext(options);
            using var transaction = db.Database.BeginTransaction();
            var result = work(db);
            db.SaveChanges();
            // Creating is left sound: there must be a scenario to lose edits of.
            var early = db.Edits.Local.Count > 0;
            if (early) done.SetResult(result);
            Thread.Sleep(15);
            transaction.Commit();
            if (!early) done.SetResult(result);
        });
        return done.Task;
    }

    void Run()
    {
        foreach (var write in queue.GetConsumingEnumerable()) write();
    }
}
