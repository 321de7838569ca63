using System.Diagnostics;
using Microsoft.Data.Sqlite;
using TokenStudio.Model.Documents;
using TokenStudio.Sessions;
using TokenStudio.Storage;
using TokenStudio.Storage.Keeping;

namespace TokenStudio.Tests;

/// <summary>A disk without room and a database that another program holds: edits are refused in so many words, and nothing breaks.</summary>
public sealed class FullDiskTests
{
    [Fact]
    public async Task Disk_Full_RefusesEditsReadsOnAndResumes()
    {
        using var disk = SmallDisk.Mount();
        var folder = Path.Combine(disk.Path, "data");
        string id;
        using (var database = StudioDatabase.Open(folder))
        {
            using var door = Sessions.Killed.Editing.Door(database, database.Writer);
            var session = await door.Create(Studio.Ada, SampleScenario.Small);
            id = session.Id;
            Assert.IsType<Applied>(await session.Apply("ada", [SampleScenario.Name("Before")]));
            disk.Fill();
            Finding? finding = null;
            for (var n = 0; n < 50 && finding is null; n++) finding = (await session.Apply("ada", [SampleScenario.Description(new string('x', 10_000 + n))]) as Refused)?.Finding;
            Assert.Equal(StorageFindings.Full, finding?.Code);
            var stands = session.State;
            Assert.Equal(StorageTrouble.Full, (await Assert.ThrowsAsync<StudioStorageException>(() => door.Create(Studio.Ada, SampleScenario.Small))).Trouble);
            Assert.Equal([id], (await door.List(Studio.Ada)).Select(s => s.Id));
            Assert.Equal(stands.Document, (await door.List(Studio.Ada))[0].Document);
            disk.Free();
            Assert.Equal(stands.Revision + 1, Assert.IsType<Applied>(await session.Apply("ada", [SampleScenario.Name("After")])).State.Revision);
        }

        using var again = StudioDatabase.Open(folder);
        using var after = Sessions.Killed.Editing.Door(again, again.Writer);
        Assert.Equal("After", (await after.Open(Studio.Ada, id))!.State.Document.Text("name"));
        Assert.True(StudioCheckup.Of(again.File).IsSound);
    }

    /// <summary>Held for longer than anyone should wait: each is answered within five seconds, those behind the first too.</summary>
    [Fact]
    public async Task Database_Held_AnswersWithinFiveSecondsAndResumes()
    {
        using var studio = new Studio();
        var sessions = new[] { await studio.Begin(), await studio.Begin() };
        using var other = new SqliteConnection($"Data Source={studio.Database.File};Pooling=false");
        other.Open();
        Do(other, "BEGIN IMMEDIATE");
        var clock = Stopwatch.StartNew();
        var waits = await Task.WhenAll(Enumerable.Range(0, 20).Select(async n =>
        {
            var outcome = await sessions[n % 2].Apply("ada", [SampleScenario.Name($"{n}")]);
            return (Assert.IsType<Refused>(outcome).Finding.Code, clock.Elapsed);
        }));
        Assert.All(waits, w => Assert.Equal(StorageFindings.Busy, w.Code));
        Assert.True(waits.Max(w => w.Elapsed) <= TimeSpan.FromSeconds(5), $"The longest waited {waits.Max(w => w.Elapsed)}.");
        Assert.Equal(2, (await studio.Door.List(Studio.Ada)).Count);
        Do(other, "ROLLBACK");
        Assert.Equal(2, Assert.IsType<Applied>(await sessions[0].Apply("ada", [SampleScenario.Name("After")])).State.Revision);
    }

    static void Do(SqliteConnection connection, string statement)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }
}
