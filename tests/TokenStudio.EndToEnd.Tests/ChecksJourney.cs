using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TokenStudio.Tests;

/// <summary>The checks under the charts: they follow edits, their fixes help, their limits belong to the scenario.</summary>
public sealed class ChecksJourney(StudioFixture studio, ChromiumFixture chromium)
{
    static ILocator Check(AllocationTab tab, string code) => tab.Page.Locator($".checks [data-check='{code}']");

    static ILocator Failed(AllocationTab tab, string code) => tab.Page.Locator($".checks > ul [data-check='{code}']");

    [Fact]
    public async Task Check_AfterAnEdit_SaysItsSentenceAndItsFixSettlesIt()
    {
        await using var context = await chromium.Clean();
        var tab = await AllocationTab.Meridian(context, studio.Address);
        await Expect(Failed(tab, "team-before-investors")).ToHaveCountAsync(0);

        // The seed round waits until month 12; the team would be free at month 6.
        await tab.Type("Team cliff, months", "6");
        var line = Failed(tab, "team-before-investors");
        await Expect(line.Locator(".chk-s")).ToHaveTextAsync("Warning: Team unlocks 6 months before Seed round");
        await line.GetByRole(AriaRole.Button, new() { Name = "Go to Team" }).ClickAsync();
        await Expect(tab.Cell("Team cliff, months")).ToBeFocusedAsync();

        await line.GetByRole(AriaRole.Button, new() { Name = "Move Team's cliff to 12 months" }).ClickAsync();
        await Expect(line).ToHaveCountAsync(0);
        await Expect(tab.Cell("Team cliff, months")).ToHaveValueAsync("12");
        await Expect(tab.Page.Locator(".ch-sum")).ToHaveTextAsync(new Regex("1 critical.*4 warnings.*9 passed"));
    }

    [Fact]
    public async Task Limit_TypedAnew_MovesTheCheck()
    {
        await using var context = await chromium.Clean();
        var tab = await AllocationTab.Meridian(context, studio.Address);
        await Expect(Failed(tab, "largest-unlock").Locator(".chk-s")).ToHaveTextAsync("Critical: Month 12 cliff releases 28.2% of circulating supply");

        // By keyboard alone: the limit opens its field, Enter sets it.
        await Check(tab, "largest-unlock").Locator("button.chk-l").FocusAsync();
        await tab.Page.Keyboard.PressAsync("Enter");
        var field = tab.Page.GetByLabel("Most unlocked in a month, of circulating supply");
        await Expect(field).ToBeFocusedAsync();
        await field.FillAsync("much");
        await field.PressAsync("Enter");
        await Expect(Check(tab, "largest-unlock").GetByRole(AriaRole.Alert)).ToContainTextAsync("is a number, such as 10%.");
        await field.FillAsync("20");
        await field.PressAsync("Enter");
        await Expect(Failed(tab, "largest-unlock").Locator(".chk-s")).ToHaveTextAsync("Warning: Month 12 cliff releases 28.2% of circulating supply");
        await field.FillAsync("30");
        await field.PressAsync("Enter");
        await Expect(Failed(tab, "largest-unlock")).ToHaveCountAsync(0);
        await Expect(tab.Page.Locator(".checks-more summary")).ToHaveTextAsync("10 passed, 4 do not apply");

        await tab.Page.ReloadAsync();
        await tab.Listening();
        await Expect(Check(tab, "largest-unlock").Locator(".chk-l")).ToHaveTextAsync("Limit 30%");
    }

    [Fact]
    public async Task Jump_ToAMonth_MovesTheCursorAndToATimelineLeavesForSupply()
    {
        await using var context = await chromium.Clean();
        var tab = await AllocationTab.Meridian(context, studio.Address);
        await Failed(tab, "insiders-circulating").GetByRole(AriaRole.Button, new() { Name = "Go to month 35" }).ClickAsync();
        await Expect(tab.Page.Locator(".cursor")).ToHaveAttributeAsync("aria-valuetext", new Regex("^Month 35, 1 Feb 2030"));

        await tab.Type("Team vesting, months", "144");
        await Failed(tab, "vesting-past-horizon").GetByRole(AriaRole.Button, new() { Name = "Go to timeline" }).ClickAsync();
        await Expect(tab.Page).ToHaveURLAsync(new Regex("/supply"));
        await Expect(tab.Page.Locator("[data-path='/timeline/horizon']")).ToBeFocusedAsync();
    }
}
