using TokenStudio.Model.Presets;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Simulation;
using TokenStudio.Presentation;
using TokenStudio.Presentation.Charts;

namespace TokenStudio.Web.Pages.Start;

/// <summary>The gallery: each preset with its own chart, made once.</summary>
static class StartCards
{
    public static IReadOnlyList<StartCard> All { get; } = [.. PresetLibrary.All.Select(Card)];

    static StartCard Card(Preset preset)
    {
        var projection = Projector.Project(ScenarioReview.Of(preset.Document).Valid!);
        var token = projection.Scenario.Token;
        var cap = token.MaxSupply is { } max ? $"{Format.Compact(max.ToTokens(token.Decimals))} {token.Symbol}" : $"{token.Symbol}, no cap";
        var buckets = projection.Scenario.Allocations.Count > 0 ? Words.Count(projection.Scenario.Allocations.Count, "bucket") : Words.Count(projection.Scenario.Emissions.Count, "emission");
        return new(preset, $"{cap}, {buckets}, from {projection.Grid.InstantAt(0).InUtc().Year}", SupplyChart.Of(projection));
    }
}

sealed record StartCard(Preset Preset, string Line, ChartModel Chart);
