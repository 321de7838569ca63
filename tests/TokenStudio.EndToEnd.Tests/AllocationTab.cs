using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TokenStudio.Tests;

/// <summary>The allocation page as a person uses it.</summary>
sealed class AllocationTab(IPage page)
{
    public IPage Page => page;

    public ILocator Saved => page.Locator(".saved");

    /// <summary>Of the top bar: a toast may offer the same.</summary>
    public ILocator Undo => page.Locator(".top").GetByRole(AriaRole.Button, new() { Name = "Undo", Exact = true });

    public ILocator Redo => page.Locator(".top").GetByRole(AriaRole.Button, new() { Name = "Redo", Exact = true });

    /// <summary>Of the top bar.</summary>
    public ILocator ShareButton => page.Locator(".top").GetByRole(AriaRole.Button, new() { Name = "Share link", Exact = true });

    /// <summary>A Meridian of this browser's own, made through the API with the cookie the page will use.</summary>
    public static async Task<AllocationTab> Meridian(IBrowserContext context, Uri address)
    {
        var made = await context.APIRequest.PostAsync($"{address}api/v1/scenarios", new()
        {
            Headers = new Dictionary<string, string> { ["X-TokenStudio"] = "1", ["Content-Type"] = "application/json" },
            Data = """{ "preset": "meridian" }""",
        });
        Assert.Equal(201, made.Status);
        return await Open(context, $"{address}scenarios/{made.Headers["location"].Split('/')[^1]}/allocation");
    }

    public static async Task<AllocationTab> Open(IBrowserContext context, string url)
    {
        var tab = new AllocationTab(await context.NewPageAsync());
        await tab.Page.GotoAsync(url);
        await tab.Listening();
        return tab;
    }

    /// <summary>input.js has taken the fields over; from then on typing counts.</summary>
    public Task Listening() => page.Locator("main.studio[data-listening]").WaitForAsync(new() { State = WaitForSelectorState.Attached });

    public ILocator Cell(string label) => page.GetByLabel(label, new() { Exact = true });

    public ILocator Button(string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public async Task Type(string label, string text)
    {
        await Cell(label).FillAsync(text);
        await Cell(label).PressAsync("Enter");
    }

    /// <summary>Another section of the same scenario, by its entry in the rail.</summary>
    public async Task Go(string section)
    {
        await page.Locator(".rail a").Filter(new() { HasText = section }).ClickAsync();
        await Expect(page.Locator("h1")).ToContainTextAsync(section);
        await Listening();
    }

    public Task ShowTable() => Button("Show as table").ClickAsync();

    /// <summary>Circulating supply in the chart's table: step, date, circulating, buckets.</summary>
    public ILocator Circulating(string step) => Row(step).Locator("td").Nth(1);

    public Task Shows(string step, string circulating) => Expect(Circulating(step)).ToHaveTextAsync(circulating);

    /// <summary>A link's address as the dialog tells it once.</summary>
    public async Task<string> Share()
    {
        await ShareButton.ClickAsync();
        await Button("New link").ClickAsync();
        var address = Cell("The link's address");
        await Expect(address).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("/s/.{16,}"));
        return await address.InputValueAsync();
    }

    ILocator Row(string step) => page.Locator(".twin tr").Filter(new() { Has = page.GetByRole(AriaRole.Rowheader, new() { Name = step, Exact = true }) });
}
