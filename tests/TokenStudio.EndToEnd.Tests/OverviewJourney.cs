using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TokenStudio.Tests;

/// <summary>The design at a glance, its goals, its named versions and what is compared with one of them.</summary>
public sealed class OverviewJourney(StudioFixture studio, ChromiumFixture chromium)
{
    [Fact]
    public async Task Version_NamedThenEdited_IsTheDashedLineUnderFiguresAndInTheReadout()
    {
        await using var context = await chromium.Clean();
        var tab = await AllocationTab.Meridian(context, studio.Address);
        await tab.Button("Name version").ClickAsync();
        var dialog = tab.Page.GetByRole(AriaRole.Dialog);
        await Expect(dialog.GetByLabel("Name", new() { Exact = true })).ToBeFocusedAsync();
        await tab.Page.Keyboard.TypeAsync("Before the board");
        await tab.Page.Keyboard.PressAsync("Enter");
        await Expect(dialog).ToHaveCountAsync(0);
        await tab.Type("Team vesting, months", "24");
        await Expect(tab.Page.Locator("[data-compared]")).ToHaveCountAsync(0);

        await tab.Page.GetByRole(AriaRole.Switch, new() { Name = "Compare" }).CheckAsync();

        // At month 12 circulated 360,454,999.99; with the team's 24 months it is 396,704,999.99.
        await Expect(tab.Page.Locator("td[data-compared]")).ToHaveTextAsync("360.5M");
        await Expect(tab.Page.Locator("td[data-compared-by]")).ToHaveTextAsync("\u22129.1%");
        await Expect(tab.Page.Locator("path[data-compared=v1]")).ToHaveCountAsync(2);   // the main chart and growth
        await Expect(tab.Page.Locator(".kpi").Filter(new() { HasText = "TGE float" })).ToContainTextAsync("same as v1");
        await Expect(tab.Page.Locator(".kpi").Filter(new() { HasText = "12-mo unlock" })).ToContainTextAsync("of float, v1 205%");

        // The slider shows where it stood.
        await Expect(tab.Page.GetByRole(AriaRole.Group, new() { Name = "Advisors" }).Locator("[data-was]")).ToHaveCountAsync(4);
        await tab.Page.Locator("tr[data-row=team] .nm").ClickAsync();
        await Expect(tab.Page.Locator("[data-was='48']")).ToHaveAttributeAsync("title", "v1: 48 mo");

        // Kept for whoever looks, and off again.
        await tab.Page.ReloadAsync();
        await tab.Listening();
        await Expect(tab.Page.Locator("td[data-compared]")).ToHaveTextAsync("360.5M");
        await tab.Page.GetByRole(AriaRole.Switch, new() { Name = "Compare" }).UncheckAsync();
        await Expect(tab.Page.Locator("[data-compared]")).ToHaveCountAsync(0);
        await Expect(tab.Page.Locator(".kpi").Filter(new() { HasText = "12-mo unlock" })).Not.ToContainTextAsync("v1");
    }

    [Fact]
    public async Task Overview_AfterEdits_ListsWhatChangedSinceTheNamedVersion()
    {
        await using var context = await chromium.Clean();
        var tab = await AllocationTab.Meridian(context, studio.Address);
        await tab.Go("Overview");
        await Expect(tab.Page.GetByRole(AriaRole.Region, new() { Name = "Changes" })).ToContainTextAsync("No version has a name yet");
        await tab.Button("Name this version").ClickAsync();
        await tab.Page.GetByRole(AriaRole.Dialog).GetByLabel("Name", new() { Exact = true }).FillAsync("First");
        await tab.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Name version" }).ClickAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Region, new() { Name = "Changes" })).ToContainTextAsync("Nothing has changed since then");

        await tab.Go("Allocation");
        await tab.Type("Team vesting, months", "24");
        await tab.Go("Overview");

        var row = tab.Page.Locator("[data-change='/allocations/team/vesting/duration']");
        await Expect(row.Locator("td")).ToHaveTextAsync(["Vesting", "48 months", "24 months"]);
        await row.GetByRole(AriaRole.Button, new() { Name = "Team" }).ClickAsync();
        await Expect(tab.Page.Locator("h1")).ToHaveTextAsync("Allocation & vesting");
        await Expect(tab.Cell("Team vesting, months")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Goal_AddedAndTightened_IsACheckWithItsNumberAndBearer()
    {
        await using var context = await chromium.Clean();
        var tab = await AllocationTab.Meridian(context, studio.Address);
        await tab.Go("Overview");
        await tab.Button("Add goal").ClickAsync();
        var goal = tab.Page.Locator("[data-goal=goal-1]");

        // Insiders after 24 months, of what circulates then.
        await Expect(goal).ToContainTextAsync("Insiders, of circulating supply: at most 30% by month 24");
        await Expect(goal).ToContainTextAsync("Warning");
        await tab.Type("Limit, %", "40");
        await Expect(goal).ToContainTextAsync("Passed");
        await tab.Type("Who bears it", "Team");
        await Expect(goal).ToContainTextAsync("borne by Team");

        await tab.Type("Limit, %", "lots");
        await Expect(tab.Page.Locator(".finding-m")).ToHaveTextAsync("A share is a number of percent, such as 14.5.");
        await tab.Type("Limit, %", "10");
        await Expect(goal).ToContainTextAsync("Critical");
        await Expect(tab.Page.Locator("[data-check=goal-goal-1]")).ToContainTextAsync("Insiders stay a minority:");

        await tab.Go("Allocation");
        await Expect(tab.Page.Locator("[data-check=goal-goal-1]")).ToContainTextAsync("Limit 10%");
    }

    [Fact]
    public async Task Description_OfSeveralLines_IsKeptAndSaved()
    {
        await using var context = await chromium.Clean();
        var tab = await AllocationTab.Meridian(context, studio.Address);
        await tab.Go("Overview");
        await tab.Cell("Description").FillAsync("For the board.");
        await tab.Page.Keyboard.PressAsync("End");
        await tab.Page.Keyboard.PressAsync("Enter");
        await tab.Page.Keyboard.TypeAsync("Second line.");
        await tab.Page.Keyboard.PressAsync("Control+Enter");
        await Expect(tab.Undo).ToBeEnabledAsync();

        await tab.Page.ReloadAsync();
        await tab.Listening();

        await Expect(tab.Cell("Description")).ToHaveValueAsync("For the board.\nSecond line.");
    }
}
