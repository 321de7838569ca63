using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using TokenStudio.Storage;

namespace TokenStudio.Sessions.Killed;

/// <summary>The mistakes that the durability tests must catch, in a writer that is otherwise like the real one.</summary>
sealed class FaultyWriter : IStudioWriter
{
    readonly DbContextOptions<StudioDbContext> options;
    readonly BlockingCollection<Action> queue = [];
    readonly bool hasty;

    /// <param name="hasty">It acknowledges before COMMIT; else it commits with synchronous=NORMAL, which does not wait for the disk.</param>
    public FaultyWriter(string file, bool hasty)
    {
        this.hasty = hasty;
        options = new DbContextOptionsBuilder<StudioDbContext>().UseSqlite($"Data Source={file}").Options;
        new Thread(Run) { IsBackground = true }.Start();
    }

    public Task<T> Write<T>(Func<StudioDbContext, T> work)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        queue.Add(() =>
        {
            using var db = new StudioDbContext(options);
            db.Database.OpenConnection();
            db.Database.ExecuteSqlRaw("PRAGMA synchronous=NORMAL");
            using var transaction = db.Database.BeginTransaction();
            var result = work(db);
            db.SaveChanges();
            // Creating is left sound: there must be a scenario to lose edits of.
            var early = hasty && db.Edits.Local.Count > 0;
            if (early) done.SetResult(result);
            if (hasty) Thread.Sleep(50);
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
