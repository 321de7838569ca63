using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TokenStudio.Tests;

/// <summary>Buckets by hand: rows put into another order, the vesting track's handles, and the ways to look at the supply.</summary>
public sealed class AllocationHandling(StudioFixture studio, ChromiumFixture chromium)
{
    const int Patience = 20_000;   // ms, for several commits one after the other over a slow line
    const string Order = "() => [...document.querySelectorAll('tr[data-row]')].map(row => row.dataset.row).join(' ')";

    [Fact]
    public async Task Rows_ByAltAndArrow_MoveOneUpOrDownAndKeepTheFocus()
    {
        await using var context = await chromium.Clean();
        var tab = await AllocationTab.Meridian(context, studio.Address);
        var team = tab.Page.Locator("tr[data-row=team] .nm");
        await team.FocusAsync();

        await tab.Page.Keyboard.PressAsync("Alt+ArrowDown");
        await Expect(tab.Page.Locator("tr[data-row]").Last).ToHaveAttributeAsync("data-row", "team");
        await Expect(team).ToBeFocusedAsync();
        await Expect(tab.Page.Locator(".toasts, [role=status]").Filter(new() { HasText = "Team is 10 of 10." }).First).ToBeVisibleAsync();

        await tab.Page.Keyboard.PressAsync("Alt+ArrowUp");
        await Expect(tab.Page.Locator("tr[data-row]").Nth(8)).ToHaveAttributeAsync("data-row", "team");
        await Expect(team).ToBeFocusedAsync();
        await tab.Page.Keyboard.PressAsync("Alt+ArrowUp");
        await Expect(tab.Page.Locator("tr[data-row]").Nth(7)).ToHaveAttributeAsync("data-row", "team");

        // The stack and its readout have the table's order.
        await Expect(tab.Page.Locator("tr[data-series]").Nth(7)).ToHaveAttributeAsync("data-series", "team");
    }

    [Fact]
    public async Task Rows_AltAndArrowPressedQuickly_MoveOncePerPressAndKeepTheFocus()
    {
        await using var line = new SlowLine(studio.Address, TimeSpan.FromMilliseconds(50));
        foreach (var address in new[] { studio.Address, line.Address })
        {
            await using var context = await chromium.Clean();
            var tab = await AllocationTab.Meridian(context, address);
            var airdrop = tab.Page.Locator("tr[data-row=airdrop] .nm");
            await airdrop.FocusAsync();

            for (var i = 0; i < 3; i++) await tab.Page.Keyboard.PressAsync("Alt+ArrowDown");   // none waits for the one before
            await Expect(tab.Page.Locator("tr[data-row]").Nth(5)).ToHaveAttributeAsync("data-row", "airdrop", new() { Timeout = Patience });
            await Expect(tab.Page.Locator(".toast").Last).ToContainTextAsync("Airdrop is 6 of 10.", new() { Timeout = Patience });
            await Expect(airdrop).ToBeFocusedAsync();
            await Expect(tab.Page.Locator(".chip").First).ToHaveTextAsync("v4", new() { Timeout = Patience });

            // Back and forth in one go, which says "5 of 10" twice.
            foreach (var key in new[] { "Alt+ArrowUp", "Alt+ArrowUp", "Alt+ArrowDown" }) await tab.Page.Keyboard.PressAsync(key);
            await Expect(tab.Page.Locator(".chip").First).ToHaveTextAsync("v7", new() { Timeout = Patience });
            await Expect(tab.Page.Locator("tr[data-row]").Nth(4)).ToHaveAttributeAsync("data-row", "airdrop", new() { Timeout = Patience });
            await Expect(airdrop).ToBeFocusedAsync();
        }
    }

    [Fact]
    public async Task Rows_DraggedByTheGrip_AreOneUndoStep()
    {
        await using var context = await chromium.Clean();
        var tab = await AllocationTab.Meridian(context, studio.Address);
        var before = await tab.Page.EvaluateAsync<string>(Order);
        var grip = (await tab.Page.Locator("tr[data-row=team] .grip").BoundingBoxAsync())!;
        var target = (await tab.Page.Locator("tr[data-row=airdrop]").BoundingBoxAsync())!;

        await tab.Page.Mouse.MoveAsync(grip.X + (grip.Width / 2), grip.Y + (grip.Height / 2));
        await tab.Page.Mouse.DownAsync();
        await tab.Page.Mouse.MoveAsync(grip.X + 4, target.Y + 30, new() { Steps = 5 });
        await tab.Page.Mouse.MoveAsync(grip.X + 4, target.Y + 4, new() { Steps = 3 });
        await Expect(tab.Page.Locator("tr[data-row=airdrop]")).ToHaveAttributeAsync("data-drop", "before");
        await tab.Page.Mouse.UpAsync();

        await Expect(tab.Page.Locator("tr[data-row]").Nth(2)).ToHaveAttributeAsync("data-row", "team");
        await Expect(tab.Page.Locator("[data-drop]")).ToHaveCountAsync(0);
        await tab.Undo.ClickAsync();
        await Expect(tab.Page.Locator("tr[data-row]").Nth(2)).ToHaveAttributeAsync("data-row", "airdrop");
        Assert.Equal(before, await tab.Page.EvaluateAsync<string>(Order));
    }

    [Fact]
    public async Task Track_CliffDraggedToMonthSix_IsOneEditOfTheSameField()
    {
        await using var context = await chromium.Clean();
        var tab = await AllocationTab.Meridian(context, studio.Address);
        await tab.Page.Locator("tr[data-row=team] .nm").ClickAsync();
        // The handle is the team's, so what stood there before is gone once it is seen.
        var handle = (await tab.Page.Locator("[data-drag='/allocations/team/vesting/cliff']").BoundingBoxAsync())!;
        var track = (await tab.Page.Locator(".vt").BoundingBoxAsync())!;

        // 60 months wide: month 6 is a tenth from the left.
        await tab.Page.Mouse.MoveAsync(handle.X + (handle.Width / 2), handle.Y + (handle.Height / 2));
        await tab.Page.Mouse.DownAsync();
        await tab.Page.Mouse.MoveAsync(track.X + (track.Width * 0.15f), handle.Y, new() { Steps = 4 });
        await tab.Page.Mouse.MoveAsync(track.X + (track.Width * 0.1f), handle.Y, new() { Steps = 4 });
        await Expect(tab.Page.Locator(".chip").Filter(new() { HasText = "v1" })).ToBeVisibleAsync();   // still a preview
        await tab.Page.Mouse.UpAsync();

        await Expect(tab.Cell("Team cliff, months")).ToHaveValueAsync("6");
        await Expect(tab.Page.Locator(".chip").Filter(new() { HasText = "v2" })).ToBeVisibleAsync();
        await tab.Undo.ClickAsync();
        await Expect(tab.Cell("Team cliff, months")).ToHaveValueAsync("12");
        await Expect(tab.Undo).ToBeDisabledAsync();
    }

    [Fact]
    public async Task Cadence_Chosen_StaysChosen()
    {
        await using var context = await chromium.Clean();
        var tab = await AllocationTab.Meridian(context, studio.Address);
        await tab.Cell("Seed round cadence").SelectOptionAsync("P7D");
        await Expect(tab.Page.Locator(".saved-l")).ToHaveTextAsync("Saved");   // answered
        await Expect(tab.Page.Locator(".chip").First).ToHaveTextAsync("v2");
        await Expect(tab.Cell("Seed round cadence")).ToHaveValueAsync("P7D");
    }

    [Fact]
    public async Task Supply_CountedInSharesAndDollars_IsExactInItsTable()
    {
        await using var context = await chromium.Clean();
        var tab = await AllocationTab.Meridian(context, studio.Address);
        await tab.ShowTable();
        await tab.Shows("Month 12", "360,454,999.999999999999999999");
        var units = tab.Page.GetByRole(AriaRole.Group, new() { Name = "Counted in" });

        await units.GetByRole(AriaRole.Button, new() { Name = "USD" }).ClickAsync();
        await tab.Shows("Month 12", "43254599.99999999999999999988");   // at $0.12
        await Expect(tab.Page.Locator("td[data-total]")).ToHaveTextAsync("$43.3M");

        await units.GetByRole(AriaRole.Button, new() { Name = "Share" }).ClickAsync();
        await tab.Shows("Month 12", "100%");
        await Expect(tab.Page.Locator("td[data-value=airdrop]")).ToHaveTextAsync("16.6%");

        // The look stays in the next section and after coming back.
        await tab.Go("Overview");
        await Expect(tab.Page.Locator("td[data-value=airdrop]")).ToHaveTextAsync("16.6%");
    }

    [Fact]
    public async Task Sizes_InTokens_AreTypedExactlyAndSwitchingChangesNothing()
    {
        await using var context = await chromium.Clean();
        var tab = await AllocationTab.Meridian(context, studio.Address);
        var units = tab.Page.GetByRole(AriaRole.Group, new() { Name = "Sizes in" });
        var revision = tab.Page.Locator(".crumb .chip");

        await units.GetByRole(AriaRole.Button, new() { Name = "Tokens" }).ClickAsync();
        await Expect(tab.Cell("Community rewards size, tokens")).ToHaveValueAsync("245,000,000");
        await units.GetByRole(AriaRole.Button, new() { Name = "Percent" }).ClickAsync();
        await Expect(tab.Cell("Community rewards share, percent")).ToHaveValueAsync("24.5");
        await Expect(revision).ToHaveTextAsync("v1");
        await Expect(tab.Undo).ToBeDisabledAsync();

        // 100,000,000 of 1,000,000,000, all of it out after 96 months.
        await units.GetByRole(AriaRole.Button, new() { Name = "Tokens" }).ClickAsync();
        await tab.Type("Community rewards size, tokens", "100000000");
        await Expect(tab.Cell("Community rewards size, tokens")).ToHaveValueAsync("100,000,000");
        await tab.ShowTable();
        var community = tab.Page.Locator(".twin tr").Filter(new() { Has = tab.Page.GetByRole(AriaRole.Rowheader, new() { Name = "Month 120", Exact = true }) }).Locator("td").Nth(2);
        await Expect(community).ToHaveTextAsync("100,000,000");

        // One more base unit is one more in the table, to the last digit.
        await tab.Type("Community rewards size, tokens", "100000000.000000000000000001");
        await Expect(community).ToHaveTextAsync("100,000,000.000000000000000001");
        await tab.Undo.ClickAsync();
        await Expect(community).ToHaveTextAsync("100,000,000");
        await units.GetByRole(AriaRole.Button, new() { Name = "Percent" }).ClickAsync();
        await Expect(tab.Cell("Community rewards share, percent")).ToHaveValueAsync("10.0");

        // What is refused keeps its text and says why, in either unit.
        await units.GetByRole(AriaRole.Button, new() { Name = "Tokens" }).ClickAsync();
        await tab.Type("Airdrop size, tokens", "2bn");
        await Expect(tab.Page.Locator(".finding-m")).ToHaveTextAsync("The max supply is 1,000,000,000.");
        await Expect(tab.Cell("Airdrop size, tokens")).ToHaveValueAsync("2bn");
    }

    [Fact]
    public async Task Span_FourYears_EndsTheAxisThere()
    {
        await using var context = await chromium.Clean();
        var tab = await AllocationTab.Meridian(context, studio.Address);
        var slider = tab.Page.GetByRole(AriaRole.Slider, new() { Name = "Time cursor" });
        await Expect(slider).ToHaveAttributeAsync("aria-valuemax", "120");

        await tab.Button("4y").ClickAsync();

        await Expect(slider).ToHaveAttributeAsync("aria-valuemax", "48");
        await Expect(tab.Page.Locator(".chart-view").First.Locator(".ax").Filter(new() { HasText = "M48" })).ToHaveCountAsync(1);
        await tab.Button("10y").ClickAsync();
        await Expect(slider).ToHaveAttributeAsync("aria-valuemax", "120");
    }
}
