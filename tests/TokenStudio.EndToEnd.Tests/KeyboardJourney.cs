using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TokenStudio.Tests;

/// <summary>The whole job without a mouse: every press goes to what Tab has reached, or is a key of the studio.</summary>
public sealed class KeyboardJourney(StudioFixture studio, ChromiumFixture chromium)
{
    // More stops than any page has.
    const int MostStops = 250;

    [Fact]
    public async Task WholeJob_ByKeysAlone_CreatesEditsSimulatesSharesAndExports()
    {
        await using var context = await chromium.Clean();
        var page = await context.NewPageAsync();
        var tab = new AllocationTab(page);

        // Create.
        await page.GotoAsync(studio.Address.ToString());
        await page.Locator(".pub[data-live]").WaitForAsync();
        await Palette.Ready(page);
        await Press(page, page.GetByRole(AriaRole.Button, new() { Name = "Meridian base case" }), "Enter");
        await page.WaitForURLAsync(new Regex("/scenarios/.+/allocation"));
        await tab.Listening();

        // Edit: the cliff of the team, and the exact month in the table.
        await Reach(page, tab.Cell("Team cliff, months"));
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.TypeAsync("6");
        await page.Keyboard.PressAsync("Enter");
        await Expect(tab.Saved).ToContainTextAsync("v2");
        await Press(page, tab.Button("Show as table"), "Enter");
        await tab.Shows("Month 6", "242,210,833.333333333333333333");

        // Simulate.
        await page.EvaluateAsync("() => document.activeElement.blur()");
        await page.Keyboard.PressAsync("g");
        await page.Keyboard.PressAsync("i");
        await page.WaitForURLAsync(new Regex("/simulate"));
        await tab.Listening();
        await Press(page, tab.Button("Use a random price"), "Enter");
        await Expect(tab.Button("Run")).ToBeEnabledAsync();
        await Press(page, tab.Button("Run"), "Enter");
        await Expect(page.Locator("[role=status]").Filter(new() { HasText = "Done: 10,000 runs, seed 42." })).ToBeAttachedAsync(new() { Timeout = 60_000 });

        // Share.
        await Press(page, tab.ShareButton, "Enter");
        await Press(page, tab.Button("New link"), "Enter");
        await Expect(tab.Cell("The link's address")).ToHaveValueAsync(new Regex("/s/.{16,}"));
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);

        // Export.
        var download = await page.RunAndWaitForDownloadAsync(() => Palette.Go(page, "projection csv", "Export the projection, CSV"));
        var csv = await File.ReadAllLinesAsync(await download.PathAsync());
        Assert.Equal("242210833.333333333333333333", csv[7].Split(',')[Array.IndexOf(csv[0].Split(','), "circulating")]);
    }

    static async Task Press(IPage page, ILocator target, string key)
    {
        await Reach(page, target);
        await page.Keyboard.PressAsync(key);
    }

    // Tab until the focus is there, as someone does who cannot point.
    static async Task Reach(IPage page, ILocator target)
    {
        await Expect(target).ToBeVisibleAsync();
        for (var stop = 0; stop < MostStops; stop++)
        {
            if (await target.EvaluateAsync<bool>("element => element === document.activeElement")) return;
            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"{target} is not reached by {MostStops} presses of Tab.");
    }
}
