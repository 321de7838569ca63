using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TokenStudio.Tests;

/// <summary>What the top bar says of saving.</summary>
[Collection(nameof(Alone))]
public sealed class SavedJourney(StudioFixture studio, ChromiumFixture chromium)
{
    [Fact]
    public async Task Saved_AfterAnEdit_GrowsOldInWordsButOnlyTheStateIsSaidAloud()
    {
        await using var context = await chromium.Clean();
        var tab = await AllocationTab.Meridian(context, studio.Address);
        var words = tab.Page.Locator(".saved-l");
        await Expect(words).ToHaveTextAsync(new Regex("^Saved [1-9][0-9]? s ago$"), new() { Timeout = 15_000 });
        await tab.Page.EvaluateAsync("""
            () => {
              window.aloud = [];
              const region = document.querySelector('.saved [role=status]');
              new MutationObserver(() => window.aloud.push(region.textContent)).observe(region, { subtree: true, characterData: true, childList: true });
            }
            """);

        await tab.Type("Team cliff, months", "6");
        await Expect(words).ToHaveTextAsync("Saved");
        await Expect(words).ToHaveTextAsync(new Regex("^Saved [1-9][0-9]? s ago$"), new() { Timeout = 15_000 });
        var first = await words.InnerTextAsync();
        await Expect(words).Not.ToHaveTextAsync(first);
        await Expect(words).ToHaveTextAsync(new Regex("^Saved [1-9][0-9]? s ago$"));
        Assert.Equal(["Saving", "Saved"], await tab.Page.EvaluateAsync<string[]>("window.aloud"));
    }

    [Theory]
    [InlineData(4_999, "saved", 0, 1)]
    [InlineData(5_000, "seconds", 5, 1_000)]
    [InlineData(12_345, "seconds", 12, 655)]
    [InlineData(59_999, "seconds", 59, 1)]
    [InlineData(60_000, "minutes", 1, 60_000)]
    [InlineData(3_599_999, "minutes", 59, 1)]
    [InlineData(3_600_000, "hours", 1, 3_600_000)]
    [InlineData(86_399_999, "hours", 23, 1)]
    [InlineData(259_200_000, "days", 3, 86_400_000)]
    public async Task Age_OfASave_HasItsWordsAndTheTimeToTheNext(double age, string words, int count, double next)
    {
        await using var context = await chromium.Clean();
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{studio.Address}glossary");
        var said = await page.EvaluateAsync<System.Text.Json.JsonElement>("async age => (await import('/js/saved.js')).ageOf(age)", age);
        Assert.Equal((words, count, next), (said.GetProperty("words").GetString(), said.GetProperty("count").GetInt32(), said.GetProperty("next").GetDouble()));
    }

    [Fact]
    public async Task Saved_OnAPhone_SaysTheVersionInOneWord()
    {
        await using var context = await chromium.Clean(new() { ViewportSize = new() { Width = 390, Height = 844 } });
        var tab = await AllocationTab.Meridian(context, studio.Address);
        await Expect(tab.Page.Locator(".saved-s")).ToHaveTextAsync("Saved, v1");
        await Expect(tab.Page.Locator(".saved-s")).ToBeVisibleAsync();
        await Expect(tab.Page.Locator(".saved-l")).ToBeHiddenAsync();
        await Expect(tab.Page.Locator(".crumb .chip")).ToBeHiddenAsync();
        await tab.Page.Locator(".nm").Filter(new() { HasText = "Team" }).ClickAsync();
        await tab.Type("Cliff, mo", "6");
        await Expect(tab.Page.Locator(".saved-s")).ToHaveTextAsync("Saved, v2");
    }
}
