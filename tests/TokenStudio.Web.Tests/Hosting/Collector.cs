using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace TokenStudio.Tests;

/// <summary>A collector of telemetry on loopback that keeps what it is sent: OTLP by HTTP, whose texts stand in the bytes as they are.</summary>
sealed class Collector : IDisposable
{
    readonly HttpListener listener = new();
    readonly ConcurrentQueue<(string Path, string? Credentials, string Text)> got = [];

    public Collector()
    {
        using (var probe = new TcpListener(IPAddress.Loopback, 0))
        {
            probe.Start();
            Address = new Uri($"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}/");
        }

        listener.Prefixes.Add(Address.ToString());
        listener.Start();
        _ = Listen();
    }

    public Uri Address { get; }

    /// <summary>All that came to a path, "/v1/metrics" or "/v1/traces".</summary>
    public string Sent(string path) => string.Concat(got.Where(g => g.Path == path).Select(g => g.Text));

    public IReadOnlyCollection<string?> Credentials => [.. got.Select(g => g.Credentials).Distinct()];

    /// <summary>Waits until a text has come to a path.</summary>
    public async Task Until(string path, string text)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!Sent(path).Contains(text, StringComparison.Ordinal)) await Task.Delay(20, limit.Token);
    }

    public void Dispose() => listener.Close();

    async Task Listen()
    {
        try
        {
            while (true)
            {
                var context = await listener.GetContextAsync();
                using var body = new MemoryStream();
                await context.Request.InputStream.CopyToAsync(body);
                got.Enqueue((context.Request.Url!.AbsolutePath, context.Request.Headers["Authorization"], Encoding.Latin1.GetString(body.ToArray())));
                context.Response.Close();
            }
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
        {
            // The test is over.
        }
    }
}
