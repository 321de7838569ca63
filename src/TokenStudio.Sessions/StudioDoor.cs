using TokenStudio.Model.Documents;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Units;
using TokenStudio.Storage.DataSets;
using TokenStudio.Storage.Scenarios;
using TokenStudio.Storage.Sharing;
using TokenStudio.Storage.Versions;

namespace TokenStudio.Sessions;

/// <summary>
/// The one way in to scenarios. What a caller has no right to is answered like what does not exist, so that nothing can
/// be learnt by asking. Each method is an <see cref="Operation"/>.
/// </summary>
public sealed partial class StudioDoor(ScenarioStore scenarios, VersionStore versions, ShareLinkStore links, DataSetStore data, TimeProvider clock) : IDisposable
{
    /// <summary>How long a deleted scenario can be had back.</summary>
    public static readonly TimeSpan KeptInBin = TimeSpan.FromDays(30);

    readonly SessionRegistry sessions = new(scenarios, versions, data, clock);
    readonly SharedStates shared = new(versions);
    readonly ShareFollowers followers = new();
    readonly VisitLedger visits = new(links, clock);

    internal SessionRegistry Sessions => sessions;

    /// <summary>Stores a document as a new scenario of the caller's workspace.</summary>
    /// <exception cref="ArgumentException">The reader refuses the document: it has a foreign schema.</exception>
    /// <exception cref="UnauthorizedAccessException">The caller may only read.</exception>
    public async Task<ScenarioSession> Create(Caller caller, ObjectNode document)
    {
        if (!Operations.Allows(Operation.Create, caller.Most)) throw new UnauthorizedAccessException("This caller may only read.");
        if (ScenarioReader.Read(document).Document is null) throw new ArgumentException("The reader refuses this document; show its finding instead.", nameof(document));
        var stored = await scenarios.Create(caller.Workspace, document);
        return await sessions.Find(stored.Id) ?? throw new InvalidOperationException("A scenario just stored is gone.");
    }

    /// <summary>The live scenario, or null unless it is the caller's.</summary>
    public Task<ScenarioSession?> Open(Caller caller, string scenarioId) => Standing(Operation.Open, caller, scenarioId);

    /// <summary>The scenario as it stands, to read only, or null unless the caller may see it.</summary>
    public async Task<SessionState?> Read(Caller caller, string scenarioId) => (await Standing(Operation.Read, caller, scenarioId))?.State;

    /// <summary>The caller's scenarios, last edited first.</summary>
    public async Task<ValueList<StoredScenario>> List(Caller caller) =>
        Operations.Allows(Operation.List, caller.Most) ? await scenarios.List(caller.Workspace) : [];

    /// <summary>So many of the caller's scenarios, last edited first, after the given one of an earlier part.</summary>
    public async Task<ValueList<ScenarioLine>> Page(Caller caller, int count, ScenarioPlace? after) =>
        Operations.Allows(Operation.Page, caller.Most) ? await scenarios.Page(caller.Workspace, count, after) : [];

    /// <summary>Into the bin, shut to its links too. False when there is no such scenario.</summary>
    public async Task<bool> Delete(Caller caller, string scenarioId) =>
        await Standing(Operation.Delete, caller, scenarioId) is { } session && Binned(scenarioId, await session.Bin(true));

    /// <summary>The caller's bin, last deleted first.</summary>
    public async Task<ValueList<StoredScenario>> ListDeleted(Caller caller) =>
        Operations.Allows(Operation.ListDeleted, caller.Most) ? await scenarios.ListDeleted(caller.Workspace) : [];

    /// <summary>Out of the bin. False when it is not in it.</summary>
    public async Task<bool> Restore(Caller caller, string scenarioId) =>
        await Allowed(Operation.Restore, caller, scenarioId) is { } session && Binned(scenarioId, await session.Bin(false));

    /// <summary>Out of the bin for ever, with its history, versions and links. False when it is not in the bin.</summary>
    public async Task<bool> Purge(Caller caller, string scenarioId) =>
        await Allowed(Operation.Purge, caller, scenarioId) is { IsDeleted: true } session && await Purge(session);

    public void Dispose()
    {
        visits.Dispose();
        sessions.Dispose();
    }

    bool Binned(string scenarioId, bool done)
    {
        links.Forget();
        return Told(scenarioId, done);
    }

    /// <summary>Purges what has been in any bin for its time. Nobody asks for it but the clock.</summary>
    /// <returns>How many went.</returns>
    internal async Task<int> PurgeExpired()
    {
        var gone = 0;
        foreach (var id in await scenarios.DeletedBy(clock.GetUtcNow() - KeptInBin))
        {
            if (await sessions.Find(id) is { IsDeleted: true } session && await Purge(session)) gone++;
        }

        await data.Collect(clock.GetUtcNow() - KeptInBin);

        return gone;
    }

    async Task<bool> Purge(ScenarioSession session)
    {
        var named = await data.NamedBy(session.Workspace, session.Id);
        if (!await session.Purge()) return false;
        sessions.Drop(session.Id);
        await data.CollectUnnamed(session.Workspace, named);
        return Binned(session.Id, true);
    }

    async Task<ScenarioSession?> Allowed(Operation operation, Caller caller, string scenarioId)
    {
        if (await sessions.Find(scenarioId) is not { } session) return null;
        var held = session.Workspace == caller.Workspace ? caller.Most : Right.None;
        return Operations.Allows(operation, held) ? session : null;
    }

    async Task<ScenarioSession?> Standing(Operation operation, Caller caller, string scenarioId) =>
        await Allowed(operation, caller, scenarioId) is { IsDeleted: false } session ? session : null;
}
