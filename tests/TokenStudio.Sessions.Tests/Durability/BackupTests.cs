using Microsoft.EntityFrameworkCore;
using TokenStudio.Storage;
using TokenStudio.Storage.Keeping;

namespace TokenStudio.Tests;

/// <summary>A backup is one moment of the studio, whoever edits meanwhile; a restore never writes over anything.</summary>
public sealed class BackupTests : IDisposable
{
    readonly TemporaryFolder scratch = new();

    string Data => Path.Combine(scratch.Path, "data");

    public void Dispose() => scratch.Dispose();

    [Fact]
    public async Task Backup_WhileEightWrite_IsOneMomentOfTheOpLog()
    {
        var (times, seed) = (Soak.Times("TOKENSTUDIO_BACKUPS", 10), Soak.Seed);
        var made = new List<(BackupContents Contents, List<Acknowledged> Before)>();
        using (var process = new KilledProcess("edit", $"{seed}", "sound", "8", Data))
        {
            await process.Until(line => line == "ready");
            for (var n = 0; n < times; n++)
            {
                var heard = process.Said.Count;
                await process.Until(line => line.StartsWith("ack", StringComparison.Ordinal) && process.Said.Count >= heard + 40);
                var before = process.Said.Select(Acknowledged.Read).OfType<Acknowledged>().ToList();
                made.Add((StudioBackup.Make(Data, Target(n), TimeProvider.System), before));
            }

            await process.Kill();
        }

        var all = await InOrder(Data);
        for (var n = 0; n < times; n++)
        {
            var restored = Path.Combine(scratch.Path, $"restored-{n}");
            StudioRestore.Run(Target(n), restored, force: false, TimeProvider.System);
            Assert.Equal(0, await OpLog.Lost(restored, made[n].Before));
            // The first so many edits of the whole studio, no other ones.
            Assert.Equal(all[..(int)made[n].Contents.Edits].Order(), (await InOrder(restored)).Order());
        }

        Soak.Say($"seed {seed}: {times} backups of {made[0].Contents.Edits} to {made[^1].Contents.Edits} edits");
        Assert.True(made[^1].Contents.Edits > made[0].Contents.Edits);
    }

    /// <summary>The test above must be able to fail: a copy that lacks one edit in the middle is no prefix.</summary>
    [Fact]
    public async Task Backup_WithAnEditTakenOut_IsRefusedAtRestore()
    {
        using (var studio = StudioDatabase.Open(Data)) await Edit(studio);
        StudioBackup.Make(Data, Target(0), TimeProvider.System);
        OldDatabase.Execute(Target(0), "DELETE FROM Edits WHERE Revision = 3");
        var refused = Assert.Throws<KeepingException>(() => StudioRestore.Run(Target(0), Path.Combine(scratch.Path, "new"), false, TimeProvider.System));
        Assert.Contains("checksum differs", refused.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(scratch.Path, "new")));
        await Assert.ThrowsAnyAsync<Exception>(() => OpLog.Lost(Target(0), []));
    }

    [Fact]
    public async Task Backup_OfAStoppedStudio_HoldsDatabaseAndKeysAndNoTokens()
    {
        string token;
        using (var studio = StudioDatabase.Open(Data))
        {
            using var door = Sessions.Killed.Editing.Door(studio, studio.Writer);
            var session = await door.Create(Studio.Ada, SampleScenario.Small);
            token = (await door.CreateLink(Studio.Ada, session.Id, new() { Name = "Investors" }))!.Token;
            Assert.NotNull(await door.OpenShared(token));
        }

        Directory.CreateDirectory(Path.Combine(Data, "keys"));
        await File.WriteAllTextAsync(Path.Combine(Data, "keys", "key-1.xml"), "<key/>");
        var contents = StudioBackup.Make(Data, Target(0), TimeProvider.System);
        Assert.Equal((1, 0), (contents.Scenarios, contents.Edits));
        Assert.Equal(["backup.json", "keys", "studio.db"], Directory.EnumerateFileSystemEntries(Target(0)).Select(Path.GetFileName).Order());
        Assert.Equal("<key/>", await File.ReadAllTextAsync(Path.Combine(Target(0), "keys", "key-1.xml")));
        // Only hashes are stored, so that a backup in wrong hands opens no link.
        Assert.True(Holds(Target(0), "Investors"));
        Assert.False(Holds(Target(0), token));
        using var restored = Restored();
        using var again = Sessions.Killed.Editing.Door(restored, restored.Writer);
        Assert.NotNull(await again.OpenShared(token));
    }

    [Fact]
    public async Task Restore_FolderInUseOrNotEmpty_IsRefusedAndForcedMovesAside()
    {
        using (var studio = StudioDatabase.Open(Data)) await Edit(studio);
        StudioBackup.Make(Data, Target(0), TimeProvider.System);
        using (var running = StudioDatabase.Open(Data))
        {
            Assert.Throws<StudioFolderInUseException>(() => StudioRestore.Run(Target(0), Data, force: true, TimeProvider.System));
            await Edit(running);
        }

        Assert.Throws<KeepingException>(() => StudioRestore.Run(Target(0), Data, force: false, TimeProvider.System));
        Assert.Equal(6, (await InOrder(Data)).Count);
        var (_, moved) = StudioRestore.Run(Target(0), Data, force: true, TimeProvider.System);
        Assert.Equal((3, 6), ((await InOrder(Data)).Count, (await InOrder(moved!)).Count));
    }

    [Fact]
    public async Task Backup_Refused_LeavesNothingHalfDone()
    {
        Assert.Throws<KeepingException>(() => StudioBackup.Make(Data, Target(0), TimeProvider.System));
        using (var studio = StudioDatabase.Open(Data)) await Edit(studio);
        Directory.CreateDirectory(Target(0));
        Assert.Throws<KeepingException>(() => StudioBackup.Make(Data, Target(0), TimeProvider.System));
        Assert.Empty(Directory.EnumerateFileSystemEntries(Target(0)));
        Assert.Empty(Directory.EnumerateDirectories(scratch.Path, "*.part*"));
    }

    string Target(int n) => Path.Combine(scratch.Path, $"backup-{n}");

    StudioDatabase Restored()
    {
        var folder = Path.Combine(scratch.Path, "restored");
        StudioRestore.Run(Target(0), folder, force: false, TimeProvider.System);
        return StudioDatabase.Open(folder);
    }

    // Three edits of a new scenario.
    static async Task Edit(StudioDatabase studio)
    {
        using var door = Sessions.Killed.Editing.Door(studio, studio.Writer);
        var session = await door.Create(new("killed"), SampleScenario.Small);
        for (var n = 0; n < 3; n++) await session.Apply("ada", [SampleScenario.Name($"{n}")]);
    }

    // In the order in which they were committed.
    static async Task<List<string>> InOrder(string folder)
    {
        using var database = StudioDatabase.Open(folder);
        return await database.Read(db => db.Database.SqlQueryRaw<string>("SELECT ScenarioId || ' ' || Revision || ' ' || Edits AS Value FROM Edits ORDER BY rowid").ToList());
    }

    static bool Holds(string folder, string text) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Any(f => File.ReadAllBytes(f).AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(text)) >= 0);
}
