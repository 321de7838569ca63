using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TokenStudio.Tests;

/// <summary>Each person reads in a language of their own, whoever else works on the same design.</summary>
public sealed class LanguagesJourney(StudioFixture studio, ChromiumFixture chromium)
{
    const string AtLaunch = "[data-path='/allocations/team/vesting/unlockAtLaunch']";

    static ILocator Float(AllocationTab tab) => tab.Page.Locator(".kpi").Filter(new() { Has = tab.Page.Locator("#why-float") }).Locator("dd b");

    [Fact]
    public async Task Design_OfTwoLanguages_ShowsTheOthersEditInOnesOwn()
    {
        await using var english = await chromium.Clean();
        await using var german = await chromium.Clean(new() { Locale = "de-DE", ViewportSize = new() { Width = 1440, Height = 900 } });
        var one = await AllocationTab.Meridian(english, studio.Address);
        await german.AddCookiesAsync([.. (await english.CookiesAsync()).Select(c => new Cookie { Name = c.Name, Value = c.Value, Domain = c.Domain, Path = c.Path, HttpOnly = c.HttpOnly })]);
        var other = await AllocationTab.Open(german, one.Page.Url);
        await Expect(Float(one)).ToHaveTextAsync("11.8%");
        await Expect(Float(other)).ToHaveTextAsync("11,8\u00a0%");
        Assert.Equal(("en", "de"), (await one.Page.Locator("html").GetAttributeAsync("lang"), await other.Page.Locator("html").GetAttributeAsync("lang")));

        await Type(one, "10");
        await Expect(Float(one)).ToHaveTextAsync("13.3%");
        await Expect(Float(other)).ToHaveTextAsync("13,3\u00a0%");
        await Type(other, "20");
        await Expect(Float(other)).ToHaveTextAsync("14,7\u00a0%");
        await Expect(Float(one)).ToHaveTextAsync("14.7%");
    }

    [Fact]
    public async Task Language_ChosenByKeys_ComesBackToTheSamePlace()
    {
        await using var context = await chromium.Clean(new() { ViewportSize = new() { Width = 1100, Height = 800 } });
        var tab = await AllocationTab.Meridian(context, studio.Address);
        var address = tab.Page.Url;
        await tab.Button("Language").FocusAsync();
        await tab.Page.Keyboard.PressAsync("Enter");
        await Expect(tab.Page.Locator("#languages")).ToBeVisibleAsync();
        await tab.Page.Keyboard.PressAsync("Tab");
        await tab.Page.Keyboard.PressAsync("Tab");
        await Expect(tab.Page.GetByRole(AriaRole.Link, new() { Name = "Deutsch" })).ToBeFocusedAsync();
        await tab.Page.Keyboard.PressAsync("Enter");
        await Expect(tab.Page.Locator("html")).ToHaveAttributeAsync("lang", "de");
        await Expect(tab.Page).ToHaveURLAsync(address);
        await tab.Listening();
        await Expect(Float(tab)).ToHaveTextAsync("11,8\u00a0%");
        await Expect(tab.Page.Locator("th[data-at]")).ToHaveTextAsync(new Regex("12$"));
    }

    static async Task Type(AllocationTab tab, string text)
    {
        var cell = tab.Page.Locator($".al {AtLaunch}");
        await cell.FillAsync(text);
        await cell.PressAsync("Enter");
    }
}
