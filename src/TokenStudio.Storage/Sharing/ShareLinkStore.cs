using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using TokenStudio.Model.Units;

namespace TokenStudio.Storage.Sharing;

/// <summary>Share links, found by the hash of their token.</summary>
public sealed class ShareLinkStore(StudioDatabase database, IStudioWriter writer, TimeProvider clock)
{
    long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    public Task<NewShareLink> Create(string scenarioId, string name, DateTimeOffset? expires)
    {
        var token = RandomText.Token();
        return writer.Write(db =>
        {
            var row = new ShareLinkRow
            {
                Id = RandomText.Id(),
                ScenarioId = scenarioId,
                TokenHash = HashOf(token),
                Name = name,
                Role = "view",
                Expires = expires?.ToUnixTimeMilliseconds(),
                CreatedAt = Now,
            };
            db.ShareLinks.Add(row);
            return new NewShareLink(ShareLink.Of(row), token);
        });
    }

    /// <summary>The link a token opens now. Unknown, malformed, expired and revoked are alike null, after the same work.</summary>
    public Task<ShareLink?> Find(string token)
    {
        var hash = HashOf(token);
        return database.Read(db =>
        {
            var row = db.ShareLinks.SingleOrDefault(l => l.TokenHash == hash);
            return row is { RevokedAt: null } && (row.Expires is null || row.Expires > Now) ? ShareLink.Of(row) : null;
        });
    }

    /// <summary>All links of a scenario, revoked ones too, newest first.</summary>
    public Task<ValueList<ShareLink>> List(string scenarioId) => database.Read(db =>
        db.ShareLinks.Where(l => l.ScenarioId == scenarioId).OrderByDescending(l => l.CreatedAt).ThenBy(l => l.Id)
            .AsEnumerable().Select(ShareLink.Of).ToValueList());

    /// <summary>Ends a link at once. False when the scenario has no such link or it is revoked already.</summary>
    public Task<bool> Revoke(string scenarioId, string linkId) => writer.Write(db =>
        db.ShareLinks.Where(l => l.ScenarioId == scenarioId && l.Id == linkId && l.RevokedAt == null)
            .ExecuteUpdate(l => l.SetProperty(r => r.RevokedAt, Now)) == 1);

    // A fast hash is enough for 256 random bits. Of the text, since base64url spells some bytes in several ways.
    static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
