using TokenStudio.Model.Documents;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Units;
using TokenStudio.Storage.Scenarios;
using TokenStudio.Storage.Sharing;
using TokenStudio.Storage.Versions;

namespace TokenStudio.Sessions;

/// <summary>
/// The one way in to scenarios. What a caller has no right to is answered like what does not exist, so that nothing can
/// be learnt by asking. Each method is an <see cref="Operation"/>.
/// </summary>
public sealed class StudioDoor(ScenarioStore scenarios, VersionStore versions, ShareLinkStore links, TimeProvider clock) : IDisposable
{
    readonly SessionRegistry sessions = new(scenarios, versions, clock);

    internal SessionRegistry Sessions => sessions;

    /// <summary>Stores a document as a new scenario of the caller's workspace.</summary>
    /// <exception cref="ArgumentException">The reader refuses the document: it has a foreign schema.</exception>
    public async Task<ScenarioSession> Create(Caller caller, ObjectNode document)
    {
        if (ScenarioReader.Read(document).Document is null) throw new ArgumentException("The reader refuses this document; show its finding instead.", nameof(document));
        var stored = await scenarios.Create(caller.Workspace, document);
        return await sessions.Find(stored.Id) ?? throw new InvalidOperationException("A scenario just stored is gone.");
    }

    /// <summary>The live scenario, or null unless it is the caller's.</summary>
    public Task<ScenarioSession?> Open(Caller caller, string scenarioId) => Standing(Operation.Open, caller, scenarioId);

    /// <summary>The caller's scenarios, last edited first.</summary>
    public Task<ValueList<StoredScenario>> List(Caller caller) => scenarios.List(caller.Workspace);

    /// <summary>Into the bin, shut to its links too. False when there is no such scenario.</summary>
    public async Task<bool> Delete(Caller caller, string scenarioId) =>
        await Standing(Operation.Delete, caller, scenarioId) is { } session && await session.Bin(true);

    /// <summary>Out of the bin. False when it is not in it.</summary>
    public async Task<bool> Restore(Caller caller, string scenarioId) =>
        await Allowed(Operation.Restore, caller, scenarioId) is { } session && await session.Bin(false);

    /// <summary>What a link opens now; null when it is unknown, malformed, expired or revoked, or its scenario is deleted.</summary>
    public async Task<SharedView?> OpenShared(string token) =>
        await Shared(Operation.OpenShared, token) is var (session, link) ? new(session.State, link) : null;

    /// <summary>Copies the document behind a link into the caller's workspace: no history, no links, no trace of its owner.</summary>
    public async Task<ScenarioSession?> Fork(string token, Caller caller) =>
        await Shared(Operation.Fork, token) is var (session, _) ? await Create(caller, session.State.Document) : null;

    /// <summary>A new link to view a scenario, or null unless it is the caller's. Its token is told only here.</summary>
    public async Task<NewShareLink?> CreateLink(Caller caller, string scenarioId, string name, DateTimeOffset? expires) =>
        await Standing(Operation.CreateLink, caller, scenarioId) is null ? null : await links.Create(scenarioId, name, expires);

    /// <summary>All links of a scenario, or null unless it is the caller's.</summary>
    public async Task<ValueList<ShareLink>?> ListLinks(Caller caller, string scenarioId) =>
        await Standing(Operation.ListLinks, caller, scenarioId) is null ? null : await links.List(scenarioId);

    /// <summary>Ends a link at once. False when there is no such link of the caller's.</summary>
    public async Task<bool> RevokeLink(Caller caller, string scenarioId, string linkId) =>
        await Standing(Operation.RevokeLink, caller, scenarioId) is not null && await links.Revoke(scenarioId, linkId);

    public void Dispose() => sessions.Dispose();

    async Task<ScenarioSession?> Allowed(Operation operation, Caller caller, string scenarioId)
    {
        if (await sessions.Find(scenarioId) is not { } session) return null;
        var held = session.Workspace == caller.Workspace ? Right.Owner : Right.None;
        return Operations.Allows(operation, held) ? session : null;
    }

    async Task<ScenarioSession?> Standing(Operation operation, Caller caller, string scenarioId) =>
        await Allowed(operation, caller, scenarioId) is { IsDeleted: false } session ? session : null;

    async Task<(ScenarioSession Session, ShareLink Link)?> Shared(Operation operation, string token)
    {
        if (await links.Find(token) is not { } link || !Operations.Allows(operation, RightOf(link))) return null;
        return await sessions.Find(link.ScenarioId) is { IsDeleted: false } session ? (session, link) : null;
    }

    static Right RightOf(ShareLink link) => link.Role == "view" ? Right.View : Right.None;
}
