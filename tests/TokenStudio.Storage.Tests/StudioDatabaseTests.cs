using Microsoft.EntityFrameworkCore;
using TokenStudio.Storage;

namespace TokenStudio.Tests;

public sealed class StudioDatabaseTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Open_EmptyThenAgain_MigratesOnce()
    {
        for (var n = 0; n < 2; n++)
        {
            using var database = StudioDatabase.Open(Path.Combine(folder.Path, "new"));
            Assert.Equal(await database.Read(db => db.Database.GetMigrations().ToList()), await database.Read(db => db.Database.GetAppliedMigrations().ToList()));
            Assert.False(await database.Read(db => db.Database.HasPendingModelChanges()));
            Assert.Equal(0, await database.Read(db => db.Scenarios.Count()));
        }
    }

    [Theory]
    [InlineData("journal_mode", "wal")]
    [InlineData("synchronous", "2")]
    [InlineData("foreign_keys", "1")]
    [InlineData("busy_timeout", "3500")]
    public async Task Connections_ReadAndWrite_AreDurable(string pragma, string expected)
    {
        using var database = StudioDatabase.Open(folder.Path);
        string Ask(StudioDbContext db)
        {
            using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"PRAGMA {pragma}";
            return $"{command.ExecuteScalar()}";
        }

        Assert.Equal(expected, await database.Read(Ask));
        Assert.Equal(expected, await database.Writer.Write(db =>
        {
            using var command = db.Database.GetDbConnection().CreateCommand();
            command.Transaction = Microsoft.EntityFrameworkCore.Storage.DbContextTransactionExtensions.GetDbTransaction(db.Database.CurrentTransaction!);
            command.CommandText = $"PRAGMA {pragma}";
            return $"{command.ExecuteScalar()}";
        }));
    }

    [Fact]
    public void Open_FolderInUse_SaysSo()
    {
        using (StudioDatabase.Open(folder.Path))
        {
            var refused = Assert.Throws<StudioFolderInUseException>(() => StudioDatabase.Open(folder.Path));
            Assert.Contains(folder.Path, refused.Message, StringComparison.Ordinal);
        }

        using var again = StudioDatabase.Open(folder.Path);
    }

    [Fact]
    public async Task Open_StaleMigrationLock_IsCleared()
    {
        using (var database = StudioDatabase.Open(folder.Path))
        {
            await database.Writer.Write(db => db.Database.ExecuteSqlRaw(
                "CREATE TABLE IF NOT EXISTS __EFMigrationsLock (Id INTEGER PRIMARY KEY, Timestamp TEXT NOT NULL); INSERT INTO __EFMigrationsLock VALUES (1, '2026-01-01')"));
        }

        // Left in place, the row makes Migrate wait for ever.
        var opening = Task.Run(() => StudioDatabase.Open(folder.Path));
        using var again = await opening.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Write_Failing_ChangesNothingAndHindersNobody()
    {
        using var database = StudioDatabase.Open(folder.Path);
        await Assert.ThrowsAsync<InvalidOperationException>(() => database.Writer.Write<int>(db =>
        {
            db.Database.ExecuteSqlRaw("CREATE TABLE Half (Id INTEGER)");
            throw new InvalidOperationException("half way");
        }));
        Assert.Equal(0, await database.Writer.Write(db => db.Database.SqlQueryRaw<int>("SELECT count(*) AS Value FROM sqlite_master WHERE name = 'Half'").Single()));
    }

    [Fact]
    public async Task Write_FromManyThreads_RunsInTurnOnOneOther()
    {
        using var database = StudioDatabase.Open(folder.Path);
        var inside = 0;
        var threads = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => database.Writer.Write(_ =>
        {
            Assert.Equal(1, Interlocked.Increment(ref inside));
            Interlocked.Decrement(ref inside);
            return Environment.CurrentManagedThreadId;
        })));
        Assert.Single(threads.Distinct());
        Assert.DoesNotContain(Environment.CurrentManagedThreadId, threads);
    }

    [Fact]
    public void Resolve_Configured_WinsOverTheEnvironment() =>
        Assert.Equal(folder.Path, StudioFolder.Resolve(folder.Path));

    [Fact]
    public void Resolve_Nothing_IsAFolderSomewhere() => Assert.True(Path.IsPathRooted(StudioFolder.Resolve(null)));
}
