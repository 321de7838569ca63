using Microsoft.Playwright;
using TokenStudio.Web.Components.Commands;
using static Microsoft.Playwright.Assertions;

namespace TokenStudio.Tests;

/// <summary>Every command of the registry, found by its name and pressed by its keys, without a mouse.</summary>
public sealed class CommandsJourney(StudioFixture studio, ChromiumFixture chromium)
{
    public static TheoryData<string> Commands() => [.. StudioCommands.All.Select(c => c.Id)];

    [Fact]
    public void Commands_OfTheRegistry_HaveNamesAndKeysOfTheirOwn()
    {
        Assert.Equal(StudioCommands.All.Count, StudioCommands.All.Select(c => c.Id).Distinct().Count());
        Assert.Equal(StudioCommands.All.Count, StudioCommands.All.Select(c => c.Name).Distinct().Count());
        var keys = StudioCommands.All.SelectMany(c => c.Keys).ToArray();
        Assert.Equal(keys.Length, keys.Distinct().Count());
        Assert.Equal(StudioCommands.All.Select(c => c.Id).Order(), CommandTrials.All.Keys.Order());
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Command_ByNameAndByKeys_DoesWhatItSays(string id)
    {
        var (command, trial) = (StudioCommands.All.Single(c => c.Id == id), CommandTrials.All[id]);
        await using var context = await chromium.Clean();
        if (id != "find") await Try(context, trial, tab => Choose(tab.Page, command));
        if (command.Keys.Count > 0) await Try(context, trial, tab => Press(tab.Page, command.Keys[0]));
    }

    async Task Try(IBrowserContext context, CommandTrial trial, Func<AllocationTab, Task> act)
    {
        var tab = trial.Section is null ? new AllocationTab(await context.NewPageAsync()) : await AllocationTab.Meridian(context, studio.Address);
        if (trial.Section is null) await tab.Page.GotoAsync(studio.Address.ToString());
        else if (trial.Section != "allocation")
        {
            await tab.Page.GotoAsync(tab.Page.Url.Replace("/allocation", $"/{trial.Section}", StringComparison.Ordinal));
            await tab.Listening();
        }

        await Palette.Ready(tab.Page);
        await trial.Before(tab);
        if (trial.File is { } file)
        {
            var download = await tab.Page.RunAndWaitForDownloadAsync(() => act(tab));
            Assert.EndsWith(file, download.SuggestedFilename, StringComparison.Ordinal);
            await download.DeleteAsync();
        }
        else await act(tab);

        await trial.Effect(tab);
        await tab.Page.CloseAsync();
    }

    static async Task Choose(IPage page, StudioCommand command)
    {
        await Palette.Open(page);
        await page.Keyboard.TypeAsync(command.Name);
        await Expect(Palette.Chosen(page)).ToHaveAttributeAsync("data-key", $"Commands:{command.Id}:{command.Name.Wording}");
        await page.Keyboard.PressAsync("Enter");
    }

    // Nothing that is typed into has the focus.
    static async Task Press(IPage page, string keys)
    {
        await page.EvaluateAsync("() => document.activeElement.blur()");
        if (!Chord.IsSequence(keys)) await page.Keyboard.PressAsync(keys.Replace("Ctrl", "Control", StringComparison.Ordinal).Replace(' ', '+'));
        else foreach (var key in Chord.Parts(keys)) await page.Keyboard.PressAsync(key.ToLowerInvariant());
    }
}
