using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TokenStudio.Tests;

/// <summary>Find or run: what it finds is opened where it stands, and the keys stay out of the way of typing.</summary>
public sealed class PaletteJourney(StudioFixture studio, ChromiumFixture chromium)
{
    [Fact]
    public async Task Parameter_OfAnotherSection_IsOpenedAndFocused()
    {
        await using var context = await chromium.Clean();
        var tab = await Meridian(context);

        await Palette.Go(tab.Page, "team cl", "Team, cliff");
        await Expect(tab.Cell("Team cliff, months")).ToBeFocusedAsync();

        await Palette.Go(tab.Page, "horizon", "Timeline, horizon");
        await Expect(tab.Page).ToHaveURLAsync(new Regex("/supply"));
        await Expect(tab.Page.Locator("[data-path='/timeline/horizon']")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Check_Chosen_JumpsAsItsOwnJumpDoesFromAnySection()
    {
        await using var context = await chromium.Clean();
        var tab = await Meridian(context);
        await Palette.Go(tab.Page, "insiders' share of circ", "Insiders' share of circulating supply");
        await Expect(tab.Page.Locator(".cursor")).ToHaveAttributeAsync("aria-valuetext", new Regex("^Month 35, 1 Feb 2030"));
        await Expect(tab.Page.Locator(".cursor")).ToBeFocusedAsync();

        // A check that has nowhere to go is shown itself, and explains itself.
        await Palette.Go(tab.Page, "burns without", "Burns without tokens");
        await Expect(tab.Page.Locator("[data-check=burns-clipped] .chk-s")).ToBeFocusedAsync();

        await tab.Go("Simulate");
        await Palette.Go(tab.Page, "insiders' share of circ", "Insiders' share of circulating supply");
        await Expect(tab.Page).ToHaveURLAsync(new Regex("/allocation"));
        await Expect(tab.Page.Locator(".cursor")).ToHaveAttributeAsync("aria-valuetext", new Regex("^Month 35, 1 Feb 2030"));
    }

    [Fact]
    public async Task KindTermAndScenario_Chosen_AreOpened()
    {
        await using var context = await chromium.Clean();
        var tab = await Meridian(context);
        await Palette.Go(tab.Page, "emissions halv", "Halving");
        await Expect(tab.Page).ToHaveURLAsync(new Regex("/reference#emissions-halving$"));
        await Expect(tab.Page.Locator("#emissions-halving")).ToBeInViewportAsync();

        await Palette.Go(tab.Page, "fdv", "Fully diluted value (FDV)");
        await Expect(tab.Page).ToHaveURLAsync(new Regex("/glossary#fdv$"));
        await Expect(tab.Page.Locator("#fdv")).ToBeInViewportAsync();

        await Palette.Go(tab.Page, "meridian", "Meridian base case");
        await Expect(tab.Page).ToHaveURLAsync(new Regex("/scenarios/[^/]+/allocation$"));

        // What was chosen lately comes first, before anything is typed.
        await tab.Listening();
        await Palette.Open(tab.Page);
        await Expect(tab.Page.Locator("#find [role=group]").First).ToHaveAttributeAsync("aria-label", "Recent");
        await Expect(Palette.Chosen(tab.Page).Locator("b")).ToHaveTextAsync("Meridian base case");
    }

    [Fact]
    public async Task Palette_ByKeys_AnnouncesItsChoiceAndGivesFocusBack()
    {
        await using var context = await chromium.Clean();
        var tab = await Meridian(context);
        await tab.ShareButton.FocusAsync();
        await Palette.Open(tab.Page);
        var field = tab.Page.GetByRole(AriaRole.Combobox, new() { Name = "Find or run" });
        await Expect(field).ToBeFocusedAsync();
        await Expect(field).ToHaveAttributeAsync("aria-activedescendant", "find-0");

        await tab.Page.Keyboard.PressAsync("ArrowDown");
        await Expect(field).ToHaveAttributeAsync("aria-activedescendant", "find-1");
        await tab.Page.Keyboard.PressAsync("ArrowUp");
        await tab.Page.Keyboard.PressAsync("ArrowUp");
        await Expect(Palette.Chosen(tab.Page)).ToBeInViewportAsync();   // the last one: it goes round
        await tab.Page.Keyboard.TypeAsync("zzzz");
        await Expect(Palette.Dialog(tab.Page).GetByRole(AriaRole.Status)).ToHaveTextAsync("Nothing found");

        await tab.Page.Keyboard.PressAsync("Escape");
        await Expect(Palette.Dialog(tab.Page)).ToBeHiddenAsync();
        await Expect(tab.ShareButton).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Keys_WhileTypingOrInADialog_AreNotCommands()
    {
        await using var context = await chromium.Clean();
        var tab = await Meridian(context);
        await tab.Cell("Team cliff, months").FocusAsync();
        await tab.Page.Keyboard.PressAsync("?");
        await tab.Page.Keyboard.PressAsync(".");
        await Expect(tab.Page.Locator("#keys")).ToBeHiddenAsync();
        await tab.Page.Keyboard.PressAsync("Escape");
        await Palette.Open(tab.Page);   // with Ctrl they are
        await tab.Page.Keyboard.PressAsync("Escape");

        await tab.ShareButton.ClickAsync();
        await Expect(tab.Button("New link")).ToBeVisibleAsync();
        await tab.Button("New link").FocusAsync();
        await tab.Page.Keyboard.PressAsync("g");
        await tab.Page.Keyboard.PressAsync("s");
        await tab.Page.Keyboard.PressAsync("?");
        await Expect(tab.Page.Locator("#keys")).ToBeHiddenAsync();
        await Expect(tab.Page).ToHaveURLAsync(new Regex("/allocation$"));
    }

    [Fact]
    public async Task Sheet_KeysWithoutCtrl_CanBeSwitchedOffOnThisDevice()
    {
        await using var context = await chromium.Clean();
        var tab = await Meridian(context);
        await tab.Page.Locator(".rail").GetByRole(AriaRole.Button, new() { Name = "Help" }).ClickAsync();
        await tab.Page.GetByRole(AriaRole.Switch, new() { Name = "Keys without Ctrl, on this device" }).PressAsync("Space");
        await tab.Page.Keyboard.PressAsync("Escape");

        await tab.Page.ReloadAsync();
        await tab.Listening();
        await Palette.Ready(tab.Page);
        await tab.Page.Keyboard.PressAsync("?");
        await Palette.Open(tab.Page);   // nothing else has opened
        await Expect(tab.Page.Locator("#keys")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task More_OnAPhone_OpensThePalette()
    {
        await using var context = await chromium.Clean(new() { ViewportSize = new() { Width = 390, Height = 844 }, HasTouch = true });
        var tab = await Meridian(context);
        await tab.Button("More").TapAsync();
        await Palette.Dialog(tab.Page).GetByRole(AriaRole.Option, new() { Name = "Go to Supply" }).TapAsync();
        await Expect(tab.Page).ToHaveURLAsync(new Regex("/supply$"));
    }

    async Task<AllocationTab> Meridian(IBrowserContext context)
    {
        var tab = await AllocationTab.Meridian(context, studio.Address);
        await Palette.Ready(tab.Page);
        return tab;
    }
}
