using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TokenStudio.Tests;

/// <summary>How a design is looked at stands in its address.</summary>
public sealed class AddressJourney(StudioFixture studio, ChromiumFixture chromium)
{
    [Fact]
    public async Task Look_UnitAndSpan_StandInTheAddressAndOutliveAReload()
    {
        await using var context = await chromium.Clean();
        var tab = await AllocationTab.Meridian(context, studio.Address);
        await Looks(tab, "Tokens", "10y");
        await Press(tab, "Counted in", "USD");
        await Press(tab, "Span", "4y");
        await Expect(tab.Page).ToHaveURLAsync(new Regex(@"/allocation\?unit=usd&span=4y$"));
        await Looks(tab, "USD", "4y");

        await tab.Page.ReloadAsync();
        await Looks(tab, "USD", "4y");
        // On the first paint too, before there is a circuit.
        var made = await (await context.APIRequest.GetAsync(tab.Page.Url)).TextAsync();
        Assert.Matches("""aria-pressed="true"[^>]*>USD<""", made);
        Assert.Matches("""aria-pressed="true"[^>]*>4y<""", made);

        await tab.Listening();
        await tab.Go("Overview");
        await Looks(tab, "USD", "4y");
        await tab.Page.ReloadAsync();
        await Looks(tab, "USD", "4y");

        var other = await AllocationTab.Open(context, tab.Page.Url.Replace("/overview", "/allocation", StringComparison.Ordinal));
        await Looks(other, "USD", "4y");
        await Press(other, "Counted in", "Tokens");
        await Press(other, "Span", "10y");
        await Expect(other.Page).ToHaveURLAsync(new Regex("/allocation$"));
        await Looks(tab, "USD", "4y");   // a tab of its own

        var another = await AllocationTab.Meridian(context, studio.Address);
        await Looks(another, "Tokens", "10y");
    }

    [Fact]
    public async Task Steps_ReloadedOrLeft_AreAsTheyWere()
    {
        await using var context = await chromium.Clean();
        var tab = new AllocationTab(await context.NewPageAsync());
        await tab.Page.GotoAsync(studio.Address.ToString());
        await tab.Button("First steps, in five").ClickAsync();
        await tab.Listening();
        await tab.Button("Next").ClickAsync();
        await Expect(tab.Page.Locator(".guide h2")).ToHaveTextAsync("Read any date");
        await Expect(tab.Page).ToHaveURLAsync(new Regex(@"\?step=2$"));
        await tab.Page.ReloadAsync();
        await Expect(tab.Page.Locator(".guide h2")).ToHaveTextAsync("Read any date");
        await tab.Listening();
        await tab.Button("Leave the first steps").ClickAsync();
        await Expect(tab.Page).ToHaveURLAsync(new Regex("/allocation$"));
        await tab.Page.ReloadAsync();
        await tab.Listening();
        await Expect(tab.Page.Locator(".guide")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Address_NotUnderstood_IsTheUsualLook()
    {
        await using var context = await chromium.Clean();
        var tab = await AllocationTab.Meridian(context, studio.Address);
        await tab.Page.GotoAsync($"{tab.Page.Url}?unit=yen&span=3y&step=6");
        await tab.Listening();
        await Looks(tab, "Tokens", "10y");
        await Expect(tab.Page.Locator(".guide")).ToHaveCountAsync(0);
    }

    static ILocator Switch(AllocationTab tab, string name) => tab.Page.GetByRole(AriaRole.Group, new() { Name = name, Exact = true });

    static Task Press(AllocationTab tab, string name, string choice) => Switch(tab, name).GetByRole(AriaRole.Button, new() { Name = choice, Exact = true }).ClickAsync();

    static async Task Looks(AllocationTab tab, string unit, string span)
    {
        await Expect(Switch(tab, "Counted in").Locator("[aria-pressed=true]")).ToHaveTextAsync(unit);
        await Expect(Switch(tab, "Span").Locator("[aria-pressed=true]")).ToHaveTextAsync(span);
    }
}
