using Microsoft.EntityFrameworkCore;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Units;

namespace TokenStudio.Storage.Scenarios;

/// <summary>Scenarios as a snapshot and the edits since.</summary>
public sealed class ScenarioStore(StudioDatabase database, IStudioWriter writer, TimeProvider clock)
{
    /// <summary>Edits between two snapshots: few enough to replay in a moment.</summary>
    public const int SnapshotEvery = 100;

    /// <summary>How far back a person can undo after a restart.</summary>
    public const int HistoryLength = 200;

    long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>Stores a document as revision 1 of a new scenario.</summary>
    public Task<StoredScenario> Create(string workspace, ObjectNode document) => writer.Write(db =>
    {
        var row = new ScenarioRow
        {
            Id = RandomText.Id(),
            WorkspaceId = workspace,
            Name = NameOf(document),
            Snapshot = StoredJson.Write(document),
            SnapshotRevision = 1,
            Revision = 1,
            CreatedAt = Now,
            EditedAt = Now,
        };
        db.Scenarios.Add(row);
        return StoredScenario.Of(row, []);
    });

    /// <summary>The scenario after its last edit, deleted ones too; null when there is none.</summary>
    public Task<StoredScenario?> Load(string id) => database.Read(db =>
    {
        if (db.Scenarios.SingleOrDefault(s => s.Id == id) is not { } row) return null;
        var since = db.Edits.Where(e => e.ScenarioId == id && e.Revision > row.SnapshotRevision).OrderBy(e => e.Revision).ToList();
        return StoredScenario.Of(row, since);
    });

    /// <summary>Stores a change that makes the revision after the expected one.</summary>
    /// <exception cref="InvalidOperationException">Someone else than the scenario's one session wrote in between.</exception>
    public Task<Saved> Append(string id, long expectedRevision, NewEdit edit) => writer.Write(db =>
    {
        var row = db.Scenarios.SingleOrDefault(s => s.Id == id && s.DeletedAt == null && s.Revision == expectedRevision)
            ?? throw new InvalidOperationException($"Scenario {id} does not stand at revision {expectedRevision}.");
        row.Revision++;
        row.EditedAt = Now;
        row.Name = NameOf(edit.Document);
        if (row.Revision - row.SnapshotRevision >= SnapshotEvery)
        {
            row.Snapshot = StoredJson.Write(edit.Document);
            row.SnapshotRevision = row.Revision;
        }

        db.Edits.Add(RowOf(row, edit));
        return new Saved(row.Revision, DateTimeOffset.FromUnixTimeMilliseconds(row.EditedAt));
    });

    /// <summary>The scenarios of a workspace that are not deleted, last edited first.</summary>
    public Task<ValueList<StoredScenario>> List(string workspace) => database.Read(db =>
    {
        var rows = db.Scenarios.Where(s => s.WorkspaceId == workspace && s.DeletedAt == null).OrderByDescending(s => s.EditedAt).ThenBy(s => s.Id).ToList();
        var since = (from s in db.Scenarios
                     where s.WorkspaceId == workspace && s.DeletedAt == null
                     join e in db.Edits on s.Id equals e.ScenarioId
                     where e.Revision > s.SnapshotRevision
                     orderby e.Revision
                     select e).ToLookup(e => e.ScenarioId);
        return rows.Select(row => StoredScenario.Of(row, since[row.Id])).ToValueList();
    });

    /// <summary>The last changes of every author, oldest first.</summary>
    public Task<ValueList<StoredEdit>> History(string id) => database.Read(db =>
    {
        var authors = db.Edits.Where(e => e.ScenarioId == id).Select(e => e.Author).Distinct().ToList();
        return authors.SelectMany(author => HistoryOf(db, id, author)).OrderBy(e => e.Revision).ToValueList();
    });

    /// <summary>Puts a scenario into the bin. False when it is not there or there already.</summary>
    public Task<bool> Delete(string id) => writer.Write(db =>
        db.Scenarios.Where(s => s.Id == id && s.DeletedAt == null).ExecuteUpdate(s => s.SetProperty(r => r.DeletedAt, Now)) == 1);

    /// <summary>Takes a scenario out of the bin. False when it is not in it.</summary>
    public Task<bool> Restore(string id) => writer.Write(db =>
        db.Scenarios.Where(s => s.Id == id && s.DeletedAt != null).ExecuteUpdate(s => s.SetProperty(r => r.DeletedAt, (long?)null)) == 1);

    static IEnumerable<StoredEdit> HistoryOf(StudioDbContext db, string id, string author) =>
        db.Edits.Where(e => e.ScenarioId == id && e.Author == author).OrderByDescending(e => e.Revision).Take(HistoryLength)
            .AsEnumerable().Select(StoredEdit.Of);

    static EditRow RowOf(ScenarioRow scenario, NewEdit edit) => new()
    {
        ScenarioId = scenario.Id,
        Revision = scenario.Revision,
        Author = edit.Author,
        Edits = StoredJson.Write(edit.Edits),
        Inverse = StoredJson.Write(edit.Inverse),
        Undoes = edit.Undoes,
        Redoes = edit.Redoes,
        At = scenario.EditedAt,
    };

    // A document may be stored while its name is missing or no text.
    static string NameOf(ObjectNode document) => document.Text("name") ?? "";
}
