namespace TokenStudio.Storage.Versions;

/// <summary>A scenario as it stood when someone named it, kept whole: later edits and upgrades never touch it.</summary>
public sealed class VersionRow
{
    public required string Id { get; init; }
    public required string ScenarioId { get; init; }

    /// <summary>The revision that was named.</summary>
    public required long Revision { get; init; }
    public required string Name { get; set; }
    public required string Document { get; init; }
    public required string Author { get; init; }
    public required long At { get; init; }
}
