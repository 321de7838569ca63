using System.Text;
using System.Text.Json;
using Microsoft.Playwright;
using TokenStudio.Model.Grants.Exports;
using TokenStudio.Model.Grants.Files;
using static Microsoft.Playwright.Assertions;

namespace TokenStudio.Tests;

/// <summary>The files of a round as a person brings them in and takes them out, and the texts and ids they are made of.</summary>
public sealed class GrantsFilesJourney(StudioFixture studio, ChromiumFixture chromium)
{
    const string Payee = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";
    const string Registry = "0x03506eD3f57892C85DB20C36846e9c808aFe9ef4";
    const string List = "address,amount\n0x1111111111111111111111111111111111111111,5\n0x2222222222222222222222222222222222222222,2.5\n";

    [Fact]
    public async Task MetadataAndForm_TypedOnThePage_AreInTheFilesAndComeBack()
    {
        await using var context = await chromium.Clean();
        var tab = await Round(context);
        var page = tab.Page;
        await tab.Button("Edit form").ClickAsync();
        await page.GetByLabel("Description").FillAsync("Tools for all.");
        await page.GetByLabel("Requirements, one a line").FillAsync("Open source\nOlder than a year");
        await tab.Type("Support by", "Email");
        await tab.Type("Support", "ask@example.org");
        await page.GetByText("Private round").ClickAsync();
        await tab.Button("Use the form of Grants Stack").ClickAsync();
        await Expect(page.GetByText("3 questions, 1 encrypted")).ToBeVisibleAsync();
        await tab.Button("Add question").ClickAsync();
        await Expect(page.Locator(".qu .gr-w")).ToHaveCountAsync(4);
        await page.Locator(".qu .gr-w").Last.ClickAsync();
        await tab.Type("Question", "Which chain?");
        await tab.Cell("Answer").SelectOptionAsync("dropdown");
        await Expect(page.Locator(".qu .finding-m")).ToHaveTextAsync("\"Which chain?\" has nothing to choose from yet.");
        await page.GetByLabel("Choices, one a line").FillAsync("Optimism\nBase");
        await page.GetByLabel("Choices, one a line").BlurAsync();
        await Expect(page.Locator(".qu .finding-m")).ToHaveCountAsync(0);
        await tab.Button("Move up: Which chain?").ClickAsync();
        await Expect(page.Locator(".qu .gr-w span").Nth(2)).ToHaveTextAsync("Which chain?");
        await Expect(tab.Saved).ToContainTextAsync("Saved");

        using var metadata = await Json(tab, "Round metadata");
        Assert.Equal(
            """{"name":"Grants round 1","roundType":"private","programContractAddress":"0x0000000000000000000000000000000000000000","eligibility":{"description":"Tools for all.","requirements":[{"requirement":"Open source"},{"requirement":"Older than a year"}]},"quadraticFundingConfig":{"matchingFundsAvailable":250000,"matchingCap":true,"matchingCapAmount":15,"minDonationThreshold":true,"minDonationThresholdAmount":1,"sybilDefense":"none"},"support":{"type":"Email","info":"ask@example.org"}}""",
            JsonSerializer.Serialize(metadata.RootElement));
        using var form = await Json(tab, "Application form");
        Assert.Equal(
            [(1, "email"), (2, "short-answer"), (4, "dropdown"), (3, "number")],
            ApplicationFormJson.Read(form.RootElement, new()).Questions.Select(q => (q.Id, q.Type)));

        // The whole of it makes a second round, which is the same; and it is one step.
        var whole = await File(tab, "Whole round");
        await page.Locator(".imp-r input").SetInputFilesAsync(new FilePayload { Name = "round.json", MimeType = "application/json", Buffer = whole });
        await Expect(page.Locator(".imp-r")).ToContainTextAsync("round.json A whole round");
        await tab.Button("Add as a round").ClickAsync();
        await Expect(page.Locator(".gr-m .menu-l button[aria-current]")).ToHaveCountAsync(1);
        await Expect(tab.Saved).ToContainTextAsync("Saved");
        Assert.Equal(whole, await File(tab, "Whole round"));
        await tab.Undo.ClickAsync();
        await Expect(page.Locator(".gr-m .menu-l button[aria-current]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task RegistryNumber_OfAProject_MakesTheIdOfItsPayout()
    {
        await using var context = await chromium.Clean();
        var tab = await Round(context);
        var page = tab.Page;
        await tab.Button("Add project").ClickAsync();
        await tab.Type("Project 1, paid to", Payee);
        await tab.Button("Registry ids").ClickAsync();
        await tab.Type("Project registry", Registry);
        await tab.Type("Project 1, number in the registry", "7");
        var id = TokenStudio.Model.Grants.AlloV1.ProjectRegistry.IdOf(1, TokenStudio.Onchain.Address.TryParse(Registry, out var at) ? at : default, 7);
        await Expect(tab.Cell("Project 1, project id")).ToHaveAttributeAsync("placeholder", id);
        await Expect(page.Locator(".mr-r")).ToHaveCountAsync(1);
        await Expect(tab.Saved).ToContainTextAsync("Saved");

        var paid = PayoutsCsv.Read(await File(tab, "Payouts"), new())!;
        Assert.Equal((id, Payee, "0"), (paid.Projects[0].ProjectId, paid.Projects[0].PayoutAddress.ToString(), paid.Projects[0].ApplicationId));
        using var tree = await Json(tab, "Merkle distribution");
        Assert.Equal(TokenStudio.Onchain.Hex.Of(paid.Merkle()!.Tree().Root), tree.RootElement.GetProperty("root").GetString());
        using var rows = await Json(tab, "Status rows");
        Assert.Equal("""[{"index":"0","statusRow":"1"}]""", JsonSerializer.Serialize(rows.RootElement));

        // Another id beside the number is told, and one press settles it.
        await tab.Type("Project 1, project id", "0x" + new string('1', 64));
        await Expect(page.Locator(".gr-pt .finding-m")).ToContainTextAsync("Number 7 of this registry has another id");
        await tab.Button("Use the id of the number").ClickAsync();
        await Expect(page.Locator(".gr-pt .finding-m")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task AirdropList_OfABucket_HasThePublishedRootAndItsProofs()
    {
        await using var context = await chromium.Clean();
        var tab = await AllocationTab.Meridian(context, studio.Address);
        var page = tab.Page;
        await tab.Button("Airdrop list").ClickAsync();
        await page.Locator(".air input[type=file]").SetInputFilesAsync(new FilePayload { Name = "list.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(List) });
        await Expect(page.Locator(".air-n")).ToHaveTextAsync("list.csv");
        await tab.Button("Check list").ClickAsync();

        // @openzeppelin/merkle-tree's README has the tree of these two leaves.
        await Expect(page.Locator(".air dd code")).ToHaveTextAsync("0xd4dee0beab2d53f2cc83e567171bd2820e49898130a22622b10ead383e90bd77");
        await Expect(page.Locator(".air .con-f")).ToContainTextAsync("2 addresses, 7.5 in all;");
        var proofs = await Downloaded(page, () => tab.Button("Proofs of the airdrop, JSON").ClickAsync());
        var reader = new GrantsReader();
        Assert.Equal(2, MerkleJson.Read(JsonDocument.Parse(proofs).RootElement, LeafForm.Airdrop, reader)!.Leaves.Count);
        Assert.Empty(reader.Findings);

        // Pasted rows come before the file; a wrong one is named, and left out when asked.
        await page.Locator(".air textarea").FillAsync(List + "nobody,1");
        await tab.Button("Check list").ClickAsync();
        await Expect(page.Locator(".air .findings code").First).ToHaveTextAsync("/4/address");
        await Expect(page.Locator(".air dd code")).ToHaveCountAsync(0);
        await page.GetByText("Keep good rows").ClickAsync();
        await tab.Button("Check list").ClickAsync();
        await Expect(page.Locator(".air dd code")).ToHaveCountAsync(1);
    }

    async Task<AllocationTab> Round(IBrowserContext context)
    {
        var tab = await AllocationTab.Meridian(context, studio.Address);
        await tab.Go("Grants");
        await tab.Button("Add a round").ClickAsync();
        await Expect(tab.Page.Locator("h1")).ToHaveTextAsync("Grants round 1");
        return tab;
    }

    static async Task<JsonDocument> Json(AllocationTab tab, string file) => JsonDocument.Parse(await File(tab, file));

    // Of the round's own menu: the design has files of its own.
    static async Task<byte[]> File(AllocationTab tab, string file)
    {
        var menu = tab.Page.Locator(".gr-h details.menu").Last;
        await menu.Locator("summary").ClickAsync();
        return await Downloaded(tab.Page, () => menu.Locator("a").Filter(new() { HasTextRegex = new($"^{file} (JSON|TXT|CSV)") }).ClickAsync());
    }

    static async Task<byte[]> Downloaded(IPage page, Func<Task> press)
    {
        var download = await page.RunAndWaitForDownloadAsync(press);
        return await System.IO.File.ReadAllBytesAsync(await download.PathAsync());
    }
}
