using TokenStudio.Model.Simulation;
using TokenStudio.Presentation.Charts;
using TokenStudio.Presentation.Checking;
using TokenStudio.Presentation.Metrics;
using TokenStudio.Presentation.Tables;

namespace TokenStudio.Web.Pages.Design;

/// <summary>The results column: the same figures in every section, with the section's own main chart.</summary>
public sealed record ResultsView(IReadOnlyList<MetricCard> Figures, ChartModel Chart, Lazy<TableModel> Table, CheckList Checks)
{
    /// <summary>Null when nothing was ever projected; the one before while the projection is the same.</summary>
    internal static ResultsView? Of(ShownScenario shown, ResultsView? before, Func<Projection, ChartModel> chart, Func<Projection, TableModel> table)
    {
        if (shown.Projection is not { } projection) return null;
        return shown.SameProjection && before is not null ? before : new(Headlines.Of(projection), chart(projection), new(() => table(projection)), CheckList.Of(projection));
    }
}
