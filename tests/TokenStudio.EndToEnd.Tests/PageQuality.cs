using System.Collections.Concurrent;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TokenStudio.Tests;

/// <summary>Every page, light and dark, desk and phone: accessible by axe, silent in the console, nothing from elsewhere.</summary>
public sealed class PageQuality(StudioFixture studio, ChromiumFixture chromium)
{
    static readonly string[] Pages = ["start", "reference", "glossary", "overview", "supply", "emissions", "allocation", "simulate", "table", "checks", "sheet", "share", "settings", "palette", "keys", "explained", "shared", "not found"];

    public static TheoryData<string, int, int> Views() => [.. from page in Pages from size in new[] { (1440, 900), (390, 844) } select (page, size.Item1, size.Item2)];

    // Light, and then dark in the same page: the theme follows the system's as it changes.
    [Theory]
    [MemberData(nameof(Views))]
    public async Task Page_AsShown_IsAccessibleSilentAndSelfContained(string name, int width, int height)
    {
        await using var context = await chromium.Clean(new()
        {
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,   // a colour half faded in is no colour to judge
        });
        var complaints = new ConcurrentQueue<string>();
        Listen(context, complaints);
        await context.AddInitScriptAsync("document.addEventListener('securitypolicyviolation', e => console.error('policy: ' + e.violatedDirective + ' ' + e.blockedURI))");

        var page = await Show(name, context, phone: width < 600);
        foreach (var theme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = theme });
            await Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", theme == ColorScheme.Dark ? "dark" : "light");
            if (theme == ColorScheme.Light) Assert.Empty(complaints);   // asked before axe runs: axe tries styles of its own, which the policy forbids
            var axe = await page.RunAxe();
            Assert.Empty(axe.Violations.SelectMany(v => v.Nodes.Select(n => $"{theme}, {v.Id}: {n.Target} {n.Any.FirstOrDefault()?.Message}")));
            Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"), "The page scrolls sideways.");

            // For the eye and the README: every view this test looks at, in a folder that is asked for.
            if (Environment.GetEnvironmentVariable("TOKENSTUDIO_LOOK") is not { Length: > 0 } folder) continue;
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name.Replace(' ', '-')}-{(width < 600 ? "phone" : "desk")}-{(theme == ColorScheme.Dark ? "dark" : "light")}.png"), FullPage = width < 600 });
        }
    }

    void Listen(IBrowserContext context, ConcurrentQueue<string> complaints)
    {
        context.Console += (_, message) =>
        {
            // Chromium itself reports the status of the page that is meant to be missing.
            var missing = message.Text.Contains("404", StringComparison.Ordinal) && message.Location.Contains("/nowhere", StringComparison.Ordinal);
            if (message.Type == "error" && !missing) complaints.Enqueue($"console: {message.Text}");
        };
        context.WebError += (_, error) => complaints.Enqueue($"script: {error.Error}");
        context.RequestFailed += (_, request) => complaints.Enqueue($"failed: {request.Url} {request.Failure}");
        context.Request += (_, request) =>
        {
            var url = new Uri(request.Url);
            if (url.Scheme is not ("data" or "blob") && url.Authority != studio.Address.Authority) complaints.Enqueue($"elsewhere: {request.Url}");
        };
    }

    async Task<IPage> Show(string name, IBrowserContext context, bool phone)
    {
        if (name is "start" or "reference" or "glossary" or "not found")
        {
            var page = await context.NewPageAsync();
            await page.GotoAsync(name switch { "start" => studio.Address.ToString(), "reference" or "glossary" => $"{studio.Address}{name}", _ => $"{studio.Address}nowhere" });
            // The circuit has taken the page over, head and all: in between there is no title.
            await page.Locator(".pub[data-live]").WaitForAsync();
            await Expect(page).ToHaveTitleAsync(new System.Text.RegularExpressions.Regex("TokenStudio"));
            await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
            if (name == "start") await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Meridian base case" })).ToBeEnabledAsync();
            return page;
        }

        var tab = await AllocationTab.Meridian(context, studio.Address);
        switch (name)
        {
            case "table":
                if (phone) await tab.Button("Charts").ClickAsync();
                await tab.ShowTable();
                await tab.Button("Show as table: Unlock calendar").ClickAsync();
                await Expect(tab.Circulating("Month 120")).ToBeAttachedAsync();
                break;
            case "checks":
                if (phone) await tab.Page.Locator(".tab").Filter(new() { HasText = "Checks" }).ClickAsync();
                await Expect(tab.Page.Locator("[data-check=largest-unlock]")).ToBeVisibleAsync();
                break;
            case "sheet":
                await tab.Page.Locator("tr[data-row=team] .nm").ClickAsync();
                await Expect(tab.Page.Locator(".insp h2")).ToHaveTextAsync("Team");
                break;
            case "supply":
                await tab.Page.GotoAsync(tab.Page.Url.Replace("/allocation", "/supply", StringComparison.Ordinal));
                await tab.Listening();
                break;
            case "overview":
                await tab.Page.GotoAsync(tab.Page.Url.Replace("/allocation", "/overview", StringComparison.Ordinal));
                await tab.Listening();
                await tab.Button("Name this version").ClickAsync();
                await tab.Page.GetByRole(AriaRole.Dialog).GetByLabel("Name", new() { Exact = true }).FillAsync("First");
                await tab.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Name version" }).ClickAsync();
                await Expect(tab.Page.Locator("[data-version]")).ToHaveCountAsync(1);
                await tab.Button("Add goal").ClickAsync();
                await Expect(tab.Page.Locator("[data-goal=goal-1]")).ToContainTextAsync("Warning");
                break;
            case "emissions":
                await tab.Page.GotoAsync(tab.Page.Url.Replace("/allocation", "/emissions", StringComparison.Ordinal));
                await tab.Listening();
                await tab.Button("Add emission").ClickAsync();
                await Expect(tab.Cell("Name")).ToHaveValueAsync("Emission 1");
                break;
            case "simulate":
                await tab.Page.GotoAsync(tab.Page.Url.Replace("/allocation", "/simulate", StringComparison.Ordinal));
                await tab.Listening();
                await tab.Button("Use a random price").ClickAsync();
                await tab.Button("Run").ClickAsync();
                await tab.Button("Show as table: Token price").ClickAsync();
                await tab.Button("Show as table: Price at the cursor").ClickAsync();
                await Expect(tab.Page.Locator(".twin").First).ToContainTextAsync("Month 120");
                break;
            case "share":
                await tab.Share();
                break;
            case "settings":
                await tab.Page.Locator(".scn").ClickAsync();
                await Expect(tab.Page.GetByLabel("Scenario name")).ToBeVisibleAsync();
                break;
            case "palette":
                await Palette.Ready(tab.Page);
                await Palette.Open(tab.Page);
                await tab.Page.Keyboard.TypeAsync("cliff");
                await Expect(Palette.Chosen(tab.Page).Locator("b")).ToHaveTextAsync("Team, cliff");
                break;
            case "keys":
                await Palette.Ready(tab.Page);
                await tab.Page.Keyboard.PressAsync("?");
                await Expect(tab.Page.Locator("#keys")).ToBeVisibleAsync();
                break;
            case "explained":
                await tab.Button("TGE float").FocusAsync();
                await Expect(tab.Page.Locator("#why-float")).ToBeVisibleAsync();
                break;
            case "shared":
                await tab.Page.GotoAsync(await tab.Share());
                await Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Meridian base case");
                break;
        }

        return tab.Page;
    }
}
