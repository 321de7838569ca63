namespace TokenStudio.Storage.Versions;

/// <summary>A scenario as it stood when someone named it, kept whole: later edits and upgrades never touch it.</summary>
public sealed class VersionRow
{
    public required string Id { get; init; }
    public required string ScenarioId { get; init; }

    /// <summary>The revision that was named.</summary>
    public required long Revision { get; init; }

    /// <summary>Empty while nobody has named it.</summary>
    public required string Name { get; set; }

    /// <summary>Why it was kept: <see cref="VersionKinds"/>.</summary>
    public required string Kind { get; set; }
    public required string Document { get; init; }
    public required string Author { get; init; }
    public required long At { get; init; }
}

/// <summary>Why a version was kept.</summary>
public static class VersionKinds
{
    /// <summary>Someone named it.</summary>
    public const string Named = "named";

    /// <summary>The studio kept it, after a while of work or before a great change.</summary>
    public const string Automatic = "automatic";

    /// <summary>A link shows it for ever.</summary>
    public const string Shared = "shared";
}
