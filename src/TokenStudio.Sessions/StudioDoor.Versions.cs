using TokenStudio.Model.Documents;
using TokenStudio.Model.Units;
using TokenStudio.Storage.Versions;

namespace TokenStudio.Sessions;

/// <summary>What stood before, and what stands beside one another.</summary>
public sealed partial class StudioDoor
{
    /// <summary>The versions of a scenario, or null unless it is the caller's.</summary>
    public async Task<VersionShelf?> ListVersions(Caller caller, string scenarioId) =>
        await Standing(Operation.ListVersions, caller, scenarioId) is { State.Versions: var shelf } ? shelf : null;

    /// <summary>Names what stands now or an earlier revision, or null unless the scenario is the caller's.</summary>
    public async Task<ApplyOutcome?> NameVersion(Caller caller, string scenarioId, string name, long? revision = null) =>
        await Standing(Operation.NameVersion, caller, scenarioId) is { } session ? await session.NameVersion(caller.Workspace, name, revision) : null;

    /// <summary>A version's document; null when there is no such version of the caller's.</summary>
    public async Task<(NamedVersion Version, ObjectNode Document)?> ReadVersion(Caller caller, string scenarioId, string versionId)
    {
        if (await Standing(Operation.ReadVersion, caller, scenarioId) is not { } session || session.State.Versions.Find(versionId) is not { } version) return null;
        return await session.DocumentOf(version) is { } document ? (version, document) : null;
    }

    /// <summary>A page of a scenario's changes, newest first, or null unless it is the caller's.</summary>
    public async Task<HistoryPage?> ReadHistory(Caller caller, string scenarioId, long? before, int count) =>
        await Standing(Operation.ReadHistory, caller, scenarioId) is { } session ? await session.History(before, count) : null;

    /// <summary>Puts an earlier revision back, or null unless the scenario is the caller's.</summary>
    public async Task<ApplyOutcome?> RestoreVersion(Caller caller, string scenarioId, long revision, long? expectedRevision) =>
        await Standing(Operation.RestoreVersion, caller, scenarioId) is { } session ? await session.Restore(caller.Workspace, revision, expectedRevision) : null;

    /// <summary>Designs to hold against one another, each as it stands or stood, projected where it can be. Null unless every one is the caller's and was ever so.</summary>
    public async Task<ValueList<SavedDesign>?> CompareDesigns(Caller caller, ValueList<DesignPlace> places)
    {
        var designs = new List<SavedDesign>();
        foreach (var place in places)
        {
            if (await Standing(Operation.CompareDesigns, caller, place.ScenarioId) is not { } session) return null;
            var state = session.State;
            if (place.Revision is not { } revision || revision == state.Revision) designs.Add(SavedDesign.Standing(place, state));
            else if (await session.DocumentAt(revision) is { } document) designs.Add(await Task.Run(() => SavedDesign.Past(place, revision, document, state.Versions.At(revision))));
            else return null;
        }

        return designs.ToValueList();
    }
}
