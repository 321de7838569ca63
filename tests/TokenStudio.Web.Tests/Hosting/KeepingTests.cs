using System.Diagnostics;
using System.Net;
using Microsoft.Data.Sqlite;

namespace TokenStudio.Tests;

/// <summary>The verbs of whoever runs the studio, asked of the built executable beside a running one.</summary>
public sealed class KeepingTests : IDisposable
{
    readonly TemporaryFolder scratch = new();

    string Data => Path.Combine(scratch.Path, "data");

    string Backup => Path.Combine(scratch.Path, "backup");

    public void Dispose() => scratch.Dispose();

    /// <summary>The restore drill: all is lost but the backup. soak.sh restore makes it one of a gigabyte, which must stand again within a minute.</summary>
    [Fact]
    public async Task Backup_OfARunningStudio_RestoresItsScenariosLinksAndCookies()
    {
        string scenario, shared;
        byte[] figures;
        CookieContainer cookies;
        Uri address;
        using (var studio = await StudioServer.Start(Data))
        {
            using var before = new StudioClient(studio.Address);
            scenario = await before.Create("meridian");
            (_, shared) = await before.Share(scenario);
            await before.Set(scenario, "/name", "\"Backed up\"");
            var ballast = Soak.Times("TOKENSTUDIO_RESTORE_MB", 2);
            Weigh(ballast);
            figures = await (await before.Get($"{shared}/projection.csv")).Content.ReadAsByteArrayAsync();
            var (exit, said, _) = await StudioServer.Verb(Data, ["backup", Backup]);
            Assert.Equal(0, exit);
            Assert.Equal($"Backed up to {Backup}: 2 scenarios, {1 + (ballast * 500)} edits. It holds the keys of cookies: keep it as safe as the data folder.", said.Trim());
            await before.Set(scenario, "/name", "\"Later\"");
            Assert.Contains("is in use by another TokenStudio", (await StudioServer.Verb(Data, ["restore", Backup, "--force"])).Errors, StringComparison.Ordinal);
            (cookies, address) = (before.Cookies, studio.Address);
            studio.Kill();
        }

        var (refused, _, why) = await StudioServer.Verb(Data, ["restore", Backup]);
        Assert.Equal((1, $"{Data} is not empty. With --force its data is moved aside first."), (refused, why.Trim()));
        Directory.Delete(Data, recursive: true);
        var clock = Stopwatch.StartNew();
        Assert.Equal(0, (await StudioServer.Verb(Data, ["restore", Backup])).ExitCode);
        using var restored = await StudioServer.Start(Data, address.ToString());
        using var after = new StudioClient(restored.Address, cookies);
        Assert.Equal(HttpStatusCode.OK, (await after.Get("/health/ready")).StatusCode);
        Soak.Say($"{new FileInfo(Path.Combine(Data, "studio.db")).Length / 1_000_000} MB stood again after {clock.Elapsed.TotalSeconds:0.0} s");
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(60), $"{clock.Elapsed}");
        using var read = await after.Get(scenario);
        Assert.Equal("Backed up", (string)(await StudioClient.Json(read))["name"]!);
        Assert.Equal(figures, await (await after.Get($"{shared}/projection.csv")).Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Doctor_DatabaseSoundOrDamaged_SaysSo()
    {
        using (var studio = await StudioServer.Start(Data))
        {
            using var client = new StudioClient(studio.Address);
            var scenario = await client.Create("meridian");
            for (var n = 0; n < 60; n++) await client.Set(scenario, "/description", $"\"{new string((char)('a' + (n % 26)), 2_000)}\"");
            var (exit, said, _) = await StudioServer.Verb(Data, ["doctor"]);
            Assert.Equal(0, exit);
            Assert.Contains(": 1 scenarios, 0 of them in the bin, 60 edits, 0 data sets\n", said, StringComparison.Ordinal);
            Assert.EndsWith("Nothing is wrong.\n", said, StringComparison.Ordinal);
            studio.Kill();
        }

        // The negative control: zeros over all but the schema are found.
        var database = Path.Combine(Data, "studio.db");
        await StudioServer.Verb(Data, ["doctor"]);   // alone with it, its connection folds the write-ahead log into the file
        using (var file = File.OpenWrite(database))
        {
            file.Position = 2 * 4096;
            file.Write(new byte[file.Length - file.Position]);
        }

        Assert.Equal(1, (await StudioServer.Verb(Data, ["doctor"])).ExitCode);
        Assert.Equal(1, (await StudioServer.Verb(Data, ["backup", Backup])).ExitCode);
        Assert.False(Directory.Exists(Backup));
    }

    [Theory]
    [InlineData("backup")]
    [InlineData("restore", "a", "b")]
    public async Task Verb_WrongWords_SaysHow(params string[] words)
    {
        var (exit, _, errors) = await StudioServer.Verb(Data, words);
        Assert.Equal(2, exit);
        Assert.StartsWith(words[0], errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Data));
    }

    // Edits of a scenario that nobody opens, 2 KB each.
    void Weigh(int megabytes)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(Data, "studio.db")};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $$"""
            INSERT INTO Scenarios (Id, WorkspaceId, Name, Snapshot, SnapshotRevision, Revision, CreatedAt, EditedAt) VALUES ('ballast', 'nobody', 'Ballast', '{}', 1, 1, 0, 0);
            WITH n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {{megabytes * 500}})
                INSERT INTO Edits (ScenarioId, Revision, Author, Edits, Inverse, At) SELECT 'ballast', i + 1, 'nobody', hex(randomblob(500)), hex(randomblob(500)), i FROM n;
            """;
        command.CommandTimeout = 0;
        command.ExecuteNonQuery();
    }
}
