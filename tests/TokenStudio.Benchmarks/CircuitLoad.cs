using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.Playwright;

namespace TokenStudio.Benchmarks;

/// <summary>
/// P-01: a hundred open pages in ten workspaces, ten of them in Chromium whose people edit every two seconds, ninety driven without a browser; each
/// edit is drawn by all ten pages of its workspace. How long until the editor's own page shows it, and what the server holds.
/// </summary>
static class CircuitLoad
{
    const int Workspaces = 10;
    const int Others = 9;
    static readonly TimeSpan Editing = TimeSpan.FromSeconds(60);
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    // From the Enter that commits a typed cell to the revision's chip changed by the server's answer.
    const string Edit = """
        value => new Promise((resolve, reject) => {
          const field = document.querySelector('[data-path="/allocations/team/vesting/duration"]');
          const chip = document.querySelector('.chip');
          field.focus();
          field.value = value;
          field.dispatchEvent(new Event('input', { bubbles: true }));
          const start = performance.now();
          const watch = new MutationObserver(() => { watch.disconnect(); resolve(performance.now() - start); });
          watch.observe(chip, { subtree: true, childList: true, characterData: true });
          setTimeout(() => { watch.disconnect(); reject('not drawn in 20 s'); }, 20000);
          field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
        })
        """;

    public static async Task<int> Run()
    {
        if (StudioRun.Chromium is not { } chromium)
        {
            Console.WriteLine("a hundred circuits: skipped, no Chromium (set CHROMIUM).");
            return 0;
        }

        var folder = Directory.CreateTempSubdirectory("tokenstudio-bench-");
        // All of them come from one address here.
        await using var studio = await StudioProcess.Start(folder.FullName, ("TOKENSTUDIO__LIMITS__CIRCUITSOFADDRESS", "200"));
        Say(studio, "started");
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = StudioRun.ChromiumArguments });
        using var http = new HttpClient();
        var clients = new List<CircuitClient>();
        var pages = new List<IPage>();
        for (var i = 0; i < Workspaces; i++)
        {
            var (cookies, scenario) = await Workspace(studio.Address);
            var page = new Uri($"{studio.Address}/scenarios/{scenario}/allocation");
            pages.Add(await Browse(browser, cookies, page));
            for (var n = 0; n < Others; n++) clients.Add(await CircuitClient.Open(http, cookies.GetCookieHeader(page), page));
            if (i is 0 or 4 or Workspaces - 1) Say(studio, $"{pages.Count + clients.Count} pages open");
        }

        var (before, drawnBefore, since) = (studio.Work, clients.Sum(c => c.Batches), Stopwatch.StartNew());
        var times = (await Task.WhenAll(pages.Select((page, i) => EditOften(page, i)))).SelectMany(t => t).ToList();
        var busy = (studio.Work - before) / since.Elapsed;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"100 circuits, {Workspaces} editing: {times.Count} edits in {since.Elapsed.TotalSeconds:0} s, edit to DOM {StudioRun.Spread(times)} (goal p95 <= 200 ms); server {busy:0.00} processors, {clients.Sum(c => c.Batches) - drawnBefore:N0} batches to the driven pages"));
        Say(studio, "after editing");
        var broken = clients.Count(c => c.Error is not null);
        if (broken > 0) Console.WriteLine($"broken circuits: {broken}, the first: {clients.First(c => c.Error is not null).Error}");
        foreach (var client in clients) await client.DisposeAsync();
        await browser.CloseAsync();
        await Task.Delay(TimeSpan.FromSeconds(5));
        Say(studio, "all closed");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"resident at most {studio.Megabytes(atMost: true):0} MB (goal 1,024 MB)"));
        return broken == 0 ? 0 : 1;
    }

    static async Task<(CookieContainer Cookies, string Scenario)> Workspace(string address)
    {
        var cookies = new CookieContainer();
        using var handler = new SocketsHttpHandler { CookieContainer = cookies };
        using var http = new HttpClient(handler) { BaseAddress = new Uri(address) };
        http.DefaultRequestHeaders.Add("X-TokenStudio", "1");
        using var body = new StringContent("""{ "preset": "meridian" }""", Encoding.UTF8, "application/json");
        using var made = await http.PostAsync(new Uri("/api/v1/scenarios", UriKind.Relative), body);
        return (cookies, made.EnsureSuccessStatusCode().Headers.Location!.OriginalString.Split('/')[^1]);
    }

    static async Task<IPage> Browse(IBrowser browser, CookieContainer cookies, Uri address)
    {
        var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 1440, Height = 900 } });
        await context.AddCookiesAsync(cookies.GetCookies(address).Select(c => new Microsoft.Playwright.Cookie { Name = c.Name, Value = c.Value, Url = address.GetLeftPart(UriPartial.Authority) }));
        var page = await context.NewPageAsync();
        await page.GotoAsync(address.ToString());
        while (!await page.EvaluateAsync<bool>("() => document.querySelector('.chart-view')?.__patched === 0")) await Task.Delay(50);
        return page;
    }

    static async Task<List<double>> EditOften(IPage page, int which)
    {
        var times = new List<double>();
        await Task.Delay(Pause * which / Workspaces);
        var since = Stopwatch.StartNew();
        for (var i = 0; since.Elapsed < Editing; i++)
        {
            var next = since.Elapsed + Pause;
            times.Add(await page.EvaluateAsync<double>(Edit, (i % 2 == 0 ? 60 : 48).ToString(CultureInfo.InvariantCulture)));
            if (next - since.Elapsed is { Ticks: > 0 } rest) await Task.Delay(rest);
        }

        return times;
    }

    static void Say(StudioProcess studio, string when) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"server resident {studio.Megabytes(),6:0} MB  {when}"));
}
