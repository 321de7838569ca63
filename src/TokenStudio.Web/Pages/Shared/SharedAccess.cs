using TokenStudio.Sessions;
using TokenStudio.Web.Security;

namespace TokenStudio.Web.Pages.Shared;

/// <summary>How every address of a link is opened: its headers, the pass a browser may have, and whether it counts as looked at.</summary>
sealed class SharedAccess(StudioDoor door, SharePasses passes)
{
    // What fetches a page to make a preview of it, or to list it, is nobody who looked.
    static readonly string[] Programs = ["bot", "crawl", "spider", "preview", "facebookexternalhit", "whatsapp", "telegram", "slack", "discord", "embedly", "skype", "teams", "fetch", "monitor", "curl", "wget", "python", "http"];

    /// <summary>What the link opens to this browser; null where it shows nothing.</summary>
    /// <param name="visit">The page itself, and not something on it.</param>
    public Task<SharedView?> Open(string token, HttpContext http, bool visit = false) => door.OpenShared(token, Prepared(http), visit && IsSomeone(http.Request));

    /// <summary>The same to make a file of.</summary>
    public Task<SharedView?> Export(string token, HttpContext http) => door.ExportShared(token, Prepared(http));

    /// <summary>News for an open page.</summary>
    public Task<SharedFollow?> Follow(string token, HttpContext http, string? seen) => door.FollowShared(token, Prepared(http), seen);

    /// <summary>A copy in the caller's workspace.</summary>
    public Task<ScenarioSession?> Fork(string token, Caller caller, HttpContext http) => door.Fork(token, caller, Prepared(http));

    /// <summary>What the link asks for first; null where it shows nothing at all.</summary>
    public Task<ShareGate?> Asks(string token) => door.AskShared(token);

    /// <summary>Nothing is here, or the page that asks for the password or a click first.</summary>
    public async Task<IResult> Otherwise(string token) => await Asks(token) is { } gate ? SharedPages.Ask(token, gate) : SharedPages.Nothing();

    /// <summary>Lets the browser in by a gated link. False where the password is wrong or nothing is left.</summary>
    public async Task<bool> Enter(string token, string password, HttpContext http, string path)
    {
        Prepared(http);
        if (await door.EnterShared(token, password) is not { } pass) return false;
        passes.Give(http, path, pass);
        return true;
    }

    SharePass? Prepared(HttpContext http)
    {
        Unlisted(http);
        return passes.Of(http.Request);
    }

    /// <summary>Kept by no cache and listed by no search.</summary>
    public static void Unlisted(HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
    }

    static bool IsSomeone(HttpRequest request)
    {
        if (!HttpMethods.IsGet(request.Method) || request.Headers["Sec-Purpose"].Count > 0 || request.Headers["Purpose"].Count > 0) return false;
        var agent = request.Headers.UserAgent.ToString();
        return agent.Length > 0 && !Programs.Any(p => agent.Contains(p, StringComparison.OrdinalIgnoreCase));
    }
}
