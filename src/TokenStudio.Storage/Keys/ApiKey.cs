namespace TokenStudio.Storage.Keys;

/// <summary>What its owner sees of an API key.</summary>
public sealed record ApiKey
{
    public const string Read = "read";
    public const string Edit = "edit";

    public required string Id { get; init; }
    public required string Workspace { get; init; }
    public required string Name { get; init; }

    /// <summary><see cref="Read"/>, or <see cref="Edit"/>, which includes it.</summary>
    public required string Scope { get; init; }

    /// <summary>Its last four characters.</summary>
    public required string Hint { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Null when it never expires.</summary>
    public DateTimeOffset? Expires { get; init; }
    public DateTimeOffset? LastUsedAt { get; init; }
    public DateTimeOffset? RevokedAt { get; init; }

    internal static ApiKey Of(ApiKeyRow row) => new()
    {
        Id = row.Id,
        Workspace = row.WorkspaceId,
        Name = row.Name,
        Scope = row.Scope,
        Hint = row.Hint,
        CreatedAt = DateTimeOffset.FromUnixTimeMilliseconds(row.CreatedAt),
        Expires = At(row.Expires),
        LastUsedAt = At(row.LastUsedAt),
        RevokedAt = At(row.RevokedAt),
    };

    static DateTimeOffset? At(long? milliseconds) => milliseconds is { } ms ? DateTimeOffset.FromUnixTimeMilliseconds(ms) : null;
}

/// <summary>A key just made, with the text that is shown this once.</summary>
public sealed record NewApiKey(ApiKey Key, string Text);
