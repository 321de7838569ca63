using TokenStudio.Model.Simulation;
using TokenStudio.Presentation.Tables;

namespace TokenStudio.Presentation.Charts;

/// <summary>Every chart of a Monte Carlo run, each with its table twin.</summary>
/// <param name="Id">Its word in addresses.</param>
/// <param name="Chart">The chart; of what is shown at one instant, the nearest to a month since launch.</param>
public sealed record FanKind(string Id, Func<Fan, double, ChartModel> Chart, Func<Fan, double, CellForm, TableModel> Twin)
{
    public static IReadOnlyList<FanKind> All { get; } =
    [
        new("price", (fan, _) => FanChart.Of(fan, FanMeasure.Price).Model, (fan, _, form) => BandTable.Of(fan, FanMeasure.Price, form)),
        new("market-cap", (fan, _) => FanChart.Of(fan, FanMeasure.MarketCap).Model, (fan, _, form) => BandTable.Of(fan, FanMeasure.MarketCap, form)),
        new("below-launch", (fan, _) => ChanceChart.Of(fan).Model, (fan, _, form) => ChanceChart.Table(fan, form)),
        new("histogram", (fan, month) => HistogramChart.At(fan, HistogramChart.RowNear(fan, month)), (fan, month, form) => HistogramTable.Of(fan, HistogramChart.RowNear(fan, month), form)),
    ];

    public static FanKind? Find(string id) => All.FirstOrDefault(kind => kind.Id == id);
}
