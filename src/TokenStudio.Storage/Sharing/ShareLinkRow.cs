namespace TokenStudio.Storage.Sharing;

/// <summary>A share link. The token itself is not here: a stolen database opens nothing.</summary>
public sealed class ShareLinkRow
{
    public required string Id { get; init; }
    public required string ScenarioId { get; init; }

    /// <summary>SHA-256 of the token's text.</summary>
    public required byte[] TokenHash { get; init; }
    public required string Name { get; init; }
    public required string Role { get; init; }
    public long? Expires { get; init; }
    public required long CreatedAt { get; init; }
    public long? RevokedAt { get; set; }
}
