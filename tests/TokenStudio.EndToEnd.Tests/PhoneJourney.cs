using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TokenStudio.Tests;

/// <summary>The studio on a phone: five tabs at the foot, and a sheet for a row.</summary>
public sealed class PhoneJourney(StudioFixture studio, ChromiumFixture chromium)
{
    static readonly BrowserNewContextOptions Phone = new() { ViewportSize = new() { Width = 390, Height = 844 }, HasTouch = true };

    static ILocator Tab(AllocationTab tab, string word) => tab.Page.Locator(".tab").Filter(new() { HasText = word });

    static ILocator Figures(AllocationTab tab) => tab.Page.Locator(".kpis");

    static ILocator Rows(AllocationTab tab) => tab.Page.Locator("tr[data-row]");

    [Fact]
    public async Task Tabs_AllFive_ShowTheirViewAndTheWayBack()
    {
        await using var context = await chromium.Clean(Phone);
        var tab = await AllocationTab.Meridian(context, studio.Address);
        await Palette.Ready(tab.Page);
        await Expect(Tab(tab, "Edit")).ToHaveAttributeAsync("aria-current", "true");
        await Expect(Figures(tab)).ToBeVisibleAsync();
        await Expect(tab.Page.Locator(".rl")).ToHaveTextAsync(new Regex("360.5M circulating \\(36.0%\\).*\\+79.4M this month"));
        await Expect(tab.Page.Locator(".meter")).ToBeVisibleAsync();
        await Expect(Rows(tab).First).ToBeVisibleAsync();
        await Expect(tab.Page.Locator(".checks")).ToBeHiddenAsync();
        foreach (var each in await tab.Page.Locator(".tab").AllAsync()) Assert.True((await each.BoundingBoxAsync())! is { Height: >= 44, Width: >= 44 });

        await Tab(tab, "Charts").TapAsync();
        await Expect(Tab(tab, "Charts")).ToHaveAttributeAsync("aria-current", "true");
        await Expect(tab.Page.Locator("[data-readout] [data-total]")).ToHaveTextAsync("360.5M");
        await Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Name = "Unlock calendar" })).ToBeVisibleAsync();
        await Expect(Rows(tab).First).ToBeHiddenAsync();
        await Expect(tab.Page.Locator(".checks")).ToBeHiddenAsync();

        // One critical, four warnings.
        await tab.Button("Checks 5 open").TapAsync();
        await Expect(tab.Page.Locator("[data-check=largest-unlock]")).ToBeVisibleAsync();
        await Expect(Figures(tab)).ToBeHiddenAsync();

        // The view goes along to the next section, and waits while the simulation is looked at.
        await tab.Go("Supply");
        await Expect(tab.Page.Locator(".checks")).ToBeVisibleAsync();
        await Tab(tab, "Simulate").TapAsync();
        await Expect(Tab(tab, "Simulate")).ToHaveAttributeAsync("aria-current", "page");
        await tab.Listening();
        await Expect(tab.Button("Use a random price")).ToBeVisibleAsync();
        await Expect(tab.Cell("Runs")).ToBeVisibleAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Link, new() { Name = "Checks 5 open" })).ToBeVisibleAsync();
        await Tab(tab, "Charts").TapAsync();
        await Expect(tab.Page).ToHaveURLAsync(new Regex("/supply$"));
        await Expect(Tab(tab, "Charts")).ToHaveAttributeAsync("aria-current", "true");
        await Expect(tab.Page.Locator("[data-figure=circulating]")).ToBeVisibleAsync();

        await Tab(tab, "More").TapAsync();
        await Expect(Palette.Dialog(tab.Page)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Sheet_CliffOfSixMonths_MovesTheExactTableAndGivesFocusBack()
    {
        await using var context = await chromium.Clean(Phone);
        var tab = await AllocationTab.Meridian(context, studio.Address);
        var row = tab.Page.Locator("tr[data-row=team] .nm");
        var sheet = tab.Page.GetByRole(AriaRole.Dialog, new() { Name = "Team" });
        await row.FocusAsync();
        await tab.Page.Keyboard.PressAsync("Enter");
        await Expect(sheet.GetByRole(AriaRole.Button, new() { Name = "Close" })).ToBeFocusedAsync();
        var field = sheet.GetByRole(AriaRole.Textbox, new() { Name = "Cliff, mo" });
        Assert.True((await field.Locator("..").BoundingBoxAsync())!.Height >= 44);

        // Nothing behind the sheet is reached by Tab.
        for (var i = 0; i < 40; i++)
        {
            await tab.Page.Keyboard.PressAsync("Tab");
            Assert.True(await sheet.EvaluateAsync<bool>("node => node.contains(document.activeElement)"));
        }

        await field.FillAsync("6");
        await field.PressAsync("Enter");
        await Expect(sheet.GetByRole(AriaRole.Slider, new() { Name = "Cliff" })).ToHaveValueAsync("6");
        await Expect(tab.Saved).ToContainTextAsync("Saved");
        await tab.Page.Keyboard.PressAsync("Escape");
        await Expect(sheet).ToHaveCountAsync(0);
        await Expect(row).ToBeFocusedAsync();

        // 6/48 of 145,000,000 that the team has by month 6: the ninth bucket, after date and sum.
        await Tab(tab, "Charts").TapAsync();
        await tab.ShowTable();
        await Expect(tab.Page.Locator(".twin tr").Filter(new() { Has = tab.Page.GetByRole(AriaRole.Rowheader, new() { Name = "Month 6", Exact = true }) }).Locator("td").Nth(10)).ToHaveTextAsync("18,125,000");
    }

    [Fact]
    public async Task Rows_WithAnError_ComeFirst()
    {
        await using var context = await chromium.Clean(Phone);
        var tab = await AllocationTab.Meridian(context, studio.Address);
        await tab.Page.Locator("tr[data-row=advisors] .nm").TapAsync();
        var field = tab.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Textbox, new() { Name = "Vesting, mo" });
        await field.FillAsync("22");
        await field.PressAsync("Enter");
        await tab.Page.Keyboard.PressAsync("Escape");

        await Expect(tab.Page.Locator(".erow")).ToContainTextAsync("22 months");
        var (advisors, first) = (await tab.Page.Locator("tr[data-row=advisors]").BoundingBoxAsync(), await Rows(tab).First.BoundingBoxAsync());
        Assert.True(advisors!.Y < first!.Y);
        await tab.Button("Use 24").TapAsync();
        await Expect(tab.Page.Locator(".erow")).ToHaveCountAsync(0);
    }
}
