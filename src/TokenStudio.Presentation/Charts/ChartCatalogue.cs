using TokenStudio.Model.Simulation;
using TokenStudio.Presentation.Tables;

namespace TokenStudio.Presentation.Charts;

/// <summary>Every chart over a projection, each with its table twin.</summary>
public static class ChartCatalogue
{
    public static ChartKind Supply { get; } = new("supply", p => SupplyChart.Of(p), (p, form) => SupplyTable.Of(p, SupplyUnit.Tokens, form));
    public static ChartKind SupplyShare { get; } = new("supply-share", p => SupplyChart.Of(p, SupplyUnit.Share), (p, form) => SupplyTable.Of(p, SupplyUnit.Share, form));
    public static ChartKind SupplyWorth { get; } = new("supply-usd", p => SupplyChart.Of(p, SupplyUnit.Usd), (p, form) => SupplyTable.Of(p, SupplyUnit.Usd, form));
    public static ChartKind Unlocks { get; } = new("unlocks", UnlockCalendarChart.Of, UnlockCalendarTable.Of);
    public static ChartKind Growth { get; } = new("growth", GrowthChart.Of, GrowthTable.Of);
    public static ChartKind Emission { get; } = new("emission", EmissionChart.Of, EmissionTable.Of);
    public static ChartKind Emitted { get; } = new("emitted", EmittedChart.Of, EmittedTable.Of);
    public static ChartKind Places { get; } = new("places", PlacesChart.Of, PlacesTable.Of);

    public static IReadOnlyList<ChartKind> All { get; } = [Supply, SupplyShare, SupplyWorth, Unlocks, Growth, Emission, Emitted, Places];
}

/// <param name="Id">The <see cref="ChartModel.Id"/> it makes.</param>
/// <param name="Chart">Draws from the projection.</param>
/// <param name="Twin">The same figures with all digits.</param>
public sealed record ChartKind(string Id, Func<Projection, ChartModel> Chart, Func<Projection, CellForm, TableModel> Twin)
{
    /// <summary>The twin as people read it.</summary>
    public TableModel Table(Projection projection) => Twin(projection, CellForm.People);

    /// <summary>The chart now, its table when someone asks for it.</summary>
    public ShownChart Of(Projection projection) => new(Chart(projection), new(() => Table(projection)));
}

/// <summary>A chart on a page with its table twin.</summary>
public sealed record ShownChart(ChartModel Model, Lazy<TableModel> Table);
