using TokenStudio.Model.Documents;
using TokenStudio.Model.Scenarios;
using TokenStudio.Storage.Scenarios;

namespace TokenStudio.Sessions;

/// <summary>What stood before: every change, the documents between them, the way back, and what is kept unasked.</summary>
public sealed partial class ScenarioSession
{
    /// <summary>How long one works since the newest version before the studio keeps one by itself.</summary>
    public static readonly TimeSpan AutomaticAfter = TimeSpan.FromMinutes(30);

    /// <summary>Most changes of one page of the history.</summary>
    public const int MostOfHistory = 100;

    // When the first change after the newest version was made; null while there is none.
    DateTimeOffset? workingSince;

    /// <summary>Changes with the documents around them, newest first.</summary>
    /// <param name="before">The revision the page before this one ended with; null for the newest changes.</param>
    public async Task<HistoryPage> History(long? before, int count)
    {
        Touch();
        var now = state;
        var newest = Math.Clamp((before ?? long.MaxValue) - 1, 0, now.Revision);
        var edits = await store.Past.Page(Id, newest, Math.Clamp(count, 1, MostOfHistory));
        var after = newest == now.Revision ? now.Document : await store.Past.DocumentAt(Id, newest);
        var entries = new List<HistoryEntry>();
        foreach (var edit in edits)
        {
            var was = EditApplier.Apply(after!, edit.Edit.Inverse).Document ?? throw new InvalidDataException($"Revision {edit.Edit.Revision} of scenario {Id} cannot be taken back.");
            entries.Add(new(edit, was, after!));
            after = was;
        }

        return new([.. entries], edits.Count == 0 || edits[^1].Edit.Revision <= 2);
    }

    /// <summary>The document as it was at a revision; null when there never was such a revision.</summary>
    public Task<ObjectNode?> DocumentAt(long revision)
    {
        Touch();
        return state is var now && revision == now.Revision ? Task.FromResult<ObjectNode?>(now.Document) : store.Past.DocumentAt(Id, revision);
    }

    /// <summary>Puts the document of an earlier revision back whole: an edit like any other, so that one undo takes it back. What stood is kept as a version. Changes nothing where it stands already.</summary>
    /// <param name="expectedRevision">The revision the author saw, when it must still stand.</param>
    public Task<ApplyOutcome> Restore(string author, long revision, long? expectedRevision = null) => InTurn(async () =>
    {
        if (expectedRevision is { } expected && expected != state.Revision) return new Stale(state);
        if (await DocumentAt(revision) is not { } document) return Nothing("no-such-revision", $"There is no version {revision} of this scenario.");
        if (document.Equals(state.Document)) return new Applied(state);

        // It stood once, so it may stand again: whatever its findings, they are not judged as those of an edit.
        var reading = ScenarioReader.Read(document);
        if (reading.Document is null) return new Refused(reading.Findings[0]);
        return await Commit(new(author, [Edit.Set("", document)], [Edit.Set("", state.Document)], document) { Restores = revision }, reading);
    });

    /// <summary>Keeps what stands now, or an earlier revision, for links to show for ever, and gives the version's id; null when there never was such a revision.</summary>
    internal async Task<string?> Freeze(string author, long? revision = null)
    {
        var at = revision ?? state.Revision;
        if (await DocumentAt(at) is not { } document) return null;
        var kept = await versions.Share(Id, at, author, document);
        await InTurn(async () => Shelve(await state.Versions.Reread(versions, Id)));
        return kept;
    }

    /// <summary>Keeps what stands, where it is about to be replaced whole or was worked on for long enough.</summary>
    async Task KeepUnasked(NewEdit edit)
    {
        var replaced = edit is { ReplacesAll: true, Undoes: null, Redoes: null };
        var worked = workingSince is { } since && clock.GetUtcNow() - since >= AutomaticAfter;
        if ((!replaced && !worked) || state.Versions.At(state.Revision) is not null) return;
        await versions.KeepAutomatic(Id, state.Revision, edit.Author, state.Document, state.SavedAt);
        state = state with { Versions = await state.Versions.Reread(versions, Id) };
        workingSince = null;
    }
}

/// <param name="Entries">Newest first.</param>
/// <param name="ReachesStart">There are none before these.</param>
public sealed record HistoryPage(IReadOnlyList<HistoryEntry> Entries, bool ReachesStart);

/// <summary>A change between two documents.</summary>
public sealed record HistoryEntry(PastEdit Change, ObjectNode Before, ObjectNode After)
{
    public long Revision => Change.Edit.Revision;
}
