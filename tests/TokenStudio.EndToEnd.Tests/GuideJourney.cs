using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TokenStudio.Tests;

/// <summary>From an empty browser to a changed chart, and the five first steps to their end.</summary>
public sealed class GuideJourney(StudioFixture studio, ChromiumFixture chromium)
{
    [Fact]
    public async Task Guide_TwoPressesFromAnEmptyBrowser_ChangeTheChartAndAllFiveStepsDoWhatTheySay()
    {
        await using var context = await chromium.Clean();
        var page = await context.NewPageAsync();
        var tab = new AllocationTab(page);
        await page.GotoAsync(studio.Address.ToString());
        await tab.Button("First steps, in five").ClickAsync();
        var guide = page.GetByRole(AriaRole.Complementary, new() { Name = "First steps" });
        await tab.Listening();
        await tab.ShowTable();
        await tab.Shows("Month 12", "360,454,999.999999999999999999");

        await guide.GetByRole(AriaRole.Button, new() { Name = "Vest the team over 24 months" }).ClickAsync();
        await tab.Shows("Month 12", "396,704,999.999999999999999999");
        await Expect(guide.GetByRole(AriaRole.Button, new() { Name = "Vest the team over 24 months" })).ToBeDisabledAsync();

        await Next("Read any date");
        await guide.GetByRole(AriaRole.Button, new() { Name = "Go to month 24" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Slider, new() { Name = "Time cursor" })).ToHaveAttributeAsync("aria-valuenow", "24");
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex(@"/allocation\?step=2$"));   // and nowhere else

        await Next("Settle a check");
        await guide.GetByRole(AriaRole.Button, new() { Name = "Pay nothing at Team's cliff" }).ClickAsync();
        await Expect(page.Locator("[data-check=largest-unlock]")).Not.ToContainTextAsync("41.1%");

        await Next("Keep a version");
        await guide.GetByRole(AriaRole.Button, new() { Name = "Name this version" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByLabel("Name", new() { Exact = true }).FillAsync("First");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".cmp")).ToBeVisibleAsync();

        await Next("Hand it on");
        await guide.GetByRole(AriaRole.Button, new() { Name = "Done" }).ClickAsync();
        await Expect(guide).ToHaveCountAsync(0);

        async Task Next(string title)
        {
            await guide.GetByRole(AriaRole.Button, new() { Name = "Next" }).ClickAsync();
            await Expect(guide.GetByRole(AriaRole.Heading)).ToHaveTextAsync(title);
        }
    }

    [Fact]
    public async Task Guide_LeftAtOnce_DoesNotComeBackInTheNextSection()
    {
        await using var context = await chromium.Clean();
        var page = await context.NewPageAsync();
        var tab = new AllocationTab(page);
        await page.GotoAsync(studio.Address.ToString());
        await tab.Button("First steps, in five").ClickAsync();
        await tab.Listening();
        await tab.Go("Supply");
        await Expect(page.Locator(".guide")).ToBeVisibleAsync();

        await tab.Button("Leave the first steps").ClickAsync();
        await Expect(page.Locator(".guide")).ToHaveCountAsync(0);
        await tab.Go("Emissions");
        await Expect(page.Locator(".guide")).ToHaveCountAsync(0);
    }
}
