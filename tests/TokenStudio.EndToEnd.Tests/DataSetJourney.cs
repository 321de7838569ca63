using System.Text;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TokenStudio.Tests;

/// <summary>Votes of a past round on the Grants page: chosen, refused by row and column, taken, matched to the last digit, left and used again.</summary>
public sealed class DataSetJourney(StudioFixture studio, ChromiumFixture chromium)
{
    [Fact]
    public async Task PastRound_ACsvWithABadRow_IsTakenMatchedLeftAndUsedAgain()
    {
        await using var context = await chromium.Clean();
        var tab = await Round(context);
        var page = tab.Page;
        await tab.Type("Matching cap", "100");
        await tab.Button("Load a past round").ClickAsync();
        await page.GetByLabel("Amounts are in").SelectOptionAsync("tokens");
        await Choose(page, "Season 2.csv", Table + "0x12,alpha,1,1\n");
        await Expect(page.Locator(".vu")).ToContainTextAsync("1 place is wrong; nothing was kept.");
        await Expect(page.Locator(".vu-l li")).ToHaveTextAsync("Row 9, voter: An address is 0x and 40 hexadecimal digits.");
        await Expect(tab.Cell("Donors")).ToBeVisibleAsync();
        await tab.Button("Take the good rows").ClickAsync();

        // The form has gone with what it was for; its votes name projects that the round does not have yet.
        await Expect(page.Locator(".toast").Last).ToContainTextAsync("7 votes taken, 1 row left out.");
        var panel = page.GetByRole(AriaRole.Region, new() { Name = "Votes of a past round" });
        await Expect(panel).ToContainTextAsync("Season 2");
        await Expect(tab.Cell("Donors")).ToHaveCountAsync(0);
        await Expect(panel).ToContainTextAsync("2 applications are no project of this round, so 7 votes are left out:");
        await Expect(page.Locator(".gr-res .gr-q").First).ToHaveTextAsync("No vote names a project of this round.");
        await Expect(panel).Not.ToContainTextAsync("worth in dollars");
        await tab.Button("Add 2 projects").ClickAsync();

        // Alpha: (4 x sqrt 9)^2 - 36 = 108. Beta: (3 x sqrt 4)^2 - 12 = 24. Of 250,000: 108 / 132 and 24 / 132, rounded down.
        await Expect(page.GetByText("7 gifts, $48 raised, 0 at the cap")).ToBeVisibleAsync();
        await tab.Button("Show as table: Matching result").ClickAsync();
        await Expect(Match(page, "Application alpha")).ToHaveTextAsync("204,545.454545454545454545");
        await Expect(Match(page, "Application beta")).ToHaveTextAsync("45,454.545454545454545454");
        await tab.Button("Explain a match").ClickAsync();
        await Expect(page.GetByText("4 votes, 4 counted")).ToBeVisibleAsync();
        await Expect(tab.Saved).ToContainTextAsync("Saved");

        await tab.Button("Use made-up donors").ClickAsync();
        await Expect(tab.Cell("Donors")).ToHaveValueAsync("1000");
        await Expect(Match(page, "Application alpha")).Not.ToHaveTextAsync("204,545.454545454545454545");
        await tab.Button("Load a past round").ClickAsync();
        await tab.Button("Use Season 2").ClickAsync();
        await Expect(Match(page, "Application alpha")).ToHaveTextAsync("204,545.454545454545454545");

        await panel.GetByRole(AriaRole.Button, new() { Name = "Rename" }).ClickAsync();
        await tab.Cell("Name of these votes").FillAsync("Season two");
        await tab.Cell("Name of these votes").PressAsync("Enter");
        await Expect(panel.Locator(".pv dt").First).ToHaveTextAsync("Season two");
        await page.ReloadAsync();
        await tab.Listening();
        await Expect(panel.Locator(".pv dt").First).ToHaveTextAsync("Season two");
        await Expect(page.GetByText("7 gifts, $48 raised, 0 at the cap")).ToBeVisibleAsync();
        var file = await context.APIRequest.GetAsync(new Uri(studio.Address, await panel.GetByRole(AriaRole.Link, new() { Name = "Download" }).GetAttributeAsync("href")).ToString());
        Assert.Equal((200, 8), (file.Status, (await file.TextAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length));

        await panel.GetByRole(AriaRole.Button, new() { Name = "Remove" }).ClickAsync();
        await Expect(tab.Cell("Donors")).ToBeVisibleAsync();
        await tab.Undo.ClickAsync();
        await Expect(page.GetByText("7 gifts, $48 raised, 0 at the cap")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Upload_Cancelled_KeepsNothingAndTakesAnother()
    {
        await using var context = await chromium.Clean();
        var tab = await Round(context);
        var page = tab.Page;
        await page.RouteAsync("**/data-sets*", _ => Task.Delay(Timeout.Infinite, TestContext.Current.CancellationToken));   // a line that is stuck
        await tab.Button("Load a past round").ClickAsync();
        await Choose(page, "votes.csv", Table);
        await Expect(page.Locator(".vu progress")).ToBeVisibleAsync();
        await tab.Button("Cancel").ClickAsync();
        await Expect(page.Locator(".vu")).ToContainTextAsync("Cancelled; nothing was kept.");
        await Expect(page.Locator(".vu progress")).ToBeHiddenAsync();
        await page.UnrouteAllAsync();
        await page.GetByLabel("Amounts are in").SelectOptionAsync("tokens");
        await Choose(page, "votes.csv", Table);
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Votes of a past round" })).ToContainTextAsync("7 votes");
    }

    /// <summary>Four gifts of 9 tokens to alpha and three of 4 to beta.</summary>
    static string Table => "voter,application,amount,amountUSD\n" + string.Concat(Enumerable.Range(1, 7).Select(n => FormattableString.Invariant($"0x{n:x40},{(n <= 4 ? "alpha,9,9" : "beta,4,4")}\n")));

    static Task Choose(IPage page, string name, string text) =>
        page.Locator(".vu input[type=file]:not([disabled])").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(text) });

    async Task<AllocationTab> Round(IBrowserContext context)
    {
        var tab = await AllocationTab.Meridian(context, studio.Address);
        await tab.Go("Grants");
        await tab.Button("Add a round").ClickAsync();
        await Expect(tab.Page.Locator("h1")).ToHaveTextAsync("Grants round 1");
        return tab;
    }

    static ILocator Match(IPage page, string project) =>
        page.Locator(".twin tr").Filter(new() { Has = page.GetByRole(AriaRole.Rowheader, new() { Name = project, Exact = true }) }).Locator("td").Last;
}
