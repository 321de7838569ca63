using TokenStudio.Model.Documents;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Simulation;
using TokenStudio.Presentation.Charts;
using TokenStudio.Presentation.Comparing;

namespace TokenStudio.Web.Pages.Design;

/// <summary>What the frame says of a scenario, the same in every section.</summary>
sealed record DesignHead(long Revision, string Name, string Token, int Errors, bool IsCurrent)
{
    public static DesignHead Of(ShownScenario shown, int drafts) => new(
        shown.Revision,
        shown.Review.Document?.Text("name") ?? Say("Scenario"),
        shown.Review.Scenario?.Token.Name ?? "",
        shown.Review.Findings.Count(f => f.Severity == Severity.Error) + drafts,
        shown.Review.Valid is not null);
}

/// <summary>A revision or preview as it is to be shown.</summary>
/// <param name="Comparison">The version it is held against, or null.</param>
/// <param name="Look">Unit and span of charts.</param>
/// <param name="Before">What was shown until now.</param>
sealed record ShownScenario(long Revision, ScenarioReview Review, Projection? Projection, Comparison? Comparison, ChartLook Look, ShownScenario? Before)
{
    /// <summary>The projection, what it is compared with and how it is looked at are those on screen, so that charts need not be made again.</summary>
    public bool SameResults => ReferenceEquals(Projection, Before?.Projection) && ReferenceEquals(Comparison, Before?.Comparison) && Look == Before?.Look;
}
