using System.Diagnostics;
using Microsoft.Playwright;
using UglyToad.PdfPig;
using static Microsoft.Playwright.Assertions;

namespace TokenStudio.Tests;

/// <summary>Links as their owner makes, changes and ends them, and as visitors meet them.</summary>
[Collection(nameof(Alone))]
public sealed class LinksJourney(StudioFixture studio, ChromiumFixture chromium)
{
    [Fact]
    public async Task Share_InTwoPresses_IsCopiedAndEndsOnOpenPagesWithinTwoSeconds()
    {
        await using var context = await chromium.Clean(new() { Permissions = ["clipboard-read", "clipboard-write"], ViewportSize = new() { Width = 1440, Height = 900 } });
        var tab = await AllocationTab.Meridian(context, studio.Address);
        await tab.ShareButton.ClickAsync();
        await tab.Button("New link").ClickAsync();
        await Expect(tab.Button("Copied")).ToBeVisibleAsync();
        var address = await tab.Page.EvaluateAsync<string>("navigator.clipboard.readText()");
        Assert.Equal(address, await tab.Cell("The link's address").InputValueAsync());

        await using var other = await chromium.Clean();
        var reader = await other.NewPageAsync();
        await reader.GotoAsync(address);
        var title = reader.GetByRole(AriaRole.Heading, new() { Level = 1 });
        await Expect(title).ToHaveTextAsync("Meridian base case");
        Assert.Equal("/", await reader.Locator("link[rel=canonical]").GetAttributeAsync("href"));

        // An edit offers the newer version; what is read is not taken away.
        await tab.Page.Keyboard.PressAsync("Escape");
        await tab.Type("Team cliff, months", "6");
        await Expect(reader.GetByRole(AriaRole.Status)).ToContainTextAsync("A newer version is there.");
        await reader.GetByRole(AriaRole.Link, new() { Name = "Reload" }).ClickAsync();
        await Expect(reader.Locator(".pub-h")).ToContainTextAsync("Version 2");

        await tab.ShareButton.ClickAsync();
        await Expect(tab.Page.Locator(".lk")).ToContainTextAsync("Opened 2 times, last just now");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Revoke" }).ClickAsync();
        var since = Stopwatch.StartNew();
        await Expect(title).ToHaveTextAsync("This link has ended", new() { Timeout = 2_000 });
        Assert.True(since.Elapsed < TimeSpan.FromSeconds(2), $"{since.Elapsed.TotalSeconds:0.00} s");
        await Expect(reader.Locator("svg")).ToHaveCountAsync(0);
        Assert.DoesNotContain("Meridian", await reader.ContentAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("MRD", await reader.ContentAsync(), StringComparison.Ordinal);
        Assert.Equal("This link has ended", await reader.TitleAsync());
    }

    [Fact]
    public async Task Terms_SetInTheDialog_StandInTheListAndHold()
    {
        await using var context = await chromium.Clean();
        var tab = await AllocationTab.Meridian(context, studio.Address);
        var address = await tab.Share();
        var card = tab.Page.Locator(".lk").First;
        await Expect(card).ToContainTextAsync("Not opened yet");

        // Never needs a second press.
        await card.GetByLabel("Name", new() { Exact = true }).FillAsync("Fund B");
        await card.GetByLabel("Name", new() { Exact = true }).PressAsync("Tab");
        await Expect(card).ToContainTextAsync("Fund B");
        await card.GetByLabel("Expires", new() { Exact = true }).SelectOptionAsync("never");
        await Expect(card).ToContainTextAsync("Without an end it stays open until you revoke it.");
        await Expect(card).Not.ToContainTextAsync("Never expires");
        // By key: the explanation of the field above lies over it while the pointer rests there.
        await tab.Button("Let it never expire").PressAsync("Enter");
        await Expect(card).ToContainTextAsync("Never expires");
        await tab.Cell("Visitors at most").FillAsync("none");
        await tab.Cell("Visitors at most").PressAsync("Tab");
        await Expect(card.GetByRole(AriaRole.Alert)).ToHaveTextAsync("A whole number from 1 to 1,000,000, or nothing.");

        var foot = tab.Page.GetByRole(AriaRole.Group, new() { Name = "Viewers: Fund B" });
        await foot.GetByRole(AriaRole.Switch, new() { Name = "can fork" }).UncheckAsync();
        await foot.GetByRole(AriaRole.Switch, new() { Name = "see prices" }).UncheckAsync();
        await foot.GetByRole(AriaRole.Button, new() { Name = "v1, fixed" }).ClickAsync();
        foreach (var term in new[] { "no fork", "without prices", "v1, fixed" }) await Expect(card).ToContainTextAsync(term);

        // The page shows version 1 after an edit, without a price, and offers no copy.
        await tab.Page.Keyboard.PressAsync("Escape");
        await tab.Type("Team cliff, months", "6");
        await Expect(tab.Page.Locator(".chip").First).ToHaveTextAsync("v2");
        await using var other = await chromium.Clean();
        var reader = await other.NewPageAsync();
        await reader.GotoAsync(address);
        await Expect(reader.Locator(".pub-h")).ToContainTextAsync("Version 1");
        var html = await reader.ContentAsync();
        foreach (var told in new[] { "$", "FDV", "/fork\"" }) Assert.DoesNotContain(told, html, StringComparison.Ordinal);
        var csv = await (await other.APIRequest.GetAsync($"{address}/projection.csv")).TextAsync();
        Assert.StartsWith("date,step,minted", csv, StringComparison.Ordinal);
        Assert.DoesNotContain("price", csv, StringComparison.Ordinal);
        var report = await other.APIRequest.GetAsync($"{address}/report.pdf");
        using var pdf = PdfDocument.Open(await report.BodyAsync());
        var text = string.Concat(pdf.GetPages().Select(p => p.Text));
        Assert.Contains("11.8%", text, StringComparison.Ordinal);
        foreach (var told in new[] { "$", "FDV", "0.12" }) Assert.DoesNotContain(told, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Password_AskedFor_OpensWithoutJavaScript()
    {
        await using var context = await chromium.Clean();
        var tab = await AllocationTab.Meridian(context, studio.Address);
        var address = await tab.Share();
        await tab.Cell("Password").FillAsync("correct horse");
        await tab.Cell("Password").PressAsync("Tab");
        await Expect(tab.Button("Remove")).ToBeVisibleAsync();

        await using var other = await chromium.Clean(new() { JavaScriptEnabled = false });
        var reader = await other.NewPageAsync();
        await reader.GotoAsync(address);
        var field = reader.GetByLabel("Password", new() { Exact = true });
        await field.FillAsync("battery staple");
        await reader.GetByRole(AriaRole.Button, new() { Name = "Open" }).ClickAsync();
        await Expect(reader.GetByRole(AriaRole.Alert)).ToHaveTextAsync("This is not the password.");
        await field.FillAsync("correct horse");
        await field.PressAsync("Enter");
        await Expect(reader.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Meridian base case");
        Assert.Equal(address, reader.Url);
    }
}
