using TokenStudio.Model.Simulation;
using TokenStudio.Presentation;
using TokenStudio.Presentation.Charts;
using TokenStudio.Presentation.Checking;
using TokenStudio.Presentation.Comparing;
using TokenStudio.Presentation.Metrics;

namespace TokenStudio.Web.Pages.Design;

/// <summary>The results column: the same figures in every section, with the section's own charts.</summary>
public sealed record ResultsView(IReadOnlyList<MetricCard> Figures, ResultCharts Charts, CheckList Checks)
{
    /// <summary>The spans shorter than the projection, in years.</summary>
    public IReadOnlyList<int> Spans { get; private init; } = [];

    /// <summary>The projection's own span, in years.</summary>
    public double WholeYears { get; private init; }

    /// <summary>What the supply can be counted in.</summary>
    public IReadOnlyList<SupplyUnit> Units { get; private init; } = [];

    /// <summary>Null when nothing was ever projected; the one before while the projection is the same, so that nothing is drawn again.</summary>
    internal static ResultsView? Of(ShownScenario shown, ResultsView? before, Func<Projection, Comparison?, ChartLook, ResultCharts> charts)
    {
        if (shown.Projection is not { } projection) return null;
        if (shown.SameResults && before is not null) return before;
        var figures = Headlines.Of(projection);
        return new(shown.Comparison?.Onto(figures) ?? figures, charts(projection, shown.Comparison, shown.Look), CheckList.Of(projection))
        {
            Spans = ChartLook.ShorterThan(projection),
            WholeYears = ChartLook.YearsOf(projection),
            Units = ChartLook.Units(projection),
        };
    }
}
