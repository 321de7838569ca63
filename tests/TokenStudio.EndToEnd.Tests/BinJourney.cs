using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TokenStudio.Tests;

/// <summary>Deleted, taken back at once, taken out of the bin later, deleted for ever.</summary>
public sealed class BinJourney(StudioFixture studio, ChromiumFixture chromium)
{
    [Fact]
    public async Task Scenario_Deleted_ComesBackByUndoAndFromTheBinAndGoesForEver()
    {
        await using var context = await chromium.Clean();
        var tab = await AllocationTab.Meridian(context, studio.Address);
        var address = tab.Page.Url;
        var page = tab.Page;
        await page.GotoAsync(studio.Address.ToString());
        await page.Locator(".pub[data-live]").WaitForAsync();
        var bin = page.Locator(".bin");
        var delete = tab.Button("Delete Meridian base case");

        await delete.ClickAsync();
        await Expect(bin).ToContainTextAsync("Deleted scenarios stay here for 30 days.");
        await tab.Button("Undo").ClickAsync();
        await Expect(bin).ToHaveCountAsync(0);

        await delete.ClickAsync();
        await Expect(bin.Locator("tbody tr")).ToContainTextAsync(["Meridian base casev1"]);
        await Expect(bin.Locator("tbody td").Nth(0)).ToHaveTextAsync("today");
        await Expect(bin.Locator("tbody td").Nth(1)).ToHaveTextAsync("30 days");
        await tab.Button("Restore Meridian base case").ClickAsync();
        await Expect(bin).ToHaveCountAsync(0);
        await Expect(delete).ToBeVisibleAsync();

        // By keys: the harmless answer has the focus, so that Enter twice deletes nothing.
        await delete.ClickAsync();
        await tab.Button("Delete Meridian base case for ever").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(tab.Button("Keep it")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(tab.Button("Keep it")).ToHaveCountAsync(0);
        await tab.Button("Delete Meridian base case for ever").ClickAsync();
        await bin.GetByRole(AriaRole.Button, new() { Name = "Delete for ever", Exact = true }).ClickAsync();
        await Expect(bin).ToHaveCountAsync(0);
        await Expect(page.Locator(".toast").Last).ToContainTextAsync("Meridian base case is deleted for ever.");
        await page.GotoAsync(address);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Nothing is here" })).ToBeVisibleAsync();
    }
}
