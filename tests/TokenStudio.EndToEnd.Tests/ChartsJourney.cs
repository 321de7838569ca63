using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TokenStudio.Tests;

/// <summary>Three charts with one time cursor, and what they show exactly.</summary>
public sealed class ChartsJourney(StudioFixture studio, ChromiumFixture chromium)
{
    // Each path with its colour: what is painted, whoever wrote it.
    const string Paths = """() => [...document.querySelectorAll('.chart-view .plot path')].map(path => `${path.getAttribute('fill')} ${path.getAttribute('stroke')} ${path.getAttribute('d')}`)""";
    const string Patched = """() => [...document.querySelectorAll('.chart-view')].map(view => view.__patched).join()""";

    [Fact]
    public async Task Cursor_ByKeysOnTheMainChart_MovesTheValuesOnTheSmallOnes()
    {
        await using var context = await chromium.Clean();
        var tab = await AllocationTab.Meridian(context, studio.Address);
        await Drawn(tab);
        await Expect(Value(tab, 0)).ToHaveTextAsync("79.4M");
        await Expect(Value(tab, 1)).ToHaveTextAsync("205%");

        var cursor = tab.Page.GetByRole(AriaRole.Slider, new() { Name = "Time cursor" });
        await cursor.PressAsync("ArrowRight");
        await Expect(cursor).ToHaveAttributeAsync("aria-valuetext", new Regex("^Month 13, 1 Apr 2028, .* circulating$"));
        await Expect(Value(tab, 0)).ToHaveTextAsync("11.1M");
        await Expect(Value(tab, 1)).ToHaveTextAsync("187%");
        await cursor.PressAsync("End");
        await Expect(cursor).ToHaveAttributeAsync("aria-valuetext", "Month 120, 1 Mar 2037, 985.0M circulating");
        await Expect(Value(tab, 0)).ToHaveCountAsync(0);   // the calendar ends with month 48
        await Expect(Value(tab, 1)).ToHaveTextAsync("0.0%");
    }

    [Fact]
    public async Task Cursor_ByPointerOnASmallChart_MovesTheMainOne()
    {
        await using var context = await chromium.Clean();
        var tab = await AllocationTab.Meridian(context, studio.Address);
        await Drawn(tab);
        var box = (await tab.Page.Locator(".two .ch").First.BoundingBoxAsync())!;
        await tab.Page.Mouse.MoveAsync(box.X + box.Width - 3, box.Y + 80);
        await Expect(tab.Page.Locator("th[data-at]")).ToHaveTextAsync("At month 48");
    }

    [Fact]
    public async Task Edit_PatchedCharts_EqualFreshlyDrawnOnes()
    {
        await using var context = await chromium.Clean();
        var tab = await AllocationTab.Meridian(context, studio.Address);
        await Drawn(tab);
        var before = await tab.Page.EvaluateAsync<string[]>(Paths);
        await tab.Type("Team vesting, months", "60");
        await Until(tab, "1,1,1");
        var patched = await tab.Page.EvaluateAsync<string[]>(Paths);
        Assert.NotEqual(before, patched);

        await tab.Page.ReloadAsync();
        await Drawn(tab);
        Assert.Equal(patched, await tab.Page.EvaluateAsync<string[]>(Paths));
        Assert.Equal(10 * 2 + 10 + 1, patched.Length);   // fill and outline of each band, the bars of each bucket, one line
    }

    [Fact]
    public async Task Theme_Switched_RedrawsEveryChartInItsColours()
    {
        await using var context = await chromium.Clean();
        var tab = await AllocationTab.Meridian(context, studio.Address);
        await Drawn(tab);
        var light = await tab.Page.EvaluateAsync<string[]>(Paths);
        await tab.Page.EvaluateAsync("() => { document.documentElement.dataset.theme = 'dark'; }");
        for (var i = 0; i < 100 && (await tab.Page.EvaluateAsync<string[]>(Paths)).Zip(light).Any(p => p.First == p.Second && !p.First.EndsWith(" M0 0", StringComparison.Ordinal)); i++) await Task.Delay(100);
        var dark = await tab.Page.EvaluateAsync<string[]>(Paths);
        Assert.All(dark.Zip(light), pair => Assert.Equal(Data(pair.Second), Data(pair.First)));
        Assert.Contains("rgba(132,167,255,1)", dark[^1], StringComparison.Ordinal);   // --accent, dark
    }

    [Fact]
    public async Task UnlockCalendar_AsTable_ShowsEveryDigit()
    {
        await using var context = await chromium.Clean();
        var tab = await AllocationTab.Meridian(context, studio.Address);
        await tab.Button("Show as table: Unlock calendar").ClickAsync();
        await tab.Button("Show as table: Circulating growth").ClickAsync();
        var tables = tab.Page.Locator(".two .twin");
        await Expect(tables.Nth(0).Locator("tbody tr").Nth(11)).ToContainTextAsync("Month 121 Mar 202879,360,972.222222222222222223");
        await Expect(tables.Nth(1).Locator("tbody tr").First).ToContainTextAsync("360,454,999.999999999999999999118,300,000");
        await tab.Type("Team cliff, months", "6");   // month 12 then pays the team one month, 3,020,833.33, instead of twelve
        await Expect(tables.Nth(0).Locator("tbody tr").Nth(11)).ToContainTextAsync("Month 121 Mar 202846,131,805.555555555555555557");
    }

    static ILocator Value(AllocationTab tab, int chart) => tab.Page.Locator(".two .chart-view").Nth(chart).Locator(".over .ax-b");

    static string Data(string path) => path[path.IndexOf(" M", StringComparison.Ordinal)..];

    static Task Drawn(AllocationTab tab) => Expect(tab.Page.Locator(".two .over .ax-b")).ToHaveCountAsync(2, new() { Timeout = 20_000 });

    // Polled from here: the page's policy lets no text be evaluated inside it.
    static async Task Until(AllocationTab tab, string patched)
    {
        for (var i = 0; i < 100 && await tab.Page.EvaluateAsync<string>(Patched) != patched; i++) await Task.Delay(100);
        Assert.Equal(patched, await tab.Page.EvaluateAsync<string>(Patched));
    }
}
