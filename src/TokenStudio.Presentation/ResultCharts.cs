using TokenStudio.Model.Simulation;
using TokenStudio.Presentation.Charts;

namespace TokenStudio.Presentation;

/// <summary>The charts of a section's results: the main one, and two small ones under it.</summary>
public sealed record ResultCharts(ShownChart Main, ShownChart Left, ShownChart Right)
{
    public static ResultCharts OfAllocation(Projection projection) =>
        new(ChartCatalogue.Supply.Of(projection), ChartCatalogue.Unlocks.Of(projection), ChartCatalogue.Growth.Of(projection));

    public static ResultCharts OfSupply(Projection projection) =>
        new(ChartCatalogue.Places.Of(projection), ChartCatalogue.Unlocks.Of(projection), ChartCatalogue.Growth.Of(projection));

    public static ResultCharts OfEmissions(Projection projection) =>
        new(ChartCatalogue.Emission.Of(projection), ChartCatalogue.Emitted.Of(projection), ChartCatalogue.Growth.Of(projection));
}
