namespace TokenStudio.Storage.Keys;

/// <summary>A key to a workspace's API. The key itself is not here: a stolen database opens nothing.</summary>
public sealed class ApiKeyRow
{
    public required string Id { get; init; }
    public required string WorkspaceId { get; init; }

    /// <summary>SHA-256 of the key's text.</summary>
    public required byte[] KeyHash { get; init; }

    /// <summary>The key's last four characters.</summary>
    public required string Hint { get; init; }
    public required string Name { get; set; }

    /// <summary>"read" or "edit", which includes it.</summary>
    public required string Scope { get; init; }
    public long? Expires { get; init; }
    public required long CreatedAt { get; init; }
    public long? LastUsedAt { get; set; }
    public long? RevokedAt { get; set; }
}
