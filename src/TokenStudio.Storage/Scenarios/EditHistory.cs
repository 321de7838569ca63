using TokenStudio.Model.Documents;
using TokenStudio.Model.Units;
using TokenStudio.Storage.Versions;

namespace TokenStudio.Storage.Scenarios;

/// <summary>Every change a scenario ever saw, and its document after any of them.</summary>
public sealed class EditHistory(StudioDatabase database)
{
    /// <summary>Changes up to a revision, newest first.</summary>
    public Task<ValueList<PastEdit>> Page(string id, long newest, int count) => database.Read(db =>
        db.Edits.Where(e => e.ScenarioId == id && e.Revision <= newest).OrderByDescending(e => e.Revision).Take(count).AsEnumerable().Select(PastEdit.Of).ToValueList());

    /// <summary>When a scenario was first changed after a revision; null when it was not.</summary>
    public Task<DateTimeOffset?> FirstAfter(string id, long revision) => database.Read(db =>
        db.Edits.Where(e => e.ScenarioId == id && e.Revision > revision).OrderBy(e => e.Revision).Select(e => (long?)e.At).FirstOrDefault() is { } at
            ? DateTimeOffset.FromUnixTimeMilliseconds(at) : (DateTimeOffset?)null);

    /// <summary>The document as it was at a revision; null when the scenario never had it.</summary>
    public Task<ObjectNode?> DocumentAt(string id, long revision) => database.Read(db =>
    {
        if (db.Scenarios.SingleOrDefault(s => s.Id == id) is not { } scenario || revision < 1 || revision > scenario.Revision) return null;
        var versions = db.Versions.Where(v => v.ScenarioId == id).Select(v => new { v.Id, v.Revision }).AsEnumerable().Select(v => (Version: (string?)v.Id, v.Revision));
        var (version, from) = versions.Append((Version: null, Revision: scenario.SnapshotRevision)).MinBy(kept => Math.Abs(kept.Revision - revision));
        var document = StoredJson.Document(version is null ? scenario.Snapshot : db.Versions.Where(v => v.Id == version).Select(v => v.Document).Single());

        // From the nearest document that was kept whole: forwards by what was done, backwards by what takes it back.
        var steps = from <= revision
            ? db.Edits.Where(e => e.ScenarioId == id && e.Revision > from && e.Revision <= revision).OrderBy(e => e.Revision).Select(e => e.Edits)
            : db.Edits.Where(e => e.ScenarioId == id && e.Revision > revision && e.Revision <= from).OrderByDescending(e => e.Revision).Select(e => e.Inverse);
        foreach (var edits in steps.AsEnumerable())
        {
            document = EditApplier.Apply(document, StoredJson.Edits(edits)).Document
                ?? throw new InvalidDataException($"Revision {revision} of scenario {id} cannot be reached from revision {from}.");
        }

        return document;
    });
}

/// <summary>One change of the past.</summary>
/// <param name="Restores">The earlier revision whose document it put back, or null.</param>
public sealed record PastEdit(StoredEdit Edit, DateTimeOffset At, long? Restores)
{
    internal static PastEdit Of(EditRow row) => new(StoredEdit.Of(row), DateTimeOffset.FromUnixTimeMilliseconds(row.At), row.Restores);
}
