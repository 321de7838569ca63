namespace TokenStudio.Sessions;

/// <summary>What a caller may do with a scenario. Each includes the ones before.</summary>
public enum Right
{
    None,
    View,
    Owner,
}

/// <summary>Everything that can be asked of <see cref="StudioDoor"/> and <see cref="KeyDoor"/>: one name for each of their methods.</summary>
public enum Operation
{
    Create,
    List,
    Page,
    Open,
    Read,
    Delete,
    ListDeleted,
    Restore,
    Purge,
    AskShared,
    EnterShared,
    OpenShared,
    ExportShared,
    FollowShared,
    Fork,
    CreateLink,
    ListLinks,
    UpdateLink,
    RotateLink,
    RevokeLink,
    RevokeLinks,
    OpenKey,
    CreateKey,
    ListKeys,
    RevokeKey,
    ListVersions,
    NameVersion,
    ReadVersion,
    ReadHistory,
    RestoreVersion,
    CompareDesigns,
    Upload,
    HasData,
    OpenData,
}

/// <summary>The right each operation needs.</summary>
public static class Operations
{
    /// <summary>Of the caller in its workspace, or of who holds a link or a key: opening a key needs nothing but it.</summary>
    public static IReadOnlyDictionary<Operation, Right> Required { get; } = new Dictionary<Operation, Right>
    {
        [Operation.Create] = Right.Owner,
        [Operation.List] = Right.View,
        [Operation.Page] = Right.View,
        [Operation.Open] = Right.Owner,
        [Operation.Read] = Right.View,
        [Operation.Delete] = Right.Owner,
        [Operation.ListDeleted] = Right.View,
        [Operation.Restore] = Right.Owner,
        [Operation.Purge] = Right.Owner,
        [Operation.AskShared] = Right.View,
        [Operation.EnterShared] = Right.View,
        [Operation.OpenShared] = Right.View,
        [Operation.ExportShared] = Right.View,
        [Operation.FollowShared] = Right.View,
        [Operation.Fork] = Right.View,
        [Operation.CreateLink] = Right.Owner,
        [Operation.ListLinks] = Right.View,
        [Operation.UpdateLink] = Right.Owner,
        [Operation.RotateLink] = Right.Owner,
        [Operation.RevokeLink] = Right.Owner,
        [Operation.RevokeLinks] = Right.Owner,
        [Operation.OpenKey] = Right.None,
        [Operation.CreateKey] = Right.Owner,
        [Operation.ListKeys] = Right.Owner,
        [Operation.RevokeKey] = Right.Owner,
        [Operation.ListVersions] = Right.View,
        [Operation.NameVersion] = Right.Owner,
        [Operation.ReadVersion] = Right.View,
        [Operation.ReadHistory] = Right.View,
        [Operation.RestoreVersion] = Right.Owner,
        [Operation.CompareDesigns] = Right.View,
        [Operation.Upload] = Right.Owner,
        [Operation.HasData] = Right.View,
        [Operation.OpenData] = Right.View,
    };

    public static bool Allows(Operation operation, Right held) => held >= Required[operation];
}
