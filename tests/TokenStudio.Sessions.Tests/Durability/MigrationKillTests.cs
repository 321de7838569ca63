using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using TokenStudio.Storage;

namespace TokenStudio.Tests;

/// <summary>A migration from the one before the newest to the newest, killed anywhere: the next start is quick and has every row.</summary>
public sealed class MigrationKillTests
{
    static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task Migration_KilledAtEveryStatement_StartsAgainWithEveryRow()
    {
        using var scratch = new TemporaryFolder();
        var before = OldDatabase.Make(scratch.Path, Soak.Times("TOKENSTUDIO_MIGRATION_MB", 16));
        var live = Path.Combine(scratch.Path, "live");
        OldDatabase.Copy(before.Folder, live);

        // What lies in the files while a statement begins or has ended is what a process killed just then leaves behind.
        var left = new List<string>();
        using (new StatementWatch(Path.Combine(live, "studio.db"), () => OldDatabase.Copy(live, left.Also(Path.Combine(scratch.Path, $"left-{left.Count}")))))
        {
            using var database = StudioDatabase.Open(live);
        }

        Assert.True(left.Count >= 10, $"Only {left.Count} moments were seen.");
        var locked = 0;
        foreach (var folder in left)
        {
            if (OldDatabase.HasMigrationLock(folder)) locked++;
            await StartsAgain(folder, before);
        }

        Soak.Say($"{left.Count} moments of {before.Previous} -> {before.Newest}, {locked} of them with the lock of a migration left behind");
        Assert.True(locked > 0);
    }

    [Fact]
    public async Task Migration_KilledAtRandomTimes_StartsAgainWithEveryRow()
    {
        using var scratch = new TemporaryFolder();
        var before = OldDatabase.Make(scratch.Path, Soak.Times("TOKENSTUDIO_MIGRATION_MB", 16));
        var seed = Soak.Seed;
        var (chance, times, half) = (new Random(seed), Soak.Times("TOKENSTUDIO_MIGRATION_KILLS", 8), 0);
        for (var n = 0; n < times; n++)
        {
            var folder = Path.Combine(scratch.Path, $"killed-{n}");
            OldDatabase.Copy(before.Folder, folder);
            using (var process = new KilledProcess("migrate", folder))
            {
                await process.Until(line => line == "ready");
                await Task.Delay(TimeSpan.FromMilliseconds(chance.Next(0, 61)));
                await process.Kill();
                if (!process.Said.Contains("done")) half++;
            }

            await StartsAgain(folder, before);
            Directory.Delete(folder, recursive: true);
            Directory.Delete($"{folder}-warm", recursive: true);
        }

        Soak.Say($"seed {seed}: {times} kills, {half} before the migration was done");
    }

    /// <summary>The test must be able to fail: rows that a migration lost are noticed.</summary>
    [Fact]
    public void Rows_OneLost_AreNotEqual()
    {
        using var scratch = new TemporaryFolder();
        var before = OldDatabase.Make(scratch.Path, 1);
        OldDatabase.Execute(before.Folder, "DELETE FROM Edits WHERE Revision = 2");
        Assert.NotEqual(before.Rows, OldDatabase.RowsOf(before.Folder, before.Columns));
    }

    static async Task StartsAgain(string folder, OldDatabase before)
    {
        Assert.Contains(OldDatabase.VersionOf(folder), new[] { before.Previous, before.Newest });
        var clock = Stopwatch.StartNew();
        using (var database = await Task.Run(() => StudioDatabase.Open(folder)).WaitAsync(Limit, TestContext.Current.CancellationToken))
        {
            Assert.Empty(await database.Read(db => db.Database.GetPendingMigrations().ToList()));
        }

        Assert.True(clock.Elapsed < Limit);
        Assert.Equal(before.Rows, OldDatabase.RowsOf(folder, before.Columns));
    }
}
