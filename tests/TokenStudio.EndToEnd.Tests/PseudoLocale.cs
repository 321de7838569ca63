using System.Text.Json;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TokenStudio.Tests;

/// <summary>Every page, menu and dialog in the pseudo-language, where wordings come in accented letters: plain letters have come past the resource files.</summary>
public sealed class PseudoLocale(ChromiumFixture chromium)
{
    const string Words = """
        () => {
          // Names, symbols, months of dates; members and paths of the scenario file.
          const symbols = /\b(TokenStudio|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|null|[A-Z]{2,5})\b|"\w+"|^\/[\w/-]*$/g;
          const found = new Set();
          const look = (element, text) => {
            const words = text?.replace(symbols, '').match(/[A-Za-z]{2,}/g) ?? [];
            // A stylesheet for browsers without scripts is text to those with them.
            if (!/^<link /.test(text?.trim()) && words.some((word) => /[aceinosuyz]/i.test(word)) && !element.closest('[translate=no], script, style, template')) found.add(text.trim());
          };
          const walk = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
          while (walk.nextNode()) look(walk.currentNode.parentElement, walk.currentNode.data);
          for (const element of document.body.querySelectorAll('*'))
            for (const name of ['aria-label', 'aria-valuetext', 'aria-description', 'title', 'placeholder', 'alt']) look(element, element.getAttribute(name));
          return [...found];
        }
        """;

    readonly SortedDictionary<string, string> found = new(StringComparer.Ordinal);

    [Fact]
    public async Task Pages_InAccentedLetters_ShowNoOthers()
    {
        using var data = new TemporaryFolder();
        using var server = await StudioServer.Start(data.Path, pseudo: true);
        await using var context = await chromium.Clean();
        await context.AddCookiesAsync([new() { Name = ".AspNetCore.Culture", Value = "c%3Den%7Cuic%3Dqps-ploc", Url = server.Address.ToString() }]);
        var page = await context.NewPageAsync();
        foreach (var path in new[] { "reference", "glossary", "nowhere", "s/nothing", "scenarios/nothing/overview", "keys" })
        {
            await page.GotoAsync($"{server.Address}{path}");
            await page.Locator(path == "s/nothing" ? ".pub" : ".pub[data-live]").WaitForAsync();
            await Look(page, path);
        }

        await page.Locator(".key-new .btn.pri").ClickAsync();
        await Expect(page.Locator(".key-new [role=alert]")).ToBeVisibleAsync();
        await Look(page, "keys, nameless");
        await page.Locator("#key-name").FillAsync("Ночь");
        await page.Locator(".key-new .btn.pri").ClickAsync();
        await Expect(page.Locator(".key-list tbody tr")).ToHaveCountAsync(1);
        await Look(page, "keys, made");
        await page.Locator(".key-list .lnk").ClickAsync();
        await Expect(page.Locator(".key-list .chip")).ToBeVisibleAsync();
        await Look(page, "keys, revoked");
        await Start(page, server.Address);
        var root = await Foreign(context, server.Address);
        foreach (var section in new[] { "overview", "supply", "emissions", "simulate", "grants", "allocation", "history?at=v1", "compare?with=v1,v3" }) await Section(page, root, section);
        await Dialogs(page, root);
        await Bin(page, server.Address);
        Assert.True(found.Count == 0, $"{found.Count} texts:\n{string.Join('\n', found.Select(f => $"{f.Value}: {f.Key}"))}");
    }

    // A Meridian whose names no alphabet of the studio's languages has.
    static async Task<string> Foreign(IBrowserContext context, Uri address)
    {
        var headers = new Dictionary<string, string> { ["X-TokenStudio"] = "1", ["Content-Type"] = "application/json", ["If-Match"] = "*" };
        var made = await context.APIRequest.PostAsync($"{address}api/v1/scenarios", new() { Headers = headers, Data = """{ "preset": "meridian" }""" });
        var id = made.Headers["location"].Split('/')[^1];
        string[] buckets = ["community", "ecosystem", "airdrop", "treasury", "liquidity", "public", "strategic", "seed", "team", "advisors"];
        var edits = buckets.Select(bucket => ($"/allocations/{bucket}/name", $"Группа {Array.IndexOf(buckets, bucket)}"))
            .Concat([("/name", "Замысел"), ("/description", "Описание"), ("/token/name", "Жетон")]).Select(e => new { op = "set", path = e.Item1, value = (object)e.Item2 })
            .Append(new { op = "set", path = "/sources", value = (object)Array.Empty<string>() });
        var answer = await context.APIRequest.PatchAsync($"{address}api/v1/scenarios/{id}", new() { Headers = headers, Data = JsonSerializer.Serialize(edits) });
        Assert.True(answer.Ok, await answer.TextAsync());

        // A scenario of its own, whose history never saw the template's names.
        var file = await (await context.APIRequest.GetAsync($"{address}api/v1/scenarios/{id}")).TextAsync();
        var own = await context.APIRequest.PostAsync($"{address}api/v1/scenarios", new() { Headers = headers, Data = file });
        return $"{address}scenarios/{own.Headers["location"].Split('/')[^1]}";
    }

    async Task Start(IPage page, Uri address)
    {
        await page.GotoAsync(address.ToString());
        await page.Locator(".pub[data-live]").WaitForAsync();
        await Look(page, "start");
        await Import("строки", "Кому,Доля\nГруппа,40\nДругие,xx\n", ".rev");
        await Import("график", """{ "name": "Жетон", "allocations": [{ "name": "Группа", "amount": 5 }] }""", ".rev, .imp-e");
        await Import("ничто", """{ "schema": 1, "Жетон": 2 }""", ".imp-e");

        async Task Import(string name, string text, string shown)
        {
            await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/plain", Buffer = System.Text.Encoding.UTF8.GetBytes(text) });
            await Expect(page.Locator(shown).First).ToBeVisibleAsync();
            await Look(page, $"start, {name}");
        }
    }

    async Task Section(IPage page, string root, string section)
    {
        await page.GotoAsync($"{root}/{section}");
        var tab = new AllocationTab(page);
        await tab.Listening();
        await Look(page, section);
        if (section == "overview") await Name(page);
        if (section is "emissions" or "supply") await page.Locator(section == "supply" ? ".goal-add" : ".ed .empty .btn.pri").ClickAsync();
        if (section == "overview") await page.Locator(".goal-add").ClickAsync();
        if (section == "allocation")
        {
            await page.Locator(".al [data-path='/allocations/team/vesting/duration']").FillAsync("5");
            await page.Keyboard.PressAsync("Enter");
            await page.Locator(".al [data-path='/allocations/seed/share']").FillAsync("xx");
            await page.Keyboard.PressAsync("Enter");
            await Expect(page.Locator(".erow").First).ToBeVisibleAsync();
        }

        if (section == "grants")
        {
            await page.Locator(".gr-e .btn.pri").ClickAsync();
            await page.Locator(".gr-pf .lnk:not(.row)").First.ClickAsync();
            await Expect(page.Locator(".mr-r")).ToHaveCountAsync(12);
            await page.Locator(".gr-c > .lnk.row").ClickAsync();
            await page.Locator(".gr-w").WaitForAsync();
        }

        if (section == "simulate")
        {
            await page.Locator(".sim-o .btn").ClickAsync();
            await page.Locator(".runc .btn.pri").ClickAsync();
            await Expect(page.Locator(".er-l li")).ToHaveCountAsync(1, new() { Timeout = 60_000 });
        }

        // Not those of the bar yet: its menus would lie over what is pressed next.
        await page.EvaluateAsync("() => document.querySelectorAll('main details').forEach((details) => (details.open = true))");
        // One after the other, each once: what opens brings further ones.
        var closed = page.Locator("main [aria-expanded=false]:not(.vh *):not([data-tried]):visible");
        while (await closed.CountAsync() > 0)
        {
            var one = await closed.First.ElementHandleAsync();

            // By the page itself: what is reckoned meanwhile may put another in its place, which then has its turn.
            await one.EvaluateAsync("element => { element.dataset.tried = ''; element.click(); }");
            await page.WaitForFunctionAsync("element => element.ariaExpanded === 'true' || !element.isConnected", one);
        }

        await page.EvaluateAsync("() => document.querySelectorAll('details').forEach((details) => (details.open = true))");
        await Look(page, $"{section}, open");
    }

    async Task Name(IPage page)
    {
        await page.Locator(".nm-v").ClickAsync();
        await Look(page, "naming");
        await page.Locator(".ver-n input").FillAsync("Первая");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("[data-version]")).ToHaveCountAsync(1);
    }

    async Task Dialogs(IPage page, string root)
    {
        await page.GotoAsync($"{root}/allocation");
        await new AllocationTab(page).Listening();
        await Palette.Ready(page);
        await Palette.Open(page);
        await Look(page, "palette");
        await page.Keyboard.PressAsync("Escape");
        await page.Locator(".scn").ClickAsync();
        await page.Locator(".mud-dialog .form").WaitForAsync();
        await Look(page, "settings");
        await page.Locator(".mud-dialog-actions .btn:not(.pri)").ClickAsync();
        await Expect(page.Locator(".mud-dialog")).ToHaveCountAsync(0);
        await page.Locator(".top [aria-keyshortcuts='.']").ClickAsync();
        await page.Locator(".share-h button.lnk").ClickAsync();
        var address = page.Locator(".lk-1 input");
        await Expect(address).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("/s/.{16,}"));
        await Look(page, "share");
        await page.GotoAsync(await address.InputValueAsync());
        await Look(page, "shared");
    }

    async Task Bin(IPage page, Uri address)
    {
        await page.GotoAsync(address.ToString());
        await page.Locator(".pub[data-live]").WaitForAsync();
        await page.Locator(".sc tbody .ib").First.ClickAsync();
        await page.Locator(".bin .btn.ghost").First.ClickAsync();
        await Expect(page.Locator(".bin-q")).ToBeVisibleAsync();
        await Look(page, "bin");
    }

    async Task Look(IPage page, string where)
    {
        foreach (var text in await page.EvaluateAsync<string[]>(Words)) found.TryAdd(text.Length > 160 ? text[..160] : text, where);
    }
}
