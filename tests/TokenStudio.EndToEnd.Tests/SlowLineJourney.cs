using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TokenStudio.Tests;

/// <summary>Typing over a line with a long round trip, while previews of what was typed before come back.</summary>
[Collection(nameof(Alone))]
public sealed class SlowLineJourney(StudioFixture studio, ChromiumFixture chromium)
{
    const string TeamShare = "Team share, percent";

    // How often a render has reached the field while somebody types into it.
    const string Watch = """
        field => {
          window.rendered = 0;
          new MutationObserver(changes => { window.rendered += changes.length; }).observe(field, { attributeFilter: ['data-v'] });
        }
        """;

    // All that the field says from a key on, frame by frame.
    const string Hear = """
        (field, key) => {
          window.said = new Set();
          const look = () => { window.said.add(field.value); requestAnimationFrame(look); };
          field.addEventListener('keydown', event => event.key === key && requestAnimationFrame(look));
        }
        """;

    const string Said = "() => [...window.said]";

    [Theory]
    [InlineData(200)]
    [InlineData(400)]
    public async Task Number_TypedAtTwentyAKeySecond_KeepsEveryCharacterAndCommitsExactlyThat(int roundTrip)
    {
        await using var line = new SlowLine(studio.Address, TimeSpan.FromMilliseconds(roundTrip / 2));
        await using var context = await chromium.Clean();
        var tab = await AllocationTab.Meridian(context, line.Address);
        await tab.ShowTable();
        await Expect(Team(tab)).ToHaveTextAsync("145,000,000");
        var cell = tab.Cell(TeamShare);
        await cell.FocusAsync();
        await cell.EvaluateAsync(Watch);

        // All of these are numbers on the way, so that each pause brings a preview back into the middle of the typing.
        await Type(tab, cell, "1", "13", "13.1", "13.1234", "13.12345678", "13.12345678910000000");
        Assert.True(await tab.Page.EvaluateAsync<int>("() => window.rendered") >= 2, "No preview came back while typing.");
        await tab.Page.Keyboard.PressAsync("Enter");
        await Expect(Team(tab)).ToHaveTextAsync("131,234,567.891");
        await Expect(tab.Page.Locator(".chip").First).ToHaveTextAsync("v2");
        await Expect(cell).ToHaveValueAsync("13.1234567891");
        await Expect(tab.Cell("Advisors share, percent")).ToBeFocusedAsync();
    }

    [Theory]
    [InlineData(200)]
    [InlineData(400)]
    public async Task Number_LeftByEscape_IsAsBeforeWhateverPreviewsStillCome(int roundTrip)
    {
        await using var line = new SlowLine(studio.Address, TimeSpan.FromMilliseconds(roundTrip / 2));
        await using var context = await chromium.Clean();
        var tab = await AllocationTab.Meridian(context, line.Address);
        await tab.ShowTable();
        var cell = tab.Cell(TeamShare);
        await cell.FocusAsync();
        await cell.EvaluateAsync(Watch);
        await Type(tab, cell, "12", "12.5");

        // The preview of 12.5 is under way: the cell never says so again once it has been restored.
        await cell.EvaluateAsync(Hear, "Escape");
        await tab.Page.Keyboard.PressAsync("Escape");
        await Expect(Team(tab)).ToHaveTextAsync("145,000,000");
        await Expect(tab.Page.Locator(".chip").First).ToHaveTextAsync("v1");
        await Expect(tab.Undo).ToBeDisabledAsync();
        await Expect(cell).ToHaveAttributeAsync("data-v", "14.5");
        await Rendered(tab, 3);   // 12, 12.5 and what stands
        Assert.Equal(["14.5"], await tab.Page.EvaluateAsync<string[]>(Said));
    }

    [Theory]
    [InlineData(200)]
    [InlineData(400)]
    public async Task Name_TypedOnAfterEnter_KeepsEveryCharacter(int roundTrip)
    {
        await using var line = new SlowLine(studio.Address, TimeSpan.FromMilliseconds(roundTrip / 2));
        await using var context = await chromium.Clean();
        var tab = await AllocationTab.Meridian(context, line.Address);
        await tab.Page.Locator("tr[data-row=team] .nm").ClickAsync();
        await Expect(tab.Page.Locator(".insp h2")).ToHaveTextAsync("Team");
        var name = tab.Page.Locator(".insp").GetByLabel("Name", new() { Exact = true });
        await name.FocusAsync();
        await name.EvaluateAsync(Watch);
        await Type(tab, name, "Core", "Core team");
        await name.EvaluateAsync(Hear, "Enter");

        // "Core team" is still to come back as a preview when more is entered: the field never says it again.
        await tab.Page.Keyboard.TypeAsync(" and");
        await tab.Page.Keyboard.PressAsync("Enter");
        await Expect(tab.Page.Locator(".chip").First).ToHaveTextAsync("v2");
        await Expect(name).ToHaveAttributeAsync("data-v", "Core team and");
        await Rendered(tab, 3);
        Assert.Equal(["Core team and"], await tab.Page.EvaluateAsync<string[]>(Said));

        // Nor does an answer that comes late disturb what is typed after its Enter.
        await Type(tab, name, "Core team and their", "Core team and their families");
        await tab.Page.Keyboard.PressAsync("Enter");
        await Type(tab, name, "Core team and their families, also", "Core team and their families, also friends");
        await tab.Page.Keyboard.PressAsync("Enter");
        await Expect(tab.Page.Locator(".chip").First).ToHaveTextAsync("v4");
        await Expect(tab.Page.Locator("tr[data-row=team] .nm b")).ToHaveTextAsync("Core team and their families, also friends");
        await Expect(name).ToHaveValueAsync("Core team and their families, also friends");
        await tab.Undo.ClickAsync();
        await Expect(name).ToHaveValueAsync("Core team and their families");
    }

    // Twenty keys a second; at each station a look at the field, and a pause in which a preview sets out.
    static async Task Type(AllocationTab tab, ILocator field, params string[] stations)
    {
        foreach (var station in stations)
        {
            var already = await field.InputValueAsync();
            var rest = station.StartsWith(already, StringComparison.Ordinal) ? station[already.Length..] : station;   // else over the selected text
            await tab.Page.Keyboard.TypeAsync(rest, new() { Delay = 50 });
            Assert.Equal(station, await field.InputValueAsync());
            await Task.Delay(300);
            Assert.Equal(station, await field.InputValueAsync());
        }
    }

    // Polled from here: the page's policy lets no text be evaluated inside it.
    static async Task Rendered(AllocationTab tab, int times)
    {
        for (var i = 0; i < 100 && await tab.Page.EvaluateAsync<int>("() => window.rendered") < times; i++) await Task.Delay(100);
        Assert.Equal(times, await tab.Page.EvaluateAsync<int>("() => window.rendered"));
    }

    /// <summary>What the team has at the end, in the chart's table.</summary>
    static ILocator Team(AllocationTab tab) => tab.Page.Locator(".twin tr").Filter(new() { Has = tab.Page.GetByRole(AriaRole.Rowheader, new() { Name = "Month 120", Exact = true }) }).Locator("td").Nth(10);
}
