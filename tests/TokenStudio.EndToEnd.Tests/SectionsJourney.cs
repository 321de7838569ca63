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
}
