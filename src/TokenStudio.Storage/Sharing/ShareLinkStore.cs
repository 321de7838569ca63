using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using TokenStudio.Model.Units;

namespace TokenStudio.Storage.Sharing;

/// <summary>Share links, found by the hash of their token.</summary>
public sealed class ShareLinkStore(StudioDatabase database, IStudioWriter writer, TimeProvider clock)
{
    const int HintLength = 4;

    readonly LinkCache cache = new();

    long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    public Task<NewShareLink> Create(string scenarioId, LinkTerms terms)
    {
        var token = RandomText.Token();
        return writer.Write(db =>
        {
            var row = new ShareLinkRow
            {
                Id = RandomText.Id(),
                ScenarioId = scenarioId,
                TokenHash = HashOf(token),
                Hint = token[^HintLength..],
                Name = terms.Name,
                Role = "view",
                CreatedAt = Now,
                AllowsFork = terms.AllowsFork,
                AllowsExport = terms.AllowsExport,
                Parents = terms.Parents,
            };
            Agree(row, terms);
            db.ShareLinks.Add(row);
            return new NewShareLink(Whole(db, row), token);
        });
    }

    /// <summary>
    /// The link a token opens now. Unknown, malformed, expired, spent and revoked ones, and those of a deleted scenario, are
    /// alike null, after the same look into the database.
    /// </summary>
    /// <param name="entered">Whether the one who asks may have been let in before: then a spent link is found too.</param>
    public async Task<ShareLink?> Find(string token, bool entered = false)
    {
        var hash = HashOf(token);
        var key = Convert.ToHexString(hash);
        if (cache.Find(key) is { } known && IsOpen(known)) return known;
        var generation = cache.Generation;
        var link = await database.Read(db =>
            (from l in db.ShareLinks
             where l.TokenHash == hash && l.RevokedAt == null && (l.Expires == null || l.Expires > Now) && (entered || l.MostUses == null || l.Uses < l.MostUses)
             join s in db.Scenarios on l.ScenarioId equals s.Id
             where s.DeletedAt == null
             select l).SingleOrDefault() is { } row ? ShareLink.Of(row) : null);
        // A gated link is counted in the database, so it is asked for each time.
        if (link is { IsGated: false }) cache.Keep(key, link, generation);
        return link;
    }

    /// <summary>Looks every link up afresh: a scenario went to the bin or came back.</summary>
    public void Forget() => cache.Clear();

    /// <summary>All links of a scenario, revoked ones too, newest first.</summary>
    public Task<ValueList<ShareLink>> List(string scenarioId) => database.Read(db =>
    {
        var visits = (from v in db.ShareLinkVisits join l in db.ShareLinks on v.LinkId equals l.Id where l.ScenarioId == scenarioId select v).ToDictionary(v => v.LinkId);
        return db.ShareLinks.Where(l => l.ScenarioId == scenarioId).OrderByDescending(l => l.CreatedAt).ThenBy(l => l.Id)
            .AsEnumerable().Select(l => Whole(db, l, visits.GetValueOrDefault(l.Id))).ToValueList();
    });

    /// <summary>Ends a link at once. False when the scenario has no such link or it is revoked already.</summary>
    public Task<bool> Revoke(string scenarioId, string linkId) => Change(db =>
        db.ShareLinks.Where(l => l.ScenarioId == scenarioId && l.Id == linkId && l.RevokedAt == null)
            .ExecuteUpdate(l => l.SetProperty(r => r.RevokedAt, Now)) == 1);

    /// <summary>Ends all links of a scenario at once, and tells how many there were.</summary>
    public Task<int> RevokeAll(string scenarioId) => Change(db =>
        db.ShareLinks.Where(l => l.ScenarioId == scenarioId && l.RevokedAt == null).ExecuteUpdate(l => l.SetProperty(r => r.RevokedAt, Now)));

    /// <summary>Gives a link a new token, shown this once; the old one opens nothing from now on. Null when there is no such link or it is revoked.</summary>
    public Task<NewShareLink?> Rotate(string scenarioId, string linkId)
    {
        var token = RandomText.Token();
        return Change(db =>
        {
            if (Standing(db, scenarioId, linkId) is not { } row) return null;
            (row.TokenHash, row.Hint, row.Uses) = (HashOf(token), token[^HintLength..], 0);
            return new NewShareLink(Whole(db, row), token);
        });
    }

    /// <summary>Agrees on other terms from now on. Null when there is no such link or it is revoked.</summary>
    public Task<ShareLink?> Update(string scenarioId, string linkId, Func<LinkTerms, LinkTerms> terms) => Change(db =>
    {
        if (Standing(db, scenarioId, linkId) is not { } row) return null;
        Agree(row, terms(ShareLink.Of(row).Terms));
        return Whole(db, row);
    });

    /// <summary>Takes one of a link's uses. False when there is none left.</summary>
    public Task<bool> Spend(string linkId) => Change(db =>
        db.ShareLinks.Where(l => l.Id == linkId && l.RevokedAt == null && (l.MostUses == null || l.Uses < l.MostUses))
            .ExecuteUpdate(l => l.SetProperty(r => r.Uses, r => r.Uses + 1)) == 1);

    /// <summary>Adds up what was looked at since, in one write.</summary>
    public Task AddVisits(IReadOnlyCollection<(string LinkId, long Count, DateTimeOffset Last)> visits) => writer.Write(db =>
    {
        foreach (var (id, count, last) in visits)
        {
            var at = last.ToUnixTimeMilliseconds();
            if (db.ShareLinkVisits.Find(id) is { } row) (row.Count, row.LastAt) = (row.Count + count, Math.Max(row.LastAt, at));
            else if (db.ShareLinks.Any(l => l.Id == id)) db.ShareLinkVisits.Add(new() { LinkId = id, Count = count, LastAt = at });
        }

        return true;
    });

    bool IsOpen(ShareLink link) => link.Terms.Expires is null || link.Terms.Expires > clock.GetUtcNow();

    static ShareLinkRow? Standing(StudioDbContext db, string scenarioId, string linkId) =>
        db.ShareLinks.SingleOrDefault(l => l.ScenarioId == scenarioId && l.Id == linkId && l.RevokedAt == null);

    static ShareLink Whole(StudioDbContext db, ShareLinkRow row, ShareLinkVisitRow? visits = null) =>
        ShareLink.Of(row, row.VersionId is { } id ? db.Versions.Where(v => v.Id == id).Select(v => (long?)v.Revision).SingleOrDefault() : null, visits);

    static void Agree(ShareLinkRow row, LinkTerms terms)
    {
        (row.Name, row.Expires, row.MostUses, row.PasswordHash, row.VersionId) = (terms.Name, terms.Expires?.ToUnixTimeMilliseconds(), terms.MostUses, terms.PasswordHash, terms.VersionId);
        (row.AllowsFork, row.AllowsExport, row.Hides, row.Parents) = (terms.AllowsFork, terms.AllowsExport, (int)terms.Hides, terms.Parents);
    }

    async Task<T> Change<T>(Func<StudioDbContext, T> work)
    {
        var result = await writer.Write(work);
        cache.Clear();
        return result;
    }

    // A fast hash is enough for 256 random bits. Of the text, since base64url spells some bytes in several ways.
    static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
