using TokenStudio.Model.Simulation;
using TokenStudio.Presentation.Charts;

namespace TokenStudio.Presentation;

/// <summary>The charts of the results column: the main one, and two small ones under it.</summary>
public sealed record ResultCharts(ShownChart Supply, ShownChart Unlocks, ShownChart Growth)
{
    public static ResultCharts Of(Projection projection) =>
        new(ChartCatalogue.Supply.Of(projection), ChartCatalogue.Unlocks.Of(projection), ChartCatalogue.Growth.Of(projection));
}
