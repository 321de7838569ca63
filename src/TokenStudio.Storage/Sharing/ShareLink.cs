namespace TokenStudio.Storage.Sharing;

/// <summary>What its owner sees of a share link.</summary>
public sealed record ShareLink
{
    public required string Id { get; init; }
    public required string ScenarioId { get; init; }
    public required string Name { get; init; }
    public required string Role { get; init; }

    /// <summary>Null when it never expires.</summary>
    public DateTimeOffset? Expires { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? RevokedAt { get; init; }

    internal static ShareLink Of(ShareLinkRow row) => new()
    {
        Id = row.Id,
        ScenarioId = row.ScenarioId,
        Name = row.Name,
        Role = row.Role,
        Expires = At(row.Expires),
        CreatedAt = DateTimeOffset.FromUnixTimeMilliseconds(row.CreatedAt),
        RevokedAt = At(row.RevokedAt),
    };

    static DateTimeOffset? At(long? milliseconds) => milliseconds is { } ms ? DateTimeOffset.FromUnixTimeMilliseconds(ms) : null;
}

/// <summary>A link just made, with the token that is shown this once.</summary>
public sealed record NewShareLink(ShareLink Link, string Token);
