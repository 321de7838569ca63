using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TokenStudio.Tests;

/// <summary>The server's disk is full while someone edits: it says so, and nothing that was typed is gone.</summary>
public sealed class FullDiskJourney(ChromiumFixture chromium)
{
    [Fact]
    public async Task Disk_Full_SaysSoKeepsWhatWasTypedAndSavesItLater()
    {
        using var disk = SmallDisk.Mount();
        using var studio = await StudioServer.Start(Path.Combine(disk.Path, "data"));
        await using var context = await chromium.Clean();
        var tab = await AllocationTab.Meridian(context, studio.Address);
        var banner = tab.Page.Locator(".disk");
        disk.Fill();
        // The write-ahead log may still have room for an edit or two.
        for (var months = 1; months < 12 && await banner.CountAsync() == 0; months++)
        {
            await tab.Type("Team cliff, months", $"{months}");
            await Expect(tab.Page.Locator($".disk, .chip:text-is('v{months + 1}')").First).ToBeVisibleAsync();
        }

        await Expect(banner).ToHaveTextAsync("The server's disk is full, so this was not saved.What you typed is kept in its field on this page.");
        var typed = await tab.Cell("Team cliff, months").InputValueAsync();
        var finding = tab.Page.Locator(".finding");
        await Expect(finding).ToContainTextAsync("The server's disk is full, so this was not saved.");
        disk.Free();
        await finding.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();
        await Expect(banner).ToHaveCountAsync(0);
        await Expect(finding).ToHaveCountAsync(0);
        await Expect(tab.Cell("Team cliff, months")).ToHaveValueAsync(typed);
    }
}
