using TokenStudio.Model.Documents;
using TokenStudio.Model.Units;

namespace TokenStudio.Storage.Versions;

/// <summary>A revision that was kept: someone named it, the studio kept it, or a link shows it.</summary>
/// <param name="Name">Empty while nobody has named it.</param>
/// <param name="At">When it was named; of one the studio kept, when that revision was made.</param>
public sealed record NamedVersion(string Id, long Revision, string Name, DateTimeOffset At)
{
    /// <summary>Why it was kept: <see cref="VersionKinds"/>.</summary>
    public string Kind { get; init; } = VersionKinds.Named;

    /// <summary>Who kept it, or whose work it keeps.</summary>
    public string Author { get; init; } = "";

    internal static NamedVersion Of(VersionRow row) =>
        new(row.Id, row.Revision, row.Name, DateTimeOffset.FromUnixTimeMilliseconds(row.At)) { Kind = row.Kind, Author = row.Author };
}

/// <summary>A version with its document.</summary>
/// <param name="At">When it was kept.</param>
public sealed record KeptVersion(string Id, long Revision, DateTimeOffset At, ObjectNode Document);

/// <summary>The versions of a scenario, newest first: those with a name, the others, and the one it is compared with, or null.</summary>
public sealed record StoredVersions(ValueList<NamedVersion> All, ValueList<NamedVersion> Others, string? BaselineId);
