using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TokenStudio.Tests;

/// <summary>The uncertainty of the price: asked for, shown exactly, kept, and marked when it is no longer that of the scenario.</summary>
public sealed class SimulateJourney(StudioFixture studio, ChromiumFixture chromium)
{
    // simulate meridian.tokenstudio.json --paths 10000 --seed 42 with this price prints these digits.
    const string Median = "0.08633146808621617";

    // A run of so many rows may take seconds on a busy machine.
    static LocatorAssertionsToHaveTextOptions Patient => new() { Timeout = 60_000 };

    static ILocator Twin(AllocationTab tab, string title) => tab.Page.Locator(".twin").Filter(new() { Has = tab.Page.Locator("caption").Filter(new() { HasText = title }) });

    static ILocator Row(AllocationTab tab, string title, string head) =>
        Twin(tab, title).Locator("tr").Filter(new() { Has = tab.Page.GetByRole(AriaRole.Rowheader, new() { Name = head, Exact = true }) });

    // Behind step and date: expected, P5, P25, median.
    static ILocator MedianAt(AllocationTab tab, string step, string title = "Token price") => Row(tab, title, step).Locator("td").Nth(4);

    static ILocator Figure(AllocationTab tab, string label) => tab.Page.Locator(".kpi").Filter(new() { HasText = label });

    static ILocator Done(AllocationTab tab, string runs) => tab.Page.Locator("[role=status]").Filter(new() { HasText = $"Done: {runs}." });

    async Task<AllocationTab> Open(IBrowserContext context)
    {
        var tab = await AllocationTab.Meridian(context, studio.Address);
        await tab.Go("Simulate");
        return tab;
    }

    async Task<AllocationTab> OpenWithRun(IBrowserContext context)
    {
        var tab = await Open(context);
        await tab.Button("Use a random price").ClickAsync();
        await tab.Button("Run").ClickAsync();
        await Expect(Done(tab, "10,000 runs, seed 42")).ToBeAttachedAsync();
        await tab.Button("Show as table: Token price").ClickAsync();
        await Expect(MedianAt(tab, "Month 12")).ToHaveTextAsync(Median);
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
    public async Task Page_BeforeARun_ShowsAxesOneSentenceAndOneAction()
    {
        await using var context = await chromium.Clean();
        var tab = await Open(context);
        await Expect(tab.Page.GetByText("Every run of a constant price is the same")).ToBeVisibleAsync();
        await Expect(tab.Button("Run")).ToBeDisabledAsync();

        // The fan's prices and months, the shares of the other two, and no bar.
        await Expect(tab.Page.Locator(".chart-view").First.Locator("text.ax").Filter(new() { HasText = "$0.1" }).First).ToBeVisibleAsync();
        await Expect(tab.Page.Locator(".chart-view").First.GetByText("M120", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(tab.Page.Locator(".hist").GetByText("8%", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(tab.Page.Locator(".hist rect")).ToHaveCountAsync(0);
        await Expect(tab.Page.Locator("[data-band]")).ToHaveCountAsync(0);
        await tab.Button("Use a random price").ClickAsync();
        await Expect(tab.Page.GetByText("No run yet.")).ToBeVisibleAsync();
        await Expect(tab.Button("Run")).ToBeEnabledAsync();

        // Rates are percent, and the picture beside a number is that of its distribution.
        var volatility = tab.Cell("Volatility, % a year");
        await Expect(volatility).ToHaveValueAsync("80");
        await Expect(tab.Page.Locator(".di-r").Filter(new() { HasText = "Volatility" })).ToContainTextAsync("Normal");
        await Expect(tab.Page.Locator(".di-r").Filter(new() { HasText = "Volatility" }).Locator(".in-a")).ToHaveCountAsync(1);
        await Expect(tab.Page.Locator(".di-r").Filter(new() { HasText = "Drift" })).ToContainTextAsync("Fixed");
        await tab.Type("Volatility, % a year", "0%");
        await Expect(volatility).ToHaveValueAsync("0");
        await Expect(tab.Page.Locator(".di-r").Filter(new() { HasText = "Volatility" }).Locator(".in-a")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Run_RandomPrice_ShowsTheExactBandsOfItsSeed()
    {
        await using var context = await chromium.Clean();
        var tab = await OpenWithRun(context);
        await Expect(tab.Page.Locator(".cursor")).ToHaveAttributeAsync("aria-valuetext", "Month 12, 1 Mar 2028, $0.086 median");
        await Expect(tab.Page.Locator("[data-band]")).ToHaveCountAsync(2);
        await Expect(tab.Page.Locator(".chart-view").First.GetByText("P95$0.313")).ToBeVisibleAsync();

        // The three runs that are drawn stand behind the bands in the table.
        await Expect(Twin(tab, "Token price").Locator("thead th").Last).ToHaveTextAsync("Run 3");

        // At launch 118.3M circulate at $0.12.
        await tab.Button("Market cap").ClickAsync();
        await Expect(MedianAt(tab, "TGE", "Market cap")).ToHaveTextAsync("14196000");

        var csv = await context.APIRequest.GetAsync(new Uri(new Uri(tab.Page.Url), await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Bands, CSV" }).GetAttributeAsync("href")).ToString());
        Assert.Contains($",{Median},", (await csv.TextAsync()).Split("\r\n")[13], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cursor_Moved_TakesHistogramChancesAndTheirTablesAlong()
    {
        await using var context = await chromium.Clean();
        var tab = await OpenWithRun(context);
        var histogram = tab.Page.Locator(".hist");
        await Expect(histogram).ToHaveAttributeAsync("aria-label", "1 Mar 2028: in 65% of 10,000 runs the price is below the launch price, in 90% it is between $0.024 and $0.334.");
        await Expect(histogram.GetByText("65% below")).ToBeVisibleAsync();
        await Expect(Figure(tab, "Below launch, M12")).ToContainTextAsync("65%of runs, ±0.9 points");
        Assert.True(await histogram.Locator("rect.hb-l").CountAsync() > 10 && await histogram.Locator("rect.hb-h").CountAsync() > 10);

        await tab.Button("Show as table: Price at the cursor").ClickAsync();
        await Expect(Twin(tab, "Price at month 12")).ToContainTextAsync("In 6,542 of 10,000 runs it is below the launch price of $0.12.");
        await Expect(Row(tab, "Price at month 12", "0.12").Locator("td").Nth(1)).ToHaveTextAsync(new Regex("^[1-9][0-9]+$"));
        await tab.Button("Show as table: Below launch price").ClickAsync();
        await Expect(Row(tab, "Below launch price", "Month 12").Locator("td").Nth(1)).ToHaveTextAsync("6,542");

        await tab.Page.Locator(".cursor").FocusAsync();
        await tab.Page.Keyboard.PressAsync("End");
        await Expect(tab.Page.Locator("[data-point]")).ToHaveTextAsync("month 120");
        await Expect(Twin(tab, "Price at month 120")).ToContainTextAsync("USD, 1 Mar 2037.");
        await Expect(Figure(tab, "P95 price, M120")).ToContainTextAsync("$0.313");
    }

    [Fact]
    public async Task Scenario_ChangedElsewhere_MarksTheRunOutOfDateUntilRunAgain()
    {
        await using var context = await chromium.Clean();
        var tab = await OpenWithRun(context);
        var mark = tab.Page.GetByText("Out of date");
        await Expect(mark).ToHaveCountAsync(0);

        // A goal judges the design; no price depends on it.
        await Set(context, tab, "/goals", """[{ "id": "one", "objective": "One", "figure": "locked", "bound": "atMost", "limit": 1, "at": "P1Y" }]""");
        await Expect(tab.Page.Locator(".chip").Filter(new() { HasText = "v3" })).ToBeVisibleAsync();
        await Expect(mark).ToHaveCountAsync(0);

        await Set(context, tab, "/market/price/annualVolatility", "0.9");
        await Expect(mark).ToBeVisibleAsync();
        await Expect(MedianAt(tab, "Month 12")).ToHaveTextAsync(Median);   // never by itself

        await tab.Button("Run again").First.ClickAsync();
        await Expect(mark).ToHaveCountAsync(0);
        await Expect(MedianAt(tab, "Month 12")).Not.ToHaveTextAsync(Median);

        // Another seed is another run; it stands in the scenario.
        await tab.Type("Random seed", "43");
        await Expect(mark).ToBeVisibleAsync();
        await Expect(tab.Saved).ToContainTextAsync("Saved");
        await tab.Type("Random seed", "many");
        await Expect(tab.Page.GetByText("A whole number, such as")).ToBeVisibleAsync();
        await tab.Undo.ClickAsync();
        await Expect(tab.Cell("Random seed")).ToHaveValueAsync("42");
        await Expect(mark).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Cancel_LongRun_KeepsItsFirstRunsAndSaysSo()
    {
        await using var context = await chromium.Clean();
        var tab = await Open(context);
        await tab.Button("Use a random price").ClickAsync();
        await Set(context, tab, "/timeline/step", "\"P1D\"");   // 3,654 rows: long enough to be cancelled
        await tab.Type("Runs", "100000");
        await tab.Button("Run").ClickAsync();
        await Expect(tab.Page.Locator(".runc b")).ToHaveTextAsync(new Regex("^[1-9][0-9,]* of 100,000 runs"), Patient);
        await Expect(tab.Page.Locator(".runc")).ToContainTextAsync(new Regex("[0-9]+ (s|min) left"), new() { Timeout = 60_000 });

        // The charts are those of the runs so far, and say so.
        await Expect(tab.Page.Locator(".runc")).ToContainTextAsync(new Regex("Charts show the first [0-9,]+"), new() { Timeout = 60_000 });
        await Expect(tab.Page.Locator("[data-band]")).ToHaveCountAsync(2);
        await tab.Button("Cancel").ClickAsync();
        await Expect(tab.Page.Locator(".sim-o")).ToHaveTextAsync(new Regex("Cancelled: these are the first [0-9,]+ of 100,000 runs"), Patient);
        await Expect(tab.Button("Run again").First).ToBeEnabledAsync();
        await Expect(tab.Page.Locator(".er-l button").First).ToContainTextAsync("cancelled at");
    }

    [Fact]
    public async Task EarlierRuns_AfterLeavingThePage_AreThereAndOpenAgain()
    {
        await using var context = await chromium.Clean();
        var tab = await OpenWithRun(context);
        await tab.Type("Random seed", "43");
        await tab.Button("Run again").First.ClickAsync();
        await Expect(Done(tab, "10,000 runs, seed 43")).ToBeAttachedAsync();

        await tab.Go("Supply");
        await tab.Go("Simulate");
        var runs = tab.Page.Locator(".er-l button");
        await Expect(runs).ToHaveCountAsync(2);
        await Expect(runs.First).ToHaveAttributeAsync("aria-current", "true");
        await Expect(tab.Page.GetByText("10,000 runs, seed 43. An assumption")).ToBeVisibleAsync();

        await runs.Nth(1).ClickAsync();
        await tab.Button("Show as table: Token price").ClickAsync();
        await Expect(MedianAt(tab, "Month 12")).ToHaveTextAsync(Median);
        await Expect(tab.Page.GetByText("Out of date")).ToBeVisibleAsync();   // its seed is not the scenario's any more
        var axe = await tab.Page.RunAxe();
        Assert.Empty(axe.Violations.SelectMany(v => v.Nodes.Select(n => $"{v.Id}: {n.Target} {n.Any.FirstOrDefault()?.Message}")));
    }

    [Fact]
    public async Task Run_LeftUnderWay_GoesOnAndIsThereAgain()
    {
        await using var context = await chromium.Clean();
        var tab = await Open(context);
        await tab.Button("Use a random price").ClickAsync();
        await Set(context, tab, "/timeline/step", "\"P1D\"");
        await tab.Type("Runs", "100000");
        await tab.Button("Run").ClickAsync();
        await Expect(tab.Button("Cancel")).ToBeVisibleAsync();
        var ring = tab.Page.GetByRole(AriaRole.Img, new() { Name = "A run is under way" });
        await Expect(ring).ToBeVisibleAsync();
        Assert.Equal("turn", await ring.EvaluateAsync<string>("ring => getComputedStyle(ring).animationName"));
        await tab.Page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        Assert.Equal("none", await ring.EvaluateAsync<string>("ring => getComputedStyle(ring).animationName"));
        await tab.Go("Supply");
        await Expect(ring).ToBeVisibleAsync();
        await tab.Go("Simulate");
        await Expect(tab.Page.Locator(".runc b")).ToHaveTextAsync(new Regex("^[1-9][0-9,]* of 100,000 runs"), Patient);
        await tab.Button("Cancel").ClickAsync();
        await Expect(tab.Page.Locator(".er-l button")).ToHaveCountAsync(1, new() { Timeout = 60_000 });
        await Expect(ring).ToHaveCountAsync(0);
    }
}
