using System.Collections.Immutable;
using System.Collections.Concurrent;

namespace TokenStudio.Sessions;

/// <summary>The open pages that show a scenario's links, to be told that something about those is different.</summary>
sealed class ShareFollowers
{
    readonly ConcurrentDictionary<string, ImmutableHashSet<Action>> all = new();

    public void Add(string scenarioId, Action told) => all.AddOrUpdate(scenarioId, [told], (_, set) => set.Add(told));

    public void Remove(string scenarioId, Action told)
    {
        var left = all.AddOrUpdate(scenarioId, [], (_, set) => set.Remove(told));
        if (left.IsEmpty) all.TryRemove(new(scenarioId, left));
    }

    public void Tell(string scenarioId)
    {
        if (!all.TryGetValue(scenarioId, out var set)) return;
        foreach (var told in set) told();
    }
}
