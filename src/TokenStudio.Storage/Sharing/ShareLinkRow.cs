using TokenStudio.Model.Scenarios;

namespace TokenStudio.Storage.Sharing;

/// <summary>A share link. The token itself is not here: a stolen database opens nothing.</summary>
public sealed class ShareLinkRow
{
    public required string Id { get; init; }
    public required string ScenarioId { get; init; }

    /// <summary>SHA-256 of the token's text.</summary>
    public required byte[] TokenHash { get; set; }

    /// <summary>The token's last four characters, so that its owner tells it from others; empty for links made before they were kept.</summary>
    public required string Hint { get; set; }
    public required string Name { get; set; }
    public required string Role { get; init; }
    public long? Expires { get; set; }
    public required long CreatedAt { get; init; }
    public long? RevokedAt { get; set; }

    /// <summary>How many visitors may open it in all; null for any number.</summary>
    public int? MostUses { get; set; }

    /// <summary>How many have, of those that <see cref="MostUses"/> counts.</summary>
    public int Uses { get; set; }

    /// <summary>A salted, slow hash; null where no password is asked for.</summary>
    public string? PasswordHash { get; set; }

    /// <summary>The version it shows for ever; null where it shows what stands.</summary>
    public string? VersionId { get; set; }
    public required bool AllowsFork { get; set; }
    public required bool AllowsExport { get; set; }

    /// <summary>What it leaves out: the sum of the values of <see cref="HiddenParts"/>.</summary>
    public int Hides { get; set; }

    /// <summary>The origins whose pages may frame it, separated by spaces; empty for any.</summary>
    public required string Parents { get; set; }
}

/// <summary>When a link was looked at. Apart from the link, since looking changes nothing that was agreed.</summary>
public sealed class ShareLinkVisitRow
{
    public required string LinkId { get; init; }
    public long Count { get; set; }
    public long LastAt { get; set; }
}
