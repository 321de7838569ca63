using TokenStudio.Model;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.Files;
using TokenStudio.Model.Scenarios;
using TokenStudio.Storage;
using TokenStudio.Storage.DataSets;

namespace TokenStudio.Sessions;

/// <summary>Large inputs that lie beside scenarios as files.</summary>
public sealed partial class StudioDoor
{
    const int Piece = 128 * 1024;

    // Edits of others meanwhile change nothing of what an upload adds: it is laid upon what they left.
    const int Tries = 5;

    /// <summary>
    /// Reads votes as they come, keeps them as a file and names it in the scenario, as one edit; null unless the scenario is the caller's.
    /// Whatever is wrong, nothing is kept.
    /// </summary>
    /// <exception cref="StudioStorageException">The disk does not take the file.</exception>
    public async Task<UploadOutcome?> Upload(Caller caller, string scenarioId, UploadAsked asked, Stream content, CancellationToken stop = default)
    {
        if (await Standing(Operation.Upload, caller, scenarioId) is not { } session) return null;
        if (asked.Programme is { } wanted && !Has(session.State.Document, wanted)) return new UploadRefused(Finding.Error("unknown-programme", DocumentPath.Join("/grants", wanted), $"There is no round \"{wanted}\" in this scenario."));
        using var draft = data.Begin();
        var read = await Take(content, draft, asked, stop);
        if (!read.IsGood) return new UploadWrong(read);
        if (await data.Keep(caller.Workspace, draft, read.Rows, asked.MostBytes) is not { } kept) return new UploadOverfull(data.BytesOf(caller.Workspace), asked.MostBytes);

        var set = new DataSet("", DataSet.Votes, asked.Name, kept.Set.Sha256, kept.Set.Rows, kept.Set.Bytes);
        var (id, outcome) = await Name(session, caller, set, asked);
        if (outcome is Applied applied) return new Uploaded(applied.State, set with { Id = id }, read);
        if (kept.IsNew) await data.CollectUnnamed(caller.Workspace, [set.Sha256]);
        return outcome switch
        {
            Refused refused => new UploadRefused(refused.Finding),
            Stale stale => new UploadStale(stale.State),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>Whether the file of a data set that a scenario of the caller's names is here.</summary>
    public async Task<bool> HasData(Caller caller, string scenarioId, string sha256) =>
        await Named(Operation.HasData, caller, scenarioId, sha256) is { } session && session.HasData(sha256);

    /// <summary>The file of a data set that a scenario of the caller's names, to read; null when it names none, or the file is not here.</summary>
    public async Task<FileStream?> OpenData(Caller caller, string scenarioId, string sha256) =>
        await Named(Operation.OpenData, caller, scenarioId, sha256) is { } session ? session.OpenData(sha256) : null;

    async Task<ScenarioSession?> Named(Operation operation, Caller caller, string scenarioId, string sha256) =>
        await Standing(operation, caller, scenarioId) is { } session && Names(session.State, sha256) ? session : null;

    static bool Names(SessionState state, string sha256) => DataSetEdits.Named(state.Document).Any(set => set.Sha256 == sha256);

    static async Task<VoteIntakeResult> Take(Stream content, DataSetDraft draft, UploadAsked asked, CancellationToken stop)
    {
        var intake = new VoteIntake(draft.Content, new() { KeepGood = asked.KeepsGood, Decimals = asked.Decimals });
        var piece = new byte[Piece];
        for (var read = await content.ReadAsync(piece, stop); read > 0 && intake.Feed(piece.AsSpan(0, read)); read = await content.ReadAsync(piece, stop)) { }
        return intake.End();
    }

    static async Task<(string Id, ApplyOutcome Outcome)> Name(ScenarioSession session, Caller caller, DataSet set, UploadAsked asked)
    {
        for (var tries = 1; ; tries++)
        {
            var state = session.State;
            var (id, edits) = DataSetEdits.Add(state.Document, set, asked.Programme);
            var outcome = await session.Apply(caller.Workspace, edits, asked.ExpectedRevision ?? state.Revision);
            if (outcome is not Stale || asked.ExpectedRevision is not null || tries == Tries) return (id, outcome);
        }
    }

    static bool Has(ObjectNode document, string programme) => document["grants"] is ListNode grants && grants.IndexOf(programme) >= 0;
}

/// <summary>How votes are taken in.</summary>
/// <param name="Name">Of the data set, for people; "" for none.</param>
/// <param name="MostBytes">That all data sets of the workspace may have together.</param>
public sealed record UploadAsked(string Name, long MostBytes)
{
    /// <summary>The round whose matching is reckoned from them from now on; null for none.</summary>
    public string? Programme { get; init; }

    /// <summary>Take the good rows where others are wrong.</summary>
    public bool KeepsGood { get; init; }

    /// <summary>Amounts are tokens with so many decimals; null for whole base units.</summary>
    public int? Decimals { get; init; }

    /// <summary>The revision the author saw, when it must still stand.</summary>
    public long? ExpectedRevision { get; init; }
}

/// <summary>What came of an upload; but for <see cref="Uploaded"/> nothing was kept.</summary>
public abstract record UploadOutcome;

/// <param name="Set">As the document names it now.</param>
public sealed record Uploaded(SessionState State, DataSet Set, VoteIntakeResult Read) : UploadOutcome;

/// <summary>The votes are wrong, or too many.</summary>
public sealed record UploadWrong(VoteIntakeResult Read) : UploadOutcome;

/// <summary>The workspace has no room for them.</summary>
public sealed record UploadOverfull(long Held, long Most) : UploadOutcome;

public sealed record UploadRefused(Finding Finding) : UploadOutcome;

public sealed record UploadStale(SessionState State) : UploadOutcome;
