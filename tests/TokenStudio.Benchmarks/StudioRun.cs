using System.Globalization;
using Microsoft.Playwright;

namespace TokenStudio.Benchmarks;

/// <summary>A studio of its own with the Allocation page of a template open in Chromium, for one measurement.</summary>
static class StudioRun
{
    public static readonly string[] ChromiumArguments = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    /// <summary>The Chromium of this machine, or null.</summary>
    public static string? Chromium { get; } = Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named ? named : File.Exists("/usr/bin/chromium") ? "/usr/bin/chromium" : null;

    /// <param name="name">What is said to be skipped where there is no Chromium.</param>
    /// <param name="measure">Prints what it found; its page has all charts drawn.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> Measure(string name, Func<IPage, Task> measure)
    {
        if (Chromium is not { } chromium)
        {
            Console.WriteLine($"{name}: skipped, no Chromium (set CHROMIUM).");
            return 0;
        }

        var folder = Directory.CreateTempSubdirectory("tokenstudio-bench-");
        try
        {
            await using var studio = await StudioProcess.Start(folder.FullName);
            using var playwright = await Playwright.CreateAsync();
            await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = ChromiumArguments });
            var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = 1440, Height = 900 } });
            await page.GotoAsync(studio.Address);
            await page.GetByRole(AriaRole.Button, new() { Name = "Meridian base case" }).ClickAsync();
            // Polled from here: the page's policy lets no text be evaluated inside it.
            while (!await page.EvaluateAsync<bool>("() => document.querySelector('.chart-view')?.__patched === 0")) await Task.Delay(50);
            await measure(page);
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        return 0;
    }

    public static string Spread(List<double> times)
    {
        times.Sort();
        return string.Create(CultureInfo.InvariantCulture, $"p50 {times[times.Count / 2]:0.0} ms, p95 {times[(int)(times.Count * 0.95)]:0.0} ms, worst {times[^1]:0.0} ms");
    }
}
