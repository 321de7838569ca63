using static Microsoft.Playwright.Assertions;

namespace TokenStudio.Tests;

/// <summary>Two tabs on one scenario: what one drags, the other sees.</summary>
[Collection(nameof(Alone))]
public sealed class PreviewJourney(StudioFixture studio, ChromiumFixture chromium)
{
    const string TeamCliff = "Team cliff, months";
    const string Slider = "input[type=range][data-path='/allocations/team/vesting/cliff']";

    // Month 6; a cliff of 6 months pays the team's 145,000,000 × 6/48 = 18,125,000 more by then.
    const string Before = "224,085,833.333333333333333333";
    const string After = "242,210,833.333333333333333333";

    [Fact]
    public async Task Drag_InOneTab_IsSeenInTheOtherUntilEscLossOrLettingGo()
    {
        await using var context = await chromium.Clean();
        using var line = new CutLine(studio.Address);
        var other = await AllocationTab.Meridian(context, studio.Address);
        await other.ShowTable();
        var tab = await AllocationTab.Open(context, new Uri(line.Address, new Uri(other.Page.Url).PathAndQuery).ToString());

        await Drag(tab);
        await other.Shows("Month 6", After);
        await Expect(other.Cell(TeamCliff)).ToHaveValueAsync("6");
        await tab.Page.Keyboard.PressAsync("Escape");
        await Stands(tab, other, "v1");
        await tab.Page.Mouse.MoveAsync(0, 0);   // still held: moves no more
        await tab.Page.Mouse.UpAsync();
        await Stands(tab, other, "v1");
        await Expect(tab.Page.Locator(Slider)).ToHaveJSPropertyAsync("value", "12");

        await Drag(tab);
        await other.Shows("Month 6", After);
        line.Cut();   // the hand is lost while it drags
        await Expect(other.Cell(TeamCliff)).ToHaveValueAsync("12");
        await other.Shows("Month 6", Before);
        line.Join();
        await Expect(tab.Page.Locator("#components-reconnect-modal")).ToBeHiddenAsync(new() { Timeout = 30_000 });
        await tab.Page.Keyboard.PressAsync("Escape");
        await tab.Page.Mouse.UpAsync();
        await Stands(tab, other, "v1");

        await Drag(tab);
        await other.Shows("Month 6", After);
        await tab.Page.CloseAsync();
        await other.Shows("Month 6", Before);

        var again = await AllocationTab.Open(context, other.Page.Url);
        await Drag(again);
        await other.Shows("Month 6", After);
        await Expect(other.Page.Locator(".chip").First).ToHaveTextAsync("v1");
        await again.Page.Mouse.UpAsync();
        await Expect(other.Page.Locator(".chip").First).ToHaveTextAsync("v2");
        await other.Shows("Month 6", After);
        await Expect(other.Cell(TeamCliff)).ToHaveValueAsync("6");
    }

    // Takes hold of the team's cliff and drags it from 12 to 6 months, without letting go.
    static async Task Drag(AllocationTab tab)
    {
        await tab.Page.Locator("tr[data-row=team] .nm").ClickAsync();
        var slider = tab.Page.Locator(Slider);
        var box = (await slider.BoundingBoxAsync())!;
        var most = double.Parse((await slider.GetAttributeAsync("max"))!, System.Globalization.CultureInfo.InvariantCulture);
        await tab.Page.Mouse.MoveAsync(At(12), box.Y + (box.Height / 2));
        await tab.Page.Mouse.DownAsync();
        await tab.Page.Mouse.MoveAsync(At(6), box.Y + (box.Height / 2), new() { Steps = 5 });
        await Expect(slider).ToHaveJSPropertyAsync("value", "6");

        float At(double value) => (float)(box.X + 7 + ((box.Width - 14) * value / most));   // half a thumb at each end
    }

    static async Task Stands(AllocationTab tab, AllocationTab other, string version)
    {
        await other.Shows("Month 6", Before);
        foreach (var each in new[] { tab, other })
        {
            await Expect(each.Cell(TeamCliff)).ToHaveValueAsync("12");
            await Expect(each.Page.Locator(".chip").First).ToHaveTextAsync(version);
        }
    }
}
