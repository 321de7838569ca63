using TokenStudio.Model.Simulation;
using TokenStudio.Presentation;
using TokenStudio.Presentation.Checking;
using TokenStudio.Presentation.Metrics;

namespace TokenStudio.Web.Pages.Design;

/// <summary>The results column: the same figures in every section, with the section's own charts.</summary>
public sealed record ResultsView(IReadOnlyList<MetricCard> Figures, ResultCharts Charts, CheckList Checks)
{
    /// <summary>Null when nothing was ever projected; the one before while the projection is the same, so that nothing is drawn again.</summary>
    internal static ResultsView? Of(ShownScenario shown, ResultsView? before, Func<Projection, ResultCharts> charts)
    {
        if (shown.Projection is not { } projection) return null;
        return shown.SameProjection && before is not null ? before : new(Headlines.Of(projection), charts(projection), CheckList.Of(projection));
    }
}
