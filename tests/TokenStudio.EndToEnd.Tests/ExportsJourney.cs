using System.Buffers.Binary;
using System.Text;
using System.Xml.Linq;
using Microsoft.Playwright;
using MiniExcelLibs;
using TokenStudio.Model.Presets;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Simulation;
using TokenStudio.Presentation.Tables;
using TokenStudio.Reports.Csv;
using static Microsoft.Playwright.Assertions;

namespace TokenStudio.Tests;

/// <summary>What is taken along: workbook, pictures, tables, contract parameters; each holds what the model says.</summary>
[Collection(nameof(Clipboard))]
public sealed class ExportsJourney(StudioFixture studio, ChromiumFixture chromium)
{
    static readonly Projection Meridian = Projector.Project(ScenarioReview.Of(PresetLibrary.Find("meridian")!.Document).Valid!);

    [Fact]
    public async Task ChartMenu_OfTheUnlockCalendar_GivesPictureTableAndMarkdown()
    {
        await using var context = await chromium.Clean();
        await context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        var tab = await AllocationTab.Meridian(context, studio.Address);

        var png = await Taken(tab, "Unlock calendar", "PNG");
        Assert.Equal((1920, 1080), (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20))));

        var words = XElement.Parse(Encoding.UTF8.GetString(await Taken(tab, "Unlock calendar", "SVG"))).Descendants().Where(e => e.Name.LocalName == "text").Select(e => e.Value).ToArray();
        Assert.Contains("Unlock calendarMRD a month, TGE left out", words);
        Assert.Contains(words, word => word.StartsWith("Meridian base case · version 1 · ", StringComparison.Ordinal));
        Assert.Contains("79.4M", words);   // what month 12 unlocks, as the chart of the page says

        Assert.Equal(CsvTable.Write(UnlockCalendarTable.Of(Meridian, CellForm.File)), await Taken(tab, "Unlock calendar", "CSV"));

        Assert.Equal(MarkdownTable.Of(UnlockCalendarTable.Of(Meridian)), await Copied(tab, "Copy as Markdown", "**"));
        var lines = (await Copied(tab, "Copy for a spreadsheet", "Month\t")).Split("\r\n");
        Assert.Equal("Month\tDate\tUnlocked", string.Join('\t', lines[0].Split('\t').Take(3)));
        Assert.StartsWith("Month 12\t1 Mar 2028\t", lines[12], StringComparison.Ordinal);
    }

    [Fact]
    public async Task ChartMenu_OfTheSupplyInSharesOverFourYears_GivesThatChart()
    {
        await using var context = await chromium.Clean();
        var tab = await AllocationTab.Meridian(context, studio.Address);
        await tab.Button("Share").ClickAsync();
        await tab.Button("4y").ClickAsync();
        await Expect(tab.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("unit=share.*span=4y|span=4y.*unit=share"));

        var words = XElement.Parse(Encoding.UTF8.GetString(await Taken(tab, "Circulating supply", "SVG"))).Descendants().Where(e => e.Name.LocalName == "text").Select(e => e.Value).ToArray();
        Assert.Contains("Circulating supplyshare, by bucket", words);
        Assert.Contains("M48", words);
        Assert.DoesNotContain("M120", words);
    }

    [Fact]
    public async Task Export_Workbook_HoldsTheModelsNumbersAfterAnEdit()
    {
        await using var context = await chromium.Clean();
        var tab = await AllocationTab.Meridian(context, studio.Address);
        await tab.Type("Team cliff, months", "6");
        await Expect(tab.Undo).ToBeEnabledAsync();

        var file = await Exported(tab, "export-xlsx");
        var rows = new MemoryStream(file).Query(useHeaderRow: true, sheetName: "Projection", excelType: ExcelType.XLSX).Cast<IDictionary<string, object?>>().ToArray();
        Assert.Equal(121, rows.Length);
        Assert.Equal((new DateTime(2027, 9, 1), 242210833.333333333333333333, 18_125_000.0), (rows[6]["date"], rows[6]["circulating"], rows[6]["unlocked:team"]));
        var exact = new MemoryStream(file).Query(useHeaderRow: true, sheetName: "Projection, exact", excelType: ExcelType.XLSX).Cast<IDictionary<string, object?>>().ElementAt(6);
        Assert.Equal("242210833.333333333333333333", exact["circulating"]);
        var assumptions = new MemoryStream(file).Query(useHeaderRow: true, sheetName: "Assumptions", excelType: ExcelType.XLSX).Cast<IDictionary<string, object?>>().ToDictionary(row => $"{row["About"]}: {row["Name"]}", row => row["Value"]);
        Assert.Equal(("P6M", 2.0), (assumptions["Parameter: /allocations/team/vesting/cliff"], assumptions["File: Version"]));

        var json = System.Text.Json.Nodes.JsonNode.Parse(await Exported(tab, "export-json"))!.AsArray();
        Assert.Equal("242210833.333333333333333333", (string)json[6]!["circulating"]!);
    }

    // 145,000,000 tokens of 18 decimals from 1 March 2027: 1,461 days to 1 March 2031, a cliff after the first 366.
    [Fact]
    public async Task Contracts_OfTheTeam_AreExactCopiedAndDownloaded()
    {
        await using var context = await chromium.Clean();
        await context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        var tab = await AllocationTab.Meridian(context, studio.Address);
        await tab.Page.Locator("tr[data-row=team] .nm").ClickAsync();
        await Expect(tab.Page.Locator(".insp h2")).ToHaveTextAsync("Team");
        await tab.Button("Parameters for contracts").ClickAsync();

        var panel = tab.Page.Locator(".con:not(.air)");
        await Expect(panel.Locator("tbody code")).ToHaveTextAsync(["beneficiary", "–", "startTimestamp", "1803859200", "durationSeconds", "126230400", "cliffSeconds", "31622400", "tokens", "145000000000000000000000000"]);
        await Expect(panel.Locator(".con-f.warn")).ToContainTextAsync("Differs by up to ");
        await Expect(panel).ToContainTextAsync("The design pays in 37 payments, this contract by the second");
        await tab.Button("Copy cliffSeconds").ClickAsync();
        await Expect(tab.Page.Locator(".toast")).ToContainTextAsync("Copied.");
        Assert.Equal("31622400", await Clipboard(tab, "3"));

        await panel.GetByLabel("Contract", new() { Exact = true }).SelectOptionAsync("Sablier Lockup Tranched");
        await Expect(panel.Locator(".con-f.ok")).ToHaveTextAsync("Exact, at every instant where the schedule bends and between.");
        await Expect(panel.Locator("tbody tr")).ToHaveCountAsync(3 + 2 * 37);
        await Expect(panel.Locator("tbody tr").Nth(3).Locator("code")).ToHaveTextAsync(["tranches[0].amount", "36250000000000000000000000"]);
        await Expect(panel.Locator("tbody tr").Nth(4).Locator("code")).ToHaveTextAsync(["tranches[0].timestamp", "1835481600"]);
        await tab.Button("Copy all parameters of Sablier Lockup Tranched").ClickAsync();
        var call = System.Text.Json.Nodes.JsonNode.Parse(await Clipboard(tab, "["))!.AsArray();
        Assert.Equal(37, call[3]!["value"]!.AsArray().Count);

        var download = await tab.Page.RunAndWaitForDownloadAsync(() => panel.GetByRole(AriaRole.Link, new() { Name = "Contract parameters of this bucket, CSV" }).ClickAsync());
        Assert.Equal("meridian-base-case-team-contracts.csv", download.SuggestedFilename);
        Assert.Contains("team,openzeppelin,cliffSeconds,uint64,31622400,From the start to the cliff.", await File.ReadAllLinesAsync(await download.PathAsync()));

        // Two uneven payments are no straight line: the panel says so instead of bending it.
        var address = new Uri(tab.Page.Url);
        var edit = await context.APIRequest.PatchAsync($"{address.GetLeftPart(UriPartial.Authority)}/api/v1{address.AbsolutePath.Replace("/allocation", "", StringComparison.Ordinal)}", new()
        {
            Headers = new Dictionary<string, string> { ["X-TokenStudio"] = "1", ["Content-Type"] = "application/json", ["If-Match"] = "*" },
            Data = Edits.Set("/allocations/team/vesting", """{ "kind": "tranches", "tranches": [{ "at": "P6M", "share": 0.7 }, { "at": "P12M", "share": 0.3 }] }"""),
        });
        Assert.Equal(200, edit.Status);
        await panel.GetByLabel("Contract", new() { Exact = true }).SelectOptionAsync("OpenZeppelin VestingWalletCliff");
        await Expect(panel.Locator(".con-f.crit")).ToHaveTextAsync("A wallet releases along one straight line; this schedule is none.");
    }

    static async Task<byte[]> Taken(AllocationTab tab, string chart, string kind)
    {
        await tab.Page.Locator($"summary[aria-label='Take along: {chart}']").ClickAsync();
        var download = await tab.Page.RunAndWaitForDownloadAsync(() => tab.Page.Locator("details[open] .menu-l a").Filter(new() { HasText = kind }).ClickAsync());
        return await File.ReadAllBytesAsync(await download.PathAsync());
    }

    static async Task<byte[]> Exported(AllocationTab tab, string command)
    {
        await tab.Page.Locator("summary[aria-label=Export]").ClickAsync();
        var download = await tab.Page.RunAndWaitForDownloadAsync(() => tab.Page.Locator($"[data-command={command}]").ClickAsync());
        return await File.ReadAllBytesAsync(await download.PathAsync());
    }

    static async Task<string> Copied(AllocationTab tab, string item, string start)
    {
        await tab.Page.Locator("summary[aria-label='Take along: Unlock calendar']").ClickAsync();
        await tab.Page.Locator("details[open] .menu-l").GetByRole(AriaRole.Button, new() { Name = item }).ClickAsync();
        return await Clipboard(tab, start);
    }

    // A browser fills its clipboard some time after a press, and empties it before: what begins as hoped is taken by the read that saw it.
    static async Task<string> Clipboard(AllocationTab tab, string start)
    {
        for (var i = 0; i < 150; i++)
        {
            var text = await tab.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()");
            if (text.StartsWith(start, StringComparison.Ordinal)) return text;
            await Task.Delay(100);
        }

        throw new TimeoutException($"Nothing that begins with {start} was copied.");
    }
}
