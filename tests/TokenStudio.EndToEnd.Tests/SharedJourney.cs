using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TokenStudio.Tests;

/// <summary>A shared page as its readers meet it: with a script and without, on paper, and as a chart in a frame on someone's page.</summary>
[Collection(nameof(Clipboard))]
public sealed class SharedJourney(StudioFixture studio, ChromiumFixture chromium)
{
    // A4 less its margins, at 96 px an inch.
    const int PaperWidth = 703;

    [Fact]
    public async Task Cursor_MovedByKeysAndPointer_ReadsAnyMonth()
    {
        await using var context = await chromium.Clean();
        var page = await Shared(context);
        var readout = page.Locator("[data-readout]");
        await Expect(readout).ToContainTextAsync("At month 12");
        await Expect(readout.Locator("[data-total]")).ToHaveTextAsync("360.5M");
        await Expect(page.GetByText("Move the cursor to read any month.")).ToBeVisibleAsync();

        var slider = page.GetByRole(AriaRole.Slider, new() { Name = "Time cursor" });
        await slider.PressAsync("ArrowRight");
        await Expect(readout).ToContainTextAsync("At month 13");
        await slider.PressAsync("End");
        await Expect(readout.Locator("[data-total]")).ToHaveTextAsync("985.0M");
        await Expect(slider).ToHaveAttributeAsync("aria-valuetext", "Month 120, 1 Mar 2037, 985.0M circulating");
        await slider.PressAsync("Home");
        await Expect(readout.Locator("[data-total]")).ToHaveTextAsync("118.3M");
        var box = (await slider.BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(box.X + box.Width / 2, box.Y + box.Height / 2);
        await Expect(readout.Locator("[data-at]")).ToHaveTextAsync(new Regex("At month (5[5-9]|6[0-5])"));
        await Expect(page.Locator(".static-chart .wide .pill-t").First).ToContainTextAsync("Month");
    }

    [Fact]
    public async Task Page_WithoutScript_SwitchesUnitAndSpanByLinks()
    {
        await using var maker = await chromium.Clean();
        var address = (await Shared(maker)).Url;
        await using var context = await chromium.Clean(new() { JavaScriptEnabled = false, ColorScheme = ColorScheme.Dark, ViewportSize = new() { Width = 1440, Height = 900 } });
        var page = await context.NewPageAsync();
        await page.GotoAsync(address);
        await Expect(page.Locator("[data-readout]")).ToContainTextAsync("At month 12");
        await Expect(page.GetByText("Move the cursor to read any month.")).ToBeHiddenAsync();
        await Expect(page.Locator("body")).ToHaveCSSAsync("background-color", "rgb(13, 15, 18)");   // --bg, dark
        await page.GetByRole(AriaRole.Link, new() { Name = "Share", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "4y", Exact = true }).ClickAsync();
        Assert.Equal($"{address}?unit=share&span=4y", page.Url);
        await Expect(page.Locator(".static-chart .wide text").Filter(new() { HasText = "M48" }).First).ToBeVisibleAsync();
        await page.GetByText("Show as table").First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Rowheader, new() { Name = "Month 120" }).First).ToBeVisibleAsync();
        await page.Locator("summary[aria-label='More files']").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Scenario file" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Page_Printed_IsWholeAndLight()
    {
        await using var context = await chromium.Clean(new() { ColorScheme = ColorScheme.Dark, ViewportSize = new() { Width = PaperWidth, Height = 1000 } });
        var page = await Shared(context);
        var pages = Regex.Count(Encoding.Latin1.GetString(await page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true })), @"/Type\s*/Page\b");
        Assert.InRange(pages, 2, 4);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (var gone in new[] { ".pub-t form", ".pub-f", ".pub-l", ".twin-d", ".static-chart > .narrow" }) await Expect(page.Locator(gone).First).ToBeHiddenAsync();
        await Expect(page.Locator(".static-chart > .wide").First).ToBeVisibleAsync();
        Assert.Equal("rgb(255, 255, 255)", await page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('.card')).backgroundColor"));
        var cut = await page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('.card, .card *')].filter(box => box.getClientRects().length > 0 && !box.closest('svg, .vh') && box.getBoundingClientRect().right > innerWidth + 1)
                .map(box => `${box.tagName}.${box.className}`)
            """);
        Assert.Empty(cut);
    }

    [Fact]
    public async Task Frame_OnAPage_ShowsItsChartWhereTheLinkAllowsIt()
    {
        await using var context = await chromium.Clean(new() { Permissions = ["clipboard-read", "clipboard-write", "local-network-access"], ViewportSize = new() { Width = 1440, Height = 900 } });
        var tab = await AllocationTab.Meridian(context, studio.Address);
        await tab.Share();
        await tab.Cell("Chart").SelectOptionAsync("unlocks");
        await Expect(tab.Cell("Code of the frame")).ToHaveValueAsync(new Regex("\\?chart=unlocks\" width=\"720\" height=\"400\" title=\"Unlock calendar\""));
        var code = await tab.Cell("Code of the frame").InputValueAsync();

        var host = await context.NewPageAsync();
        await host.RouteAsync("https://blog.example/", route => route.FulfillAsync(new() { ContentType = "text/html", Body = code }));
        await host.GotoAsync("https://blog.example/");
        await Expect(host.FrameLocator("iframe").GetByRole(AriaRole.Heading)).ToContainTextAsync("Unlock calendar");

        await tab.Cell("Pages that may show it").FillAsync("http://other.example");
        await tab.Cell("Pages that may show it").PressAsync("Tab");

        // What was typed stands there at once; the frame is asked until it is agreed.
        var frame = Regex.Match(code, "src=\"([^\"]+)\"").Groups[1].Value;
        for (var i = 0; i < 100 && !(await context.APIRequest.GetAsync(frame)).Headers["content-security-policy"].Contains("http://other.example", StringComparison.Ordinal); i++) await Task.Delay(100);
        await host.ReloadAsync();
        await Expect(host.FrameLocator("iframe").Locator("svg.chart")).ToHaveCountAsync(0);
        await tab.Cell("Pages that may show it").FillAsync("no address");
        await tab.Cell("Pages that may show it").PressAsync("Tab");
        await Expect(tab.Page.Locator("#embed-parents-n")).ToHaveTextAsync("That is no address such as https://example.org.");
    }

    async Task<IPage> Shared(IBrowserContext context)
    {
        var tab = await AllocationTab.Meridian(context, studio.Address);
        await tab.Page.GotoAsync(await tab.Share());
        return tab.Page;
    }
}
