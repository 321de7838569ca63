using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TokenStudio.Tests;

/// <summary>The uncertainty of the price: asked for, shown exactly, marked when it is no longer that of the scenario.</summary>
public sealed class SimulateJourney(StudioFixture studio, ChromiumFixture chromium)
{
    // simulate meridian.tokenstudio.json --paths 10000 --seed 42 with this price prints these digits.
    const string Median = "0.08633146808621617";

    // A block of so many rows may take seconds on a busy machine.
    static LocatorAssertionsToHaveTextOptions Patient => new() { Timeout = 60_000 };

    // Expected, P5, P25, median behind step and date.
    static ILocator MedianAt(AllocationTab tab, string step) =>
        tab.Page.Locator(".twin tr").Filter(new() { Has = tab.Page.GetByRole(AriaRole.Rowheader, new() { Name = step, Exact = true }) }).Locator("td").Nth(4);

    async Task<AllocationTab> Open(IBrowserContext context)
    {
        var tab = await AllocationTab.Meridian(context, studio.Address);
        await tab.Go("Simulate");
        return tab;
    }

    static async Task Set(IBrowserContext context, AllocationTab tab, string path, string json)
    {
        var address = new Uri(tab.Page.Url);
        var answer = await context.APIRequest.PatchAsync($"{address.GetLeftPart(UriPartial.Authority)}/api/v1{address.AbsolutePath.Replace("/simulate", "", StringComparison.Ordinal)}", new()
        {
            Headers = new Dictionary<string, string> { ["X-TokenStudio"] = "1", ["Content-Type"] = "application/json", ["If-Match"] = "*" },
            Data = Edits.Set(path, json),
        });
        Assert.Equal(200, answer.Status);
    }

    [Fact]
    public async Task Run_RandomPrice_ShowsTheExactBandsOfItsSeed()
    {
        await using var context = await chromium.Clean();
        var tab = await Open(context);
        await Expect(tab.Page.GetByText("Constant at $0.12.")).ToBeVisibleAsync();
        await Expect(tab.Button("Run")).ToBeDisabledAsync();

        await tab.Button("Use a random price").ClickAsync();
        await Expect(tab.Page.GetByText("Geometric Brownian motion from $0.12: drift 0% and volatility 80% a year.")).ToBeVisibleAsync();
        await tab.Button("Run").ClickAsync();
        await Expect(tab.Page.Locator("[role=status]").Filter(new() { HasText = "Done: 10,000 runs, seed 42." })).ToBeAttachedAsync();
        await tab.ShowTable();
        await Expect(MedianAt(tab, "Month 12")).ToHaveTextAsync(Median);
        await Expect(tab.Page.Locator(".kpi").Filter(new() { HasText = "Below launch price" })).ToContainTextAsync("in 65% of runs, M12");
        await Expect(tab.Page.Locator(".cursor")).ToHaveAttributeAsync("aria-valuetext", "Month 12, 1 Mar 2028, $0.086 median");
        await Expect(tab.Page.Locator("[data-band]")).ToHaveCountAsync(2);

        // At launch 118.3M circulate at $0.12.
        await tab.Button("Market cap").ClickAsync();
        await Expect(MedianAt(tab, "TGE")).ToHaveTextAsync("14196000");

        var csv = await context.APIRequest.GetAsync(new Uri(new Uri(tab.Page.Url), await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Bands, CSV" }).GetAttributeAsync("href")).ToString());
        Assert.Contains($",{Median},", (await csv.TextAsync()).Split("\r\n")[13], StringComparison.Ordinal);

        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Edit in Supply" }).ClickAsync();
        await Expect(tab.Page.Locator("[data-path='/market/price/kind']")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Scenario_ChangedElsewhere_MarksTheRunOutOfDateUntilRunAgain()
    {
        await using var context = await chromium.Clean();
        var tab = await Open(context);
        await tab.Button("Use a random price").ClickAsync();
        await tab.Button("Run").ClickAsync();
        await tab.ShowTable();
        await Expect(MedianAt(tab, "Month 12")).ToHaveTextAsync(Median);
        var mark = tab.Page.GetByText("Out of date");
        await Expect(mark).ToHaveCountAsync(0);

        await Set(context, tab, "/market/price/annualVolatility", "0.9");
        await Expect(mark).ToBeVisibleAsync();
        await Expect(MedianAt(tab, "Month 12")).ToHaveTextAsync(Median);   // never by itself

        await tab.Button("Run again").First.ClickAsync();
        await Expect(mark).ToHaveCountAsync(0);
        await Expect(MedianAt(tab, "Month 12")).Not.ToHaveTextAsync(Median);

        // Another seed is another run.
        await tab.Cell("Seed").FillAsync("43");
        await Expect(mark).ToBeVisibleAsync();
        await tab.Cell("Seed").FillAsync("many");
        await Expect(tab.Page.GetByText("A seed is a whole number from 0 to")).ToBeVisibleAsync();
        await Expect(tab.Button("Run")).ToBeDisabledAsync();
    }

    [Fact]
    public async Task Cancel_LongRun_KeepsItsFirstRunsAndSaysSo()
    {
        await using var context = await chromium.Clean();
        var tab = await Open(context);
        await tab.Button("Use a random price").ClickAsync();
        await Set(context, tab, "/timeline/step", "\"P1D\"");   // 3,654 rows: long enough to be cancelled
        await tab.Button("100,000").ClickAsync();
        await tab.Button("Run").ClickAsync();
        await Expect(tab.Page.Locator(".runc b")).ToHaveTextAsync(new Regex("^[1-9][0-9,]* of 100,000 runs"), Patient);
        await tab.Button("Cancel").ClickAsync();
        await Expect(tab.Page.Locator(".sim-o")).ToHaveTextAsync(new Regex("Cancelled: these are the first [0-9,]+ of 100,000 runs"), Patient);
        await Expect(tab.Button("Run again").First).ToBeEnabledAsync();
    }
}
