using Microsoft.EntityFrameworkCore;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Units;

namespace TokenStudio.Storage.Versions;

/// <summary>Named versions, each with its own copy of the document.</summary>
public sealed class VersionStore(StudioDatabase database, IStudioWriter writer, TimeProvider clock)
{
    public Task<StoredVersions> List(string scenarioId) => database.Read(db => new StoredVersions(
        db.Versions.Where(v => v.ScenarioId == scenarioId).OrderByDescending(v => v.Revision).AsEnumerable().Select(NamedVersion.Of).ToValueList(),
        db.Scenarios.Where(s => s.Id == scenarioId).Select(s => s.BaselineId).SingleOrDefault()));

    /// <summary>The document as it was named; null when the scenario has no such version.</summary>
    public Task<ObjectNode?> Document(string scenarioId, string versionId) => database.Read(db =>
        db.Versions.Where(v => v.ScenarioId == scenarioId && v.Id == versionId).Select(v => v.Document).SingleOrDefault() is { } json ? StoredJson.Document(json) : null);

    /// <summary>Names a revision; one that has a name gets the new one.</summary>
    public Task<NamedVersion> Put(string scenarioId, long revision, string name, string author, ObjectNode document) => writer.Write(db =>
    {
        if (db.Versions.SingleOrDefault(v => v.ScenarioId == scenarioId && v.Revision == revision) is { } known)
        {
            known.Name = name;
            return NamedVersion.Of(known);
        }

        var row = new VersionRow
        {
            Id = RandomText.Id(),
            ScenarioId = scenarioId,
            Revision = revision,
            Name = name,
            Document = StoredJson.Write(document),
            Author = author,
            At = clock.GetUtcNow().ToUnixTimeMilliseconds(),
        };
        db.Versions.Add(row);
        return NamedVersion.Of(row);
    });

    /// <summary>Compares the scenario with one of its versions from now on, or with none.</summary>
    public Task SetBaseline(string scenarioId, string? versionId) => writer.Write(db =>
        db.Scenarios.Where(s => s.Id == scenarioId).ExecuteUpdate(s => s.SetProperty(r => r.BaselineId, versionId)));
}
