using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace TokenStudio.Storage;

/// <summary>The data folder, opened by this process alone: one writer, a context per read.</summary>
public sealed class StudioDatabase : IDisposable
{
    readonly FolderLock folderLock;
    readonly PooledDbContextFactory<StudioDbContext> contexts;
    readonly StudioWriter writer;

    StudioDatabase(string folder, FolderLock folderLock)
    {
        Folder = folder;
        this.folderLock = folderLock;
        var options = new DbContextOptionsBuilder<StudioDbContext>()
            .UseSqlite(DurableConnections.Text(File))
            .AddInterceptors(new DurableConnections());
        contexts = new(options.Options);
        Migrate();
        writer = new(contexts.CreateDbContext);
    }

    public string Folder { get; }

    public string File => Path.Combine(Folder, "studio.db");

    public IStudioWriter Writer => writer;

    /// <summary>Makes the folder when it is missing, takes it for this process and brings its tables up to date.</summary>
    /// <exception cref="StudioFolderInUseException">Another process has it.</exception>
    public static StudioDatabase Open(string folder)
    {
        Directory.CreateDirectory(folder);
        var taken = FolderLock.Take(folder);
        try
        {
            return new(folder, taken);
        }
        catch
        {
            taken.Dispose();
            throw;
        }
    }

    /// <summary>Reads one moment of the database in a context of its own, off the caller's thread.</summary>
    public Task<T> Read<T>(Func<StudioDbContext, T> work) => Task.Run(() =>
    {
        try
        {
            using var db = contexts.CreateDbContext();
            db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
            db.Database.OpenConnection();
            // Deferred, since EF's own transactions take the write lock.
            using var moment = ((SqliteConnection)db.Database.GetDbConnection()).BeginTransaction(deferred: true);
            db.Database.UseTransaction(moment);
            return work(db);
        }
        catch (Exception e) when (StudioStorageException.Behind(e) is { } trouble)
        {
            throw new StudioStorageException(trouble, e);
        }
    });

    /// <summary>Whether the tables are older than this program: never, unless somebody changed the file meanwhile.</summary>
    public Task<bool> HasPendingMigrations() => Read(db => db.Database.GetPendingMigrations().Any());

    public void Dispose()
    {
        writer.Dispose();
        using (var connection = new SqliteConnection(DurableConnections.Text(File))) SqliteConnection.ClearPool(connection);
        folderLock.Dispose();
    }

    void Migrate()
    {
        using var db = contexts.CreateDbContext();
        ClearStaleLock(db);
        db.Database.Migrate();
        db.Database.ExecuteSqlRaw("PRAGMA journal_mode=WAL");
    }

    // EF marks a running migration by a row. After a kill the row stays and every later start would wait for ever;
    // the folder lock says that nobody else can be migrating.
    static void ClearStaleLock(StudioDbContext db)
    {
        var tables = db.Database.SqlQueryRaw<string>("SELECT name AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'").ToList();
        if (tables.Count > 0) db.Database.ExecuteSqlRaw("DELETE FROM __EFMigrationsLock");
    }
}
