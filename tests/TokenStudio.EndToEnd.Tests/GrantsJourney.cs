using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TokenStudio.Tests;

/// <summary>A round of grants, made and tried as a person does, with the exact figures that must come of it.</summary>
public sealed class GrantsJourney(StudioFixture studio, ChromiumFixture chromium)
{
    [Fact]
    public async Task Round_AddedAndMoved_IsMatchedUndoneAndKept()
    {
        await using var context = await chromium.Clean();
        var tab = await Round(context);
        var page = tab.Page;
        await Expect(page.GetByText("Order valid")).ToBeVisibleAsync();
        await Expect(tab.Cell("Match amount")).ToHaveValueAsync("250,000");
        await Expect(page.Locator(".gr-p")).ToContainTextAsync("256,250 MRD must lie in the round before it pays.");

        // A day on by the keyboard: the bar, the date and its seconds follow.
        await page.GetByRole(AriaRole.Slider, new() { Name = "Round ends, handle" }).FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(tab.Cell("Round ends")).ToHaveValueAsync("18 May 2027, 12:00");
        await Expect(page.Locator(".tl-b.round")).ToHaveTextAsync("15 days of donations");
        await Expect(page.Locator(".tl-n").Last).ToContainTextAsync("1810641600");
        await Expect(page.GetByRole(AriaRole.Slider, new() { Name = "Round ends, handle" })).ToHaveAttributeAsync("aria-valuetext", "18 May 2027, 12:00 UTC");

        // Out of order: one sentence and the press that settles it.
        await tab.Type("Round ends", "2027-05-01 12:00");
        await Expect(page.Locator(".tl-f .finding")).ToContainTextAsync("The round ends before it starts.");
        await tab.Button("Use 2027-05-17T12:00:00Z").ClickAsync();
        await Expect(tab.Cell("Round ends")).ToHaveValueAsync("17 May 2027, 12:00");
        await Expect(page.GetByText("Order valid")).ToBeVisibleAsync();

        // A thousand donors of 10 dollars, to a dozen projects by 1 / rank; 15 % of 250,000 at most.
        await tab.Button("Add 12 example projects").ClickAsync();
        await Expect(page.Locator(".mr-r")).ToHaveCountAsync(12);
        await Expect(page.Locator(".mr-r").First).ToContainTextAsync("37,500");
        await tab.Button("Show as table: Matching result").ClickAsync();
        await Expect(Match(page, "Project 1")).ToHaveTextAsync("37,500");
        await Expect(Match(page, "Project 4")).ToHaveTextAsync("31,682.923415829648689108");
        await Expect(page.GetByText("1,703 gifts, $23,794 raised, 3 at the cap")).ToBeVisibleAsync();

        await tab.Undo.ClickAsync();
        await Expect(page.Locator(".gr-res .gr-q")).ToHaveTextAsync("No approved projects yet: a matching needs some to choose among.");
        await tab.Redo.ClickAsync();
        await Expect(tab.Saved).ToContainTextAsync("Saved");
        await page.ReloadAsync();
        await tab.Listening();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Grants round 1");
        await Expect(tab.Cell("Round ends")).ToHaveValueAsync("17 May 2027, 12:00");
        await Expect(page.Locator(".mr-r")).ToHaveCountAsync(12);
    }

    [Fact]
    public async Task Rounds_SeveralOfThem_AreRenamedCopiedChosenAndRemoved()
    {
        await using var context = await chromium.Clean();
        var tab = await Round(context);
        await Menu(tab, "Rename");
        await tab.Type("Name", "Season 3");
        await Expect(tab.Page.Locator("h1")).ToHaveTextAsync("Season 3");
        await tab.Button("Done").ClickAsync();
        await Menu(tab, "Duplicate");
        await Expect(tab.Page.Locator("h1")).ToHaveTextAsync("Season 3, copy");
        await Menu(tab, "Season 3");
        await Expect(tab.Page.Locator("h1")).ToHaveTextAsync("Season 3");
        await Menu(tab, "Remove");
        await Expect(tab.Page.Locator("h1")).ToHaveTextAsync("Season 3, copy");
        await tab.Undo.ClickAsync();
        await Menu(tab, "Season 3");
        await Expect(tab.Page.Locator("h1")).ToHaveTextAsync("Season 3");
    }

    [Fact]
    public async Task Role_WithAWrongAddress_KeepsItsTextAndSaysWhy()
    {
        await using var context = await chromium.Clean();
        var tab = await Round(context);
        await tab.Button("Add role").ClickAsync();
        await tab.Page.Locator(".gr-w").ClickAsync();
        await tab.Type("Address", "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAee");
        await Expect(tab.Page.Locator(".gr-d .finding-m")).ToHaveTextAsync("Address has capitals that are not its checksum; a digit may be mistyped.");
        await tab.Type("Address", "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed");
        await Expect(tab.Page.Locator(".gr-w code")).ToHaveTextAsync("0x5a…eAed");
        await tab.Button("Round parameters").ClickAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("[0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed]");
    }

    [Fact]
    public async Task Projects_PastedFromASpreadsheet_AreOneStep()
    {
        await using var context = await chromium.Clean();
        var tab = await Round(context);
        await tab.Button("Paste a list").ClickAsync();
        await tab.Page.GetByLabel("A line a project: name, address, status, pull").FillAsync("Openlight\t\tapproved\t4\nFerry\t\tpending\t3\nKelp");
        await tab.Button("Add these projects").ClickAsync();
        await Expect(tab.Cell("Openlight, pull")).ToHaveValueAsync("4");
        await Expect(tab.Page.GetByText("3 projects, 2 approved")).ToBeVisibleAsync();
        await tab.Undo.ClickAsync();
        await Expect(tab.Cell("Openlight, pull")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Lifecycle_AnActionAtTheWrongTime_IsTheContractsRevert()
    {
        await using var context = await chromium.Clean();
        var tab = await Round(context);
        await tab.Button("Lifecycle").ClickAsync();
        await tab.Page.GetByLabel("Action", new() { Exact = true }).SelectOptionAsync("vote");
        await tab.Button("Try it").ClickAsync();
        await Expect(tab.Page.Locator(".lc code").Last).ToHaveTextAsync("Round: Round is not active");
        await tab.Button("Play the usual course").ClickAsync();
        await Expect(tab.Page.Locator(".lc li")).ToHaveCountAsync(7);
        await Expect(tab.Page.Locator(".lc li").Last).ToContainTextAsync("Pay the grants");
    }

    static async Task<AllocationTab> Round(IBrowserContext context, Uri address)
    {
        var tab = await AllocationTab.Meridian(context, address);
        await tab.Go("Grants");
        await Expect(tab.Page.Locator(".ed .empty")).ToContainTextAsync("No grants yet.");
        await tab.Button("Add a round").ClickAsync();
        await Expect(tab.Page.Locator("h1")).ToHaveTextAsync("Grants round 1");
        return tab;
    }

    Task<AllocationTab> Round(IBrowserContext context) => Round(context, studio.Address);

    static async Task Menu(AllocationTab tab, string item)
    {
        await tab.Page.Locator(".gr-m summary").ClickAsync();
        await tab.Page.Locator(".gr-m .menu-l").GetByRole(AriaRole.Button, new() { Name = item, Exact = true }).ClickAsync();
    }

    static ILocator Match(IPage page, string project) =>
        page.Locator(".twin tr").Filter(new() { Has = page.GetByRole(AriaRole.Rowheader, new() { Name = project, Exact = true }) }).Locator("td").Last;
}
