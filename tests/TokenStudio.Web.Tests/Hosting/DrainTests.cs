using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace TokenStudio.Tests;

/// <summary>SIGTERM, as docker stop sends it before it kills.</summary>
public sealed class DrainTests
{
    [Fact]
    public async Task Terminate_WhileAsked_IsNotReadyThenFinishesWhatIsOpenAndEndsWithZero()
    {
        using var data = new TemporaryFolder();
        using var server = await StudioServer.Start(data.Path);
        using var person = new StudioClient(server.Address);
        var scenario = await person.Create("meridian");

        // Half of an edit is sent: the server waits for the rest, and must still take it.
        using var open = await HalfAnEdit.Send(server.Address, person, scenario);
        var since = Stopwatch.StartNew();
        server.AskToEnd();
        HttpResponseMessage ready;
        while ((ready = await person.Get("/health/ready")).IsSuccessStatusCode) ready.Dispose();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Equal("The studio is about to end.", (string)(await StudioClient.Json(ready))["detail"]!);
        using (var live = await person.Get("/health/live")) Assert.Equal(HttpStatusCode.OK, live.StatusCode);
        using (var read = await person.Get(scenario)) Assert.Equal(HttpStatusCode.OK, read.StatusCode);

        // After the notice nobody new is let in; the open one is.
        await Refused(server.Address);
        Assert.StartsWith("HTTP/1.1 200", await open.Finish(), StringComparison.Ordinal);
        Assert.Equal(0, await server.Ended(TimeSpan.FromSeconds(8) - since.Elapsed));

        using var second = await StudioServer.Start(data.Path, server.Address.ToString());
        using var after = new StudioClient(second.Address, person.Cookies);
        using var kept = await after.Get(scenario);
        Assert.Equal("Taken while ending", (string)(await StudioClient.Json(kept))["name"]!);
    }

    [Fact]
    public async Task Terminate_ARequestThatNeverEnds_IsLeftAfterTheLimit()
    {
        using var data = new TemporaryFolder();
        using var server = await StudioServer.Start(data.Path, settings: [("TOKENSTUDIO__DRAIN__NOTICESECONDS", "0"), ("TOKENSTUDIO__DRAIN__MOSTSECONDS", "3")]);
        using var person = new StudioClient(server.Address);
        using var open = await HalfAnEdit.Send(server.Address, person, await person.Create("meridian"));
        server.AskToEnd();
        Assert.Equal(0, await server.Ended(TimeSpan.FromSeconds(8)));
        Assert.Contains("Some requests did not finish in time and are left", server.Said, StringComparison.Ordinal);
    }

    static async Task Refused(Uri address)
    {
        while (true)
        {
            try
            {
                using var newcomer = new TcpClient();
                await newcomer.ConnectAsync(address.Host, address.Port);
            }
            catch (SocketException)
            {
                return;
            }
        }
    }

    /// <summary>A PATCH whose body is on its way.</summary>
    sealed class HalfAnEdit : IDisposable
    {
        static readonly string Body = Edits.Set("/name", "\"Taken while ending\"");
        readonly TcpClient line = new();

        public static async Task<HalfAnEdit> Send(Uri address, StudioClient person, string scenario)
        {
            var half = new HalfAnEdit();
            await half.line.ConnectAsync(address.Host, address.Port);
            var head = $"PATCH {scenario} HTTP/1.1\r\nHost: {address.Authority}\r\nCookie: {person.Cookies.GetCookieHeader(address)}\r\nX-TokenStudio: 1\r\nIf-Match: *\r\n"
                + $"Content-Type: application/json\r\nContent-Length: {Body.Length}\r\nExpect: 100-continue\r\nConnection: close\r\n\r\n";
            await half.line.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head));
            // "100 Continue" says that the endpoint is reading: the request is open.
            var answer = new byte[25];
            await half.line.GetStream().ReadExactlyAsync(answer);
            Assert.Equal("HTTP/1.1 100 Continue\r\n\r\n", Encoding.ASCII.GetString(answer));
            return half;
        }

        public async Task<string> Finish()
        {
            await line.GetStream().WriteAsync(Encoding.ASCII.GetBytes(Body));
            using var reader = new StreamReader(line.GetStream());
            return await reader.ReadToEndAsync();
        }

        public void Dispose() => line.Dispose();
    }
}
