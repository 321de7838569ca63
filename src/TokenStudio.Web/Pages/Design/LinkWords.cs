using TokenStudio.Model;
using TokenStudio.Model.Scenarios;
using TokenStudio.Presentation;
using TokenStudio.Storage.Sharing;

namespace TokenStudio.Web.Pages.Design;

/// <summary>A link and its terms in words.</summary>
static class LinkWords
{
    public static string Name(ShareLink link) => link.Terms.Name.Length > 0 ? link.Terms.Name : Say("Unnamed link");

    public static string Date(DateTimeOffset at) => Format.Date(DateOnly.FromDateTime(at.UtcDateTime));

    /// <param name="named">Where its name does not stand elsewhere.</param>
    public static IEnumerable<(string? Icon, Phrase Text)> Parts(ShareLink link, DateTimeOffset now, bool named)
    {
        var terms = link.Terms;
        if (named && terms.Name.Length > 0) yield return (null, Phrase.Verbatim(terms.Name));
        if (link.RevokedAt is { } revoked) yield return (null, $"Revoked {Date(revoked)}");
        else if (terms.Expires is not { } end) yield return ("clock", "Never expires");
        else if (end <= now) yield return ("clock", $"Expired {Date(end)}");
        else yield return ("clock", $"Expires {Date(end)}");
        yield return (null, Opened(link, now));
        if (terms.MostUses is { } most) yield return (null, $"{Math.Max(0, most - link.Uses)} of {most} uses left");
        if (terms.PasswordHash is not null) yield return ("lock", "Password");
        if (link.Version is { } version) yield return (null, $"v{version}, fixed");
        if (!terms.AllowsFork) yield return (null, "no fork");
        if (!terms.AllowsExport) yield return (null, "no download");
        if (terms.Hides.HasFlag(HiddenParts.Holders)) yield return (null, "without holders");
        if (terms.Hides.HasFlag(HiddenParts.Prices)) yield return (null, "without prices");
    }

    static Phrase Opened(ShareLink link, DateTimeOffset now)
    {
        if (link.LastVisitAt is not { } last) return "Not opened yet";
        var opened = Phrase.Count(link.Visits, "Opened {0} time", "Opened {0} times");
        return (now - last) switch
        {
            { TotalMinutes: < 1 } => (Phrase)$"{opened}, last just now",
            { TotalHours: < 1 } past => (Phrase)$"{opened}, last {(int)past.TotalMinutes} min ago",
            { TotalDays: < 1 } past => (Phrase)$"{opened}, last {(int)past.TotalHours} h ago",
            _ => (Phrase)$"{opened}, last {Date(last)}",
        };
    }
}
