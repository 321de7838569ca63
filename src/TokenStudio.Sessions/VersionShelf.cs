using TokenStudio.Model.Documents;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Simulation;
using TokenStudio.Model.Units;
using TokenStudio.Storage.Versions;

namespace TokenStudio.Sessions;

/// <summary>The named versions of a scenario, newest first, and the one it is compared with, or null.</summary>
public sealed record VersionShelf(ValueList<NamedVersion> All, Baseline? Baseline)
{
    internal VersionShelf With(NamedVersion named) => this with
    {
        All = All.Where(v => v.Id != named.Id).Prepend(named).OrderByDescending(v => v.Revision).ToValueList(),
        Baseline = Baseline is { } baseline && baseline.Version.Id == named.Id ? baseline with { Version = named } : Baseline,
    };

    internal static async Task<VersionShelf> Load(VersionStore store, string scenarioId)
    {
        var stored = await store.List(scenarioId);
        var chosen = stored.All.FirstOrDefault(v => v.Id == stored.BaselineId);
        return new(stored.All, chosen is null ? null : await Read(store, scenarioId, chosen));
    }

    internal static async Task<Baseline?> Read(VersionStore store, string scenarioId, NamedVersion version) =>
        await store.Document(scenarioId, version.Id) is { } document ? Baseline.Of(version, document) : null;
}

/// <summary>The version a scenario is compared with.</summary>
/// <param name="Projection">Null when it had errors, so that only its inputs can be compared.</param>
public sealed record Baseline(NamedVersion Version, ObjectNode Document, Projection? Projection)
{
    internal static Baseline Of(NamedVersion version, ObjectNode document)
    {
        var review = ScenarioReview.Of(ScenarioReader.Read(document));
        return new(version, document, review.Valid is { } valid ? Projector.Project(valid) : null);
    }
}
