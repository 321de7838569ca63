using System.Net;
using System.Net.WebSockets;
using System.Text;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using TokenStudio.Web.Security;

namespace TokenStudio.Tests;

/// <summary>S-11: how many lines, how large a message, how long a wait.</summary>
public sealed class CircuitLimitTests : IDisposable
{
    readonly GuardHost host = new();

    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => host.Dispose();

    [Fact]
    public void Options_OfTheHost_AreThePromised()
    {
        var circuits = host.Services.GetRequiredService<IOptions<CircuitOptions>>().Value;
        Assert.Equal((false, 10.0, 100, 3.0), (circuits.DetailedErrors, circuits.JSInteropDefaultCallTimeout.TotalSeconds, circuits.DisconnectedCircuitMaxRetained, circuits.DisconnectedCircuitRetentionPeriod.TotalMinutes));
        // What Blazor's own hub runs with, which copies from these and may set its own.
        var hub = host.Services.GetServices<IConfigureOptions<HubOptions>>();
        Assert.NotEmpty(hub);
        var type = typeof(CircuitOptions).Assembly.GetType("Microsoft.AspNetCore.Components.Server.ComponentHub", throwOnError: true)!;
        var options = host.Services.GetRequiredService(typeof(IOptions<>).MakeGenericType(typeof(HubOptions<>).MakeGenericType(type)));
        var own = (HubOptions)options.GetType().GetProperty("Value")!.GetValue(options)!;
        Assert.Equal((32_768L, 1, false), (own.MaximumReceiveMessageSize, own.MaximumParallelInvocationsPerClient, own.EnableDetailedErrors));
    }

    [Fact]
    public async Task Lines_TwoHundredFromTenAddresses_TheNextGetsAPageThatSaysSo()
    {
        var open = new List<WebSocket>();
        try
        {
            for (var n = 0; n < 200; n++) open.Add(await Connect($"203.0.113.{n / 20 + 1}"));
            var gate = host.Services.GetRequiredService<CircuitGate>();
            Assert.Equal(200, gate.Open);
            using var newcomer = host.Client("198.51.100.1");
            using var page = await newcomer.Get("/glossary", ("Accept", "text/html"));
            Assert.Equal(HttpStatusCode.ServiceUnavailable, page.StatusCode);
            Assert.Equal(60, page.Headers.RetryAfter!.Delta!.Value.TotalSeconds);
            var html = await page.Content.ReadAsStringAsync(Cancelled);
            Assert.Contains("As many people work here as this studio has room for.", html, StringComparison.Ordinal);
            Assert.DoesNotContain("blazor.web.js", html, StringComparison.Ordinal);
            Assert.Contains("503", (await Assert.ThrowsAsync<InvalidOperationException>(() => Connect("198.51.100.1"))).Message, StringComparison.Ordinal);
            using var health = await newcomer.Get("/health/live");   // only pages are full
            Assert.Equal(HttpStatusCode.OK, health.StatusCode);

            open[0].Abort();
            open[0].Dispose();
            while (gate.Open == 200) await Task.Delay(5, Cancelled);
            using var now = await newcomer.Get("/glossary", ("Accept", "text/html"));
            Assert.Equal(HttpStatusCode.OK, now.StatusCode);
        }
        finally
        {
            foreach (var socket in open) socket.Dispose();
        }
    }

    [Fact]
    public async Task Lines_TwentyFromOneAddress_TheNextIsRefusedThereAlone()
    {
        var open = new List<WebSocket>();
        try
        {
            for (var n = 0; n < 20; n++) open.Add(await Connect("203.0.113.1"));
            using var same = host.Client("203.0.113.1");
            using var refused = await same.Get("/", ("Accept", "text/html"));
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
            Assert.Contains("20 pages of the studio are open from your address already.", await refused.Content.ReadAsStringAsync(Cancelled), StringComparison.Ordinal);
            using var other = host.Client("203.0.113.2");
            using var let = await other.Get("/", ("Accept", "text/html"));
            Assert.Equal(HttpStatusCode.OK, let.StatusCode);
        }
        finally
        {
            foreach (var socket in open) socket.Dispose();
        }
    }

    [Theory]
    [InlineData(31, true)]
    [InlineData(33, false)]
    public async Task Message_OfSoManyKilobytes_ClosesAtMostItsOwnLine(int kilobytes, bool kept)
    {
        using var other = await Connect("203.0.113.2");
        using var line = await Connect("203.0.113.1");
        foreach (var socket in new[] { other, line })
        {
            await socket.SendAsync(Encoding.UTF8.GetBytes("{\"protocol\":\"blazorpack\",\"version\":1}\u001e"), WebSocketMessageType.Text, true, Cancelled);
            var hello = new byte[256];
            Assert.Equal("{}\u001e", Encoding.UTF8.GetString(hello, 0, (await socket.ReceiveAsync(hello, Cancelled)).Count));
        }

        // A ping padded to so many bytes, then a call of nothing, which is answered where the line still stands.
        var length = kilobytes * 1024;
        await line.SendAsync((byte[])[.. Prefix(length), 0x91, 6, .. new byte[length - 2]], WebSocketMessageType.Binary, true, Cancelled);
        Assert.Equal(kept, await Answers(line));
        Assert.True(await Answers(other));
    }

    // The call [1, {}, "1", "None", []] of SignalR's binary protocol; any binary answer but a close is one.
    static async Task<bool> Answers(WebSocket socket)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        patience.CancelAfter(TimeSpan.FromSeconds(20));
        try
        {
            await socket.SendAsync(new byte[] { 11, 0x95, 1, 0x80, 0xA1, 0x31, 0xA4, 0x4E, 0x6F, 0x6E, 0x65, 0x90 }, WebSocketMessageType.Binary, true, patience.Token);
            var answer = new byte[4096];
            while (true)
            {
                var part = await socket.ReceiveAsync(answer, patience.Token);
                if (part.MessageType == WebSocketMessageType.Close || (part.Count > 2 && answer[2] == 7)) return false;
                if (answer.AsSpan(0, part.Count).IndexOf((byte)3) >= 0 && part.Count > 3) return true;
            }
        }
        catch (Exception e) when (e is WebSocketException or IOException or InvalidOperationException)
        {
            return false;
        }
    }

    static IEnumerable<byte> Prefix(int length)
    {
        for (var rest = (uint)length; ; rest >>= 7)
        {
            if (rest < 0x80)
            {
                yield return (byte)rest;
                yield break;
            }

            yield return (byte)(rest | 0x80);
        }
    }

    Task<WebSocket> Connect(string peer)
    {
        var client = host.Server.CreateWebSocketClient();
        client.ConfigureRequest = request => request.Headers[GuardHost.Peer] = peer;
        return client.ConnectAsync(new Uri("ws://localhost/_blazor"), Cancelled);
    }
}
