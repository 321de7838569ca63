using TokenStudio.Model.Scenarios;
using TokenStudio.Storage.Sharing;

namespace TokenStudio.Sessions;

/// <summary>What whoever has the address of a link may do.</summary>
public sealed partial class StudioDoor
{
    /// <summary>What a link asks for before it opens; null when it opens nothing, or opens without asking.</summary>
    public async Task<ShareGate?> AskShared(string token) =>
        await Known(Operation.AskShared, token) is { IsGated: true } link ? new(link.Id, link.Terms.PasswordHash is not null) : null;

    /// <summary>Lets someone in by a gated link, which spends one of its uses; null where the password is wrong or nothing is left.</summary>
    public async Task<SharePass?> EnterShared(string token, string password)
    {
        if (await Known(Operation.EnterShared, token) is not { IsGated: true } link) return null;
        if (link.Terms.PasswordHash is { } hash && !await Task.Run(() => LinkPassword.Matches(hash, password))) return null;
        return await links.Spend(link.Id) ? SharePass.Of(link) : null;
    }

    /// <summary>
    /// What a link opens now; null when it is unknown, malformed, expired, spent or revoked, its scenario is deleted, or it is
    /// gated and there is no pass.
    /// </summary>
    /// <param name="visit">Counts it as looked at.</param>
    public async Task<SharedView?> OpenShared(string token, SharePass? pass = null, bool visit = false)
    {
        var view = await Shared(Operation.OpenShared, token, pass);
        StudioMeters.LookedUp(view is not null);
        if (visit && view is not null) visits.Count(view.Link.Id);
        return view;
    }

    /// <summary>The same to make a file of, where the terms allow that.</summary>
    public async Task<SharedView?> ExportShared(string token, SharePass? pass = null) =>
        await Shared(Operation.ExportShared, token, pass) is { Terms.AllowsExport: true } view ? view : null;

    /// <summary>Follows what an open page shows; null when it may not be open.</summary>
    /// <param name="seen">The <see cref="SharedView.Tag"/> of the page; what is different already is told at once.</param>
    public async Task<SharedFollow?> FollowShared(string token, SharePass? pass = null, string? seen = null)
    {
        if (await Shared(Operation.FollowShared, token, pass) is not { } view || await sessions.Find(view.Link.ScenarioId) is not { } session) return null;
        return new(view, seen, session, () => Shared(Operation.FollowShared, token, pass), told => followers.Add(session.Id, told), told => followers.Remove(session.Id, told), clock);
    }

    /// <summary>Copies what a link shows into the caller's workspace, where the terms allow that: no history, no links, no trace of its owner.</summary>
    public async Task<ScenarioSession?> Fork(string token, Caller caller, SharePass? pass = null) =>
        await Shared(Operation.Fork, token, pass) is { Terms.AllowsFork: true } view ? await Copy(view, caller) : null;

    // What the view names and nothing else: parts that are hidden name no data sets.
    async Task<ScenarioSession> Copy(SharedView view, Caller caller)
    {
        var copy = await Create(caller, view.State.Document);
        if (await sessions.Find(view.Link.ScenarioId) is { Workspace: var from }) await data.Share(from, caller.Workspace, DataSetEdits.Named(view.State.Document).Select(set => set.Sha256));
        return copy;
    }

    async Task<SharedView?> Shared(Operation operation, string token, SharePass? pass)
    {
        if (await Known(operation, token, pass) is not { } link || (link.IsGated && pass?.Opens(link) != true)) return null;
        if (await sessions.Find(link.ScenarioId) is not { IsDeleted: false } session) return null;
        return await shared.Of(session, link) is { } state ? new(state, link) { OpenData = sha256 => Names(state, sha256) ? session.OpenData(sha256) : null } : null;
    }

    async Task<ShareLink?> Known(Operation operation, string token, SharePass? pass = null) =>
        await links.Find(token, entered: pass is not null) is { } link && Operations.Allows(operation, RightOf(link)) ? link : null;

    static Right RightOf(ShareLink link) => link.Role == "view" ? Right.View : Right.None;
}
