using TokenStudio.Model.Documents;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Simulation;
using TokenStudio.Storage.Versions;

namespace TokenStudio.Sessions;

/// <summary>Which design is meant.</summary>
/// <param name="Revision">Null for what stands.</param>
public sealed record DesignPlace(string ScenarioId, long? Revision = null);

/// <summary>A design as it stands or stood.</summary>
/// <param name="Version">What keeps it, or null.</param>
/// <param name="Projection">Null where it has errors.</param>
public sealed record SavedDesign(DesignPlace Place, long Revision, NamedVersion? Version, ObjectNode Document, Projection? Projection)
{
    internal static SavedDesign Standing(DesignPlace place, SessionState state) =>
        new(place, state.Revision, state.Versions.At(state.Revision), state.Document, state.ProjectionIsCurrent ? state.Projection : null);

    internal static SavedDesign Past(DesignPlace place, long revision, ObjectNode document, NamedVersion? version) =>
        new(place, revision, version, document, ScenarioReview.Of(ScenarioReader.Read(document)).Valid is { } valid ? Projector.Project(valid) : null);
}
