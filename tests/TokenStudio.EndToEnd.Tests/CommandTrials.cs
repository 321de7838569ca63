using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TokenStudio.Tests;

/// <summary>How each command of the registry is tried: where, after what, and what must come of it.</summary>
/// <param name="Section">Where it is there; null for the start page.</param>
/// <param name="Effect">Fails unless the command was done.</param>
sealed record CommandTrial(string? Section, Func<AllocationTab, Task> Effect)
{
    public Func<AllocationTab, Task> Before { get; init; } = _ => Task.CompletedTask;

    /// <summary>End of the file it downloads, or null.</summary>
    public string? File { get; init; }
}

static class CommandTrials
{
    const string Cliff = "Team cliff, months";

    public static IReadOnlyDictionary<string, CommandTrial> All { get; } = new Dictionary<string, CommandTrial>
    {
        ["find"] = new("allocation", tab => Expect(tab.Page.Locator("#find")).ToBeVisibleAsync()),
        ["help"] = new("allocation", tab => Expect(tab.Page.Locator("#keys")).ToBeVisibleAsync()),
        ["theme"] = new("allocation", tab => Expect(tab.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark")),
        ["go-start"] = new("allocation", tab => Heading(tab, "Start from a template")),
        ["go-reference"] = new("allocation", tab => Heading(tab, "Kinds and formulas")),
        ["go-glossary"] = new("allocation", tab => Heading(tab, "Glossary")),
        ["language-en"] = new("allocation", tab => Chosen(tab, "en")) { Before = Marked },
        ["language-de"] = new("allocation", tab => Chosen(tab, "de")) { Before = Marked },
        ["language-fr"] = new("supply", tab => Chosen(tab, "fr")) { Before = Marked },
        ["blank"] = new(null, tab => Address(tab, "allocation")),
        ["go-overview"] = new("allocation", tab => Address(tab, "overview")),
        ["go-supply"] = new("allocation", tab => Address(tab, "supply")),
        ["go-emissions"] = new("allocation", tab => Address(tab, "emissions")),
        ["go-allocation"] = new("supply", tab => Address(tab, "allocation")),
        ["go-grants"] = new("allocation", tab => Address(tab, "grants")),
        ["go-simulate"] = new("allocation", tab => Address(tab, "simulate")),
        ["go-history"] = new("allocation", tab => Address(tab, "history")),
        ["go-compare"] = new("allocation", tab => Address(tab, "compare")),
        ["undo"] = new("allocation", tab => Expect(tab.Cell(Cliff)).ToHaveValueAsync("12")) { Before = Shorten },
        ["redo"] = new("allocation", tab => Expect(tab.Cell(Cliff)).ToHaveValueAsync("6"))
        {
            Before = async tab =>
            {
                await Shorten(tab);
                await tab.Undo.ClickAsync();
                await Expect(tab.Cell(Cliff)).ToHaveValueAsync("12");
            },
        },
        ["share"] = new("allocation", tab => Expect(tab.Button("New link")).ToBeVisibleAsync()),
        ["settings"] = new("allocation", tab => Expect(tab.Page.GetByLabel("Scenario name")).ToBeVisibleAsync()),
        ["export-pdf"] = new("allocation", _ => Task.CompletedTask) { File = ".pdf" },
        ["export-csv"] = new("allocation", _ => Task.CompletedTask) { File = ".csv" },
        ["export-xlsx"] = new("allocation", _ => Task.CompletedTask) { File = ".xlsx" },
        ["export-json"] = new("allocation", _ => Task.CompletedTask) { File = "-projection.json" },
        ["export-contracts"] = new("allocation", _ => Task.CompletedTask) { File = "-contracts.json" },
        ["export-file"] = new("allocation", _ => Task.CompletedTask) { File = ".json" },
        ["month-back"] = new("allocation", tab => CursorAt(tab, "Month 11")) { Before = Drawn },
        ["month-on"] = new("allocation", tab => CursorAt(tab, "Month 13")) { Before = Drawn },
        ["year-back"] = new("allocation", tab => CursorAt(tab, "TGE")) { Before = Drawn },
        ["year-on"] = new("allocation", tab => CursorAt(tab, "Month 24")) { Before = Drawn },
        ["name-version"] = new("allocation", tab => Expect(tab.Page.GetByRole(AriaRole.Dialog).GetByLabel("Name", new() { Exact = true })).ToBeFocusedAsync()),
        ["compare"] = new("allocation", tab => Expect(tab.Page.Locator("td[data-compared]")).ToHaveTextAsync("360.5M"))
        {
            Before = async tab =>
            {
                await tab.Button("Name version").ClickAsync();
                await tab.Page.GetByRole(AriaRole.Dialog).GetByLabel("Name", new() { Exact = true }).FillAsync("First");
                await tab.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Name version" }).ClickAsync();
                await Expect(tab.Page.Locator(".cmp")).ToBeVisibleAsync();
            },
        },
        ["add-goal"] = new("overview", tab => Expect(tab.Page.Locator("[data-goal=goal-1]")).ToBeVisibleAsync()),
        ["add-bucket"] = new("allocation", tab => Expect(tab.Page.Locator("tr.bucket")).ToHaveCountAsync(11)),
        ["add-emission"] = new("emissions", tab => Expect(tab.Cell("Name")).ToHaveValueAsync("Emission 1")),
        ["add-burn"] = new("supply", tab => Expect(tab.Page.GetByRole(AriaRole.Group, new() { Name = "Burn 1" })).ToBeVisibleAsync()),
        ["add-pool"] = new("grants", tab => Heading(tab, "Grants pool 1")),
        ["add-round"] = new("grants", tab => Heading(tab, "Grants round 1")),
        ["run"] = new("simulate", tab => Expect(tab.Page.Locator("[role=status]").Filter(new() { HasText = "Done: 10,000 runs" })).ToBeAttachedAsync(Patient)) { Before = Random },
        ["cancel-run"] = new("simulate", tab => Expect(tab.Page.Locator("[role=status], .sim-o").Filter(new() { HasText = "Cancelled" }).First).ToBeAttachedAsync(Patient))
        {
            Before = async tab =>
            {
                await Random(tab);
                await Daily(tab);   // 3,654 rows: long enough to be cancelled
                await tab.Type("Runs", "100000");
                await tab.Button("Run").ClickAsync();
                await Expect(tab.Button("Cancel")).ToBeVisibleAsync();
            },
        },
    };

    static LocatorAssertionsToBeAttachedOptions Patient => new() { Timeout = 60_000 };

    static Task Heading(AllocationTab tab, string text) => Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(text);

    static Task Address(AllocationTab tab, string section) => Expect(tab.Page).ToHaveURLAsync(new Regex($"/scenarios/[^/]+/{section}$"));

    static Task Drawn(AllocationTab tab) => CursorAt(tab, "Month 12");

    static async Task Marked(AllocationTab tab) => await tab.Page.EvaluateAsync("() => window.marked = true");

    // The page comes again, in that language, and the browser keeps it.
    static async Task Chosen(AllocationTab tab, string code)
    {
        await tab.Page.WaitForFunctionAsync("() => window.marked !== true");
        await Expect(tab.Page.Locator("html")).ToHaveAttributeAsync("lang", code);
        Assert.Contains(await tab.Page.Context.CookiesAsync(), c => c.Name == ".AspNetCore.Culture" && c.Value.EndsWith($"uic%3D{code}", StringComparison.Ordinal) && c.HttpOnly);
        await tab.Listening();
    }

    static Task CursorAt(AllocationTab tab, string step) => Expect(tab.Page.Locator(".cursor")).ToHaveAttributeAsync("aria-valuetext", new Regex($"^{step}, "));

    static async Task Shorten(AllocationTab tab)
    {
        await tab.Type(Cliff, "6");
        await Expect(tab.Undo).ToBeEnabledAsync();
    }

    static async Task Random(AllocationTab tab)
    {
        await tab.Button("Use a random price").ClickAsync();
        await Expect(tab.Button("Run")).ToBeEnabledAsync();
    }

    static async Task Daily(AllocationTab tab)
    {
        var address = new Uri(tab.Page.Url);
        var answer = await tab.Page.Context.APIRequest.PatchAsync($"{address.GetLeftPart(UriPartial.Authority)}/api/v1{address.AbsolutePath.Replace("/simulate", "", StringComparison.Ordinal)}", new()
        {
            Headers = new Dictionary<string, string> { ["X-TokenStudio"] = "1", ["Content-Type"] = "application/json", ["If-Match"] = "*" },
            Data = Edits.Set("/timeline/step", "\"P1D\""),
        });
        Assert.Equal(200, answer.Status);
    }
}
