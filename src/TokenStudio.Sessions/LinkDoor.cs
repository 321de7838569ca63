using TokenStudio.Model.Units;
using TokenStudio.Storage.Sharing;

namespace TokenStudio.Sessions;

/// <summary>What the owner of a scenario does with its links.</summary>
public sealed partial class StudioDoor
{
    /// <summary>A new link to view a scenario, or null unless it is the caller's. Its token is told only here.</summary>
    /// <param name="freeze">Shows what stands now for ever, whatever the terms name.</param>
    /// <param name="revision">An earlier one that is shown for ever instead; null again when there never was such a revision.</param>
    public async Task<NewShareLink?> CreateLink(Caller caller, string scenarioId, LinkTerms terms, bool freeze = false, long? revision = null)
    {
        if (await Standing(Operation.CreateLink, caller, scenarioId) is not { } session) return null;
        var kept = freeze || revision is not null ? await session.Freeze(caller.Workspace, revision) : null;
        return revision is not null && kept is null ? null : await links.Create(scenarioId, terms with { VersionId = kept });
    }

    /// <summary>All links of a scenario, or null unless it is the caller's.</summary>
    public async Task<ValueList<ShareLink>?> ListLinks(Caller caller, string scenarioId)
    {
        if (await Standing(Operation.ListLinks, caller, scenarioId) is null) return null;
        await visits.Store();
        return await links.List(scenarioId);
    }

    /// <summary>Other terms from now on, also for those who look already. Null when there is no such link of the caller's or it is revoked.</summary>
    /// <param name="freeze">True: show what stands now for ever; false: what stands at each time; null: as before.</param>
    public async Task<ShareLink?> UpdateLink(Caller caller, string scenarioId, string linkId, Func<LinkTerms, LinkTerms> terms, bool? freeze = null)
    {
        if (await Standing(Operation.UpdateLink, caller, scenarioId) is not { } session) return null;
        var version = freeze == true ? await session.Freeze(caller.Workspace) : null;
        return Told(scenarioId, await links.Update(scenarioId, linkId, t => terms(t) with { VersionId = freeze switch { true => t.VersionId ?? version, false => null, null => t.VersionId } }));
    }

    /// <summary>A new token for a link; the old one opens nothing from now on. Null when there is no such link of the caller's or it is revoked.</summary>
    public async Task<NewShareLink?> RotateLink(Caller caller, string scenarioId, string linkId) =>
        await Standing(Operation.RotateLink, caller, scenarioId) is null ? null : Told(scenarioId, await links.Rotate(scenarioId, linkId));

    /// <summary>Ends a link at once. False when there is no such link of the caller's.</summary>
    public async Task<bool> RevokeLink(Caller caller, string scenarioId, string linkId) =>
        await Standing(Operation.RevokeLink, caller, scenarioId) is not null && Told(scenarioId, await links.Revoke(scenarioId, linkId));

    /// <summary>Ends all links of a scenario at once and tells how many; null unless it is the caller's.</summary>
    public async Task<int?> RevokeLinks(Caller caller, string scenarioId) =>
        await Standing(Operation.RevokeLinks, caller, scenarioId) is null ? null : Told(scenarioId, await links.RevokeAll(scenarioId));

    T Told<T>(string scenarioId, T result)
    {
        followers.Tell(scenarioId);
        return result;
    }
}
