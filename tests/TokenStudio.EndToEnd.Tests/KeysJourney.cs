using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TokenStudio.Tests;

/// <summary>A key for a program: made in the studio, seen once, used by HTTP, revoked.</summary>
public sealed class KeysJourney(StudioFixture studio, ChromiumFixture chromium)
{
    [Fact]
    public async Task Key_Made_IsShownOnceReadsAndIsRevoked()
    {
        await using var context = await chromium.Clean();
        await AllocationTab.Meridian(context, studio.Address);
        var page = await context.NewPageAsync();
        await page.GotoAsync(studio.Address.ToString());
        await page.Locator(".pub[data-live]").WaitForAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "API keys" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("API keys");
        var make = page.GetByRole(AriaRole.Button, new() { Name = "New key" });
        await make.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Give the key a name");
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Nightly");
        await make.ClickAsync();
        var shown = page.GetByLabel("The new key");
        await Expect(shown).ToHaveValueAsync(new Regex("^tsk_[A-Za-z0-9_-]{43}$"));
        var key = await shown.InputValueAsync();
        var row = page.Locator(".sc tbody tr");
        await Expect(row).ToContainTextAsync("…" + key[^4..]);

        using var program = new HttpClient { BaseAddress = studio.Address };
        program.DefaultRequestHeaders.Authorization = new("Bearer", key);
        using (var list = await program.GetAsync("api/v1/scenarios")) Assert.Contains("Meridian base case", await list.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await page.ReloadAsync();
        await Expect(row).ToHaveCountAsync(1);
        Assert.DoesNotContain(key, await page.ContentAsync(), StringComparison.Ordinal);
        await page.Locator(".pub[data-live]").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Revoke Nightly" }).ClickAsync();
        await Expect(row).ToContainTextAsync("Revoked");
        using var refused = await program.GetAsync("api/v1/scenarios");
        Assert.Equal(401, (int)refused.StatusCode);
    }
}
