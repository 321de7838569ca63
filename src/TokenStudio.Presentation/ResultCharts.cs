using TokenStudio.Model.Simulation;
using TokenStudio.Presentation.Charts;
using TokenStudio.Presentation.Comparing;

namespace TokenStudio.Presentation;

/// <summary>The charts of a section's results: the main one, and two small ones under it.</summary>
public sealed record ResultCharts(ShownChart Main, ShownChart Left, ShownChart Right)
{
    /// <param name="comparison">The version whose line the charts show too, or null.</param>
    /// <param name="look">Unit and span; null for the usual.</param>
    public static ResultCharts OfAllocation(Projection projection, Comparison? comparison = null, ChartLook? look = null) => Of(projection, comparison, look, Supply(projection, look), ChartCatalogue.Unlocks, ChartCatalogue.Growth);

    public static ResultCharts OfSupply(Projection projection, Comparison? comparison = null, ChartLook? look = null) => Of(projection, comparison, look, ChartCatalogue.Places, ChartCatalogue.Unlocks, ChartCatalogue.Growth);

    public static ResultCharts OfEmissions(Projection projection, Comparison? comparison = null, ChartLook? look = null) => Of(projection, comparison, look, ChartCatalogue.Emission, ChartCatalogue.Emitted, ChartCatalogue.Growth);

    static ChartKind Supply(Projection projection, ChartLook? look) => look?.Unit switch
    {
        SupplyUnit.Share => ChartCatalogue.SupplyShare,
        SupplyUnit.Usd when projection.Scenario.Price is not null => ChartCatalogue.SupplyWorth,
        _ => ChartCatalogue.Supply,
    };

    static ResultCharts Of(Projection projection, Comparison? comparison, ChartLook? look, ChartKind main, ChartKind left, ChartKind right)
    {
        return new(Shown(main), Shown(left), Shown(right));

        ShownChart Shown(ChartKind kind)
        {
            var shown = comparison is null ? kind.Of(projection) : comparison.Onto(kind, kind.Of(projection), projection);
            return look is null ? shown : shown with { Model = look.Over(shown.Model) };
        }
    }
}
