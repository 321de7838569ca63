using System.Net;
using System.Net.Sockets;
using System.Text;

namespace TokenStudio.Tests;

/// <summary>S-07, CVE-2021-27358: what anybody may call is bounded, by size, by time and by memory.</summary>
public sealed class BodyLimitTests : IAsyncLifetime
{
    const int TenMegabytes = 10 * 1024 * 1024;
    readonly TemporaryFolder data = new();
    StudioServer? server;

    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => server = await StudioServer.Start(data.Path);

    public ValueTask DisposeAsync()
    {
        server?.Dispose();
        data.Dispose();
        return ValueTask.CompletedTask;
    }

    public static TheoryData<string> Anonymous => ["/api/v1/scenarios", "/s/unknown/fork", "/s/unknown/open", "/", "/glossary", "/_blazor/negotiate", "/health/live", "/nowhere"];

    [Theory]
    [MemberData(nameof(Anonymous))]
    public async Task Cve_2021_27358_BodyAboveTenMegabytes_IsRefused(string path)
    {
        using var anybody = new StudioClient(server!.Address);
        using var body = new ByteArrayContent(new byte[TenMegabytes + (128 * 1024)]);
        body.Headers.ContentType = new(path.StartsWith("/api", StringComparison.Ordinal) ? "application/json" : "application/x-www-form-urlencoded");
        try
        {
            using var response = await anybody.SendPatiently(HttpMethod.Post, path, body);
            Assert.True((int)response.StatusCode is >= 400 and < 500, $"{path}: {response.StatusCode}");
            if (path.StartsWith("/api", StringComparison.Ordinal)) await Problem.Is(HttpStatusCode.RequestEntityTooLarge, response);
        }
        catch (HttpRequestException e) when (e.InnerException is IOException && !path.StartsWith("/api", StringComparison.Ordinal))
        {
            // What asks for the body before it counts it shuts the line in the middle; the studio goes on.
            using var alive = await anybody.Get("/health/live");
            Assert.Equal(HttpStatusCode.OK, alive.StatusCode);
        }
    }

    [Fact]
    public async Task Cve_2021_27358_ManyLargeBodiesAtOnce_AreBoundedInMemory()
    {
        using var warm = new StudioClient(server!.Address);
        await warm.Create("meridian");
        var before = server.Memory;
        var statuses = await Task.WhenAll(Enumerable.Range(0, 60).Select(async _ =>
        {
            using var anybody = new StudioClient(server.Address);
            // A string that never ends: it is held whole before anything can be said of it.
            using var body = new StringContent("\"" + new string('x', TenMegabytes - 10), Encoding.UTF8, "application/json");
            try
            {
                using var response = await anybody.SendPatiently(HttpMethod.Post, StudioClient.Scenarios, body);
                return response.StatusCode;
            }
            catch (HttpRequestException)
            {
                return HttpStatusCode.TooManyRequests;   // refused and shut while it was still sent
            }
        }));
        Assert.All(statuses, status => Assert.True(status is HttpStatusCode.BadRequest or HttpStatusCode.TooManyRequests, status.ToString()));
        var grown = (server.Memory - before) >> 20;
        TestContext.Current.TestOutputHelper!.WriteLine($"{grown} MB more; {statuses.Count(s => s == HttpStatusCode.TooManyRequests)} of 60 refused");
        Assert.True(grown < 200, $"{grown} MB");
        using var page = await warm.Get("/glossary");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Fact]
    public async Task Cve_2021_27358_BodyThatDrips_EndsWith408()
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(server!.Address.Host, server.Address.Port, Cancelled);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"POST /api/v1/scenarios HTTP/1.1\r\nHost: {server.Address.Authority}\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n{{"), Cancelled);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        var answer = new byte[4096];
        var read = await stream.ReadAsync(answer, patience.Token);   // nothing more is sent: below 240 bytes a second after five seconds
        Assert.StartsWith("HTTP/1.1 408", Encoding.ASCII.GetString(answer, 0, read), StringComparison.Ordinal);
    }
}
