using System.Globalization;
using Microsoft.Playwright;

namespace TokenStudio.Benchmarks;

/// <summary>The Allocation page left and opened again a hundred times within one tab: what stays in the browser after collecting garbage.</summary>
static class PageVisits
{
    const int Early = 10;
    const int Visits = 100;
    static readonly string[] Elsewhere = ["supply", "emissions", "simulate", "overview"];

    public static Task<int> Run() => StudioRun.Measure("page visits", async page =>
    {
        var root = new Uri(page.Url).AbsolutePath[..^"/allocation".Length];
        var inspector = await page.Context.NewCDPSessionAsync(page);
        for (var visit = 1; visit <= Visits; visit++)
        {
            if (visit % (Elsewhere.Length + 1) is < 4 and var there) await Open($".rail a[href='{root}/{Elsewhere[there]}']", $".rail a.on[href='{root}/{Elsewhere[there]}']");
            else await Open(".brand", ".tpl");
            await Open($"a[href='{root}/allocation']", $".rail a.on[href='{root}/allocation']");
            await page.Locator(".two .over .ax-b").Nth(1).WaitForAsync();
            if (visit is Early or Visits) Console.WriteLine(await Left(visit));
        }

        async Task Open(string link, string shown)
        {
            await page.Locator(link).First.ClickAsync();
            await page.Locator(shown).First.WaitForAsync();
        }

        async Task<string> Left(int visit)
        {
            for (var i = 0; i < 3; i++) await inspector.SendAsync("HeapProfiler.collectGarbage");
            var counters = (await inspector.SendAsync("Memory.getDOMCounters"))!.Value;
            var heap = (await inspector.SendAsync("Runtime.getHeapUsage"))!.Value.GetProperty("usedSize").GetDouble() / 1e6;
            return string.Create(CultureInfo.InvariantCulture, $"after visit {visit}: {heap:0.00} MB of JavaScript heap, {counters.GetProperty("nodes")} nodes, {counters.GetProperty("jsEventListeners")} listeners");
        }
    });
}
