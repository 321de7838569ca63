using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using TokenStudio.Model.Units;

namespace TokenStudio.Storage.Keys;

/// <summary>API keys, found by the hash of their text.</summary>
public sealed class ApiKeyStore(StudioDatabase database, IStudioWriter writer, TimeProvider clock)
{
    /// <summary>What every key begins with, so that logs, and scanners of published sources, know one when they see it.</summary>
    public const string Prefix = "tsk_";

    /// <summary>Most keys of a workspace that stand.</summary>
    public const int MostKeys = 50;

    // Last use is told to the minute: not every call is worth a write.
    static readonly TimeSpan UseStep = TimeSpan.FromMinutes(1);

    long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>A new key, or null when the workspace has as many as it may.</summary>
    public Task<NewApiKey?> Create(string workspace, string name, string scope, DateTimeOffset? expires)
    {
        var key = Prefix + RandomText.Token();
        return writer.Write(db =>
        {
            var now = Now;
            if (db.ApiKeys.Count(k => k.WorkspaceId == workspace && k.RevokedAt == null && (k.Expires == null || k.Expires > now)) >= MostKeys) return null;
            var row = new ApiKeyRow
            {
                Id = RandomText.Id(),
                WorkspaceId = workspace,
                KeyHash = HashOf(key),
                Hint = key[^4..],
                Name = name,
                Scope = scope,
                Expires = expires?.ToUnixTimeMilliseconds(),
                CreatedAt = now,
            };
            db.ApiKeys.Add(row);
            return new NewApiKey(ApiKey.Of(row), key);
        });
    }

    /// <summary>The key a text is now, and that it was used; unknown, expired and revoked are alike null.</summary>
    public async Task<ApiKey?> Use(string text)
    {
        var hash = HashOf(text);
        var now = Now;
        var row = await database.Read(db => db.ApiKeys.SingleOrDefault(k => k.KeyHash == hash));
        if (row is not { RevokedAt: null } || row.Expires <= now) return null;
        if (row.LastUsedAt is not { } used || now - used >= UseStep.TotalMilliseconds)
        {
            await writer.Write(db => db.ApiKeys.Where(k => k.Id == row.Id).ExecuteUpdate(k => k.SetProperty(r => r.LastUsedAt, now)));
        }

        return ApiKey.Of(row);
    }

    /// <summary>All keys of a workspace, revoked ones too, newest first.</summary>
    public Task<ValueList<ApiKey>> List(string workspace) => database.Read(db =>
        db.ApiKeys.Where(k => k.WorkspaceId == workspace).OrderByDescending(k => k.CreatedAt).ThenBy(k => k.Id).AsEnumerable().Select(ApiKey.Of).ToValueList());

    /// <summary>Ends a key at once. False when the workspace has no such key or it is revoked already.</summary>
    public Task<bool> Revoke(string workspace, string id) => writer.Write(db =>
        db.ApiKeys.Where(k => k.WorkspaceId == workspace && k.Id == id && k.RevokedAt == null).ExecuteUpdate(k => k.SetProperty(r => r.RevokedAt, Now)) == 1);

    // A fast hash is enough for 256 random bits.
    static byte[] HashOf(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
