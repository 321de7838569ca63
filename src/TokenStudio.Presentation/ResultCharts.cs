using TokenStudio.Model.Simulation;
using TokenStudio.Presentation.Charts;
using TokenStudio.Presentation.Comparing;

namespace TokenStudio.Presentation;

/// <summary>The charts of a section's results: the main one, and two small ones under it.</summary>
public sealed record ResultCharts(ShownChart Main, ShownChart Left, ShownChart Right)
{
    /// <param name="comparison">The version whose line the charts show too, or null.</param>
    public static ResultCharts OfAllocation(Projection projection, Comparison? comparison = null) => Of(projection, comparison, ChartCatalogue.Supply, ChartCatalogue.Unlocks, ChartCatalogue.Growth);

    public static ResultCharts OfSupply(Projection projection, Comparison? comparison = null) => Of(projection, comparison, ChartCatalogue.Places, ChartCatalogue.Unlocks, ChartCatalogue.Growth);

    public static ResultCharts OfEmissions(Projection projection, Comparison? comparison = null) => Of(projection, comparison, ChartCatalogue.Emission, ChartCatalogue.Emitted, ChartCatalogue.Growth);

    static ResultCharts Of(Projection projection, Comparison? comparison, ChartKind main, ChartKind left, ChartKind right)
    {
        return new(Shown(main), Shown(left), Shown(right));

        ShownChart Shown(ChartKind kind) => comparison is null ? kind.Of(projection) : comparison.Onto(kind, kind.Of(projection), projection);
    }
}
