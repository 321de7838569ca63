using System.Text.RegularExpressions;
using Microsoft.Playwright;
using UglyToad.PdfPig;
using static Microsoft.Playwright.Assertions;

namespace TokenStudio.Tests;

/// <summary>What a founder does, with the figures that must come of it.</summary>
[Collection(nameof(Clipboard))]
public sealed class StudioJourney(StudioFixture studio, ChromiumFixture chromium)
{
    // Month 6 of Meridian; a cliff of 6 months instead of 12 pays the team's 145,000,000 × 6/48 = 18,125,000 by then.
    const string Before = "224,085,833.333333333333333333";
    const string After = "242,210,833.333333333333333333";
    const string TeamCliff = "Team cliff, months";
    const string AdvisorsVesting = "Advisors vesting, months";

    [Fact]
    public async Task Template_CliffOfSixMonths_MovesTheExactSupplyInEveryTabAndBack()
    {
        await using var context = await chromium.Clean();
        var page = await context.NewPageAsync();
        await page.GotoAsync(studio.Address.ToString());
        await page.GetByRole(AriaRole.Button, new() { Name = "Meridian base case" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/scenarios/[^/]+/allocation$"));
        var tab = new AllocationTab(page);
        await tab.Listening();
        await tab.ShowTable();
        await tab.Shows("Month 6", Before);
        var other = await AllocationTab.Open(context, page.Url);
        await other.ShowTable();
        await other.Shows("Month 6", Before);

        await tab.Type(TeamCliff, "6");
        await tab.Shows("Month 6", After);
        await other.Shows("Month 6", After);   // without a reload
        await Expect(other.Cell(TeamCliff)).ToHaveValueAsync("6");

        await tab.Undo.ClickAsync();
        await tab.Shows("Month 6", Before);
        await other.Shows("Month 6", Before);
        await Expect(tab.Cell(TeamCliff)).ToHaveValueAsync("12");
        await tab.Redo.ClickAsync();
        await tab.Shows("Month 6", After);

        await page.ReloadAsync();
        await tab.Listening();
        await Expect(tab.Cell(TeamCliff)).ToHaveValueAsync("6");
        await tab.ShowTable();
        await tab.Shows("Month 6", After);
    }

    [Fact]
    public async Task Vesting_NoWholeQuarters_SaysSoAndOneFixSettlesIt()
    {
        await using var context = await chromium.Clean();
        var tab = await AllocationTab.Meridian(context, studio.Address);
        await tab.Type(AdvisorsVesting, "22");
        var message = tab.Page.Locator(".finding-m");
        await Expect(message).ToHaveTextAsync("22 months does not split into quarters. Charts use 24.");
        await Expect(tab.Cell(AdvisorsVesting)).ToHaveAttributeAsync("aria-invalid", "true");
        await tab.Button("Use 24").ClickAsync();
        await Expect(message).ToHaveCountAsync(0);
        await Expect(tab.Cell(AdvisorsVesting)).ToHaveValueAsync("24");
        Assert.Null(await tab.Cell(AdvisorsVesting).GetAttributeAsync("aria-invalid"));
    }

    [Fact]
    public async Task Share_Letters_AreKeptWithOneSentence()
    {
        await using var context = await chromium.Clean();
        var tab = await AllocationTab.Meridian(context, studio.Address);
        await tab.Type("Airdrop share, percent", "abc");
        await Expect(tab.Page.Locator(".finding-m")).ToHaveTextAsync("A share is a number of percent, such as 14.5.");
        var cell = tab.Cell("Airdrop share, percent");
        await Expect(cell).ToHaveValueAsync("abc");
        await Expect(cell).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(tab.Page.Locator($"#{await cell.GetAttributeAsync("aria-describedby")}")).ToContainTextAsync("A share is a number of percent");
    }

    [Fact]
    public async Task Link_WithoutJavaScript_ShowsTheExactTableUntilRevoked()
    {
        await using var context = await chromium.Clean();
        var tab = await AllocationTab.Meridian(context, studio.Address);
        var address = await tab.Share();

        await using var reader = await chromium.Clean(new() { JavaScriptEnabled = false });
        var page = await reader.NewPageAsync();
        Assert.Equal(200, (await page.GotoAsync(address))!.Status);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Meridian base case");
        await Expect(page.Locator("[data-run]")).ToHaveCountAsync(0);   // no circuit, no commands
        var afterAYear = page.GetByRole(AriaRole.Region, new() { Name = "Projection by year" }).Locator("tr")
            .Filter(new() { Has = page.GetByRole(AriaRole.Cell, new() { Name = "Month 12", Exact = true }) });
        await Expect(afterAYear.Locator("td").Nth(1)).ToHaveTextAsync("360,454,999.999999999999999999");

        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Revoke" }).ClickAsync();
        await Expect(tab.Page.Locator(".lk .chip")).ToHaveTextAsync("Revoked");
        Assert.Equal(404, (await page.GotoAsync(address))!.Status);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Nothing is here");
    }

    [Fact]
    public async Task Export_CsvAndPdf_HoldTheFiguresOfThePage()
    {
        await using var context = await chromium.Clean();
        var tab = await AllocationTab.Meridian(context, studio.Address);
        await tab.ShowTable();
        await tab.Type(TeamCliff, "6");
        await tab.Shows("Month 6", After);

        var csv = await File.ReadAllLinesAsync(await Download(tab, "export-csv"));
        var column = Array.IndexOf(csv[0].Split(','), "circulating");
        var month6 = csv[7].Split(',');
        Assert.Equal(("2027-09-01", "6", "242210833.333333333333333333"), (month6[0], month6[1], month6[column]));

        using var pdf = PdfDocument.Open(await Download(tab, "export-pdf"));
        var text = string.Concat(pdf.GetPages().Select(p => p.Text));
        Assert.Contains("Meridian base case", text, StringComparison.Ordinal);
        Assert.Contains("11.8%", text, StringComparison.Ordinal);   // float at launch
        Assert.Contains("$120M", text, StringComparison.Ordinal);   // 1,000,000,000 × $0.12
    }

    [Fact]
    public async Task Keyboard_TabTypeEnterUndo_NeedsNoMouse()
    {
        await using var context = await chromium.Clean();
        var tab = await AllocationTab.Meridian(context, studio.Address);
        var keys = tab.Page.Keyboard;
        var cell = await tab.Cell(TeamCliff).ElementHandleAsync();
        var presses = 0;
        while (!await cell.EvaluateAsync<bool>("cell => cell === document.activeElement"))
        {
            Assert.True(++presses < 120, "Tab never reaches the team's cliff.");
            await keys.PressAsync("Tab");
        }

        await keys.TypeAsync("6");   // over the selected text
        await keys.PressAsync("Enter");
        await Expect(tab.Page.Locator(".chip").First).ToHaveTextAsync("v2");
        await Expect(tab.Cell(TeamCliff)).ToHaveValueAsync("6");
        await Expect(tab.Cell("Advisors cliff, months")).ToBeFocusedAsync();
        await keys.PressAsync("Control+z");
        await Expect(tab.Cell(TeamCliff)).ToHaveValueAsync("12");
        await keys.PressAsync("Control+Shift+Z");
        await Expect(tab.Cell(TeamCliff)).ToHaveValueAsync("6");
    }

    [Fact]
    public async Task Paste_BlockOfASpreadsheet_IsOneStep()
    {
        await using var context = await chromium.Clean();
        await context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        var tab = await AllocationTab.Meridian(context, studio.Address);
        await tab.Page.EvaluateAsync("() => navigator.clipboard.writeText('5\\t1\\t6\\t30\\n15\\t2\\t9\\t45\\n')");
        string[] labels = [.. from row in new[] { "Seed round", "Team" } from what in new[] { "share, percent", "at TGE, percent", "cliff, months", "vesting, months" } select $"{row} {what}"];
        await tab.Cell(labels[0]).FocusAsync();
        await tab.Page.Keyboard.PressAsync("Control+v");
        await Expect(tab.Page.Locator(".toast")).ToContainTextAsync("8 cells pasted.");
        await Hold(tab, labels, ["5.0", "1", "6", "30", "15.0", "2", "9", "45"]);
        await tab.Undo.ClickAsync();
        await Hold(tab, labels, ["5.5", "0", "12", "36", "14.5", "0", "12", "48"]);
        await Expect(tab.Undo).ToBeDisabledAsync();
    }

    static async Task Hold(AllocationTab tab, string[] labels, string[] values)
    {
        foreach (var (label, value) in labels.Zip(values)) await Expect(tab.Cell(label)).ToHaveValueAsync(value);
    }

    static async Task<string> Download(AllocationTab tab, string command)
    {
        await tab.Page.Locator("summary[aria-label=Export]").ClickAsync();
        var download = await tab.Page.RunAndWaitForDownloadAsync(() => tab.Page.Locator($"[data-command={command}]").ClickAsync());
        return await download.PathAsync();
    }
}
