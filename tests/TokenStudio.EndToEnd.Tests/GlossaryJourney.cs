using System.Text.RegularExpressions;
using Microsoft.Playwright;
using TokenStudio.Presentation.Glossary;
using static Microsoft.Playwright.Assertions;

namespace TokenStudio.Tests;

/// <summary>Words explain themselves on hover, focus and touch, and lead to the glossary.</summary>
public sealed class GlossaryJourney(StudioFixture studio, ChromiumFixture chromium)
{
    const string Cliff = "A wait before which nothing beyond the launch share is released.";

    static ILocator Word(AllocationTab tab) => tab.Page.Locator(".al thead").GetByRole(AriaRole.Button, new() { Name = "Cliff mo" });

    static ILocator Why(AllocationTab tab) => tab.Page.Locator(".q-x:popover-open");

    [Fact]
    public async Task Word_FocusedByKeys_ExplainsItselfAndLeadsToTheGlossary()
    {
        await using var context = await chromium.Clean();
        var tab = await AllocationTab.Meridian(context, studio.Address);
        await tab.Page.Locator(".al thead").GetByRole(AriaRole.Button, new() { Name = "TGE %" }).FocusAsync();
        await tab.Page.Keyboard.PressAsync("Tab");   // into what TGE explains
        await tab.Page.Keyboard.PressAsync("Tab");
        await Expect(Word(tab)).ToBeFocusedAsync();
        await Expect(Why(tab)).ToContainTextAsync(Cliff);

        await tab.Page.Keyboard.PressAsync("Escape");
        await Expect(Why(tab)).ToHaveCountAsync(0);
        await tab.Page.Keyboard.PressAsync("Enter");
        await tab.Page.Keyboard.PressAsync("Tab");
        var opened = await context.RunAndWaitForPageAsync(() => tab.Page.Keyboard.PressAsync("Enter"));
        await Expect(opened).ToHaveURLAsync(new Regex("/glossary#cliff$"));
        await Expect(opened.Locator("#cliff")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Word_Hovered_StaysWhileThePointerIsInWhatItSays()
    {
        await using var context = await chromium.Clean();
        var tab = await AllocationTab.Meridian(context, studio.Address);
        await Word(tab).HoverAsync();
        await Expect(Why(tab)).ToContainTextAsync(Cliff);
        await Why(tab).GetByRole(AriaRole.Link).HoverAsync();
        await Task.Delay(600);
        await Expect(Why(tab)).ToContainTextAsync(Cliff);

        await tab.Page.Mouse.MoveAsync(5, 500);
        await Expect(Why(tab)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task FieldAndCheck_Tapped_ExplainThemselves()
    {
        await using var context = await chromium.Clean(new() { ViewportSize = new() { Width = 390, Height = 844 }, HasTouch = true });
        var tab = await AllocationTab.Meridian(context, studio.Address);
        await tab.Page.GotoAsync(tab.Page.Url.Replace("/allocation", "/supply", StringComparison.Ordinal));
        await tab.Listening();
        await tab.Button("About horizon").TapAsync();
        await Expect(Why(tab)).ToContainTextAsync(Terms.Of("horizon").Definition);

        await tab.Page.Locator(".tab").Filter(new() { HasText = "Checks" }).TapAsync();   // a press elsewhere dismisses it
        await Expect(Why(tab)).ToHaveCountAsync(0);
        await tab.Page.Locator("[data-check=largest-unlock] .chk-s").TapAsync();
        await Expect(Why(tab)).ToContainTextAsync("A large unlock on a known date is sold into before and after it");
        await Expect(Why(tab)).ToContainTextAsync(Terms.Of("largest-unlock").Definition);
    }

    [Fact]
    public async Task Page_EveryTerm_IsThereAndEveryLinkResolves()
    {
        await using var context = await chromium.Clean();
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{studio.Address}glossary#float");
        await page.Locator(".pub[data-live]").WaitForAsync();
        await Expect(page.Locator("#float")).ToBeInViewportAsync();
        await Expect(page.Locator("article")).ToHaveCountAsync(Terms.All.Count);

        var links = await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('main a')].map(a => a.getAttribute('href'))");
        var terms = await Ids(page);
        await page.GotoAsync($"{studio.Address}reference");
        var kinds = await Ids(page);
        Assert.All(links, link => Assert.Contains(link.Split('#')[1], link.StartsWith("/glossary#", StringComparison.Ordinal) ? terms : kinds));

        await page.Locator(".pub-f").GetByRole(AriaRole.Link, new() { Name = "Glossary" }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Glossary");
    }

    static Task<string[]> Ids(IPage page) => page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('main [id]')].map(e => e.id)");
}
