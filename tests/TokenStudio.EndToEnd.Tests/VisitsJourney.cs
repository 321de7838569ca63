using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TokenStudio.Tests;

/// <summary>A page that is opened and left again and again leaves nothing behind, neither in the browser nor on the server.</summary>
[Collection(nameof(Alone))]
public sealed partial class VisitsJourney(ChromiumFixture chromium)
{
    const int Warm = 8;
    const int Visits = 32;

    // Of one Allocation page: some 5,000 nodes and 180 listeners. A page that is kept is seen at the first visit more.
    const int SpareNodes = 500;
    const int SpareListeners = 20;
    const double SpareHeap = 1.10;

    static readonly string[] Elsewhere = ["Supply", "Emissions", "", "Overview"];

    [Fact]
    public async Task Allocation_VisitedAgainAndAgain_LeavesNothingBehind()
    {
        using var data = new TemporaryFolder();
        using var studio = await StudioServer.Start(data.Path, hook: typeof(VisitsJourney).Assembly.Location);
        await using var context = await chromium.Clean();
        var tab = await AllocationTab.Meridian(context, studio.Address);
        await Drawn(tab);
        await Until(studio, subscribers: 1, circuits: 1);
        var inspector = await context.NewCDPSessionAsync(tab.Page);

        await Visit(tab, 1, Warm);
        var early = await Left(inspector);
        await Visit(tab, Warm + 1, Visits);
        var late = await Left(inspector);
        Assert.True(late.Nodes - early.Nodes <= SpareNodes && late.Listeners - early.Listeners <= SpareListeners && late.Heap <= early.Heap * SpareHeap, $"Visit {Warm}: {early}. Visit {Visits}: {late}.");

        // On the server one page follows the scenario, as at first; two while another tab has it too, which shows that it is counted.
        await Until(studio, subscribers: 1, circuits: 1);
        var other = await AllocationTab.Open(context, tab.Page.Url);
        await Until(studio, subscribers: 2, circuits: 2);
        await other.Page.Locator(".brand").ClickAsync();
        await Until(studio, subscribers: 1, circuits: 2);
        await tab.Page.Locator(".brand").ClickAsync();
        await Until(studio, subscribers: 0, circuits: 2);
    }

    // From the Allocation page to another section or the start page and back to it, all within one circuit.
    static async Task Visit(AllocationTab tab, int from, int to)
    {
        for (var i = from; i <= to; i++)
        {
            if (Elsewhere[i % Elsewhere.Length] is { Length: > 0 } section) await tab.Go(section);
            else
            {
                await tab.Page.Locator(".brand").ClickAsync();
                await tab.Page.Locator(".sc").GetByRole(AriaRole.Link, new() { Name = "Meridian base case" }).ClickAsync();
                await Expect(tab.Page.Locator("h1")).ToContainTextAsync("Allocation");
                await tab.Listening();
                await Drawn(tab);
                continue;
            }

            await tab.Go("Allocation");
            await Drawn(tab);
        }
    }

    static Task Drawn(AllocationTab tab) => Expect(tab.Page.Locator(".two .over .ax-b")).ToHaveCountAsync(2, new() { Timeout = 20_000 });

    static async Task<Remains> Left(ICDPSession inspector)
    {
        for (var i = 0; i < 3; i++) await inspector.SendAsync("HeapProfiler.collectGarbage");
        var counters = (await inspector.SendAsync("Memory.getDOMCounters"))!.Value;
        var heap = (await inspector.SendAsync("Runtime.getHeapUsage"))!.Value;
        return new(counters.GetProperty("nodes").GetInt32(), counters.GetProperty("jsEventListeners").GetInt32(), heap.GetProperty("usedSize").GetDouble());
    }

    static async Task Until(StudioServer studio, int subscribers, int circuits)
    {
        var wanted = (subscribers, circuits);
        for (var i = 0; i < 200 && Counted(studio) != wanted; i++) await Task.Delay(100);
        Assert.Equal(wanted, Counted(studio));
    }

    static (int Subscribers, int Circuits) Counted(StudioServer studio)
    {
        var said = Meter().Matches(studio.Said);
        return (Last("tokenstudio.sessions.subscribers"), Last("aspnetcore.components.circuit.active"));

        int Last(string name) => said.LastOrDefault(m => m.Groups[1].Value == name) is { } line ? int.Parse(line.Groups[2].ValueSpan, CultureInfo.InvariantCulture) : -1;
    }

    [GeneratedRegex(@"^meter (\S+) (-?\d+)\s*$", RegexOptions.Multiline)]
    private static partial Regex Meter();

    sealed record Remains(int Nodes, int Listeners, double Heap);
}
