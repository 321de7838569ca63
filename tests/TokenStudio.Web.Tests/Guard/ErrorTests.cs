using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using TokenStudio.Storage;

namespace TokenStudio.Tests;

/// <summary>S-15: whatever fails, in whichever layer, the answer has a trace id and nothing of the inside.</summary>
public sealed class ErrorTests
{
    static readonly string[] Inside = ["Exception", "   at ", "SQLite", "sqlite", "SELECT", "no such table", "TokenStudio.", "Microsoft.", "System.", ".cs:", Path.GetTempPath(), "planted", "Scenarios\""];

    [Fact]
    public async Task Storage_ReadFails_LeaksNothing()
    {
        using var host = new GuardHost();
        using var owner = host.Client();
        var scenario = await owner.Create();
        await Break(host, "Scenarios");
        using var list = await owner.Get(GuardClient.Scenarios);
        await LeaksNothing(list);
        using var read = await owner.Get($"{GuardClient.Scenarios}/never-seen");
        await LeaksNothing(read);
        using var page = await owner.Get("/", ("Accept", "text/html"));
        await LeaksNothing(page, problem: false);
        Assert.NotEmpty(scenario);
    }

    [Fact]
    public async Task Storage_WriteFails_LeaksNothing()
    {
        using var host = new GuardHost();
        using var owner = host.Client();
        var scenario = await owner.Create();
        await Break(host, "Edits");
        using var patch = await owner.Send("PATCH", scenario, Edits.Set("/name", "\"New\""), ("If-Match", "*"));
        await LeaksNothing(patch);
    }

    [Fact]
    public async Task Sharing_LookupFails_LeaksNothing()
    {
        using var host = new GuardHost();
        using var owner = host.Client();
        var (_, link) = await owner.Share(await owner.Create());
        await Break(host, "ShareLinks");
        using var shared = await owner.Get(link, ("Accept", "text/html"));
        await LeaksNothing(shared, problem: false);
    }

    [Fact]
    public async Task Clock_Fails_LeaksNothing()
    {
        var clock = new BrokenClock();
        using var host = new GuardHost(more: services => services.AddSingleton<TimeProvider>(clock));
        using var owner = host.Client();
        var scenario = await owner.Create();
        clock.Broken = true;
        using var link = await owner.Send("POST", $"{scenario}/links", "{}");
        await LeaksNothing(link);
        Assert.Contains("planted", string.Concat(host.Log), StringComparison.Ordinal);   // whoever runs it is told
    }

    static async Task LeaksNothing(HttpResponseMessage response, bool problem = true)
    {
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        foreach (var word in Inside) Assert.DoesNotContain(word, text, StringComparison.Ordinal);
        Assert.DoesNotContain(response.Headers, h => h.Value.Any(v => v.Contains("Exception", StringComparison.Ordinal)));
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        GuardRoutes.AllowsNoForeignScript(GuardRoutes.Policy(Assert.Single(response.Headers.GetValues("Content-Security-Policy"))));
        if (!problem)
        {
            Assert.Equal("text/html", response.Content.Headers.ContentType!.MediaType);
            Assert.Matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]", text);
            return;
        }

        var body = await Problem.Is(HttpStatusCode.InternalServerError, response);
        Assert.NotEmpty((string)body["traceId"]!);
        Assert.Equal(["detail", "status", "title", "traceId", "type"], body.AsObject().Select(m => m.Key).Order());
    }

    // A real fault of the file, under the running studio.
    static async Task Break(GuardHost host, string table)
    {
        var file = host.Services.GetRequiredService<StudioDatabase>().File;
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False;Foreign Keys=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = $"ALTER TABLE {table} RENAME TO Gone{table}";
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    sealed class BrokenClock : TimeProvider
    {
        public bool Broken { get; set; }

        public override DateTimeOffset GetUtcNow() => Broken ? throw new InvalidOperationException("planted: SELECT of the clock") : base.GetUtcNow();
    }
}
