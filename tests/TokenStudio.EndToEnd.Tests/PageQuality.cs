using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TokenStudio.Tests;

/// <summary>Every page, light and dark, desk and phone: accessible by axe, silent in the console, nothing from elsewhere.</summary>
public sealed class PageQuality(StudioFixture studio, ChromiumFixture chromium)
{
    // Some of them alone: TOKENSTUDIO_PAGES=table,checks.
    static readonly string[] Pages = Environment.GetEnvironmentVariable("TOKENSTUDIO_PAGES") is { Length: > 0 } asked ? asked.Split(',') : ["start", "bin", "reference", "glossary", "api keys", "overview", "supply", "emissions", "allocation", "airdrop", "grants", "round form", "pool", "pool parameters", "simulate", "history", "compare", "table", "checks", "sheet", "contracts", "taken along", "share", "settings", "palette", "keys", "explained", "shared", "embed", "gate", "ended", "not found"];

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
            if (name != "embed") await Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", theme == ColorScheme.Dark ? "dark" : "light");
            if (theme == ColorScheme.Light) Assert.Empty(complaints);   // asked before axe runs: axe tries styles of its own, which the policy forbids

            // What dark changes is colours.
            var axe = theme == ColorScheme.Light ? await page.RunAxe() : await page.RunAxe(new AxeRunOptions { RunOnly = RunOnlyOptions.Rules("color-contrast", "link-in-text-block") });
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
        context.RequestFailed += (_, request) =>
        {
            // A shared page lets go of its own line once it has heard that its link ended.
            var letGo = new Uri(request.Url).AbsolutePath.EndsWith("/live", StringComparison.Ordinal) && request.Failure == "net::ERR_ABORTED";
            if (!letGo) complaints.Enqueue($"failed: {request.Url} {request.Failure}");
        };
        context.Request += (_, request) =>
        {
            var url = new Uri(request.Url);
            if (url.Scheme is not ("data" or "blob") && url.Authority != studio.Address.Authority) complaints.Enqueue($"elsewhere: {request.Url}");
        };
    }

    async Task<IPage> Show(string name, IBrowserContext context, bool phone)
    {
        if (name is "start" or "reference" or "glossary" or "api keys" or "not found")
        {
            var page = await context.NewPageAsync();
            await page.GotoAsync(name switch { "start" => studio.Address.ToString(), "reference" or "glossary" => $"{studio.Address}{name}", "api keys" => $"{studio.Address}keys", _ => $"{studio.Address}nowhere" });
            // The circuit has taken the page over, head and all: in between there is no title.
            await page.Locator(".pub[data-live]").WaitForAsync();
            await Expect(page).ToHaveTitleAsync(new System.Text.RegularExpressions.Regex("TokenStudio"));
            await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
            if (name == "start") await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Meridian base case" })).ToBeEnabledAsync();
            if (name == "api keys")
            {
                await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Nightly export");
                await page.GetByRole(AriaRole.Button, new() { Name = "New key" }).ClickAsync();
                await Expect(page.GetByLabel("The new key")).ToBeVisibleAsync();
            }

            return page;
        }

        var tab = await AllocationTab.Meridian(context, studio.Address);
        switch (name)
        {
            case "bin":
                await tab.Page.GotoAsync(studio.Address.ToString());
                await tab.Page.Locator(".pub[data-live]").WaitForAsync();
                await tab.Button("Delete Meridian base case").ClickAsync();
                await tab.Button("Delete Meridian base case for ever").ClickAsync();
                await Expect(tab.Button("Keep it")).ToBeFocusedAsync();
                break;
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
            case "contracts":
                await tab.Page.Locator("tr[data-row=team] .nm").ClickAsync();
                await Expect(tab.Page.Locator(".insp h2")).ToHaveTextAsync("Team");
                await tab.Button("Parameters for contracts").ClickAsync();
                await Expect(tab.Page.Locator(".con-t code").Last).ToHaveTextAsync("145000000000000000000000000");
                break;
            case "taken along":
                if (phone) await tab.Button("Charts").ClickAsync();
                await tab.Page.Locator("summary[aria-label='Take along: Circulating supply']").ClickAsync();
                await Expect(tab.Button("Copy as Markdown").First).ToBeVisibleAsync();
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
            case "grants":
                await tab.Page.GotoAsync(tab.Page.Url.Replace("/allocation", "/grants", StringComparison.Ordinal));
                await tab.Listening();
                await tab.Button("Add a round").ClickAsync();
                await tab.Button("Add 12 example projects").ClickAsync();
                await tab.Button("Add role").ClickAsync();
                await tab.Page.Locator(".gr-w").ClickAsync();
                foreach (var panel in new[] { "Mechanisms compared", "Explain a match", "Lifecycle" }) await tab.Button(panel).ClickAsync();
                await tab.Button("Play the usual course").ClickAsync();
                await Expect(tab.Page.Locator(".mr-r").First).ToContainTextAsync("37,500");
                await Expect(tab.Page.Locator(".at-c")).ToBeVisibleAsync();
                await tab.Button("Show as table: Matching result").ClickAsync();
                await tab.Button("Show as table: Attack test").ClickAsync();
                await Expect(tab.Page.Locator(".ex").First).ToContainTextAsync("Contributors");
                break;
            case "pool" or "pool parameters":
                await tab.Page.GotoAsync(tab.Page.Url.Replace("/allocation", "/grants", StringComparison.Ordinal));
                await tab.Listening();
                await tab.Button("Add a pool").ClickAsync();
                if (name == "pool parameters")
                {
                    await tab.Button("Pool parameters").ClickAsync();
                    await Expect(tab.Page.Locator(".con-x")).ToContainTextAsync("6beae140");
                    break;
                }

                await tab.Button("Add 12 example projects").ClickAsync();
                await tab.Button("Lifecycle").ClickAsync();
                await tab.Button("Arguments").ClickAsync();
                await tab.Button("Play the usual course").ClickAsync();
                await Expect(tab.Page.Locator(".lc li").Last).ToContainTextAsync("Pay the recipients");
                await Expect(tab.Page.Locator(".mr-r").First).ToContainTextAsync("36,563");
                await Expect(tab.Page.Locator(".at-c")).ToBeVisibleAsync();
                await tab.Page.Locator(".tk summary").ClickAsync();
                await tab.Page.Locator(".tk .menu-l button").First.ClickAsync();
                await Expect(tab.Page.Locator(".tk .chip")).ToHaveTextAsync("USDC");
                break;
            case "round form":
                await tab.Page.GotoAsync(tab.Page.Url.Replace("/allocation", "/grants", StringComparison.Ordinal));
                await tab.Listening();
                await tab.Button("Add a round").ClickAsync();
                await tab.Button("Add project").ClickAsync();
                await tab.Button("Edit form").ClickAsync();
                await tab.Button("Use the form of Grants Stack").ClickAsync();
                await Expect(tab.Page.Locator(".qu .gr-w")).ToHaveCountAsync(3);
                await tab.Page.Locator(".qu .gr-w").Last.ClickAsync();
                await tab.Button("Registry ids").ClickAsync();
                await tab.Page.Locator(".imp-r input").SetInputFilesAsync(new FilePayload { Name = "round.json", MimeType = "application/json", Buffer = "{ \"name\": \"Short\", \"roundType\": \"private\" }"u8.ToArray() });
                await Expect(tab.Button("Add as a round")).ToBeVisibleAsync();
                break;
            case "airdrop":
                await tab.Page.Locator("tr[data-row=team] .nm").ClickAsync();
                await Expect(tab.Page.Locator(".insp h2")).ToHaveTextAsync("Team");
                await tab.Button("Airdrop list").ClickAsync();
                await tab.Page.Locator(".air textarea").FillAsync("0x1111111111111111111111111111111111111111,5\nnobody,1");
                await tab.Page.GetByText("Keep good rows").ClickAsync();
                await tab.Button("Check list").ClickAsync();
                await Expect(tab.Page.Locator(".air dd code")).ToHaveCountAsync(1);
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
            case "history":
                await Wide();
                await tab.Type("Team vesting, months", "24");
                await tab.Undo.ClickAsync();
                await tab.Redo.ClickAsync();
                await Expect(tab.Redo).ToBeDisabledAsync();
                await AsAsked();
                await tab.Page.GotoAsync(tab.Page.Url.Replace("/allocation", "/history?at=v1", StringComparison.Ordinal));
                await tab.Listening();
                if (phone) await tab.Button("Charts").ClickAsync();
                await Expect(tab.Page.Locator("[data-parameter]")).ToBeVisibleAsync();
                break;
            case "compare":
                await Wide();
                await tab.Type("Team vesting, months", "24");
                await Expect(tab.Undo).ToBeEnabledAsync();
                await tab.Type("Airdrop vesting, months", "12");
                await Expect(tab.Page.Locator(".saved")).ToContainTextAsync("v3");
                await AsAsked();
                await tab.Page.GotoAsync(tab.Page.Url.Replace("/allocation", "/compare?with=v1,v2", StringComparison.Ordinal));
                await tab.Listening();
                await tab.ShowTable();
                await Expect(tab.Page.Locator("[data-parameter]")).ToHaveCountAsync(2);
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
            case "embed":
                await tab.Page.GotoAsync((await tab.Share()).Replace("/s/", "/embed/", StringComparison.Ordinal));
                await Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Circulating supply");
                break;
            case "gate":
                var asked = await tab.Share();
                await tab.Cell("Password").FillAsync("correct horse");
                await tab.Cell("Password").PressAsync("Tab");
                await Expect(tab.Button("Remove")).ToBeVisibleAsync();
                await tab.Page.GotoAsync(asked);
                await Expect(tab.Page.GetByLabel("Password")).ToBeVisibleAsync();
                break;
            case "ended":
                var ended = await tab.Share();
                var reader = await context.NewPageAsync();
                await reader.GotoAsync(ended);
                await Expect(reader.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Meridian base case");
                await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Revoke" }).ClickAsync();
                await Expect(reader.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("This link has ended");
                return reader;
            case "shared":
                await tab.Page.GotoAsync(await tab.Share());
                await Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Meridian base case");
                break;
        }

        return tab.Page;

        // The columns of months are edited at a desk; what comes of it is looked at as asked.
        Task Wide() => tab.Page.SetViewportSizeAsync(1440, 900);

        Task AsAsked() => phone ? tab.Page.SetViewportSizeAsync(390, 844) : Task.CompletedTask;
    }
}
