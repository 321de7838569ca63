using static Microsoft.Playwright.Assertions;

namespace TokenStudio.Tests;

/// <summary>The server dies under an open page.</summary>
[Collection(nameof(Alone))]
public sealed class OutageJourney(ChromiumFixture chromium)
{
    [Fact]
    public async Task Kill_AfterSaved_LosesNothingAndTheOpenTabComesBackByItself()
    {
        using var data = new TemporaryFolder();
        await using var context = await chromium.Clean();
        string url;
        Uri address;
        AllocationTab tab;
        using (var first = await StudioServer.Start(data.Path))
        {
            address = first.Address;
            tab = await AllocationTab.Meridian(context, address);
            url = tab.Page.Url;
            await tab.Type("Team cliff, months", "6");
            await Expect(tab.Page.Locator(".chip").First).ToHaveTextAsync("v2");
            await Expect(tab.Saved).ToContainTextAsync("Saved");
            first.Kill();
        }

        // The mark is of this document: a page that loads anew no longer has it.
        await tab.Page.EvaluateAsync("() => { document.documentElement.dataset.before = 'kill'; }");
        await Expect(tab.Page.Locator("#components-reconnect-modal")).ToBeVisibleAsync(new() { Timeout = 20_000 });
        using var second = await StudioServer.Start(data.Path, address.ToString());
        await Expect(tab.Page.Locator("html[data-before]")).ToHaveCountAsync(0, new() { Timeout = 20_000 });
        await tab.Listening();
        Assert.Equal(url, tab.Page.Url);
        await Expect(tab.Cell("Team cliff, months")).ToHaveValueAsync("6");
        await tab.Type("Team cliff, months", "9");
        await Expect(tab.Page.Locator(".chip").First).ToHaveTextAsync("v3");
    }
}
