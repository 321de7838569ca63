using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Presets;
using TokenStudio.Sessions;
using TokenStudio.Storage.Sharing;

namespace TokenStudio.Tests;

/// <summary>What somebody has in a studio, and how to tell whether anything of it changed.</summary>
sealed class Owned
{
    readonly StudioDoor door;
    readonly KeyDoor keys;

    Owned(StudioDoor door, KeyDoor keys, Caller caller, ScenarioSession session, string linkId, string keyId) =>
        (this.door, this.keys, Caller, Session, LinkId, KeyId) = (door, keys, caller, session, linkId, keyId);

    public Caller Caller { get; }

    public ScenarioSession Session { get; }

    public string ScenarioId => Session.Id;

    public string LinkId { get; }

    public string KeyId { get; }

    public static async Task<Owned> Make(GuardHost host)
    {
        var (door, keys) = (host.Services.GetRequiredService<StudioDoor>(), host.Services.GetRequiredService<KeyDoor>());
        var caller = new Caller(Guid.NewGuid().ToString());
        var session = await door.Create(caller, PresetLibrary.Find("meridian")!.Document);
        await session.NameVersion(caller.Workspace, "First");
        var link = (await door.CreateLink(caller, session.Id, new LinkTerms { Name = "" }))!;
        var key = (await keys.CreateKey(caller, "Key", "edit", null))!;
        return new(door, keys, caller, session, link.Link.Id, key.Key.Id);
    }

    /// <summary>All that a handler could have changed.</summary>
    public async Task<string> Traces() => string.Join('|',
        Session.State.Revision, NodeWriter.WriteCompact(Session.State.Document).Length, Session.State.Versions.All.Count, Session.State.Versions.Baseline?.Version.Id,
        string.Join(',', ((await door.ListLinks(Caller, ScenarioId))?.ToList() ?? []).Select(l => $"{l.Id}{l.RevokedAt}{l.Hint}{l.Terms}")),
        string.Join(',', (await keys.ListKeys(Caller))!.Select(k => $"{k.Id}{k.RevokedAt}")),
        string.Join(',', (await door.List(Caller)).Select(s => $"{s.Id}{s.Name}")));

    /// <summary>Something of the owner's for each parameter of a handler.</summary>
    public object? Argument(ParameterInfo parameter) => parameter.ParameterType switch
    {
        var t when t == typeof(string) => parameter.Name!.Contains("link", StringComparison.OrdinalIgnoreCase) ? LinkId : parameter.Name.Contains("key", StringComparison.OrdinalIgnoreCase) ? KeyId : ScenarioId,
        var t when t == typeof(ObjectNode) => PresetLibrary.Find("uniswap")!.Document,
        var t when t == typeof(SessionState) => Session.State,
        var t when t == typeof(bool) => true,
        var t when t == typeof(int) => 1,
        var t when t.IsValueType => Activator.CreateInstance(t),
        var t when t.IsClass && !t.IsAbstract && !t.IsArray && t != typeof(object) && !typeof(Delegate).IsAssignableFrom(t) => Made(t),
        _ => null,
    };

    // A row of a table, say: whatever it has that is an id is the owner's.
    object Made(Type type)
    {
        var made = RuntimeHelpers.GetUninitializedObject(type);
        foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public).Where(f => f.FieldType == typeof(string)))
        {
            field.SetValue(made, field.Name.Contains("Id", StringComparison.Ordinal) ? ScenarioId : "text");
        }

        return made;
    }
}
