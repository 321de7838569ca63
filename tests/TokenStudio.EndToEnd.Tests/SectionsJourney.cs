using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TokenStudio.Tests;

/// <summary>Sections made of forms, used as a person does, with the exact figures that must come of it.</summary>
public sealed class SectionsJourney(StudioFixture studio, ChromiumFixture chromium)
{
    [Fact]
    public async Task Emission_AddedAndTyped_EmitsExactlyAndIsClippedAtTheCap()
    {
        await using var context = await chromium.Clean();
        var tab = await AllocationTab.Meridian(context, studio.Address);
        await tab.Go("Emissions");
        await tab.Button("Add emission").ClickAsync();
        await Expect(tab.Cell("Name")).ToHaveValueAsync("Emission 1");
        await tab.ShowTable();

        // A payment of a thousandth of the cap each month, then of two million.
        await tab.Shows("Month 6", "1,000,000");
        await tab.Type("Tokens a period, tokens", "2m");
        await tab.Shows("Month 6", "2,000,000");
        await Expect(tab.Cell("Tokens a period, tokens")).ToHaveValueAsync("2,000,000");

        // 15,000,000 are left under the cap: the eighth payment finds one million.
        await Expect(tab.Page.Locator(".findings")).ToContainTextAsync("Minting reaches the max supply on 2027-11-01");
        await tab.Shows("Month 8", "1,000,000");
        await tab.Shows("Month 9", "0");

        await tab.Page.GetByLabel("Kind", new() { Exact = true }).SelectOptionAsync("halving");
        await Expect(tab.Page.Locator(".finding-m").Or(tab.Page.Locator(".findings")).First).ToContainTextAsync("needs a blockTime");
        await tab.Undo.ClickAsync();
        await tab.Shows("Month 6", "2,000,000");
    }

    [Fact]
    public async Task Emission_Letters_KeepTheirTextWithOneSentence()
    {
        await using var context = await chromium.Clean();
        var tab = await AllocationTab.Meridian(context, studio.Address);
        await tab.Go("Emissions");
        await tab.Button("Add emission").ClickAsync();

        await tab.Type("Tokens a period, tokens", "lots");

        await Expect(tab.Page.Locator(".finding-m")).ToHaveTextAsync("An amount is a number of tokens, such as 1000000, 1.5m or 2bn.");
        await Expect(tab.Cell("Tokens a period, tokens")).ToHaveValueAsync("lots");
    }

    [Fact]
    public async Task Circulation_TreasuryLeftOut_IsExplainedByItsNumbers()
    {
        await using var context = await chromium.Clean();
        var tab = await AllocationTab.Meridian(context, studio.Address);
        await tab.Go("Supply");
        await tab.Button("Month 12").ClickAsync();
        var circulating = tab.Page.Locator("[data-figure=circulating]");
        await Expect(circulating.Locator("b")).ToHaveTextAsync("360,454,999.999999999999999999 MRD");

        await tab.Page.GetByRole(AriaRole.Switch, new() { Name = "Treasury holder" }).ClickAsync();

        // Treasury by month 12: 8 % of 140,000,000 and 12/72 of the rest.
        await Expect(circulating.Locator("b")).ToHaveTextAsync("327,788,333.333333333333333333 MRD");
        await Expect(circulating.Locator("code")).ToHaveTextAsync("360,454,999.999999999999999999 − 32,666,666.666666666666666666");
    }

    [Fact]
    public async Task Figure_PressedByKeys_SaysWhatItIsMadeOf()
    {
        await using var context = await chromium.Clean();
        var tab = await AllocationTab.Meridian(context, studio.Address);
        var why = tab.Page.Locator("#why-float");
        await Expect(why).ToBeHiddenAsync();

        await tab.Button("TGE float").FocusAsync();
        await tab.Page.Keyboard.PressAsync("Enter");

        await Expect(why).ToContainTextAsync("Circulating at launch, 118,300,000 MRD, over the max supply of 1,000,000,000.");
        await Expect(why).ToBeVisibleAsync();
        await tab.Page.Keyboard.PressAsync("Escape");
        await Expect(why).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Burn_AddedAndRemoved_MovesTheViewsOfTheSupplyAndBack()
    {
        await using var context = await chromium.Clean();
        var tab = await AllocationTab.Meridian(context, studio.Address);
        await tab.Go("Supply");
        await tab.Button("Month 12").ClickAsync();
        var burned = tab.Page.Locator("[data-figure=burned] b");
        await Expect(burned).ToHaveTextAsync("0 MRD");

        // A thousand a month from launch, the first after one month.
        await tab.Button("Add burn").ClickAsync();
        await Expect(burned).ToHaveTextAsync("12,000 MRD");
        await Expect(tab.Page.Locator("[data-figure=total-supply] b")).ToHaveTextAsync("984,988,000 MRD");
        await tab.Type("Tokens a period, tokens", "2.5k");
        await Expect(burned).ToHaveTextAsync("30,000 MRD");

        await tab.Page.GetByRole(AriaRole.Group, new() { Name = "Burn 1" }).GetByRole(AriaRole.Button, new() { Name = "Remove" }).ClickAsync();
        await Expect(burned).ToHaveTextAsync("0 MRD");
    }

    [Fact]
    public async Task Settings_PriceAndDate_AreSavedTogetherAndABadDateKeepsItsText()
    {
        await using var context = await chromium.Clean();
        var tab = await AllocationTab.Meridian(context, studio.Address);
        await tab.Page.Locator(".scn").ClickAsync();
        var dialog = tab.Page.GetByRole(AriaRole.Dialog);
        await Expect(dialog.GetByRole(AriaRole.Textbox, new() { Name = "Max supply" })).ToHaveValueAsync("1,000,000,000");
        await dialog.GetByRole(AriaRole.Textbox, new() { Name = "Launch price" }).FillAsync("0.24");
        await dialog.GetByLabel("Launch, UTC date").FillAsync("2027-02-30");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(dialog.GetByRole(AriaRole.Alert)).ToHaveTextAsync("A date that exists, such as 2027-03-01.");
        await Expect(dialog.GetByLabel("Launch, UTC date")).ToHaveValueAsync("2027-02-30");
        await Expect(tab.Page.Locator(".kpi").Filter(new() { HasText = "FDV" })).ToContainTextAsync("$120M");   // all or nothing

        await dialog.GetByLabel("Launch, UTC date").FillAsync("2027-04-01");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();

        await Expect(dialog).ToHaveCountAsync(0);
        await Expect(tab.Page.Locator(".kpi").Filter(new() { HasText = "FDV" })).ToContainTextAsync("$240M");
        await Expect(tab.Page.Locator("h1 + p")).ToContainTextAsync("Month 0 is TGE, 1 Apr 2027.");
        await tab.Undo.ClickAsync();   // one step
        await Expect(tab.Page.Locator("h1 + p")).ToContainTextAsync("Month 0 is TGE, 1 Mar 2027.");
        await Expect(tab.Page.Locator(".kpi").Filter(new() { HasText = "FDV" })).ToContainTextAsync("$120M");
    }

    [Fact]
    public async Task Dialogs_TheirFields_ExplainThemselves()
    {
        await using var context = await chromium.Clean(new() { ViewportSize = new() { Width = 1440, Height = 900 }, ReducedMotion = ReducedMotion.Reduce });
        var tab = await AllocationTab.Meridian(context, studio.Address);
        var why = tab.Page.Locator(".q-x:popover-open");
        await tab.Page.Locator(".scn").ClickAsync();
        var (frame, close) = (await tab.Page.GetByRole(AriaRole.Dialog).BoundingBoxAsync(), await tab.Page.Locator(".mud-button-close").BoundingBoxAsync());
        Assert.InRange(close!.Y, frame!.Y, frame.Y + 20);
        await tab.Button("About horizon").ClickAsync();
        await Expect(why).ToContainTextAsync(TokenStudio.Presentation.Glossary.Terms.Of("horizon").Definition);
        await tab.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);

        await tab.Share();
        await tab.Button("About expires").ClickAsync();
        await Expect(why).ToContainTextAsync("From then on the address says that nothing is here.");
        await Expect(why.GetByRole(AriaRole.Link, new() { Name = "Share link in the glossary" })).ToHaveAttributeAsync("href", new System.Text.RegularExpressions.Regex("share-link"));
    }

    [Fact]
    public async Task EmptyDesign_EverySection_ShowsAxesOneSentenceAndOneAction()
    {
        await using var context = await chromium.Clean();
        var page = await context.NewPageAsync();
        await page.GotoAsync(studio.Address.ToString());
        await page.GetByRole(AriaRole.Button, new() { Name = "Blank scenario" }).ClickAsync();
        var tab = new AllocationTab(page);
        await tab.Listening();
        var empty = page.Locator(".ed > .empty");
        var ticks = page.Locator(".chart-view").First.Locator("text.ax");
        await Expect(empty).ToContainTextAsync("No buckets yet.");
        await Expect(empty.GetByRole(AriaRole.Link, new() { Name = "Start from a template" })).ToBeVisibleAsync();
        await Expect(ticks.Filter(new() { HasText = "no buckets yet" })).ToBeVisibleAsync();
        await Expect(ticks.Filter(new() { HasText = "Max supply" })).ToBeVisibleAsync();

        await tab.Go("Emissions");
        await Expect(empty).ToContainTextAsync("No emissions yet");
        await Expect(ticks.Filter(new() { HasText = "no emissions yet" })).ToBeVisibleAsync();
        await Expect(ticks.Filter(new() { HasText = "M120" })).ToBeVisibleAsync();
        await Expect(ticks.Filter(new() { HasText = "0." })).ToHaveCountAsync(0);   // no half a token where there is none

        await tab.Go("Supply");
        await Expect(page.GetByText("No burns yet: nothing is destroyed.")).ToBeVisibleAsync();
        await Expect(tab.Button("Add burn")).ToBeVisibleAsync();

        await tab.Go("Emissions");
        await tab.Button("Add emission").ClickAsync();
        await Expect(empty).ToHaveCountAsync(0);
        await Expect(ticks.Filter(new() { HasText = "1M" })).ToBeVisibleAsync();
        await tab.Go("Allocation");
        await tab.Button("Add bucket").ClickAsync();
        await Expect(page.Locator("tr[data-row]")).ToHaveCountAsync(1);
        await Expect(empty).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task MyScenarios_OpenChecks_AreCountedAsInTheDesign()
    {
        await using var context = await chromium.Clean();
        var tab = await AllocationTab.Meridian(context, studio.Address);
        await Expect(tab.Page.Locator(".ch-sum")).ToContainTextAsync("1 critical");
        await tab.Page.GotoAsync(studio.Address.ToString());
        await Expect(tab.Page.Locator(".sc tbody tr").Filter(new() { HasText = "Meridian base case" }).Locator("td .chip")).ToHaveTextAsync(["1 critical", "4 warnings"]);
    }
}
