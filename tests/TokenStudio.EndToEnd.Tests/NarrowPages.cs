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

    static async Task Fits(IPage page, string name) => Assert.Equal($"{name}: ", $"{name}: {string.Join("; ", await page.EvaluateAsync<string[]>(Sideways))}");
}
