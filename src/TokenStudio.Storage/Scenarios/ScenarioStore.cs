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

    // Compiled once: translating them would take longer than running them.
    static readonly Func<StudioDbContext, string, ScenarioRow?> RowById =
        EF.CompileQuery((StudioDbContext db, string id) => db.Scenarios.AsNoTracking().SingleOrDefault(s => s.Id == id));
    static readonly Func<StudioDbContext, string, long, IEnumerable<EditRow>> EditsAfter =
        EF.CompileQuery<StudioDbContext, string, long, EditRow>((db, id, revision) => db.Edits.AsNoTracking().Where(e => e.ScenarioId == id && e.Revision > revision).OrderBy(e => e.Revision));

    /// <summary>What stood before, and how it came to what stands.</summary>
    public EditHistory Past { get; } = new(database);

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
        if (RowById(db, id) is not { } row) return null;
        return StoredScenario.Of(row, EditsAfter(db, id, row.SnapshotRevision));
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
        Replayed(db, workspace, inBin: false).OrderByDescending(s => s.EditedAt).ThenBy(s => s.Id, StringComparer.Ordinal).ToValueList());

    /// <summary>The bin of a workspace, last deleted first.</summary>
    public Task<ValueList<StoredScenario>> ListDeleted(string workspace) => database.Read(db =>
        Replayed(db, workspace, inBin: true).OrderByDescending(s => s.DeletedAt).ThenBy(s => s.Id, StringComparer.Ordinal).ToValueList());

    /// <summary>So many scenarios of a workspace that are not deleted, last edited first, without their documents, after the given one.</summary>
    public Task<ValueList<ScenarioLine>> Page(string workspace, int count, ScenarioPlace? after) => database.Read(db =>
    {
        var standing = db.Scenarios.Where(s => s.WorkspaceId == workspace && s.DeletedAt == null);
        if (after is { EditedAt: var at, Id: var id }) standing = standing.Where(s => s.EditedAt < at || (s.EditedAt == at && s.Id.CompareTo(id) > 0));
        return standing.OrderByDescending(s => s.EditedAt).ThenBy(s => s.Id).Take(count)
            .Select(s => new ScenarioLine(s.Id, s.Name, s.Revision, s.CreatedAt, s.EditedAt)).AsEnumerable().ToValueList();
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

    /// <summary>Deletes a scenario of the bin for ever, with everything that belongs to it. False when it is not in the bin.</summary>
    public Task<bool> Purge(string id) => writer.Write(db =>
        db.Scenarios.Any(s => s.Id == id && s.DeletedAt != null) && ScenarioPurge.Run(db, id));

    /// <summary>What has been in the bin since an instant or longer, of every workspace.</summary>
    public Task<ValueList<string>> DeletedBy(DateTimeOffset instant)
    {
        var latest = instant.ToUnixTimeMilliseconds();
        return database.Read(db => db.Scenarios.Where(s => s.DeletedAt <= latest).OrderBy(s => s.DeletedAt).Select(s => s.Id).ToValueList());
    }

    static IEnumerable<StoredScenario> Replayed(StudioDbContext db, string workspace, bool inBin)
    {
        var rows = db.Scenarios.Where(s => s.WorkspaceId == workspace && s.DeletedAt != null == inBin).ToList();
        var since = (from s in db.Scenarios
                     where s.WorkspaceId == workspace && s.DeletedAt != null == inBin
                     join e in db.Edits on s.Id equals e.ScenarioId
                     where e.Revision > s.SnapshotRevision
                     orderby e.Revision
                     select e).ToLookup(e => e.ScenarioId);
        return rows.Select(row => StoredScenario.Of(row, since[row.Id]));
    }

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
        Restores = edit.Restores,
        At = scenario.EditedAt,
    };

    // A document may be stored while its name is missing or no text.
    static string NameOf(ObjectNode document) => document.Text("name") ?? "";
}
