using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;

namespace TokenStudio.Tests;

/// <summary>A line to the studio that takes its time: each byte arrives so much later, each way, whatever is sent, web sockets too.</summary>
sealed class SlowLine : IAsyncDisposable
{
    readonly TcpListener listener = new(IPAddress.Loopback, 0);
    readonly CancellationTokenSource closed = new();
    readonly Uri studio;
    readonly TimeSpan oneWay;
    readonly Task accepting;

    /// <param name="oneWay">Half of what it adds to a round trip.</param>
    public SlowLine(Uri studio, TimeSpan oneWay)
    {
        (this.studio, this.oneWay) = (studio, oneWay);
        listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");
        accepting = Accept();
    }

    /// <summary>Where the studio is found through it.</summary>
    public Uri Address { get; }

    public async ValueTask DisposeAsync()
    {
        await closed.CancelAsync();
        listener.Stop();
        await accepting;
        listener.Dispose();
        closed.Dispose();
    }

    async Task Accept()
    {
        var lines = new List<Task>();
        try
        {
            while (true) lines.Add(Join(await listener.AcceptTcpClientAsync(closed.Token)));
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(lines);
        }
    }

    async Task Join(TcpClient browser)
    {
        using var server = new TcpClient();
        using (browser)
        {
            try
            {
                await server.ConnectAsync(studio.Host, studio.Port, closed.Token);
                browser.NoDelay = server.NoDelay = true;
                await Task.WhenAll(Carry(browser, server), Carry(server, browser));
            }
            catch (Exception e) when (e is OperationCanceledException or IOException or SocketException)
            {
                // One end has hung up, and so does the line.
            }
        }
    }

    // What is read at one moment is written one delay later, in order; reading never waits for writing, so delays do not add up.
    async Task Carry(TcpClient from, TcpClient to)
    {
        var onTheWay = Channel.CreateUnbounded<(long At, byte[] Bytes)>();
        var writing = Write();
        var buffer = new byte[64 * 1024];
        try
        {
            while (await from.GetStream().ReadAsync(buffer, closed.Token) is > 0 and var count) onTheWay.Writer.TryWrite((Environment.TickCount64, buffer[..count]));
        }
        finally
        {
            onTheWay.Writer.Complete();
            await writing;
        }

        async Task Write()
        {
            await foreach (var (at, bytes) in onTheWay.Reader.ReadAllAsync(closed.Token))
            {
                var left = at + (long)oneWay.TotalMilliseconds - Environment.TickCount64;
                if (left > 0) await Task.Delay((int)left, closed.Token);
                await to.GetStream().WriteAsync(bytes, closed.Token);
            }

            to.Client.Shutdown(SocketShutdown.Send);
        }
    }
}
