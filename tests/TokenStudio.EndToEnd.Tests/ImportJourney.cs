using System.Text;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TokenStudio.Tests;

/// <summary>Files people bring: a spreadsheet's table and a public unlock schedule, checked before they are taken.</summary>
public sealed class ImportJourney(StudioFixture studio, ChromiumFixture chromium)
{
    [Fact]
    public async Task Table_Csv_IsMappedCheckedAndBecomesAScenario()
    {
        await using var context = await chromium.Clean();
        var page = await Start(context);
        await Choose(page, "cap table.csv", "Bucket,Tokens,Lockup,Vest\nTeam,400,12,48\nCommunity,600,0,24\nSeed,lots,6,24\n");

        var review = page.GetByRole(AriaRole.Region, new() { Name = "Import of cap table.csv", Exact = true });
        await Expect(review).ToContainTextAsync("2 allocations of 3 rows");
        await Expect(review.Locator(".rev-f li")).ToContainTextAsync("Row 4, Tokens");
        await Expect(review.GetByLabel("Max supply")).ToHaveValueAsync("1000");
        await review.GetByRole(AriaRole.Button, new() { Name = "Create scenario" }).ClickAsync();

        await Expect(page.Locator(".scn")).ToContainTextAsync("cap table");
        var tab = new AllocationTab(page);
        await tab.Listening();
        await Expect(tab.Cell("Team share, percent")).ToHaveValueAsync("40.0");
        await Expect(tab.Cell("Team cliff, months")).ToHaveValueAsync("12");
        await tab.ShowTable();

        // A lock-up before a vest is read as delay, then linear: Team 400 x (24 - 12)/48 and all of Community's 600.
        await tab.Shows("Month 24", "700");
    }

    [Fact]
    public async Task Unlocks_PublicSchedule_ShowsItsLintBeforeItIsTaken()
    {
        await using var context = await chromium.Clean();
        var page = await Start(context);
        await Choose(page, "schedule.json", """
            { "protocol": "Sample", "start": "2024-01-01T00:00:00Z", "maxSupply": 1000, "totalScheduled": 1100,
              "allocations": [ { "name": "Team", "category": "insiders", "total": 1100, "schedule": [ { "type": "cliff", "start": "2025-01-01T00:00:00Z", "startUnix": 1735689600, "amount": 1100 } ] } ] }
            """);

        var review = page.GetByRole(AriaRole.Region, new() { Name = "Import of schedule.json", Exact = true });
        await Expect(review).ToContainTextAsync("1 allocation from schedule.json");
        await Expect(review.Locator(".findings")).ToContainTextAsync("max supply");   // 1,100 of 1,000
        await review.GetByRole(AriaRole.Button, new() { Name = "Discard" }).ClickAsync();
        await Expect(review).ToHaveCountAsync(0);

        await Choose(page, "schedule.json", """
            { "protocol": "Sample", "start": "2024-01-01T00:00:00Z", "maxSupply": 1000, "totalScheduled": 1000,
              "allocations": [ { "name": "Team", "category": "insiders", "total": 1000, "schedule": [ { "type": "step", "start": "2024-01-01T00:00:00Z", "startUnix": 1704067200, "amount": 250, "steps": 4, "stepDurationSeconds": 2629743 } ] } ] }
            """);
        await page.GetByRole(AriaRole.Button, new() { Name = "Use this schedule" }).ClickAsync();
        await Expect(page.Locator(".scn")).ToContainTextAsync("Sample");
        var tab = new AllocationTab(page);
        await tab.Listening();
        await tab.ShowTable();
        await tab.Shows("Month 3", "500");   // 2 and 3 times 2,629,743 s are 60.9 and 91.3 days; 1 April 2024 is day 91
    }

    async Task<IPage> Start(IBrowserContext context)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(studio.Address.ToString());
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Blank scenario" })).ToBeEnabledAsync();
        return page;
    }

    static async Task Choose(IPage page, string name, string text)
    {
        // Blazor listens to the field only after it has drawn it.
        await page.WaitForFunctionAsync("() => document.querySelector('input[type=file]')._blazorInputFileNextFileId !== undefined");
        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes(text) });
    }
}
