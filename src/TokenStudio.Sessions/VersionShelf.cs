using TokenStudio.Model.Documents;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Simulation;
using TokenStudio.Model.Units;
using TokenStudio.Storage.Versions;

namespace TokenStudio.Sessions;

/// <summary>The versions of a scenario, newest first: those with a name, those the studio or a link keeps; and the one it is compared with, or null.</summary>
public sealed record VersionShelf(ValueList<NamedVersion> All, ValueList<NamedVersion> Others, Baseline? Baseline)
{
    public static VersionShelf Empty { get; } = new([], [], null);

    /// <summary>The version that is this revision, or null.</summary>
    public NamedVersion? At(long revision) => All.Concat(Others).FirstOrDefault(v => v.Revision == revision);

    /// <summary>The version with an id, or null.</summary>
    public NamedVersion? Find(string versionId) => All.Concat(Others).FirstOrDefault(v => v.Id == versionId);

    internal VersionShelf With(NamedVersion named) => this with
    {
        All = All.Where(v => v.Id != named.Id).Prepend(named).OrderByDescending(v => v.Revision).ToValueList(),
        Others = Others.Where(v => v.Id != named.Id).ToValueList(),
        Baseline = Baseline is { } baseline && baseline.Version.Id == named.Id ? baseline with { Version = named } : Baseline,
    };

    internal static async Task<VersionShelf> Load(VersionStore store, string scenarioId)
    {
        var stored = await store.List(scenarioId);
        var chosen = stored.All.FirstOrDefault(v => v.Id == stored.BaselineId);
        return new(stored.All, stored.Others, chosen is null ? null : await Read(store, scenarioId, chosen));
    }

    /// <summary>The same after the studio kept one.</summary>
    internal async Task<VersionShelf> Reread(VersionStore store, string scenarioId) => this with { Others = (await store.List(scenarioId)).Others };

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
