using Microsoft.EntityFrameworkCore;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Units;

namespace TokenStudio.Storage.Versions;

/// <summary>Versions, each with its own copy of the document.</summary>
public sealed class VersionStore(StudioDatabase database, IStudioWriter writer, TimeProvider clock)
{
    /// <summary>Most versions of a scenario that the studio keeps unasked; the oldest goes.</summary>
    public const int MostAutomatic = 24;

    public Task<StoredVersions> List(string scenarioId) => database.Read(db =>
    {
        // Without the documents, which may be large.
        var rows = db.Versions.Where(v => v.ScenarioId == scenarioId).OrderByDescending(v => v.Revision)
            .Select(v => new { v.Id, v.Revision, v.Name, v.At, v.Kind, v.Author }).AsEnumerable()
            .Select(v => new NamedVersion(v.Id, v.Revision, v.Name, DateTimeOffset.FromUnixTimeMilliseconds(v.At)) { Kind = v.Kind, Author = v.Author })
            .ToLookup(v => v.Kind == VersionKinds.Named);
        return new StoredVersions(rows[true].ToValueList(), rows[false].ToValueList(), db.Scenarios.Where(s => s.Id == scenarioId).Select(s => s.BaselineId).SingleOrDefault());
    });

    /// <summary>The document as it was kept; null when the scenario has no such version.</summary>
    public Task<ObjectNode?> Document(string scenarioId, string versionId) => database.Read(db =>
        db.Versions.Where(v => v.ScenarioId == scenarioId && v.Id == versionId).Select(v => v.Document).SingleOrDefault() is { } json ? StoredJson.Document(json) : null);

    /// <summary>Names a revision; one that has a name gets the new one.</summary>
    public Task<NamedVersion> Put(string scenarioId, long revision, string name, string author, ObjectNode document) => writer.Write(db =>
    {
        if (db.Versions.SingleOrDefault(v => v.ScenarioId == scenarioId && v.Revision == revision) is { } known)
        {
            known.Name = name;
            known.Kind = VersionKinds.Named;
            return NamedVersion.Of(known);
        }

        return NamedVersion.Of(Add(db, VersionKinds.Named, scenarioId, revision, name, author, document, clock.GetUtcNow()));
    });

    /// <summary>Keeps a revision unasked, unless it is kept already. Of such versions only so many stay; what is named, shared or compared with always does.</summary>
    /// <param name="at">When that revision was made.</param>
    public Task KeepAutomatic(string scenarioId, long revision, string author, ObjectNode document, DateTimeOffset at) => writer.Write(db =>
    {
        if (db.Versions.Any(v => v.ScenarioId == scenarioId && v.Revision == revision)) return false;
        Add(db, VersionKinds.Automatic, scenarioId, revision, "", author, document, at);
        db.SaveChanges();
        var spare = db.Versions.Where(v => v.ScenarioId == scenarioId && v.Kind == VersionKinds.Automatic
            && !db.ShareLinks.Any(l => l.VersionId == v.Id) && !db.Scenarios.Any(s => s.BaselineId == v.Id));
        var kept = spare.OrderByDescending(v => v.Revision).Take(MostAutomatic).Select(v => v.Revision).ToList().Min();
        spare.Where(v => v.Revision < kept).ExecuteDelete();
        return true;
    });

    /// <summary>Compares the scenario with one of its versions from now on, or with none.</summary>
    public Task SetBaseline(string scenarioId, string? versionId) => writer.Write(db =>
        db.Scenarios.Where(s => s.Id == scenarioId).ExecuteUpdate(s => s.SetProperty(r => r.BaselineId, versionId)));

    /// <summary>Keeps a revision for a link to show, and gives the version's id; one that is kept already is not kept twice.</summary>
    public Task<string> Share(string scenarioId, long revision, string author, ObjectNode document) => writer.Write(db =>
    {
        var row = db.Versions.SingleOrDefault(v => v.ScenarioId == scenarioId && v.Revision == revision)
            ?? Add(db, VersionKinds.Shared, scenarioId, revision, "", author, document, clock.GetUtcNow());

        // An automatic one may be thinned out; a link counts on its own.
        if (row.Kind == VersionKinds.Automatic) row.Kind = VersionKinds.Shared;
        return row.Id;
    });

    /// <summary>A version as it was kept; null when the scenario has no such version.</summary>
    public Task<KeptVersion?> Kept(string scenarioId, string versionId) => database.Read(db =>
        db.Versions.SingleOrDefault(v => v.ScenarioId == scenarioId && v.Id == versionId) is { } row
            ? new KeptVersion(row.Id, row.Revision, DateTimeOffset.FromUnixTimeMilliseconds(row.At), StoredJson.Document(row.Document)) : null);

    /// <summary>The revisions of versions, by their ids.</summary>
    public Task<Dictionary<string, long>> Revisions(string scenarioId) => database.Read(db =>
        db.Versions.Where(v => v.ScenarioId == scenarioId).ToDictionary(v => v.Id, v => v.Revision));

    static VersionRow Add(StudioDbContext db, string kind, string scenarioId, long revision, string name, string author, ObjectNode document, DateTimeOffset at)
    {
        var row = new VersionRow
        {
            Id = RandomText.Id(),
            ScenarioId = scenarioId,
            Revision = revision,
            Name = name,
            Kind = kind,
            Document = StoredJson.Write(document),
            Author = author,
            At = at.ToUnixTimeMilliseconds(),
        };
        db.Versions.Add(row);
        return row;
    }
}
