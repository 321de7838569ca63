using static Microsoft.Playwright.Assertions;

namespace TokenStudio.Tests;

/// <summary>The server is asked to end under an open page, as docker stop does.</summary>
[Collection(nameof(Alone))]
public sealed class DrainJourney(ChromiumFixture chromium)
{
    [Fact]
    public async Task Terminate_UnderAnOpenPage_TellsItTakesAnEditAndThePageComesBack()
    {
        using var data = new TemporaryFolder();
        await using var context = await chromium.Clean();
        Uri address;
        AllocationTab tab;
        using (var first = await StudioServer.Start(data.Path, settings: [("TOKENSTUDIO__DRAIN__NOTICESECONDS", "5")]))
        {
            address = first.Address;
            tab = await AllocationTab.Meridian(context, address);
            first.AskToEnd();
            await Expect(tab.Page.Locator(".toast")).ToContainTextAsync("The server restarts. Everything is saved; this page comes back by itself.");
            await tab.Type("Team cliff, months", "6");
            await Expect(tab.Page.Locator(".chip").First).ToHaveTextAsync("v2");
            Assert.Equal(0, await first.Ended(TimeSpan.FromSeconds(8)));
        }

        await tab.Page.EvaluateAsync("() => { document.documentElement.dataset.before = 'end'; }");
        using var second = await StudioServer.Start(data.Path, address.ToString());
        await Expect(tab.Page.Locator("html[data-before]")).ToHaveCountAsync(0, new() { Timeout = 20_000 });
        await tab.Listening();
        await Expect(tab.Cell("Team cliff, months")).ToHaveValueAsync("6");
    }
}
