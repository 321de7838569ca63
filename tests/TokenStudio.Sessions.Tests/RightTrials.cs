using TokenStudio.Model.Documents;
using TokenStudio.Sessions;
using TokenStudio.Storage.Sharing;

namespace TokenStudio.Tests;

/// <summary>What a trial of an operation finds: a scenario of Ada's with a link, an API key, a named version and votes of it.</summary>
sealed record Tried(Studio Studio, StudioDoor Door, KeyDoor Keys, ScenarioSession Session, NewShareLink Link, NewShareLink Gated, string KeyId, string KeyText)
{
    public string Id => Session.Id;
}

/// <summary>How each operation is tried: one line each, true when it was let through. A test fails for one that is missing.</summary>
static class RightTrials
{
    /// <summary>By a caller of Ada's workspace with some right, or of another's.</summary>
    public static IReadOnlyDictionary<Operation, Func<Tried, Caller, Task<bool>>> ByCaller { get; } = new Dictionary<Operation, Func<Tried, Caller, Task<bool>>>
    {
        [Operation.Create] = async (t, c) => await Passes(t.Door.Create(c, SampleScenario.Small)) && c.Workspace == Studio.Ada.Workspace,
        [Operation.List] = async (t, c) => (await t.Door.List(c)).Any(s => s.Id == t.Id),
        [Operation.Page] = async (t, c) => (await t.Door.Page(c, 10, null)).Any(s => s.Id == t.Id),
        [Operation.Open] = async (t, c) => await t.Door.Open(c, t.Id) is not null,
        [Operation.Read] = async (t, c) => await t.Door.Read(c, t.Id) is not null,
        [Operation.Delete] = (t, c) => t.Door.Delete(c, t.Id),
        [Operation.Restore] = async (t, c) => await t.Door.Delete(Studio.Ada, t.Id) && await t.Door.Restore(c, t.Id),
        [Operation.ListDeleted] = async (t, c) => await t.Door.Delete(Studio.Ada, t.Id) && (await t.Door.ListDeleted(c)).Any(s => s.Id == t.Id),
        [Operation.Purge] = async (t, c) => await t.Door.Delete(Studio.Ada, t.Id) && await t.Door.Purge(c, t.Id),
        [Operation.ListVersions] = async (t, c) => await t.Door.ListVersions(c, t.Id) is not null,
        [Operation.NameVersion] = async (t, c) => await t.Door.NameVersion(c, t.Id, "Taken") is Applied,
        [Operation.ReadVersion] = async (t, c) => await t.Door.ReadVersion(c, t.Id, t.Session.State.Versions.All[0].Id) is not null,
        [Operation.ReadHistory] = async (t, c) => await t.Door.ReadHistory(c, t.Id, null, 10) is not null,
        [Operation.RestoreVersion] = async (t, c) => await t.Door.RestoreVersion(c, t.Id, 1, null) is not null,
        [Operation.CompareDesigns] = async (t, c) => await t.Door.CompareDesigns(c, [new(t.Id, null)]) is not null,
        [Operation.Upload] = async (t, c) => await Votes.Upload(t.Door, c, t.Id) is Uploaded,
        [Operation.HasData] = async (t, c) => await t.Door.HasData(c, t.Id, Votes.NamedBy(t.Session)),
        [Operation.OpenData] = async (t, c) => await Opens(t, c),
        [Operation.CreateLink] = async (t, c) => await t.Door.CreateLink(c, t.Id, new LinkTerms { Name = "" }) is not null,
        [Operation.ListLinks] = async (t, c) => await t.Door.ListLinks(c, t.Id) is not null,
        [Operation.UpdateLink] = async (t, c) => await t.Door.UpdateLink(c, t.Id, t.Link.Link.Id, terms => terms with { Name = "Taken" }) is not null,
        [Operation.RotateLink] = async (t, c) => await t.Door.RotateLink(c, t.Id, t.Link.Link.Id) is not null,
        [Operation.RevokeLinks] = async (t, c) => await t.Door.RevokeLinks(c, t.Id) > 0,
        [Operation.RevokeLink] = (t, c) => t.Door.RevokeLink(c, t.Id, t.Link.Link.Id),
        [Operation.CreateKey] = async (t, c) => await t.Keys.CreateKey(c, "k", "edit", null) is not null && c.Workspace == Studio.Ada.Workspace,
        [Operation.ListKeys] = async (t, c) => await t.Keys.ListKeys(c) is { } keys && keys.Any(k => k.Id == t.KeyId),
        [Operation.RevokeKey] = (t, c) => t.Keys.RevokeKey(c, t.KeyId),
    };

    /// <summary>What puts the scenario into the bin first, as its owner.</summary>
    public static IReadOnlyList<Operation> BinsFirst { get; } = [Operation.Restore, Operation.ListDeleted, Operation.Purge];

    /// <summary>By whoever holds a token, whoever else they are: the link's or the key's stands for the right.</summary>
    public static IReadOnlyDictionary<Operation, Func<Tried, string, Task<bool>>> ByToken { get; } = new Dictionary<Operation, Func<Tried, string, Task<bool>>>
    {
        [Operation.AskShared] = async (t, token) => await t.Door.AskShared(token) is not null,
        [Operation.EnterShared] = async (t, token) => await t.Door.EnterShared(token, Password) is not null,
        [Operation.ExportShared] = async (t, token) => await t.Door.ExportShared(token) is not null,
        [Operation.FollowShared] = async (t, token) => await Follows(t, token),
        [Operation.OpenShared] = async (t, token) => await t.Door.OpenShared(token) is not null,
        [Operation.Fork] = async (t, token) => await t.Door.Fork(token, Studio.Eve) is not null,
        [Operation.OpenKey] = async (t, token) => await t.Keys.OpenKey(token) is not null,
    };

    /// <summary>Of the gated link.</summary>
    public const string Password = "open sesame";

    /// <summary>Which of what Ada gave out an operation is tried with.</summary>
    public static string TokenOf(Operation operation, Tried t) => operation switch
    {
        Operation.OpenKey => t.KeyText,
        Operation.AskShared or Operation.EnterShared => t.Gated.Token,
        _ => t.Link.Token,
    };

    static async Task<bool> Opens(Tried t, Caller c)
    {
        await using var file = await t.Door.OpenData(c, t.Id, Votes.NamedBy(t.Session));
        return file is not null;
    }

    static async Task<bool> Follows(Tried t, string token)
    {
        using var follow = await t.Door.FollowShared(token);
        return follow is not null;
    }

    static async Task<bool> Passes(Task task)
    {
        try
        {
            await task;
            return true;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }
}
