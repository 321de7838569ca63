using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using TokenStudio.Model.Units;

namespace TokenStudio.Storage.DataSets;

/// <summary>Data sets by workspace. Rows and files change on the one thread that writes, so that a file never goes while somebody gets it.</summary>
public sealed class DataSetStore
{
    readonly StudioDatabase database;
    readonly IStudioWriter writer;
    readonly TimeProvider clock;
    readonly Lazy<ConcurrentDictionary<(string Workspace, string Sha256), StoredDataSet>> known;

    public DataSetStore(StudioDatabase database, IStudioWriter writer, TimeProvider clock)
    {
        (this.database, this.writer, this.clock) = (database, writer, clock);
        known = new(Load);
    }

    long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>What a workspace has under a hash; null for nothing.</summary>
    public StoredDataSet? Find(string workspace, string sha256) => known.Value.GetValueOrDefault((workspace, sha256));

    /// <summary>Bytes of all data sets of a workspace.</summary>
    public long BytesOf(string workspace) => known.Value.Where(k => k.Key.Workspace == workspace).Sum(k => k.Value.Bytes);

    /// <summary>A file to be written.</summary>
    public DataSetDraft Begin() => StudioStorageException.Told(() => new DataSetDraft(DataSetFiles.NewPart(database.Folder)));

    /// <summary>Keeps a written file for a workspace, whole on the disk before anything names it.</summary>
    /// <param name="most">Bytes that all data sets of the workspace may have together.</param>
    /// <returns>The data set, and whether the workspace had it already; null where there is no room for it.</returns>
    public async Task<(StoredDataSet Set, bool IsNew)?> Keep(string workspace, DataSetDraft draft, long rows, long most)
    {
        var sha256 = draft.Finish();
        var (set, isNew) = await writer.Write<(StoredDataSet?, bool)>(db =>
        {
            var row = db.DataSets.SingleOrDefault(d => d.WorkspaceId == workspace && d.Sha256 == sha256);
            if (row is null && db.DataSets.Where(d => d.WorkspaceId == workspace).Sum(d => d.Bytes) + draft.Bytes > most) return (null, false);
            StudioStorageException.Told(() => DataSetFiles.Place(draft.Path, database.Folder, sha256));
            draft.Placed();
            if (row is not null) row.At = Now;
            else db.DataSets.Add(RowOf(workspace, new(sha256, rows, draft.Bytes)));
            return (new StoredDataSet(sha256, rows, draft.Bytes), row is null);
        });
        if (set is null) return null;
        known.Value[(workspace, sha256)] = set;
        return (set, isNew);
    }

    /// <summary>Gives another workspace what one has: the file stays one. What the first does not have is passed over.</summary>
    public async Task Share(string from, string to, IEnumerable<string> hashes)
    {
        var shared = hashes.Distinct().Select(h => Find(from, h)).OfType<StoredDataSet>().Where(s => Find(to, s.Sha256) is null).ToArray();
        if (shared.Length == 0) return;
        await writer.Write(db =>
        {
            foreach (var set in shared) db.DataSets.Add(RowOf(to, set));
            return true;
        });
        foreach (var set in shared) known.Value[(to, set.Sha256)] = set;
    }

    /// <summary>The file of a data set, to read; null when the workspace has none, or the file is lost.</summary>
    public FileStream? Open(string workspace, string sha256)
    {
        if (Find(workspace, sha256) is null) return null;
        try
        {
            return new FileStream(DataSetFiles.PathOf(database.Folder, sha256), new FileStreamOptions { Access = FileAccess.Read, Share = FileShare.Read | FileShare.Delete, Options = FileOptions.SequentialScan | FileOptions.Asynchronous });
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>
    /// Drops what no scenario of its workspace names: not what stands, no version, and no change since an instant, which could still be taken
    /// back. What a workspace got since then stays as well.
    /// </summary>
    /// <returns>How many were dropped.</returns>
    public Task<int> Collect(DateTimeOffset since)
    {
        var instant = since.ToUnixTimeMilliseconds();
        return Drop(db => db.DataSets.Where(d => d.At < instant).AsEnumerable().Where(d => !IsNamed(db, d, instant)).ToList());
    }

    /// <summary>Drops of some data sets of a workspace those that nothing names, not even a change of long ago: what named them was purged or never stored.</summary>
    public Task<int> CollectUnnamed(string workspace, IReadOnlyCollection<string> hashes) => hashes.Count == 0 ? Task.FromResult(0)
        : Drop(db => db.DataSets.Where(d => d.WorkspaceId == workspace && hashes.Contains(d.Sha256)).AsEnumerable().Where(d => !IsNamed(db, d, long.MinValue)).ToList());

    /// <summary>The data sets of a workspace that a scenario names or ever named.</summary>
    public Task<ValueList<string>> NamedBy(string workspace, string scenario) => database.Read(db =>
        db.DataSets.Where(d => d.WorkspaceId == workspace).AsEnumerable().Where(d => NamesIn(db, d.Sha256, scenario)).Select(d => d.Sha256).ToValueList());

    /// <summary>Deletes what a process left half written, and files that no workspace has.</summary>
    public Task Tidy() => writer.Write(db =>
    {
        foreach (var part in DataSetFiles.Parts(database.Folder)) File.Delete(part);
        var owned = db.DataSets.Select(d => d.Sha256).Distinct().ToHashSet();
        foreach (var lost in DataSetFiles.All(database.Folder).Where(hash => !owned.Contains(hash)).ToList()) File.Delete(DataSetFiles.PathOf(database.Folder, lost));
        return true;
    });

    ConcurrentDictionary<(string, string), StoredDataSet> Load() =>
        new(database.Read(db => db.DataSets.ToList()).GetAwaiter().GetResult().Select(row => KeyValuePair.Create((row.WorkspaceId, row.Sha256), StoredDataSet.Of(row))));

    // A row goes first and its file after it: a crash between leaves a file that nobody has, which Tidy finds.
    async Task<int> Drop(Func<StudioDbContext, List<DataSetRow>> which)
    {
        var gone = await writer.Write(db =>
        {
            var rows = which(db);
            db.DataSets.RemoveRange(rows);
            return rows.ConvertAll(row => (row.WorkspaceId, row.Sha256));
        });
        if (gone.Count == 0) return 0;
        foreach (var key in gone) known.Value.TryRemove(key, out _);
        await writer.Write(db =>
        {
            var hashes = gone.Select(g => g.Sha256).Distinct().ToList();
            var owned = db.DataSets.Where(d => hashes.Contains(d.Sha256)).Select(d => d.Sha256).ToHashSet();
            foreach (var hash in hashes.Where(h => !owned.Contains(h))) File.Delete(DataSetFiles.PathOf(database.Folder, hash));
            return true;
        });
        return gone.Count;
    }

    // A hash is found as text: 64 digits stand nowhere by chance.
    static bool IsNamed(StudioDbContext db, DataSetRow set, long since)
    {
        var hash = set.Sha256;
        var own = db.Scenarios.Where(s => s.WorkspaceId == set.WorkspaceId);
        return own.Any(s => s.Snapshot.Contains(hash))
            || db.Versions.Any(v => v.Document.Contains(hash) && own.Any(s => s.Id == v.ScenarioId))
            || db.Edits.Any(e => (e.Edits.Contains(hash) || e.Inverse.Contains(hash)) && own.Any(s => s.Id == e.ScenarioId && (e.At >= since || e.Revision > s.SnapshotRevision)));
    }

    static bool NamesIn(StudioDbContext db, string hash, string scenario) =>
        db.Scenarios.Any(s => s.Id == scenario && s.Snapshot.Contains(hash))
        || db.Versions.Any(v => v.ScenarioId == scenario && v.Document.Contains(hash))
        || db.Edits.Any(e => e.ScenarioId == scenario && (e.Edits.Contains(hash) || e.Inverse.Contains(hash)));

    DataSetRow RowOf(string workspace, StoredDataSet set) => new() { WorkspaceId = workspace, Sha256 = set.Sha256, Rows = set.Rows, Bytes = set.Bytes, At = Now };
}
