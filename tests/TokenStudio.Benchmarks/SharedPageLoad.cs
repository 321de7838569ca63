using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace TokenStudio.Benchmarks;

/// <summary>P-03: a shared page asked for over fifty connections; client and server share the machine.</summary>
static class SharedPageLoad
{
    const int Connections = 50;
    static readonly TimeSpan Warming = TimeSpan.FromSeconds(5);
    static readonly TimeSpan Lasting = TimeSpan.FromSeconds(20);

    public static async Task<int> Run()
    {
        var folder = Directory.CreateTempSubdirectory("tokenstudio-bench-");
        try
        {
            await using var studio = await StudioProcess.Start(folder.FullName);
            var page = await Share(studio.Address);
            using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Connections, UseCookies = false });
            await Ask(http, page, Warming);
            var since = Stopwatch.StartNew();
            var times = await Ask(http, page, Lasting);
            var bytes = (await http.GetByteArrayAsync(page)).Length;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"shared page, {bytes / 1024.0:0} KB, {Connections} connections: {times.Count / since.Elapsed.TotalSeconds:N0} requests/s (goal >= 1,000), {StudioRun.Spread(times)}, p99 {times[(int)(times.Count * 0.99)]:0.0} ms (goal <= 50); server resident at most {studio.Megabytes(atMost: true):0} MB"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        return 0;
    }

    static async Task<List<double>> Ask(HttpClient http, Uri page, TimeSpan lasting)
    {
        var since = Stopwatch.StartNew();
        var all = await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(async () =>
        {
            var times = new List<double>();
            while (since.Elapsed < lasting)
            {
                var began = Stopwatch.GetTimestamp();
                using var answer = await http.GetAsync(page);
                answer.EnsureSuccessStatusCode();
                times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }

            return times;
        })));
        return [.. all.SelectMany(t => t)];
    }

    static async Task<Uri> Share(string address)
    {
        using var handler = new SocketsHttpHandler { CookieContainer = new CookieContainer() };
        using var http = new HttpClient(handler) { BaseAddress = new Uri(address) };
        http.DefaultRequestHeaders.Add("X-TokenStudio", "1");
        using var made = await http.PostAsJsonAsync("/api/v1/scenarios", new { preset = "meridian" });
        using var link = await http.PostAsJsonAsync(made.EnsureSuccessStatusCode().Headers.Location!.OriginalString + "/links", new { role = "view" });
        return new((string)(await link.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonNode>())!["url"]!);
    }
}
