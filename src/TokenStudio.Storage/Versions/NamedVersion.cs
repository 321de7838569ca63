using TokenStudio.Model.Units;

namespace TokenStudio.Storage.Versions;

/// <summary>A revision that someone named.</summary>
/// <param name="At">When it was named.</param>
public sealed record NamedVersion(string Id, long Revision, string Name, DateTimeOffset At)
{
    internal static NamedVersion Of(VersionRow row) => new(row.Id, row.Revision, row.Name, DateTimeOffset.FromUnixTimeMilliseconds(row.At));
}

/// <summary>The named versions of a scenario, newest first, and the one it is compared with, or null.</summary>
public sealed record StoredVersions(ValueList<NamedVersion> All, string? BaselineId);
