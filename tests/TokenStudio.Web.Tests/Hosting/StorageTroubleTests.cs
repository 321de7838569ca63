using System.Diagnostics;
using System.Net;
using Microsoft.Data.Sqlite;

namespace TokenStudio.Tests;

/// <summary>A server whose disk takes no writes answers in so many words, reads on, and goes on when it can.</summary>
public sealed class StorageTroubleTests
{
    [Fact]
    public async Task Disk_Full_Is507UntilThereIsRoom()
    {
        using var disk = SmallDisk.Mount();
        using var studio = await StudioServer.Start(Path.Combine(disk.Path, "data"));
        using var client = new StudioClient(studio.Address);
        var scenario = await client.Create("meridian");
        disk.Fill();
        var (full, code) = await Edit(client, scenario, tries: 50);
        Assert.Equal((HttpStatusCode.InsufficientStorage, "storage-full"), (full, code));
        using (var create = await client.Send(HttpMethod.Post, StudioClient.Scenarios, """{ "preset": "bitcoin" }"""))
        {
            Assert.Equal(HttpStatusCode.InsufficientStorage, create.StatusCode);
            Assert.Equal("application/problem+json", create.Content.Headers.ContentType!.MediaType);
            Assert.DoesNotContain("   at ", await create.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        using (var read = await client.Get(scenario)) Assert.Equal(HttpStatusCode.OK, read.StatusCode);
        using (var ready = await client.Get("/health/ready")) Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        disk.Free();
        Assert.Equal(HttpStatusCode.OK, (await Edit(client, scenario, tries: 1)).Status);
    }

    [Fact]
    public async Task Database_Held_Is503WithRetryAfterWithinFiveSeconds()
    {
        using var data = new TemporaryFolder();
        using var studio = await StudioServer.Start(data.Path);
        using var client = new StudioClient(studio.Address);
        var scenario = await client.Create("meridian");
        await client.Set(scenario, "/name", "\"Before\"");   // compiled: what is timed is the waiting
        using var other = new SqliteConnection($"Data Source={Path.Combine(data.Path, "studio.db")};Pooling=false");
        other.Open();
        Do(other, "BEGIN IMMEDIATE");
        var clock = Stopwatch.StartNew();
        using (var held = await client.Send(HttpMethod.Patch, scenario, Edits.Set("/name", "\"Held\""), "*"))
        {
            Assert.True(clock.Elapsed <= TimeSpan.FromSeconds(5), $"It took {clock.Elapsed}.");
            Assert.Equal((HttpStatusCode.ServiceUnavailable, "2", "storage-busy"), (held.StatusCode, held.Headers.RetryAfter!.ToString(), (string)(await StudioClient.Json(held))["code"]!));
        }

        Do(other, "ROLLBACK");
        await client.Set(scenario, "/name", "\"Free\"");
    }

    static async Task<(HttpStatusCode Status, string? Code)> Edit(StudioClient client, string scenario, int tries)
    {
        for (var n = 1; ; n++)
        {
            using var response = await client.Send(HttpMethod.Patch, scenario, Edits.Set("/description", $"\"{new string('x', 10_000 + n)}\""), "*");
            if (response.StatusCode != HttpStatusCode.OK || n == tries) return (response.StatusCode, (string?)(await StudioClient.Json(response))["code"]);
        }
    }

    static void Do(SqliteConnection connection, string statement)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }
}
