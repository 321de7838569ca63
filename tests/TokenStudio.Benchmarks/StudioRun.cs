using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.Playwright;

namespace TokenStudio.Benchmarks;

/// <summary>A studio of its own with the Allocation page of a template open in Chromium, for one measurement.</summary>
static class StudioRun
{
    static readonly string[] ChromiumArguments = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    /// <param name="name">What is said to be skipped where there is no Chromium.</param>
    /// <param name="measure">Prints what it found; its page has all charts drawn.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> Measure(string name, Func<IPage, Task> measure)
    {
        var chromium = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium";
        if (!File.Exists(chromium))
        {
            Console.WriteLine($"{name}: skipped, no Chromium (set CHROMIUM).");
            return 0;
        }

        var folder = Directory.CreateTempSubdirectory("tokenstudio-bench-");
        var address = $"http://127.0.0.1:{FreePort()}";
        using var server = Start(address, folder.FullName);
        try
        {
            using var playwright = await Playwright.CreateAsync();
            await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = ChromiumArguments });
            var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = 1440, Height = 900 } });
            await Ready(address);
            await page.GotoAsync(address);
            await page.GetByRole(AriaRole.Button, new() { Name = "Meridian base case" }).ClickAsync();
            // Polled from here: the page's policy lets no text be evaluated inside it.
            while (!await page.EvaluateAsync<bool>("() => document.querySelector('.chart-view')?.__patched === 0")) await Task.Delay(50);
            await measure(page);
        }
        finally
        {
            server.Kill();
            await server.WaitForExitAsync();
            folder.Delete(recursive: true);
        }

        return 0;
    }

    public static string Spread(List<double> times)
    {
        times.Sort();
        return string.Create(CultureInfo.InvariantCulture, $"p50 {times[times.Count / 2]:0.0} ms, p95 {times[(int)(times.Count * 0.95)]:0.0} ms, worst {times[^1]:0.0} ms");
    }

    // The web project's own output, of the same configuration: it has the manifest of its static files beside it.
    static string Studio()
    {
        var output = new DirectoryInfo(AppContext.BaseDirectory);
        var root = output.Parent!.Parent!.Parent!.Parent!.Parent!.FullName;
        return Path.Combine(root, "src", "TokenStudio.Web", "bin", output.Parent!.Name, output.Name, "TokenStudio.Web.dll");
    }

    static Process Start(string address, string folder)
    {
        var info = new ProcessStartInfo("dotnet", [Studio(), "--urls", address]) { RedirectStandardOutput = true, RedirectStandardError = true };
        info.Environment["TOKENSTUDIO__DATA"] = folder;
        var server = Process.Start(info)!;
        server.BeginOutputReadLine();
        server.BeginErrorReadLine();
        return server;
    }

    static async Task Ready(string address)
    {
        using var http = new HttpClient();
        for (var i = 0; i < 200; i++)
        {
            try
            {
                if ((await http.GetAsync(new Uri(address + "/health/ready"))).IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(100);
        }

        throw new TimeoutException("The studio did not start.");
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
