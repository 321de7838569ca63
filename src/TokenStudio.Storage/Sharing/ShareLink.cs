using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using TokenStudio.Model.Scenarios;

namespace TokenStudio.Storage.Sharing;

/// <summary>What its owner sees of a share link.</summary>
public sealed record ShareLink
{
    public required string Id { get; init; }
    public required string ScenarioId { get; init; }

    /// <summary>The token's last four characters; empty for links made before they were kept.</summary>
    public required string Hint { get; init; }
    public required string Role { get; init; }
    public required LinkTerms Terms { get; init; }

    /// <summary>How many visitors were let in, of those <see cref="LinkTerms.MostUses"/> counts.</summary>
    public required int Uses { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>Another one after each new token or password: who was let in before is not any more.</summary>
    public required string Stamp { get; init; }

    /// <summary>The revision it shows for ever; null where it shows what stands, and where it is only opened.</summary>
    public long? Version { get; init; }

    /// <summary>How often it was looked at; known in lists only.</summary>
    public long Visits { get; init; }
    public DateTimeOffset? LastVisitAt { get; init; }

    /// <summary>Whether one is let in by a step of one's own, and not by the address alone.</summary>
    public bool IsGated => Terms.MostUses is not null || Terms.PasswordHash is not null;

    internal static ShareLink Of(ShareLinkRow row, long? version = null, ShareLinkVisitRow? visits = null) => new()
    {
        Id = row.Id,
        ScenarioId = row.ScenarioId,
        Hint = row.Hint,
        Role = row.Role,
        Terms = new()
        {
            Name = row.Name,
            Expires = At(row.Expires),
            MostUses = row.MostUses,
            PasswordHash = row.PasswordHash,
            VersionId = row.VersionId,
            AllowsFork = row.AllowsFork,
            AllowsExport = row.AllowsExport,
            Hides = (HiddenParts)row.Hides,
            Parents = row.Parents,
        },
        Uses = row.Uses,
        CreatedAt = DateTimeOffset.FromUnixTimeMilliseconds(row.CreatedAt),
        RevokedAt = At(row.RevokedAt),
        Stamp = Base64Url.EncodeToString(SHA256.HashData([.. row.TokenHash, .. Encoding.UTF8.GetBytes(row.PasswordHash ?? "")])),
        Version = version,
        Visits = visits?.Count ?? 0,
        LastVisitAt = At(visits?.LastAt),
    };

    static DateTimeOffset? At(long? milliseconds) => milliseconds is { } ms ? DateTimeOffset.FromUnixTimeMilliseconds(ms) : null;
}

/// <summary>A link just made, with the token that is shown this once.</summary>
public sealed record NewShareLink(ShareLink Link, string Token);
