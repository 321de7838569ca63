using System.Collections.Concurrent;
using TokenStudio.Model.Presets;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Simulation;
using TokenStudio.Presentation;
using TokenStudio.Presentation.Charts;
using TokenStudio.Presentation.Languages;

namespace TokenStudio.Web.Pages.Start;

/// <summary>The gallery: each preset with its own chart, made once in each language: charts and figures speak that of the reader.</summary>
static class StartCards
{
    static readonly ConcurrentDictionary<Language, IReadOnlyList<StartCard>> Made = [];

    public static IReadOnlyList<StartCard> All => Made.GetOrAdd(Language.Current, _ => [.. PresetLibrary.All.Select(Card)]);

    static StartCard Card(Preset preset)
    {
        var projection = Projector.Project(ScenarioReview.Of(preset.Document).Valid!);
        var token = projection.Scenario.Token;
        var cap = token.MaxSupply is { } max ? (Phrase)$"{Format.Compact(max.ToTokens(token.Decimals))} {token.Symbol}" : (Phrase)$"{token.Symbol}, no cap";
        var buckets = projection.Scenario.Allocations.Count > 0 ? Phrase.Count(projection.Scenario.Allocations.Count, "{0} bucket", "{0} buckets") : Phrase.Count(projection.Scenario.Emissions.Count, "{0} emission", "{0} emissions");
        return new(preset, $"{cap}, {buckets}, from {projection.Grid.InstantAt(0).InUtc().Year}", SupplyChart.Of(projection));
    }
}

sealed record StartCard(Preset Preset, Phrase Line, ChartModel Chart);
