namespace TokenStudio.Web.Api;

/// <summary>A scenario just stored.</summary>
public sealed record ScenarioMade(string Id, long Revision);

/// <summary>The revision a write made.</summary>
public sealed record RevisionMade(long Revision);

/// <summary>A scenario in the list of a workspace.</summary>
public sealed record ScenarioEntry(string Id, string Name, long Revision, string Created, string Edited);

/// <summary>A part of a list; next is the cursor of the part after it, null at the end.</summary>
public sealed record ScenarioList(IReadOnlyList<ScenarioEntry> Items, string? Next);

/// <summary>A link as its owner sees it, without its address.</summary>
public record LinkEntry(string Id, string Name, string Role, string Hint, string Created, string? Expires, string? Revoked, int? MaxUses, int Uses, bool Password, bool Frozen, long? Version,
    bool AllowFork, bool AllowExport, string[] Hide, string[] Parents, long Opened, string? LastOpened);

/// <summary>A link just made or given a new address, which is told this once.</summary>
public sealed record LinkMade(string Id, string Name, string Role, string Hint, string Created, string? Expires, string? Revoked, int? MaxUses, int Uses, bool Password, bool Frozen, long? Version,
    bool AllowFork, bool AllowExport, string[] Hide, string[] Parents, long Opened, string? LastOpened, string Url)
    : LinkEntry(Id, Name, Role, Hint, Created, Expires, Revoked, MaxUses, Uses, Password, Frozen, Version, AllowFork, AllowExport, Hide, Parents, Opened, LastOpened);

/// <summary>Terms of a link; what is not named stays, or is as usual for a new one.</summary>
public sealed record LinkWanted
{
    public string? Role { get; init; }
    public string? Name { get; init; }
    public string? Expires { get; init; }
    public int? MaxUses { get; init; }
    public string? Password { get; init; }
    public bool? Frozen { get; init; }
    public bool? AllowFork { get; init; }
    public bool? AllowExport { get; init; }
    public string[]? Hide { get; init; }
    public string[]? Parents { get; init; }
}

/// <summary>A key as its owner sees it, without its text.</summary>
public sealed record KeyEntry(string Id, string Name, string Scope, string Hint, string Created, string? Expires, string? LastUsed, string? Revoked);

/// <summary>A key just made; its text is told this once.</summary>
public sealed record KeyMade(string Id, string Key, string Name, string Scope, string? Expires);

/// <summary>A key to make.</summary>
public sealed record KeyWanted(string Name, string? Scope, string? Expires);

/// <summary>What is known of a scenario at one place.</summary>
public sealed record FindingEntry(string Severity, string Code, string Path, string Message);

/// <summary>A data set that a scenario names; here is false where its file is not in this studio.</summary>
public sealed record DataSetEntry(string Id, string Kind, string Name, string Sha256, long Rows, long? Bytes, bool Here);

/// <summary>A data set just uploaded: rows were taken of those read; findings say what of the others is wrong.</summary>
public sealed record DataSetMade(string Id, string Name, string Sha256, long Rows, long Read, long Bytes, long Revision, FindingEntry[] Findings);

/// <summary>How the server is.</summary>
public sealed record HealthEntry(string Status);

/// <summary>A version: named, automatic or shared.</summary>
public sealed record VersionEntry(string Id, long Revision, string Name, string Kind, string At, bool Compared);

/// <summary>A name for what stands, or for an earlier revision.</summary>
public sealed record VersionWanted(string Name, long? Revision = null);

/// <summary>A place that a change moved, in words.</summary>
public sealed record ChangedPlace(string Path, string Where, string What, string Before, string After);

/// <summary>One change of the history; undoes, redoes and restores name the revision they went back to.</summary>
public sealed record ChangeEntry(long Revision, string At, bool Own, long? Undoes, long? Redoes, long? Restores, IReadOnlyList<ChangedPlace> Changes);

/// <summary>A part of the history; next is the revision to ask for before, null at the start.</summary>
public sealed record ChangePage(IReadOnlyList<ChangeEntry> Changes, long? Next);

/// <summary>A version by its id, or a revision by its number.</summary>
public sealed record RestoreWanted(string? Version = null, long? Revision = null);

/// <summary>What a restore gave; restored is false where that stood already.</summary>
public sealed record RestoreMade(long Revision, bool Restored);
