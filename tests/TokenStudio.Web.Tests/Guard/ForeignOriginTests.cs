using System.Net;
using System.Net.WebSockets;

namespace TokenStudio.Tests;

/// <summary>S-09: no other site writes here or opens a line.</summary>
public sealed class ForeignOriginTests : IDisposable
{
    readonly GuardHost host = new();

    public void Dispose() => host.Dispose();

    [Theory]
    [InlineData("https://evil.example", null, false)]
    [InlineData("null", null, false)]
    [InlineData("null", "cross-site", false)]
    [InlineData("null", "same-origin", true)]   // a form of a page without referrer
    [InlineData("http://localhost:81", null, false)]
    [InlineData("http://localhost.evil.example", null, false)]
    [InlineData("file://", null, false)]
    [InlineData("http://localhost", null, true)]
    [InlineData("https://localhost", null, true)]   // TLS may end before us
    [InlineData(null, "cross-site", false)]
    [InlineData(null, "same-site", false)]
    [InlineData(null, "same-origin", true)]
    [InlineData(null, "none", true)]
    [InlineData("https://evil.example", "same-origin", false)]
    public async Task Write_ByOriginAndSite_IsTakenFromHereAlone(string? origin, string? site, bool taken)
    {
        using var owner = host.Client();
        var scenario = await owner.Create();
        var (_, link) = await owner.Share(scenario);
        (string, string)[] headers = [("If-Match", "*"), .. origin is null ? [] : new[] { ("Origin", origin) }, .. site is null ? [] : new[] { ("Sec-Fetch-Site", site) }];
        using var patch = await owner.Send("PATCH", scenario, Edits.Set("/name", "\"Ours\""), headers);
        using var fork = await owner.Send("POST", $"{link}/fork", null, headers);
        using var line = await owner.Send("POST", "/_blazor/negotiate?negotiateVersion=1", null, headers);
        if (taken)
        {
            Assert.Equal(HttpStatusCode.OK, patch.StatusCode);
            Assert.Equal(HttpStatusCode.Redirect, fork.StatusCode);
            Assert.Equal(HttpStatusCode.OK, line.StatusCode);
        }
        else
        {
            await Problem.Is(HttpStatusCode.Forbidden, patch);
            await Problem.Is(HttpStatusCode.Forbidden, fork);
            await Problem.Is(HttpStatusCode.Forbidden, line);
        }
    }

    [Theory]
    [InlineData("https://evil.example", false)]
    [InlineData("null", false)]
    [InlineData("http://localhost", true)]
    public async Task Line_HandshakeWithOrigin_IsTakenFromHereAlone(string origin, bool taken)
    {
        var client = host.Server.CreateWebSocketClient();
        client.ConfigureRequest = request => request.Headers.Origin = origin;
        var handshake = client.ConnectAsync(new Uri("ws://localhost/_blazor"), TestContext.Current.CancellationToken);
        if (taken)
        {
            using var socket = await handshake;
            Assert.Equal(WebSocketState.Open, socket.State);
        }
        else
        {
            Assert.Contains("403", (await Assert.ThrowsAsync<InvalidOperationException>(() => handshake)).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Form_ByCookieWithoutAnySign_Is403AndWithoutACookieIsTaken()
    {
        using var owner = host.Client();
        var (_, link) = await owner.Share(await owner.Create());
        using var unmarked = host.Client("203.0.113.3", marked: false);
        using var first = await unmarked.Send("POST", $"{link}/fork");   // no cookie: nothing rides along
        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        using var second = await unmarked.Send("POST", $"{link}/fork");
        await Problem.Is(HttpStatusCode.Forbidden, second);
        using var own = await unmarked.Send("POST", $"{link}/fork", null, ("Origin", "http://localhost"));
        Assert.Equal(HttpStatusCode.Redirect, own.StatusCode);
    }
}
