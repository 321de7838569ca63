using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TokenStudio.Tests;

/// <summary>What was, as a person finds it: the history with its versions, the way back, and designs side by side.</summary>
public sealed class HistoryJourney(StudioFixture studio, ChromiumFixture chromium)
{
    [Fact]
    public async Task History_EditNameRestoreUndo_ListsEachAndPutsTheExactFiguresBack()
    {
        await using var context = await chromium.Clean();
        var tab = await AllocationTab.Meridian(context, studio.Address);
        await tab.Type("Team vesting, months", "24");
        await Expect(tab.Page.Locator(".top .chip")).ToHaveTextAsync("v2");
        await tab.Undo.ClickAsync();
        await Expect(tab.Page.Locator(".top .chip")).ToHaveTextAsync("v3");
        await tab.Redo.ClickAsync();
        await Expect(tab.Page.Locator(".top .chip")).ToHaveTextAsync("v4");

        // The version in the top bar leads to the history.
        await tab.Page.Locator(".top .chip").ClickAsync();
        await Expect(tab.Page.Locator("h1")).ToHaveTextAsync("History");
        await tab.Listening();
        ILocator Line(int revision) => tab.Page.Locator($"li[data-revision='{revision}']");
        await Expect(Line(4)).ToContainTextAsync("Redo");
        await Expect(Line(3)).ToContainTextAsync("Undo of v2");
        await Expect(Line(2).Locator(".hi-c")).ToHaveTextAsync("Team Vesting: 48 months →then 24 months");
        await Expect(Line(2)).ToContainTextAsync("You");
        await tab.Page.Locator(".ed-h").GetByRole(AriaRole.Button, new() { Name = "Name this version" }).ClickAsync();
        await tab.Page.GetByRole(AriaRole.Dialog).GetByLabel("Name", new() { Exact = true }).FillAsync("Faster team");
        await tab.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Name version" }).ClickAsync();
        await Expect(Line(4).Locator("[data-version]")).ToHaveTextAsync("Faster team");

        // The beginning against what stands: the one parameter, and what it did to the figures.
        await Line(1).GetByRole(AriaRole.Button).ClickAsync();
        await Expect(tab.Button("Restore v1")).ToBeVisibleAsync();   // v4 against v3 reads the same
        await Expect(tab.Page.Locator("[data-parameter='/allocations/team/vesting/duration'] td")).ToHaveTextAsync(["48 months", "24 months"]);
        var unlock = tab.Page.Locator("[data-figure=year-unlock] td");
        await Expect(unlock).ToHaveTextAsync(["205%", "235%▲ +30.6 points"]);   // 36.25M of a float of 118.3M

        // A link to it shows that version for ever.
        await tab.Button("Share this version").ClickAsync();
        await Expect(tab.Button("v1, fixed")).ToHaveAttributeAsync("aria-pressed", "true");
        await tab.Button("New link").ClickAsync();
        await Expect(tab.Cell("The link's address")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("/s/.{16,}"));
        var address = await tab.Cell("The link's address").InputValueAsync();
        await tab.Page.Keyboard.PressAsync("Escape");
        await Expect(tab.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        var shared = await (await context.APIRequest.GetAsync($"{address}/projection.csv")).TextAsync();
        Assert.Contains("360454999.999999999999999999", shared, StringComparison.Ordinal);

        await tab.Button("Restore v1").ClickAsync();
        await Expect(tab.Page.Locator(".toast").Last).ToContainTextAsync("v1 stands again, as v5.");
        await Expect(Line(5)).ToContainTextAsync("Restored v1");
        await tab.Go("Allocation");
        await Expect(tab.Cell("Team vesting, months")).ToHaveValueAsync("48");
        await tab.ShowTable();
        await tab.Shows("Month 12", "360,454,999.999999999999999999");

        // One undo takes it back.
        await tab.Undo.ClickAsync();
        await tab.Shows("Month 12", "396,704,999.999999999999999999");

        // Reached from the palette too; what stands already says so.
        await tab.Page.Keyboard.PressAsync("Control+k");
        await tab.Page.Keyboard.TypeAsync("restore");
        await tab.Page.Keyboard.PressAsync("Enter");
        await Expect(tab.Page.Locator("h1")).ToHaveTextAsync("History");
        await Line(4).Locator(".hi-e").ClickAsync();
        await tab.Button("Restore v4").ClickAsync();
        await Expect(tab.Page.Locator(".toast").Last).ToContainTextAsync("v4 is what stands already.");
    }

    [Fact]
    public async Task Compare_TwoScenariosAndAVersion_HoldsEachAgainstTheFirstExactly()
    {
        await using var context = await chromium.Clean();
        var first = await AllocationTab.Meridian(context, studio.Address);
        await first.Page.CloseAsync();
        var tab = await AllocationTab.Meridian(context, studio.Address);
        await tab.Go("Compare");

        // Nothing of its own yet: the other scenario is offered.
        await Expect(tab.Page.Locator(".cmp-p").First).ToHaveTextAsync("Every parameter is the same.");
        await tab.Go("Allocation");
        await tab.Type("Team vesting, months", "24");
        await Expect(tab.Page.Locator(".top .chip")).ToHaveTextAsync("v2");
        await tab.Go("Compare");
        await Expect(tab.Page.Locator("[data-parameter='/allocations/team/vesting/duration'] td")).ToHaveTextAsync(["24 months", "48 months"]);
        await Expect(tab.Page.Locator("[data-figure=year-unlock] td").Nth(1)).ToHaveTextAsync("205%▼ \u221230.6 points");

        // Two lines that are told apart without colour, and the table beside them.
        await Expect(tab.Page.Locator(".plot path.apexcharts-line")).ToHaveCountAsync(2);
        Assert.Equal(1, await tab.Page.Locator(".plot path.apexcharts-line[stroke-dasharray='7 4']").CountAsync());
        await Expect(tab.Page.Locator("[data-value=design-1]")).ToHaveTextAsync("396.7M");
        await Expect(tab.Page.Locator("[data-value=design-2]")).ToHaveTextAsync("360.5M");
        await tab.ShowTable();
        var twelve = tab.Page.Locator(".twin tr").Filter(new() { Has = tab.Page.GetByRole(AriaRole.Rowheader, new() { Name = "Month 12", Exact = true }) }).Locator("td");
        await Expect(twelve).ToHaveTextAsync(["396,704,999.999999999999999999", "360,454,999.999999999999999999"]);

        // A third: named now, so the same as the first. The choice outlives a reload.
        await tab.Button("Name version").ClickAsync();
        await tab.Page.GetByRole(AriaRole.Dialog).GetByLabel("Name", new() { Exact = true }).FillAsync("Faster");
        await tab.Page.Keyboard.PressAsync("Enter");
        await Expect(tab.Page.GetByLabel("Design 2").Locator("option[value=v2]")).ToHaveCountAsync(1);
        await tab.Page.GetByLabel("Design 2").SelectOptionAsync("v2");
        await Expect(tab.Page.Locator(".cmp-p").First).ToHaveTextAsync("Every parameter is the same.");
        await tab.Button("Add a design").ClickAsync();
        await Expect(tab.Page.Locator("[data-figure=float] td")).ToHaveCountAsync(3);
        await tab.Page.ReloadAsync();
        await tab.Listening();
        await Expect(tab.Page.Locator("[data-figure=float] td")).ToHaveCountAsync(3);
        await tab.Page.GetByRole(AriaRole.Group, new() { Name = "Parameters shown" }).GetByRole(AriaRole.Button, new() { Name = "All" }).ClickAsync();
        await Expect(tab.Page.Locator("[data-parameter='/token/maxSupply'] td").First).ToHaveTextAsync("1,000,000,000");

        var download = await tab.Page.RunAndWaitForDownloadAsync(() => tab.Page.GetByRole(AriaRole.Link, new() { Name = "Comparison, CSV" }).ClickAsync());
        var csv = await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        Assert.Contains("circulating,12,Month 12,396704999.999999999999999999,", csv, StringComparison.Ordinal);
    }
}
