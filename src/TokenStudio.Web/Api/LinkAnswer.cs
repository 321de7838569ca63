using System.Globalization;
using TokenStudio.Model.Scenarios;
using TokenStudio.Storage.Sharing;

namespace TokenStudio.Web.Api;

/// <summary>A link as its owner reads it: never its address, except when it was just made.</summary>
static class LinkAnswer
{
    public static IReadOnlyList<(string Name, HiddenParts Part)> Parts { get; } = [("holders", HiddenParts.Holders), ("prices", HiddenParts.Prices)];

    public static object Of(ShareLink link) => Members(link);

    /// <summary>With the address, which is told this once.</summary>
    public static object Of(NewShareLink made, HttpRequest request)
    {
        var answer = Members(made.Link);
        answer["url"] = $"{request.Scheme}://{request.Host}/s/{made.Token}";
        return answer;
    }

    static Dictionary<string, object?> Members(ShareLink link) => new()
    {
        ["id"] = link.Id,
        ["name"] = link.Terms.Name,
        ["role"] = link.Role,
        ["hint"] = link.Hint,
        ["created"] = Text(link.CreatedAt),
        ["expires"] = Text(link.Terms.Expires),
        ["revoked"] = Text(link.RevokedAt),
        ["maxUses"] = link.Terms.MostUses,
        ["uses"] = link.Uses,
        ["password"] = link.Terms.PasswordHash is not null,
        ["frozen"] = link.Terms.VersionId is not null,
        ["version"] = link.Version,
        ["allowFork"] = link.Terms.AllowsFork,
        ["allowExport"] = link.Terms.AllowsExport,
        ["hide"] = Parts.Where(p => link.Terms.Hides.HasFlag(p.Part)).Select(p => p.Name),
        ["parents"] = link.Terms.Parents.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        ["opened"] = link.Visits,
        ["lastOpened"] = Text(link.LastVisitAt),
    };

    static string? Text(DateTimeOffset? at) => at?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
