using System.Net;
using System.Net.Sockets;

namespace TokenStudio.Tests;

/// <summary>A line to the studio that can be cut and joined while the studio lives: it carries bytes both ways on a loopback port.</summary>
sealed class CutLine : IDisposable
{
    readonly TcpListener listener = new(IPAddress.Loopback, 0);
    readonly IPEndPoint studio;
    readonly Lock gate = new();
    readonly HashSet<TcpClient> open = [];
    bool cut;

    public CutLine(Uri studio)
    {
        this.studio = new(IPAddress.Loopback, studio.Port);
        listener.Start();
        Address = new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");
        _ = Accept();
    }

    public Uri Address { get; }

    /// <summary>Ends every connection and lets none through.</summary>
    public void Cut()
    {
        TcpClient[] ending;
        lock (gate)
        {
            cut = true;
            ending = [.. open];
        }

        foreach (var client in ending) client.Close();
    }

    public void Join()
    {
        lock (gate) cut = false;
    }

    public void Dispose()
    {
        listener.Stop();
        Cut();
    }

    async Task Accept()
    {
        while (true)
        {
            TcpClient browser;
            try
            {
                browser = await listener.AcceptTcpClientAsync();
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException)
            {
                return;
            }

            _ = Carry(browser);
        }
    }

    async Task Carry(TcpClient browser)
    {
        using var from = browser;
        using var to = new TcpClient();
        lock (gate)
        {
            if (cut) return;
            open.UnionWith([from, to]);
        }

        try
        {
            await to.ConnectAsync(studio);
            var (here, there) = (from.GetStream(), to.GetStream());
            await Task.WhenAny(here.CopyToAsync(there), there.CopyToAsync(here));
        }
        catch (Exception e) when (e is IOException or SocketException or ObjectDisposedException)
        {
            // Cut.
        }
        finally
        {
            lock (gate) open.ExceptWith([from, to]);
        }
    }
}
