using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TokenStudio.Tests;

/// <summary>Every page and section, 320 px wide and at twice the size: nothing is read by scrolling sideways.</summary>
public sealed class NarrowPages(StudioFixture studio, ChromiumFixture chromium)
{
    // Wide tables scroll in a box of their own, which is said to be one; whatever else is wider than its place is a mistake.
    const string Sideways = """
        () => [document.documentElement, ...document.querySelectorAll('main, .ed, .res, .al-s, .insp, .wrap, [role=dialog]')]
            .filter(box => box.getClientRects().length > 0 && box.scrollWidth > box.clientWidth + 1 && getComputedStyle(box).overflowX !== 'visible')
            .map(box => `${box.tagName}.${box.className}: ${box.scrollWidth} in ${box.clientWidth}`)
        """;

    // What ends right of the window and is not in a box that scrolls by itself cannot be read.
    const string Beyond = """
        () => [...document.querySelectorAll('main *')]
            .filter(e => { const box = e.getBoundingClientRect(); return box.width > 1 && box.right > innerWidth + 1 && e.checkVisibility() && !e.closest('.sr'); })
            .filter(e => { for (let p = e.parentElement; p; p = p.parentElement) if (getComputedStyle(p).overflowX !== 'visible') return getComputedStyle(p).overflowX === 'visible'; return true; })
            .slice(0, 5).map(e => `${e.tagName}.${e.className} "${e.textContent.slice(0, 30)}" ends at ${Math.round(e.getBoundingClientRect().right)}`)
        """;

    static readonly string[] Sections = ["overview", "supply", "emissions", "allocation", "grants", "history", "compare", "simulate"];

    [Theory]
    [InlineData(320, 640, 1)]
    [InlineData(720, 450, 2)]
    public async Task Page_NarrowOrTwiceAsLarge_DoesNotScrollSideways(int width, int height, float scale)
    {
        await using var context = await chromium.Clean(new() { ViewportSize = new() { Width = width, Height = height }, DeviceScaleFactor = scale });
        var tab = await AllocationTab.Meridian(context, studio.Address);
        foreach (var section in Sections)
        {
            await tab.Page.GotoAsync(tab.Page.Url[..tab.Page.Url.LastIndexOf('/')] + "/" + section);
            await tab.Listening();
            await Fits(tab.Page, section);
            foreach (var other in width < 640 ? new[] { "Charts", "Checks" } : ["Results"])
            {
                if (section == "grants" || (section is "simulate" or "compare" && width < 640)) continue;   // all of it is one view
                await tab.Page.Locator(".tab, .views button").Filter(new() { HasText = other, Visible = true }).ClickAsync();
                await Fits(tab.Page, $"{section}, {other}");
            }
        }

        await tab.Page.GotoAsync(tab.Page.Url.Replace("/simulate", "/allocation", StringComparison.Ordinal));
        await tab.Listening();
        await tab.Page.Locator("tr[data-row=team] .nm").ClickAsync();
        await Expect(tab.Page.Locator(".insp h2")).ToHaveTextAsync("Team");
        await Fits(tab.Page, "the team's terms");
        await tab.Page.Keyboard.PressAsync("Escape");
        var shared = await tab.Share();
        await Fits(tab.Page, "the share dialog");
        foreach (var address in new[] { studio.Address.ToString(), $"{studio.Address}reference", $"{studio.Address}glossary", $"{studio.Address}keys", shared })
        {
            await tab.Page.GotoAsync(address);
            await Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
            await Fits(tab.Page, address);
        }
    }

    const string Long = "International federation of very small public goods laboratories, and their friends";
    const string Unbroken = "Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamtengesellschaft";

    // Gifts that are matched; grants by milestones; eight windows; segments of a stream: with contents, and names that nobody meant to be short.
    [Theory]
    [InlineData(320, 640, 1, "donation-voting-merkle-distribution-direct-transfer", "")]
    [InlineData(320, 640, 1, "direct-grants-simple", """, "milestones": [ { "id": "a", "title": "LONG", "share": 0.5, "after": "P14D" }, { "id": "b", "title": "Rest", "share": 0.5, "after": "P28D" } ]""")]
    [InlineData(320, 640, 1, "ltip-simple", "")]
    [InlineData(320, 640, 1, "lockup-dynamic", """, "lockup": { "segments": [ { "share": 0.3333, "exponent": 2.25, "length": "P180D" }, { "share": 0.6667, "length": "P365D" } ] }""")]
    [InlineData(1440, 900, 1, "ltip-simple", "")]
    [InlineData(720, 450, 2, "donation-voting-merkle-distribution-direct-transfer", "")]
    [InlineData(720, 450, 2, "direct-grants-simple", """, "milestones": [ { "id": "a", "title": "LONG", "share": 0.5, "after": "P14D" }, { "id": "b", "title": "Rest", "share": 0.5, "after": "P28D" } ]""")]
    [InlineData(720, 450, 2, "ltip-simple", "")]
    [InlineData(720, 450, 2, "lockup-dynamic", """, "lockup": { "segments": [ { "share": 0.3333, "exponent": 2.25, "length": "P180D" }, { "share": 0.6667, "length": "P365D" } ] }""")]
    public async Task Pool_NarrowOrTwiceAsLarge_DoesNotScrollSideways(int width, int height, float scale, string kind, string more)
    {
        await using var context = await chromium.Clean(new() { ViewportSize = new() { Width = width, Height = height }, DeviceScaleFactor = scale });
        var tab = await AllocationTab.Meridian(context, studio.Address);
        var id = tab.Page.Url.Split('/')[^2];
        var edited = await context.APIRequest.PatchAsync($"{studio.Address}api/v1/scenarios/{id}", new()
        {
            Headers = new Dictionary<string, string> { ["X-TokenStudio"] = "1", ["Content-Type"] = "application/json", ["If-Match"] = "*" },
            Data = $$"""
                [{ "op": "set", "path": "/grants", "value": [ {
                  "id": "pool", "name": "{{Long}}", "kind": "allo-v2", "matchAmount": "1000000", "poolFee": 0.025,
                  "registrationStart": "2027-04-05T12:00:00Z", "registrationEnd": "2027-04-26T12:00:00Z", "allocationStart": "2027-05-03T12:00:00Z", "allocationEnd": "2027-05-17T12:00:00Z",
                  "strategy": { "kind": "{{kind}}" }, "donors": { "count": 200 },
                  "operators": [ { "id": "one", "name": "{{Unbroken}}", "address": "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266" } ],
                  "projects": [ { "id": "a", "name": "{{Long}}", "asks": "400000", "recipient": "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266" }, { "id": "b", "name": "{{Unbroken}}", "asks": "123456.789" } ]
                  {{more.Replace("LONG", Long, StringComparison.Ordinal)}} } ] }]
                """,
        });
        Assert.True(edited.Ok, await edited.TextAsync());
        await tab.Page.GotoAsync($"{studio.Address}scenarios/{id}/grants");
        await tab.Listening();
        await Expect(tab.Page.Locator("h1")).ToHaveTextAsync(Long);
        await Expect(tab.Page.Locator(".gr-res")).ToContainTextAsync("recipients paid");
        Assert.Equal($"{kind}: ", $"{kind}: {string.Join("; ", await tab.Page.EvaluateAsync<string[]>(Beyond))}");
        await Fits(tab.Page, kind);
        await Look(tab.Page, $"{kind}-{width}");
        await tab.Page.Locator(".gr-h .menu summary").Last.ClickAsync();
        Assert.Equal($"{kind}, its files: ", $"{kind}, its files: {string.Join("; ", await tab.Page.EvaluateAsync<string[]>(Beyond))}");
    }

    // A name in the middle of its button would lose both ends.
    [Fact]
    public async Task Name_LongerThanItsPlace_BeginsWithItsBeginning()
    {
        await using var context = await chromium.Clean(new() { ViewportSize = new() { Width = 390, Height = 844 } });
        var tab = await AllocationTab.Meridian(context, studio.Address);
        var name = await tab.Page.EvaluateAsync<double[]>("""
            () => {
              const [name, button] = [document.querySelector('.scn > span'), document.querySelector('.scn')];
              name.textContent = 'DAO with a grants programme of two rounds a year';
              return [name.scrollWidth - name.clientWidth, name.getBoundingClientRect().left - button.getBoundingClientRect().left, button.getBoundingClientRect().right - document.querySelector('.scn .i').getBoundingClientRect().right];
            }
            """);
        Assert.True(name[0] > 0, "It is not cut.");
        Assert.True(name[1] >= 0 && name[2] >= 0, $"It begins at {name[1]}, its arrow ends {name[2]} before the end.");
    }

    // For the eye: the window, and what is edited in lists.
    static async Task Look(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("TOKENSTUDIO_LOOK") is not { Length: > 0 } folder) return;
        await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png") });
        foreach (var section in new[] { "Windows", "Milestones", "Lockup" })
        {
            var part = page.Locator($"section[aria-label={section}]");
            if (await part.CountAsync() > 0) await part.First.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{section}.png") });
        }
    }

    static async Task Fits(IPage page, string name) => Assert.Equal($"{name}: ", $"{name}: {string.Join("; ", await page.EvaluateAsync<string[]>(Sideways))}");
}
