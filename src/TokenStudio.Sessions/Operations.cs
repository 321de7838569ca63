namespace TokenStudio.Sessions;

/// <summary>What a caller may do with a scenario. Each includes the ones before.</summary>
public enum Right
{
    None,
    View,
    Owner,
}

/// <summary>Everything that can be asked of <see cref="StudioDoor"/>: one name for each of its methods.</summary>
public enum Operation
{
    Create,
    List,
    Open,
    Delete,
    Restore,
    OpenShared,
    Fork,
    CreateLink,
    ListLinks,
    RevokeLink,
}

/// <summary>The right each operation needs.</summary>
public static class Operations
{
    /// <summary>Create and List need none: they touch only the caller's own workspace.</summary>
    public static IReadOnlyDictionary<Operation, Right> Required { get; } = new Dictionary<Operation, Right>
    {
        [Operation.Create] = Right.None,
        [Operation.List] = Right.None,
        [Operation.Open] = Right.Owner,
        [Operation.Delete] = Right.Owner,
        [Operation.Restore] = Right.Owner,
        [Operation.OpenShared] = Right.View,
        [Operation.Fork] = Right.View,
        [Operation.CreateLink] = Right.Owner,
        [Operation.ListLinks] = Right.Owner,
        [Operation.RevokeLink] = Right.Owner,
    };

    public static bool Allows(Operation operation, Right held) => held >= Required[operation];
}
