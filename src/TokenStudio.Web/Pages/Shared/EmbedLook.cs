using TokenStudio.Model;
using TokenStudio.Model.Simulation;
using TokenStudio.Presentation.Charts;

namespace TokenStudio.Web.Pages.Shared;

/// <summary>What an embedded page shows, as its address says it; what is not understood is as if it were not said.</summary>
/// <param name="Chart">A <see cref="EmbedChart.Id"/>.</param>
/// <param name="Theme">light, dark, or page: as the reader's system is set.</param>
public sealed record EmbedLook(string Chart, string Theme)
{
    public const string Page = "page";

    public static IReadOnlyList<EmbedTheme> Themes { get; } = [new(Page, "Page"), new("light", "Light"), new("dark", "Dark")];

    public static EmbedLook Usual { get; } = new(EmbedChart.All[0].Id, Page);

    public static EmbedLook Read(HttpRequest request) => new(
        EmbedChart.All.FirstOrDefault(c => c.Id == request.Query["chart"])?.Id ?? Usual.Chart,
        Themes.FirstOrDefault(t => t.Id == request.Query["theme"])?.Id ?? Usual.Theme);

    /// <summary>"?chart=unlocks&amp;theme=dark": what is usual is not said.</summary>
    public string Query
    {
        get
        {
            string[] said = [.. Chart == Usual.Chart ? Array.Empty<string>() : [$"chart={Chart}"], .. Theme == Usual.Theme ? Array.Empty<string>() : [$"theme={Theme}"]];
            return said.Length == 0 ? "" : $"?{string.Join('&', said)}";
        }
    }
}

/// <summary>A theme one can ask for.</summary>
public sealed record EmbedTheme(string Id, Phrase Name);

/// <summary>What can be embedded.</summary>
/// <param name="Id">Its word in addresses.</param>
/// <param name="Draw">Null for the table of allocations.</param>
public sealed record EmbedChart(string Id, Phrase Name, Func<Projection, ChartModel>? Draw)
{
    public static IReadOnlyList<EmbedChart> All { get; } =
    [
        new("supply", "Circulating supply", projection => SupplyChart.Of(projection)),
        new("share", "Shares of circulating supply", projection => SupplyChart.Of(projection, SupplyUnit.Share)),
        new("unlocks", "Unlock calendar", projection => UnlockCalendarChart.Of(projection, UnlockCalendarChart.PrintMonths)),
        new("inflation", "Circulating growth", GrowthChart.Of),
        new("emission", "Emission", EmissionChart.Of),
        new("places", "Where the tokens are", PlacesChart.Of),
        new("allocation", "Allocation and vesting", null),
    ];

    public static EmbedChart Of(string id) => All.First(chart => chart.Id == id);
}
