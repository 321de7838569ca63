namespace TokenStudio.Storage.Scenarios;

/// <summary>A scenario: a snapshot of its document; the edits since stand in <see cref="EditRow"/>.</summary>
public sealed class ScenarioRow
{
    public required string Id { get; init; }
    public required string WorkspaceId { get; init; }
    public required string Name { get; set; }

    /// <summary>The document at <see cref="SnapshotRevision"/>, compact JSON.</summary>
    public required string Snapshot { get; set; }
    public required long SnapshotRevision { get; set; }
    public required long Revision { get; set; }
    public required long CreatedAt { get; init; }
    public required long EditedAt { get; set; }

    /// <summary>The named version it is compared with; null for none.</summary>
    public string? BaselineId { get; set; }

    /// <summary>When it went to the bin; null while it stands.</summary>
    public long? DeletedAt { get; set; }
}
