using TokenStudio.Model.Units;
using TokenStudio.Storage.Keys;

namespace TokenStudio.Sessions;

/// <summary>The one way in to a workspace's API keys. Each method is an <see cref="Operation"/>; keys touch the caller's own workspace alone.</summary>
public sealed class KeyDoor(ApiKeyStore keys)
{
    /// <summary>A new key; its text is told only here. Null when there are as many as may be, or the caller may not.</summary>
    public async Task<NewApiKey?> CreateKey(Caller caller, string name, string scope, DateTimeOffset? expires) =>
        Operations.Allows(Operation.CreateKey, caller.Most) ? await keys.Create(caller.Workspace, name, scope, expires) : null;

    /// <summary>All keys of the caller's workspace, or null when the caller may not see them.</summary>
    public async Task<ValueList<ApiKey>?> ListKeys(Caller caller) =>
        Operations.Allows(Operation.ListKeys, caller.Most) ? await keys.List(caller.Workspace) : null;

    /// <summary>Ends a key at once. False when there is no such key of the caller's.</summary>
    public async Task<bool> RevokeKey(Caller caller, string keyId) =>
        Operations.Allows(Operation.RevokeKey, caller.Most) && await keys.Revoke(caller.Workspace, keyId);

    /// <summary>What a key opens now; null when it is unknown, expired or revoked.</summary>
    public async Task<(Caller Caller, ApiKey Key)?> OpenKey(string text) =>
        await keys.Use(text) is { } key ? (new Caller(key.Workspace, key.Scope == ApiKey.Edit ? Right.Owner : Right.View), key) : null;
}
