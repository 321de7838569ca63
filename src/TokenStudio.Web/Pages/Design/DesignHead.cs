using TokenStudio.Model.Documents;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Simulation;

namespace TokenStudio.Web.Pages.Design;

/// <summary>What the frame says of a scenario, the same in every section.</summary>
sealed record DesignHead(long Revision, string Name, string Token, int Errors, bool IsCurrent)
{
    public static DesignHead Of(ShownScenario shown, int drafts) => new(
        shown.Revision,
        shown.Review.Document?.Text("name") ?? "Scenario",
        shown.Review.Scenario?.Token.Name ?? "",
        shown.Review.Findings.Count(f => f.Severity == Severity.Error) + drafts,
        shown.Review.Valid is not null);
}

/// <summary>A revision or preview as it is to be shown.</summary>
/// <param name="Before">The projection shown until now.</param>
sealed record ShownScenario(long Revision, ScenarioReview Review, Projection? Projection, Projection? Before)
{
    /// <summary>The projection is the one on screen, so that its charts need not be made again.</summary>
    public bool SameProjection => ReferenceEquals(Projection, Before);
}
