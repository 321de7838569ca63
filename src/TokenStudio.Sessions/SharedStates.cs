using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using TokenStudio.Model.Scenarios;
using TokenStudio.Storage.Sharing;
using TokenStudio.Storage.Versions;

namespace TokenStudio.Sessions;

/// <summary>What links show, reckoned once for each state and set of hidden parts, however many look.</summary>
sealed class SharedStates(VersionStore versions)
{
    const int MostVersions = 64;

    readonly ConditionalWeakTable<SessionState, ConcurrentDictionary<HiddenParts, Lazy<SessionState>>> redacted = [];
    readonly Lock gate = new();
    readonly Dictionary<string, Task<SessionState?>> frozen = [];
    readonly Queue<string> order = [];

    /// <summary>Null when the link's version is gone.</summary>
    public async Task<SessionState?> Of(ScenarioSession session, ShareLink link)
    {
        var state = link.Terms.VersionId is { } version ? await Frozen(session.Id, version) : session.State;
        return state is null || link.Terms.Hides == HiddenParts.None ? state : Redacted(state, link.Terms.Hides);
    }

    SessionState Redacted(SessionState state, HiddenParts hides) => redacted.GetOrCreateValue(state).GetOrAdd(hides, parts => new(() => state.Without(parts))).Value;

    Task<SessionState?> Frozen(string scenarioId, string versionId)
    {
        lock (gate)
        {
            if (frozen.TryGetValue(versionId, out var known) && !known.IsFaulted) return known;
            if (!frozen.ContainsKey(versionId)) order.Enqueue(versionId);
            while (order.Count > MostVersions) frozen.Remove(order.Dequeue());
            return frozen[versionId] = Load(scenarioId, versionId);
        }
    }

    async Task<SessionState?> Load(string scenarioId, string versionId) => await versions.Kept(scenarioId, versionId) is { } kept
        ? SessionState.Of(kept.Revision, ScenarioReader.Read(kept.Document), kept.At, null, VersionShelf.Empty)
        : null;
}
