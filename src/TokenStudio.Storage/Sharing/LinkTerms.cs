using TokenStudio.Model.Scenarios;

namespace TokenStudio.Storage.Sharing;

/// <summary>What the owner of a scenario agrees to with a link.</summary>
public sealed record LinkTerms
{
    /// <summary>How long a link lives unless someone chooses.</summary>
    public static readonly TimeSpan UsualLife = TimeSpan.FromDays(30);

    public string Name { get; init; } = "";

    /// <summary>Null when it never expires.</summary>
    public DateTimeOffset? Expires { get; init; }

    /// <summary>How many visitors may open it in all; null for any number.</summary>
    public int? MostUses { get; init; }

    /// <summary>A salted, slow hash; null where no password is asked for.</summary>
    public string? PasswordHash { get; init; }

    /// <summary>The version it shows for ever; null where it shows what stands.</summary>
    public string? VersionId { get; init; }
    public bool AllowsFork { get; init; } = true;
    public bool AllowsExport { get; init; } = true;
    public HiddenParts Hides { get; init; }

    /// <summary>The origins whose pages may frame it, separated by spaces; empty for any.</summary>
    public string Parents { get; init; } = "";
}
