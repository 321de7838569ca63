using TokenStudio.Model;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Units;
using TokenStudio.Storage;
using TokenStudio.Storage.DataSets;
using TokenStudio.Storage.Scenarios;
using TokenStudio.Storage.Versions;

namespace TokenStudio.Sessions;

/// <summary>The only writer of its scenario: puts the edits of all its people in one order, stores each, then tells everyone.</summary>
#pragma warning disable CA1001 // The gate holds nothing to dispose of: its wait handle is never asked for.
public sealed partial class ScenarioSession
#pragma warning restore CA1001
{
    /// <summary>Most named versions of a scenario: each keeps its document whole.</summary>
    public const int MostVersions = 100;

    /// <summary>Longest name of a version.</summary>
    public const int LongestName = 80;

    readonly ScenarioStore store;
    readonly VersionStore versions;
    readonly DataSetStore data;
    readonly TimeProvider clock;
    readonly SemaphoreSlim gate = new(1);
    readonly PreviewLine previews;
    volatile SessionState state;
    volatile UndoHistory history;
    volatile bool deleted;
    bool unsure; // whether the last edit was stored: only ever touched in turn
    long usedAt;

    internal ScenarioSession(StoredScenario stored, IEnumerable<StoredEdit> edits, VersionShelf shelf, DateTimeOffset? workingSince, ScenarioStore store, VersionStore versions, DataSetStore data, TimeProvider clock)
    {
        this.store = store;
        this.versions = versions;
        this.data = data;
        this.clock = clock;
        this.workingSince = workingSince;
        Id = stored.Id;
        Workspace = stored.Workspace;
        deleted = stored.DeletedAt is not null;
        state = SessionState.Of(stored.Revision, ScenarioReader.Read(stored.Document), stored.EditedAt, null, shelf);
        history = UndoHistory.Of(edits);
        previews = new(clock, () => Each(Previewed, moved => moved()));
        Touch();
    }

    /// <summary>
    /// Raised after each commit, in the order of the revisions, while the next edit waits: hand long work on, and never
    /// wait here for another edit.
    /// </summary>
    public event Action<SessionState>? Changed;

    /// <summary>Raised when <see cref="Live"/> is another one, at most five times a second: hand work on, as above.</summary>
    public event Action? Previewed;

    public string Id { get; }

    public string Workspace { get; }

    public SessionState State => state;

    /// <summary>What someone tries just now, or null.</summary>
    public LivePreview? Live => previews.Now;

    internal bool IsDeleted => deleted;

    internal int Subscribers => Changed?.GetInvocationList().Length ?? 0;

    internal TimeSpan IdleFor => clock.GetElapsedTime(Volatile.Read(ref usedAt));

    /// <summary>Applies edits, all or none, once they are committed.</summary>
    /// <param name="expectedRevision">The revision the author saw, when it must still stand.</param>
    public Task<ApplyOutcome> Apply(string author, ValueList<Edit> edits, long? expectedRevision = null) => InTurn(() =>
    {
        var before = state;
        if (expectedRevision is { } expected && expected != before.Revision) return Now(new Stale(before));
        // What is applied is what will be read again: text that UTF-8 cannot hold is mended now, not at a replay.
        edits = StoredJson.Edits(StoredJson.Write(edits));
        var outcome = ScenarioEdits.Apply(before.Review.Reading, edits);
        if (outcome.Reading is not { Document: { } document } reading) return Now(new Refused(outcome.Refusal!));
        return document.Equals(before.Document) ? Now(new Applied(before)) : Commit(new(author, edits, outcome.Inverse, document), reading);
    });

    /// <summary>Takes back the author's last change that still stands; refuses where someone else has changed the place since.</summary>
    public Task<ApplyOutcome> Undo(string author) => InTurn(() =>
    {
        if (history.Of(author).Undo is not [.., var last]) return Now(Nothing("nothing-to-undo", "There is nothing to undo."));
        if (TakeBack.From(state.Review.Reading, last) is not { Reading: { Document: { } document } reading } back) return Now(Skip(author, last, "Someone else has changed this since, so it was not undone."));
        return Commit(new(author, last.Inverse, back.Inverse, document, Undoes: last.Revision), reading);
    });

    /// <summary>Makes the author's last undone change again, on the same terms.</summary>
    public Task<ApplyOutcome> Redo(string author) => InTurn(() =>
    {
        if (history.Of(author).Redo is not [.., var last]) return Now(Nothing("nothing-to-redo", "There is nothing to redo."));
        if (TakeBack.From(state.Review.Reading, last) is not { Reading: { Document: { } document } reading } back) return Now(Skip(author, last, "Someone else has changed this since, so it was not redone."));
        return Commit(new(author, last.Inverse, back.Inverse, document, Redoes: last.Revision), reading);
    });

    /// <summary>Names what stands now, so that it can be compared with and gone back to; a revision has one name.</summary>
    /// <param name="revision">An earlier one that is named instead.</param>
    public Task<ApplyOutcome> NameVersion(string author, string name, long? revision = null) => InTurn(async () =>
    {
        var at = revision ?? state.Revision;
        name = name.Trim();
        if (name.Length is 0 or > LongestName) return new Refused(Finding.Error("version-name", "", $"A version's name has 1 to {LongestName} characters."));
        var all = state.Versions.All;
        if (all.Count >= MostVersions && all.All(v => v.Revision != at)) return new Refused(Finding.Error("too-many-versions", "", $"This scenario has {MostVersions} named versions already, which is the most it can have."));
        if (await DocumentAt(at) is not { } document) return Nothing("no-such-revision", $"There is no version {at} of this scenario.");
        var named = await versions.Put(Id, at, name, author, document);
        if (at == state.Revision) workingSince = null;
        return Shelve(state.Versions.With(named));
    });

    /// <summary>Compares with one of the named versions from now on, or with none (null), for everyone who looks.</summary>
    public Task<ApplyOutcome> Compare(string? versionId) => InTurn(async () =>
    {
        if (state.Versions.Baseline?.Version.Id == versionId) return new Applied(state);
        if (versionId is not null && state.Versions.All.All(v => v.Id != versionId)) return new Refused(Finding.Error("no-such-version", "", "This version is not there any more."));
        var baseline = versionId is null ? null : await VersionShelf.Read(versions, Id, state.Versions.All.First(v => v.Id == versionId));
        await versions.SetBaseline(Id, versionId);
        return Shelve(state.Versions with { Baseline = baseline });
    });

    /// <summary>The document as it was when a version was named; null when there is no such version.</summary>
    public Task<ObjectNode?> DocumentOf(NamedVersion version) => versions.Document(Id, version.Id);

    /// <summary>Whether the file of a data set is here.</summary>
    public bool HasData(string sha256) => data.Find(Workspace, sha256) is not null;

    /// <summary>The file of a data set, to read; null when it is not here.</summary>
    public FileStream? OpenData(string sha256) => data.Open(Workspace, sha256);

    public bool CanUndo(string author) => history.Of(author).Undo.Count > 0;

    public bool CanRedo(string author) => history.Of(author).Redo.Count > 0;

    /// <summary>What edits would give; neither ordered nor stored.</summary>
    /// <param name="by">Who tries them: then the others see it too, if it can be projected, until <see cref="EndPreview"/>.</param>
    public SessionPreview Preview(ValueList<Edit> edits, object? by = null)
    {
        Touch();
        var preview = SessionPreview.Of(ScenarioEdits.Apply(state.Review.Reading, edits));
        if (by is not null && preview.Projection is not null) previews.Show(new(by, preview));
        return preview;
    }

    /// <summary>What someone tried is committed or given up.</summary>
    public void EndPreview(object by) => previews.End(by);

    internal void Touch() => Volatile.Write(ref usedAt, clock.GetTimestamp());

    /// <summary>Into the bin (true) or out of it, in turn with the edits. False when it is there already.</summary>
    internal Task<bool> Bin(bool into) => Alone(async () =>
    {
        if (!await (into ? store.Delete(Id) : store.Restore(Id))) return false;
        deleted = into;
        return true;
    });

    /// <summary>Deletes what is in the bin for ever, in turn with whoever takes it out. False when it is not in the bin.</summary>
    internal Task<bool> Purge() => Alone(() => store.Purge(Id));

    Task<ApplyOutcome> InTurn(Func<Task<ApplyOutcome>> work)
    {
        Touch();
        return Alone(async () =>
        {
            try
            {
                if (unsure) await Reload();
                var outcome = deleted ? new Refused(Finding.Error("deleted", "", "This scenario was deleted.")) : await work();
                StudioMeters.Edited(outcome);
                return outcome;
            }
            catch (StudioStorageException e)
            {
                return new Refused(StorageFindings.Of(e.Trouble));
            }
        });
    }

    // On the pool, so that no circuit waits for reckoning or disk.
    Task<T> Alone<T>(Func<Task<T>> work) => Task.Run(async () =>
    {
        await gate.WaitAsync();
        try
        {
            return await work();
        }
        finally
        {
            gate.Release();
        }
    });

    Applied Shelve(VersionShelf shelf)
    {
        state = state with { Versions = shelf };
        Broadcast(state);
        return new(state);
    }

    async Task<ApplyOutcome> Commit(NewEdit edit, ScenarioReading reading)
    {
        await KeepUnasked(edit);
        // Reckoned before it is stored: should that ever throw, nothing has happened yet.
        var next = SessionState.Of(state.Revision + 1, reading, default, state.Projection, state.Versions);
        // Should storing throw, a failing disk may have kept the commit or not; only the store knows, and the session must agree with it.
        unsure = true;
        Saved saved;
        try
        {
            using var span = StudioMeters.Commit();
            saved = await store.Append(Id, state.Revision, edit);
        }
        catch (Exception e)
        {
            if (!await Reload() || e is not StudioStorageException) throw;
            return new Applied(state);
        }

        unsure = false;
        state = next with { SavedAt = saved.At };
        history = history.After(new(saved.Revision, edit.Author, edit.Edits, edit.Inverse, edit.Undoes, edit.Redoes));
        workingSince ??= saved.At;
        Broadcast(state);
        return new Applied(state);
    }

    /// <summary>Agrees with the store again.</summary>
    /// <returns>Whether it had an edit that this did not know of.</returns>
    async Task<bool> Reload()
    {
        var stored = await store.Load(Id);
        unsure = false;
        if (stored is null || stored.Revision == state.Revision) return false;
        state = SessionState.Of(stored.Revision, ScenarioReader.Read(stored.Document), stored.EditedAt, state.Projection, state.Versions);
        history = UndoHistory.Of(await store.History(Id));
        Broadcast(state);
        return true;
    }

    void Broadcast(SessionState news) => Each(Changed, changed => changed(news));

    static void Each<T>(T? subscribers, Action<T> tell) where T : MulticastDelegate
    {
        foreach (var subscriber in Delegate.EnumerateInvocationList(subscribers))
        {
            try
            {
                tell(subscriber);
            }
#pragma warning disable CA1031 // One broken page must not keep the news from the others, nor fail an edit that is stored.
            catch (Exception)
#pragma warning restore CA1031
            {
            }
        }
    }

    // Set aside, so that the next undo reaches further back instead of stopping at the same place for ever.
    Refused Skip(string author, StoredEdit edit, Phrase why)
    {
        history = history.With(author, history.Of(author).Skipping(edit));
        var path = edit.Edits.Count > 0 ? edit.Edits[0].Path : "";
        return new(Finding.Error("changed-since", path, why));
    }

    static Refused Nothing(string code, Phrase why) => new(Finding.Error(code, "", why));

    static Task<ApplyOutcome> Now(ApplyOutcome outcome) => Task.FromResult(outcome);
}
