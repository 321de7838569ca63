using TokenStudio.Model.Documents;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Simulation;

namespace TokenStudio.Sessions;

/// <summary>What edits would give, without storing them.</summary>
/// <param name="Review">Null when the edits are refused.</param>
/// <param name="Projection">Null when the result cannot be projected.</param>
/// <param name="Refusal">Why the edits cannot be applied, or null.</param>
public sealed record SessionPreview(ScenarioReview? Review, Projection? Projection, Finding? Refusal)
{
    internal static SessionPreview Of(EditOutcome outcome)
    {
        if (outcome.Document is not { } document) return new(null, null, outcome.Refusal);
        var review = ScenarioReview.Of(document);
        return new(review, review.Valid is { } valid ? Projector.Project(valid) : null, null);
    }
}
