namespace TokenStudio.Web.Security;

/// <summary>How many files are taken in at once: one of a workspace, a few of all. Each holds a mark of every row, some 60 bytes.</summary>
sealed class UploadRoom(StudioLimits limits)
{
    readonly Lock gate = new();
    readonly HashSet<string> under = [];

    public bool TryEnter(string workspace)
    {
        lock (gate) return under.Count < limits.UploadsAtOnce && under.Add(workspace);
    }

    public void Leave(string workspace)
    {
        lock (gate) under.Remove(workspace);
    }
}
