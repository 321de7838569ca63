using System.Diagnostics;
using System.Net;
using System.Threading.Channels;

namespace TokenStudio.Tests;

/// <summary>What an open shared page is told of its link.</summary>
public sealed class LiveLinkTests(StudioFixture studio) : IDisposable
{
    static readonly TimeSpan Promised = TimeSpan.FromSeconds(2);

    readonly StudioClient owner = new(studio.Address);

    public void Dispose() => owner.Dispose();

    [Theory]
    [InlineData("revoke", "ended")]
    [InlineData("revoke all", "ended")]
    [InlineData("rotate", "ended")]
    [InlineData("delete", "ended")]
    [InlineData("hide", "changed")]
    [InlineData("freeze", "changed")]
    [InlineData("no export", "changed")]
    public async Task Change_OfALink_IsToldWithinTwoSecondsAndIsTheLastWord(string what, string word)
    {
        var scenario = await owner.Create("meridian");
        var (id, path) = await owner.Link(scenario);
        await using var line = await LiveLine.Open(studio.Address, path);
        Assert.Equal("open", await line.Next());
        var since = Stopwatch.StartNew();
        await Do(what, scenario, id);
        Assert.Equal(word, await line.Next());
        Assert.True(since.Elapsed < Promised, $"{what}: {since.Elapsed.TotalSeconds:0.00} s.");

        // After that nothing is sent, whatever happens to the scenario; a line that is still open would hear of it.
        if (what != "delete") await owner.Set(scenario, "/name", "\"Told to nobody\"");
        Assert.Null(await line.Next());
        Assert.DoesNotContain("eridian", line.All, StringComparison.Ordinal);
        Assert.DoesNotContain("Told to nobody", line.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Expiry_IsToldWithinTwoSeconds()
    {
        var expires = DateTimeOffset.UtcNow.AddSeconds(4);
        var (_, path) = await owner.Link(await owner.Create("meridian"), $$"""{ "expires": "{{expires:yyyy-MM-dd'T'HH:mm:ss'Z'}}" }""");
        await using var line = await LiveLine.Open(studio.Address, path);
        Assert.Equal("open", await line.Next());
        Assert.Equal("ended", await line.Next());
        Assert.InRange(DateTimeOffset.UtcNow, expires.AddSeconds(-1), expires + Promised);
    }

    [Fact]
    public async Task Edit_IsToldOnALiveLinkAndNotOnAFrozenOne()
    {
        var scenario = await owner.Create("meridian");
        var (_, path) = await owner.Link(scenario);
        var (frozenId, frozen) = await owner.Link(scenario, """{ "frozen": true }""");
        await using var line = await LiveLine.Open(studio.Address, path);
        await using var still = await LiveLine.Open(studio.Address, frozen);
        Assert.Equal(("open", "open"), (await line.Next(), await still.Next()));
        await owner.Set(scenario, "/name", "\"Edited\"");
        Assert.Equal("newer", await line.Next());
        await owner.Revoke(scenario, frozenId);
        Assert.Equal("ended", await still.Next());   // and not newer before
    }

    [Fact]
    public async Task Change_WhileNobodyListened_IsToldAtOnce()
    {
        var scenario = await owner.Create("meridian");
        var (id, path) = await owner.Link(scenario);
        using var reader = new SharedReader(studio.Address);
        var html = await reader.Text(path);
        var seen = html.Split("/live?seen=")[1].Split('"')[0];
        await owner.Set(scenario, "/name", "\"Edited\"");
        await using (var line = await LiveLine.Open(studio.Address, path, seen)) Assert.Equal(("open", "newer"), (await line.Next(), await line.Next()));
        await owner.Agree(scenario, id, """{ "hide": ["prices"] }""");
        await using (var line = await LiveLine.Open(studio.Address, path, seen)) Assert.Equal(("open", "changed"), (await line.Next(), await line.Next()));
        await owner.Revoke(scenario, id);
        Assert.Equal(HttpStatusCode.NotFound, await reader.Status($"{path}/live?seen={seen}"));
    }

    [Fact]
    public async Task Lines_FromOneAddress_AreBounded()
    {
        // Of another studio, so that the others of this one are not shut out.
        using var data = new TemporaryFolder();
        using var server = await StudioServer.Start(data.Path);
        using var own = new StudioClient(server.Address);
        var (_, path) = await own.Link(await own.Create("meridian"));
        var lines = new List<LiveLine>();
        for (var n = 0; n < 100; n++)
        {
            lines.Add(await LiveLine.Open(server.Address, path));
            Assert.Equal("open", await lines[^1].Next());
        }

        using var reader = new SharedReader(server.Address);
        using var refused = await reader.Get($"{path}/live");
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "15"), (refused.StatusCode, Assert.Single(refused.Headers.GetValues("Retry-After"))));
        Assert.Equal(HttpStatusCode.OK, await reader.Status(path));   // the page itself is shown
        foreach (var line in lines) await line.DisposeAsync();
    }

    async Task Do(string what, string scenario, string id)
    {
        switch (what)
        {
            case "revoke":
                await owner.Revoke(scenario, id);
                break;
            case "revoke all":
                using (await owner.Send(HttpMethod.Delete, $"{scenario}/links")) break;
            case "rotate":
                using (await owner.Send(HttpMethod.Post, $"{scenario}/links/{id}/rotate")) break;
            case "delete":
                using (await owner.Send(HttpMethod.Delete, scenario)) break;
            default:
                await owner.Agree(scenario, id, what switch { "hide" => """{ "hide": ["holders"] }""", "freeze" => """{ "frozen": true }""", _ => """{ "allowExport": false }""" });
                break;
        }
    }

    /// <summary>The words of a line, as they come; null when it is closed.</summary>
    sealed class LiveLine : IAsyncDisposable
    {
        readonly HttpClient http = new();
        readonly Channel<string> words = Channel.CreateUnbounded<string>();
        readonly CancellationTokenSource end = new();
        Task reading = Task.CompletedTask;

        public string All { get; private set; } = "";

        public static async Task<LiveLine> Open(Uri address, string path, string? seen = null)
        {
            var line = new LiveLine();
            var answer = await line.http.GetAsync(new Uri(address, $"{path}/live{(seen is null ? "" : $"?seen={seen}")}"), HttpCompletionOption.ResponseHeadersRead);
            Assert.Equal((HttpStatusCode.OK, "text/event-stream"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
            line.reading = line.Read(answer);
            return line;
        }

        public async Task<string?> Next()
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
            return await words.Reader.WaitToReadAsync(limit.Token) && words.Reader.TryRead(out var word) ? word : null;
        }

        public async ValueTask DisposeAsync()
        {
            await end.CancelAsync();
            http.Dispose();
            await reading;
            end.Dispose();
        }

        async Task Read(HttpResponseMessage answer)
        {
            try
            {
                using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync(end.Token));
                while (await lines.ReadLineAsync(end.Token) is { } text)
                {
                    All += text + "\n";
                    if (text.StartsWith("event: ", StringComparison.Ordinal)) words.Writer.TryWrite(text[7..]);
                }
            }
            catch (Exception e) when (e is OperationCanceledException or IOException or ObjectDisposedException or HttpRequestException)
            {
                // The test is done with it.
            }
            finally
            {
                words.Writer.TryComplete();
                answer.Dispose();
            }
        }
    }
}
