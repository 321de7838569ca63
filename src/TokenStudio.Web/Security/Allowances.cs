namespace TokenStudio.Web.Security;

/// <summary>What is counted.</summary>
enum Limit
{
    Key,
    Workspace,
    Anonymous,
    Export,
    ShareMiss,
    NewWorkspace,
    NewScenario,
    Upload,
}

/// <summary>Counts what everybody asks for: the same counts for calls, which the middleware sees, and for events inside a circuit, which it does not.</summary>
sealed class Allowances(StudioLimits limits, TimeProvider clock)
{
    readonly Dictionary<Limit, Allowance> all = new()
    {
        [Limit.Key] = Minutely(limits.ApiPerMinute, limits.ApiBurst, clock),
        [Limit.Workspace] = Minutely(limits.WorkspacePerMinute, limits.WorkspaceBurst, clock),
        [Limit.Anonymous] = Minutely(limits.AnonymousPerMinute, limits.AnonymousBurst, clock),
        [Limit.Export] = Minutely(limits.ExportsPerMinute, limits.ExportsPerMinute, clock),
        [Limit.ShareMiss] = Minutely(limits.ShareMissesPerMinute, limits.ShareMissesPerMinute, clock),
        [Limit.NewWorkspace] = new(limits.WorkspacesPerHour, TimeSpan.FromHours(1), limits.WorkspacesPerHour, clock),
        [Limit.Upload] = Minutely(limits.UploadsPerMinute, limits.UploadsPerMinute, clock),
        [Limit.NewScenario] = Minutely(limits.ScenariosPerMinute, limits.ScenariosPerMinute, clock),
    };

    public bool TryTake(Limit limit, string key, out TimeSpan wait) => all[limit].TryTake(key, out wait);

    public bool IsLeft(Limit limit, string key, out TimeSpan wait) => all[limit].IsLeft(key, out wait);

    static Allowance Minutely(int many, int burst, TimeProvider clock) => new(many, TimeSpan.FromMinutes(1), burst, clock);
}
