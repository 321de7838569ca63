using System.Diagnostics;
using System.Text.Json;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TokenStudio.Tests;

/// <summary>What charts do while a hand moves: how often they are painted, and with which nodes.</summary>
[Collection(nameof(Alone))]
public sealed class LiveChartsJourney(StudioFixture studio, ChromiumFixture chromium)
{
    const string Duration = "/allocations/team/vesting/duration";
    const int Dragged = 3000;      // ms
    const double Gap = 67;         // ms, so that three seconds have at most 45 updates
    const int EnoughMoves = 60;    // of the hand, on a slow machine by dragging on: more than so many updates

    // The series' own nodes by reference, and every node that is added below a chart from now on.
    const string Mark = """
        () => {
          const nodes = () => [...document.querySelectorAll('.chart-view .plot svg, .chart-view .plot path')];
          const marked = nodes();
          const marks = { added: [], kept: () => nodes().length === marked.length && nodes().every((node, i) => node === marked[i]) };
          const watcher = new MutationObserver(changes => changes.forEach(change => marks.added.push(...[...change.addedNodes].map(node => node.nodeName))));
          document.querySelectorAll('.chart-view .ch').forEach(host => watcher.observe(host, { childList: true, subtree: true }));
          window.marks = marks;
          return marked.length;
        }
        """;

    const string Kept = "() => window.marks.kept()";
    const string Added = "() => window.marks.added.join(' ')";
    const string Patched = "() => Math.min(...[...document.querySelectorAll('.chart-view')].map(view => view.__patched))";
    const string Drawing = "() => [...document.querySelectorAll('.chart-view .plot path')].map(path => path.getAttribute('d')).join()";

    [Fact]
    public async Task Slider_DraggedForThreeSeconds_PaintsAtMostFifteenTimesASecondAndLandsExactly()
    {
        await using var context = await chromium.Clean();
        var tab = await AllocationTab.Meridian(context, studio.Address);
        await Drawn(tab);
        await tab.ShowTable();
        await tab.Page.Locator("tr[data-row=team] .nm").ClickAsync();
        await Expect(tab.Page.Locator(".insp h2")).ToHaveTextAsync("Team");
        var slider = tab.Page.Locator($".insp input[type=range][data-path='{Duration}']");
        await slider.ScrollIntoViewIfNeededAsync();
        await slider.EvaluateAsync("""
            range => {
              const counts = window.counts = { inputs: 0, previews: 0 };
              range.addEventListener('input', () => counts.inputs++);
              new MutationObserver(changes => { counts.previews += changes.length; }).observe(range, { attributeFilter: ['data-v'] });
            }
            """);
        var box = (await slider.BoundingBoxAsync())!;

        await tab.Page.Mouse.MoveAsync(At(48), box.Y + (box.Height / 2));
        await tab.Page.Mouse.DownAsync();
        var watch = Stopwatch.StartNew();
        for (var move = 1; watch.ElapsedMilliseconds < Dragged || (await Counts(tab)).Inputs < EnoughMoves; move++)
        {
            // To and fro between 24 and 96 months, twice.
            var phase = watch.ElapsedMilliseconds % 1500 / 750.0;
            await tab.Page.Mouse.MoveAsync(At(24 + (72 * (phase < 1 ? phase : 2 - phase))), box.Y + (box.Height / 2));
            var early = (move * 1000 / 60) - watch.ElapsedMilliseconds;
            if (early > 0) await Task.Delay((int)early);
        }

        await tab.Page.Mouse.MoveAsync(At(60), box.Y + (box.Height / 2));
        await tab.Page.Mouse.UpAsync();
        var most = (int)(watch.ElapsedMilliseconds / Gap) + 1;

        // 145,000,000 × 12/60 instead of 12/48 by month 12: 7,250,000 less.
        await tab.Shows("Month 12", "353,204,999.999999999999999999");
        await Expect(tab.Page.Locator(".chip").First).ToHaveTextAsync("v2");
        await Expect(slider).ToHaveValueAsync("60");
        await Expect(tab.Page.Locator(".insp").GetByLabel("Vesting, mo", new() { Exact = true })).ToHaveValueAsync("60");
        await Expect(tab.Cell("Team vesting, months")).ToHaveValueAsync("60");
        Assert.Equal("P60M", await Stored(tab));

        Assert.InRange((await Counts(tab)).Previews, 10, most);
        Assert.InRange(await tab.Page.EvaluateAsync<int>(Patched), 10, most);

        await tab.Undo.ClickAsync();
        await tab.Shows("Month 12", "360,454,999.999999999999999999");
        await Expect(slider).ToHaveValueAsync("48");
        await Expect(tab.Undo).ToBeDisabledAsync();

        float At(double months) => (float)(box.X + 7 + ((box.Width - 14) * months / 96));
    }

    [Fact]
    public async Task Charts_TwentyEdits_KeepEveryNodeTheyHave()
    {
        await using var context = await chromium.Clean();
        var tab = await AllocationTab.Meridian(context, studio.Address);
        await Drawn(tab);
        await tab.ShowTable();
        Assert.Equal(3 + (10 * 2) + 10 + 1, await tab.Page.EvaluateAsync<int>(Mark));   // fill and outline of each band, the bars of each bucket, one line
        var (before, drawings) = (0, new HashSet<string>());
        for (var i = 0; i < 20; i++)
        {
            await tab.Type("Team vesting, months", i % 2 == 0 ? "60" : "48");
            await tab.Shows("Month 12", i % 2 == 0 ? "353,204,999.999999999999999999" : "360,454,999.999999999999999999");
            before = await Painted(tab, before);
            drawings.Add(await tab.Page.EvaluateAsync<string>(Drawing));
        }

        await Expect(tab.Page.Locator(".chip").First).ToHaveTextAsync("v21");
        Assert.True(before >= 20, $"Only {before} updates were painted.");
        Assert.Equal(2, drawings.Count);
        Assert.True(await tab.Page.EvaluateAsync<bool>(Kept));
        Assert.Equal("", await tab.Page.EvaluateAsync<string>(Added));

        // What must make new nodes is noticed: another theme, then one bucket more.
        await tab.Page.EvaluateAsync("() => { document.documentElement.dataset.theme = 'dark'; }");
        await Replaced(tab);
        await Drawn(tab);
        await tab.Page.EvaluateAsync<int>(Mark);
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Add bucket" }).ClickAsync();
        await Expect(tab.Page.Locator("tr[data-row]")).ToHaveCountAsync(11);
        await Replaced(tab);
    }

    static async Task<(int Inputs, int Previews)> Counts(AllocationTab tab)
    {
        var counts = await tab.Page.EvaluateAsync<JsonElement>("() => window.counts");
        return (counts.GetProperty("inputs").GetInt32(), counts.GetProperty("previews").GetInt32());
    }

    static async Task<string> Stored(AllocationTab tab)
    {
        var id = new Uri(tab.Page.Url).Segments[2].TrimEnd('/');
        var document = (await (await tab.Page.Context.APIRequest.GetAsync(new Uri(new Uri(tab.Page.Url), $"/api/v1/scenarios/{id}").ToString())).JsonAsync())!.Value;
        return document.GetProperty("allocations").EnumerateArray().Single(a => a.GetProperty("id").GetString() == "team").GetProperty("vesting").GetProperty("duration").GetString()!;
    }

    static Task Drawn(AllocationTab tab) => Expect(tab.Page.Locator(".two .over .ax-b")).ToHaveCountAsync(2, new() { Timeout = 20_000 });

    // Polled from here: the page's policy lets no text be evaluated inside it.
    static async Task<int> Painted(AllocationTab tab, int before)
    {
        for (var i = 0; i < 100 && await tab.Page.EvaluateAsync<int>(Patched) <= before; i++) await Task.Delay(50);
        return await tab.Page.EvaluateAsync<int>(Patched);
    }

    static async Task Replaced(AllocationTab tab)
    {
        for (var i = 0; i < 100 && await tab.Page.EvaluateAsync<bool>(Kept); i++) await Task.Delay(100);
        Assert.False(await tab.Page.EvaluateAsync<bool>(Kept));
        Assert.NotEqual("", await tab.Page.EvaluateAsync<string>(Added));
    }
}
