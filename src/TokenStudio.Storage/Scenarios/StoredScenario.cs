using TokenStudio.Model.Documents;
using TokenStudio.Model.Units;

namespace TokenStudio.Storage.Scenarios;

/// <summary>A scenario as it stands after its last edit.</summary>
public sealed record StoredScenario
{
    public required string Id { get; init; }
    public required string Workspace { get; init; }
    public required string Name { get; init; }
    public required ObjectNode Document { get; init; }
    public required long Revision { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset EditedAt { get; init; }
    public DateTimeOffset? DeletedAt { get; init; }

    internal static StoredScenario Of(ScenarioRow row, IEnumerable<EditRow> since) => new()
    {
        Id = row.Id,
        Workspace = row.WorkspaceId,
        Name = row.Name,
        Document = since.Aggregate(StoredJson.Document(row.Snapshot), Replay),
        Revision = row.Revision,
        CreatedAt = DateTimeOffset.FromUnixTimeMilliseconds(row.CreatedAt),
        EditedAt = DateTimeOffset.FromUnixTimeMilliseconds(row.EditedAt),
        DeletedAt = row.DeletedAt is { } deleted ? DateTimeOffset.FromUnixTimeMilliseconds(deleted) : null,
    };

    // The bare applier: what was accepted once is not judged again by later rules.
    static ObjectNode Replay(ObjectNode document, EditRow row) =>
        EditApplier.Apply(document, StoredJson.Edits(row.Edits)).Document
        ?? throw new InvalidDataException($"Revision {row.Revision} of scenario {row.ScenarioId} cannot be replayed.");
}

/// <summary>One accepted change, as undo needs it.</summary>
/// <param name="Undoes">The revision it took back, or null.</param>
/// <param name="Redoes">The undo it took back, or null.</param>
public sealed record StoredEdit(long Revision, string Author, ValueList<Edit> Edits, ValueList<Edit> Inverse, long? Undoes, long? Redoes)
{
    internal static StoredEdit Of(EditRow row) =>
        new(row.Revision, row.Author, StoredJson.Edits(row.Edits), StoredJson.Edits(row.Inverse), row.Undoes, row.Redoes);
}

/// <summary>A change about to be stored.</summary>
/// <param name="Document">The document after it, for the name and the snapshots.</param>
public sealed record NewEdit(string Author, ValueList<Edit> Edits, ValueList<Edit> Inverse, ObjectNode Document, long? Undoes = null, long? Redoes = null)
{
    /// <summary>The earlier revision whose document this is, or null.</summary>
    public long? Restores { get; init; }

    /// <summary>The document is put there whole, in place of the one before.</summary>
    public bool ReplacesAll => Edits.Any(e => e.Path.Length == 0);
}

/// <summary>What storing gave.</summary>
public sealed record Saved(long Revision, DateTimeOffset At);

/// <summary>A scenario in a list, without its document. Times are Unix milliseconds.</summary>
public sealed record ScenarioLine(string Id, string Name, long Revision, long CreatedAt, long EditedAt)
{
    public ScenarioPlace Place => new(EditedAt, Id);
}

/// <summary>Where a list goes on: after the scenario edited then.</summary>
public sealed record ScenarioPlace(long EditedAt, string Id);
