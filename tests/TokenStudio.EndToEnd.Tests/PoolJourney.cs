using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TokenStudio.Tests;

/// <summary>A pool of Allo v2, designed as a person does: its strategy, windows, parameters, what its contracts answer and the bytes they are created with.</summary>
public sealed class PoolJourney(StudioFixture studio, ChromiumFixture chromium)
{
    [Fact]
    public async Task Pool_OfQuadraticVoting_IsTypedPlayedAndGivesItsBytes()
    {
        await using var context = await chromium.Clean();
        var tab = await AllocationTab.Meridian(context, studio.Address);
        var page = tab.Page;
        await tab.Go("Grants");
        await tab.Button("Add a pool").ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Grants pool 1");
        await Expect(page.Locator(".gr-tab[aria-current]")).ToHaveTextAsync("Allo v2 pool");
        await Expect(page.Locator(".gr-p")).ToContainTextAsync("6,250 MRD, leaves 243,750");

        // Another strategy keeps windows and money, and has parameters of its own.
        await page.GetByRole(AriaRole.Radio, new() { Name = "Quadratic voting Listed allocators" }).CheckAsync();
        await Expect(page.Locator(".tl-b.allocation")).ToHaveTextAsync("14 days of votes");
        await tab.Type("Voice credits of each allocator", "25");
        await Expect(tab.Cell("Pool amount")).ToHaveValueAsync("250,000");

        // Out of order: the contract's own error by name, one sentence and the press that settles it.
        await tab.Type("Allocation ends", "2027-05-01 12:00");
        await Expect(page.Locator(".tl-w .chip.crit")).ToHaveTextAsync("INVALID");
        await Expect(page.Locator(".tl-f .finding")).ToContainTextAsync("Allocation closes before it opens.");
        await page.Locator(".tl-f .finding .lnk").ClickAsync();
        await tab.Type("Allocation ends", "17 May 2027, 12:00");
        await Expect(page.GetByText("Order valid")).ToBeVisibleAsync();

        // Somebody without the role, and then the course it is meant to take.
        await tab.Button("Lifecycle").ClickAsync();
        await page.GetByLabel("By", new() { Exact = true }).SelectOptionAsync("stranger");
        await page.GetByLabel("Action", new() { Exact = true }).SelectOptionAsync("addAllocator");
        await tab.Button("Try it").ClickAsync();
        await Expect(page.Locator(".lc li")).ToContainTextAsync("UNAUTHORIZED");
        await Expect(page.Locator(".lc li")).ToContainTextAsync("It asks for a manager of the pool.");
        await tab.Button("Play the usual course").ClickAsync();
        await Expect(page.Locator(".lc li").Last).ToContainTextAsync("243,750 MRD");
        await Expect(page.Locator(".qk")).ToContainTextAsync("QVBaseStrategy._distribute line 518");
        var source = page.Locator(".qk a").First;
        await Expect(source).ToHaveAttributeAsync("href", "https://github.com/allo-protocol/allo-v2/blob/d17e0ab7d972f0287d29c49b40ec6e8bde5c5277/contracts/strategies/qv-base/QVBaseStrategy.sol#L518");
        await Expect(source).ToHaveAttributeAsync("rel", "noopener noreferrer");
        await Expect(source).ToHaveAttributeAsync("translate", "no");
        await Expect(page.Locator(".qk")).ToContainTextAsync("Allo.fundPool line 399");

        await tab.Button("Pool parameters").ClickAsync();
        string[] words = ["19", "0", "1", "1", "6bb38240", "6bcf31c0", "6bd86c40", "6beae140"];
        await Expect(page.Locator(".con-x")).ToHaveTextAsync("0x" + string.Concat(words.Select(w => w.PadLeft(64, '0'))));
    }

    [Fact]
    public async Task Tabs_PoolAndRound_StandInOneListAndAreToldApart()
    {
        await using var context = await chromium.Clean();
        var tab = await AllocationTab.Meridian(context, studio.Address);
        await tab.Go("Grants");
        await tab.Button("Add a pool").ClickAsync();
        await tab.Button("Add 12 example projects").ClickAsync();

        // 15 % of the 243,750 that the fee leaves.
        await Expect(tab.Page.Locator(".mr-r").First).ToContainTextAsync("36,563");
        await tab.Button("Allo v1 round").ClickAsync();
        await Expect(tab.Page.Locator(".gr-e")).ToContainTextAsync("No round yet.");
        await tab.Button("Add a round").ClickAsync();
        await Expect(tab.Page.Locator("h1")).ToHaveTextAsync("Grants round 1");
        await tab.Button("Allo v2 pool").ClickAsync();
        await Expect(tab.Page.Locator("h1")).ToHaveTextAsync("Grants pool 1");

        // Read aloud, a name and what stands small beside it are two words.
        Assert.Equal(["Grants pool 1 v2", "Grants round 1 v1"], (await tab.Page.Locator(".gr-m .menu-l button").AllTextContentsAsync()).Take(2));
        Assert.Contains("createPool call JSON", await tab.Page.Locator(".gr-h .menu-l a").AllTextContentsAsync());
        Assert.Contains("Payouts CSV, simulated", await tab.Page.Locator(".gr-h .menu-l a").AllTextContentsAsync());

        // Seldom used strategies stand behind a press; undo brings the one before back.
        await tab.Page.Locator(".gr-more").First.ClickAsync();
        await tab.Page.GetByRole(AriaRole.Radio, new() { Name = "Hackathon prizes Attested projects" }).CheckAsync();
        await Expect(tab.Page.Locator(".gr-p")).ToContainTextAsync("HackathonQVStrategy");
        await tab.Undo.ClickAsync();
        await Expect(tab.Page.Locator(".gr-o.on b")).ToHaveTextAsync("Quadratic funding round, direct");
    }
}
