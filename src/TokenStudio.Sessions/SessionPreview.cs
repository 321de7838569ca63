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
    internal static SessionPreview Of(EditedScenario outcome)
    {
        if (outcome.Reading is not { } reading) return new(null, null, outcome.Refusal);
        var review = ScenarioReview.Of(reading);
        return new(review, review.Valid is { } valid ? Projector.Project(valid) : null, null);
    }
}
