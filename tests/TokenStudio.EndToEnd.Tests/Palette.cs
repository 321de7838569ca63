using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TokenStudio.Tests;

/// <summary>The palette as a person uses it by keys.</summary>
static class Palette
{
    public static ILocator Dialog(IPage page) => page.Locator("#find");

    /// <summary>What Enter would open.</summary>
    public static ILocator Chosen(IPage page) => page.Locator("#find .find-o[aria-selected=true]");

    /// <summary>keys.js knows the commands; from then on keys count.</summary>
    public static Task Ready(IPage page) => page.Locator("html[data-keys]").WaitForAsync(new() { State = WaitForSelectorState.Attached });

    public static async Task Open(IPage page)
    {
        await page.Keyboard.PressAsync("Control+k");
        await Expect(Chosen(page)).ToBeVisibleAsync();
    }

    /// <summary>Opens the first answer, which must be this.</summary>
    public static async Task Go(IPage page, string typed, string title)
    {
        await Open(page);
        await page.Keyboard.TypeAsync(typed);
        await Expect(Chosen(page).Locator("b")).ToHaveTextAsync(title);
        await page.Keyboard.PressAsync("Enter");
        await Expect(Dialog(page)).ToBeHiddenAsync();
    }
}
