using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TokenStudio.Tests;

/// <summary>Editing goes on while the server is away, and what was edited gets through after all.</summary>
public sealed class OfflineJourney(StudioFixture studio, ChromiumFixture chromium)
{
    const string TeamCliff = "Team cliff, months";
    const string PublicVesting = "Public sale vesting, months";
    const string LiquidityAtLaunch = "Liquidity at TGE, percent";
    const string SeedCliff = "Seed round cliff, months";
    const string Kept = "Object.keys(sessionStorage).filter(key => key.startsWith('tokenstudio-kept')).length";

    // Month 6 is 224,085,833.33…, and then: team 145M × 6/48 more; public sale 20M + 30M × 6/12 and no longer × 6/9;
    // liquidity 48M + 12M × 6/12 and no longer 42M + 18M × 6/12.
    const string Before = "224,085,833.333333333333333333";
    const string AfterThree = "240,210,833.333333333333333333";

    [Fact]
    public async Task Kill_ThreeEditsInThreeCells_AreCountedKeptAndStandAfterTheRestart()
    {
        using var data = new TemporaryFolder();
        await using var context = await chromium.Clean();
        using var first = await StudioServer.Start(data.Path);
        var tab = await AllocationTab.Meridian(context, first.Address);
        await tab.ShowTable();
        await tab.Shows("Month 6", Before);
        first.Kill();
        await Away(tab);
        await Says(tab, "Offline");

        await tab.Type(TeamCliff, "6");
        await Says(tab, "Offline, 1 edit kept here");
        await tab.Type(PublicVesting, "12");
        await tab.Type(SeedCliff, "9");
        await tab.Type(LiquidityAtLaunch, "80");
        await Says(tab, "Offline, 4 edits kept here");
        await tab.Type(SeedCliff, "12");   // what it was: nothing to send
        await Says(tab, "Offline, 3 edits kept here");
        await Expect(tab.Page.Locator("#components-reconnect-modal")).ToContainTextAsync("3 edits are kept here.");

        using var second = await StudioServer.Start(data.Path, first.Address.ToString());
        await Expect(tab.Page.Locator(".toast")).ToContainTextAsync("3 edits made offline are saved now.", new() { Timeout = 30_000 });
        await Expect(tab.Page.Locator(".chip").First).ToHaveTextAsync("v4");
        await Expect(tab.Cell(TeamCliff)).ToHaveValueAsync("6");
        await Expect(tab.Cell(PublicVesting)).ToHaveValueAsync("12");
        await Expect(tab.Cell(LiquidityAtLaunch)).ToHaveValueAsync("80");
        await Expect(tab.Cell(SeedCliff)).ToHaveValueAsync("12");
        await tab.ShowTable();
        await tab.Shows("Month 6", AfterThree);
        await Expect(tab.Page.Locator(".kept")).ToHaveCountAsync(0);
        Assert.Equal(0, await tab.Page.EvaluateAsync<int>(Kept));
    }

    [Fact]
    public async Task Reload_WhileTheServerIsAway_KeepsTheEditAndWhatWasHalfTyped()
    {
        using var data = new TemporaryFolder();
        await using var context = await chromium.Clean();
        using var first = await StudioServer.Start(data.Path);
        var tab = await AllocationTab.Meridian(context, first.Address);
        var url = tab.Page.Url;
        first.Kill();
        await Away(tab);
        await tab.Type(TeamCliff, "6");
        await tab.Cell(SeedCliff).FillAsync("1");   // on the way to 18
        await Assert.ThrowsAsync<PlaywrightException>(() => tab.Page.ReloadAsync());

        using var second = await StudioServer.Start(data.Path, first.Address.ToString());
        await tab.Page.GotoAsync(url);
        await Expect(tab.Cell(TeamCliff)).ToHaveValueAsync("6");
        await Offers(tab, ["Seed round cliff, months", "1", "12"]);
        await Expect(tab.Page.Locator(".chip").First).ToHaveTextAsync("v2");
        await tab.Button($"Discard mine for {SeedCliff}").ClickAsync();
        await Expect(tab.Page.Locator(".kept")).ToHaveCountAsync(0);
        await Expect(tab.Cell(SeedCliff)).ToHaveValueAsync("12");
        Assert.Equal(0, await tab.Page.EvaluateAsync<int>(Kept));
    }

    [Fact]
    public async Task Cut_OneValueChangedMeanwhileAndOneRowGone_AreOfferedBackAndTheRestStands()
    {
        await using var context = await chromium.Clean();
        using var line = new CutLine(studio.Address);
        var tab = await AllocationTab.Meridian(context, line.Address);
        await tab.Page.EvaluateAsync("() => { document.documentElement.dataset.before = 'cut'; }");
        // Typed and already shown as a preview when the line breaks: not yet an edit, and not what stood there.
        await tab.Cell(PublicVesting).FillAsync("12");
        await Expect(tab.Cell(PublicVesting)).ToHaveAttributeAsync("data-v", "12");
        line.Cut();
        await Away(tab);
        await tab.Cell(PublicVesting).PressAsync("Enter");
        await Says(tab, "Offline, 1 edit kept here");
        await tab.Type(TeamCliff, "6");
        await tab.Type("Advisors cliff, months", "3");
        await tab.Cell("Seed round cadence").SelectOptionAsync("P3M");
        await tab.Type("Airdrop share, percent", "abc");
        await Change(context, studio.Address, tab.Page.Url, """{ "op": "set", "path": "/allocations/team/vesting/cliff", "value": "P9M" }""", """{ "op": "set", "path": "/allocations/seed/vesting/every", "value": "P7D" }""", """{ "op": "remove", "path": "/allocations/advisors" }""");
        line.Join();

        await Offers(tab, [TeamCliff, "6", "9"], ["Advisors cliff, months", "3", "gone"], ["Seed round cadence", "Quarterly", "Weekly"]);
        Assert.Empty((await tab.Page.Locator(".kept").RunAxe()).Violations.SelectMany(v => v.Nodes.Select(n => $"{v.Id}: {n.Target} {n.Html}")));
        await Expect(tab.Page.Locator("html[data-before]")).ToHaveCountAsync(1);   // the same page: its circuit lived
        await Expect(tab.Cell(TeamCliff)).ToHaveValueAsync("9");
        await Expect(tab.Cell(PublicVesting)).ToHaveValueAsync("12");
        await Expect(tab.Page.Locator(".finding-m")).ToContainTextAsync(["A share is a number of percent, such as 14.5."]);
        await Expect(tab.Cell("Airdrop share, percent")).ToHaveValueAsync("abc");
        await Expect(tab.Cell("Airdrop share, percent")).ToHaveAttributeAsync("aria-invalid", "true");

        await Expect(tab.Button("Use mine for Advisors cliff, months")).ToHaveCountAsync(0);
        await tab.Button("Discard mine for Advisors cliff, months").ClickAsync();
        await tab.Button("Use mine for Seed round cadence").ClickAsync();
        await Expect(tab.Cell("Seed round cadence")).ToHaveValueAsync("P3M");
        await tab.Button($"Use mine for {TeamCliff}").ClickAsync();
        await Expect(tab.Page.Locator(".kept")).ToHaveCountAsync(0);
        await Expect(tab.Cell(TeamCliff)).ToHaveValueAsync("6");
        Assert.Equal(0, await tab.Page.EvaluateAsync<int>(Kept));

        await tab.Page.ReloadAsync();
        await tab.Listening();
        await Expect(tab.Cell(TeamCliff)).ToHaveValueAsync("6");
        await Expect(tab.Cell(PublicVesting)).ToHaveValueAsync("12");
        await Expect(tab.Page.Locator(".kept")).ToHaveCountAsync(0);
    }

    static async Task Away(AllocationTab tab) =>
        await Expect(tab.Page.Locator("#components-reconnect-modal")).ToBeVisibleAsync(new() { Timeout = 20_000 });

    static Task Says(AllocationTab tab, string words) => Expect(tab.Page.Locator(".saved-l")).ToHaveTextAsync(words);

    static async Task Offers(AllocationTab tab, params string[][] rows)
    {
        await Expect(tab.Page.Locator(".kept tbody tr")).ToHaveCountAsync(rows.Length, new() { Timeout = 30_000 });
        for (var i = 0; i < rows.Length; i++) Assert.Equal(rows[i], (await tab.Page.Locator(".kept tbody tr").Nth(i).Locator("th, .kept-v").AllInnerTextsAsync()).ToArray());
    }

    // As another tab of the workspace would, past the line that is cut.
    static async Task Change(IBrowserContext context, Uri address, string page, params string[] edits)
    {
        var answer = await context.APIRequest.PatchAsync($"{address}api/v1/scenarios/{page.Split('/')[^2]}", new()
        {
            Headers = new Dictionary<string, string> { ["X-TokenStudio"] = "1", ["Content-Type"] = "application/json", ["If-Match"] = "*" },
            Data = $"[{string.Join(", ", edits)}]",
        });
        Assert.Equal(200, answer.Status);
    }
}
