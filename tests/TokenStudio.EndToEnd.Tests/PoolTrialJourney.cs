using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TokenStudio.Tests;

/// <summary>A pool of Allo v2 tried by a made-up crowd, with the exact figures that must come of it.</summary>
public sealed class PoolTrialJourney(StudioFixture studio, ChromiumFixture chromium)
{
    // 1,000 less 2.5 %; Alpha asks for 600, Beta for 300, and four donors of 10 dollars are drawn to Alpha alone.
    const string Pool = """
        [{ "op": "set", "path": "/grants", "value": [{
          "id": "pool", "name": "Season 3", "matchAmount": "1000", "kind": "allo-v2", "poolFee": 0.025, "token": { "symbol": "USDC", "decimals": 6 },
          "registrationStart": "2027-04-01T00:00:00Z", "registrationEnd": "2027-04-20T00:00:00Z", "allocationStart": "2027-05-01T00:00:00Z", "allocationEnd": "2027-05-31T00:00:00Z",
          "strategy": { "kind": "direct-grants-simple" },
          "projects": [ { "id": "alpha", "name": "Alpha", "asks": "600" }, { "id": "beta", "name": "Beta", "asks": "300", "pull": 0 } ],
          "donors": { "count": 4, "medianGift": 10, "spread": 0, "projectsEach": 1, "communities": 1 } }] }]
        """;

    [Fact]
    public async Task Pool_TriedByAMadeUpCrowd_ShowsWhoIsPaidAndEveryFlow()
    {
        await using var context = await chromium.Clean();
        var page = (await Opened(context)).Page;
        var result = page.GetByRole(AriaRole.Region, new() { Name = "Pool result", Exact = true });
        await Expect(result).ToContainTextAsync("2 of 2 recipients paid; 4 simulated voters, 12 calls");
        await Expect(result.Locator(".mr-r b")).ToHaveTextAsync(["Alpha", "Beta"]);
        await Expect(result.Locator(".mr-r em")).ToHaveTextAsync(["600", "300"]);
        await result.GetByRole(AriaRole.Button, new() { Name = "Show as table: Pool result" }).ClickAsync();
        await Expect(Row(result, "Beta").Locator("td")).ToHaveTextAsync(["Accepted", "0", "300", "0", "300", "14 Jun 2027", "14 Jun 2027", "300"]);
        Assert.Equal(
            "id,project,status,supporters,figure,given_units,allocated_units,paid_units,rate_units,first_payout,last_payout\r\n"
            + "alpha,Alpha,Accepted,4,600000000,0,600000000,600000000,0,2027-06-14,2027-06-14\r\nbeta,Beta,Accepted,0,300000000,0,300000000,300000000,0,2027-06-14,2027-06-14\r\n",
            await File(result, "Pool result, CSV"));
        var money = page.GetByRole(AriaRole.Region, new() { Name = "Where the money goes", Exact = true });
        await Expect(money.Locator("dt")).ToHaveTextAsync(["Funded", "Fee, to Allo's treasury", "Paid to recipients", "Returned to managers"]);
        await Expect(money.Locator("dd")).ToHaveTextAsync(["1,000", "25", "900", "75"]);

        // Votes of the crowd in place of what managers grant: all of the pool goes to the only one it is drawn to.
        await page.Locator("input[type=radio][value=qv-simple]").CheckAsync();
        await Expect(Row(result, "Alpha").Locator("td").Last).ToHaveTextAsync("975");
        await Expect(Row(result, "Beta").Locator("td").Last).ToHaveTextAsync("0");
    }

    [Fact]
    public async Task Strategies_Compared_SayWhoGainsToTheUnit()
    {
        await using var context = await chromium.Clean();
        var tab = await Opened(context);
        await tab.Button("Compare").ClickAsync();
        await Expect(tab.Button("Strategies compared")).ToBeFocusedAsync();
        var compared = tab.Page.GetByRole(AriaRole.Region, new() { Name = "Strategies compared", Exact = true });
        await Expect(compared).ToContainTextAsync("Alpha gains most by the second, +375 USDC; Beta loses most, \u2212300.");
        await Expect(Row(compared, "Alpha").Locator("td")).ToHaveTextAsync(["600", "975", "+375"]);
        await Expect(Row(compared, "Quadratic voting").Locator("td")).ToHaveTextAsync(["1", "975", "100%", "0.000", "0", "14 Jun 2027", "14 Jun 2027"]);
        Assert.Equal("id,project,first_units,second_units,difference_units\r\nalpha,Alpha,600000000,975000000,375000000\r\nbeta,Beta,300000000,0,-300000000\r\n", await File(compared, "Strategies compared, CSV"));

        await tab.Page.GetByLabel("Second", new() { Exact = true }).SelectOptionAsync("as-intended");
        await Expect(compared).ToContainTextAsync("Everybody gets the same under both.");
    }

    async Task<AllocationTab> Opened(IBrowserContext context)
    {
        var tab = await AllocationTab.Meridian(context, studio.Address);
        var id = tab.Page.Url.Split('/')[^2];
        var edited = await context.APIRequest.FetchAsync($"{studio.Address}api/v1/scenarios/{id}", new()
        {
            Method = "PATCH",
            Headers = new Dictionary<string, string> { ["X-TokenStudio"] = "1", ["Content-Type"] = "application/json", ["If-Match"] = "*" },
            Data = Pool,
        });
        Assert.Equal(200, edited.Status);
        await tab.Page.GotoAsync($"{studio.Address}scenarios/{id}/grants");
        await tab.Listening();
        await Expect(tab.Page.Locator("h1")).ToHaveTextAsync("Season 3");
        return tab;
    }

    static ILocator Row(ILocator within, string name) =>
        within.Locator(".twin tbody tr").Filter(new() { Has = within.Page.GetByRole(AriaRole.Rowheader, new() { Name = name, Exact = true }) });

    static async Task<string> File(ILocator within, string link)
    {
        var address = await within.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).GetAttributeAsync("href");
        return Uri.UnescapeDataString(address!["data:text/csv;charset=utf-8,".Length..]);
    }
}
