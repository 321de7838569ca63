namespace TokenStudio.Storage.Keys;

/// <summary>What a write by API answered, kept for a day so that sending it again gives the same and changes nothing.</summary>
public sealed class IdempotentAnswerRow
{
    public required string WorkspaceId { get; init; }

    /// <summary>The caller's Idempotency-Key.</summary>
    public required string Key { get; init; }

    /// <summary>SHA-256 of method, path and body: another request under the same key is refused.</summary>
    public required byte[] RequestHash { get; init; }
    public required int Status { get; init; }

    /// <summary>The answer's headers that matter (content type, location, ETag) as a JSON object.</summary>
    public required string Headers { get; init; }
    public required byte[] Body { get; init; }
    public required long At { get; init; }
}
