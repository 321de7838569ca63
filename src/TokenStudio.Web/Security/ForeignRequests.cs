namespace TokenStudio.Web.Security;

/// <summary>
/// No other site writes here or opens a line, whatever cookies a browser sends along (quality S-09). Browsers name the site in
/// Sec-Fetch-Site and Origin, which no page can forge; a write by cookie that shows neither needs X-TokenStudio, which only our own origin may send.
/// </summary>
static class ForeignRequests
{
    public const string Mark = "X-TokenStudio";
    const string Hub = "/_blazor";

    public static void UseOriginChecks(this WebApplication app) => app.Use((context, next) =>
    {
        var request = context.Request;
        var hub = request.Path.StartsWithSegments(Hub);
        if (!hub && IsRead(request)) return next(context);
        if (IsForeign(request)) return Refusals.Forbidden(context, "Another site may not write here.");
        if (hub || IsProven(request) || ByBearer(request) || Workspaces.CallerOf(context.User) is null) return next(context);
        return Refusals.Forbidden(context, "A write by cookie carries the header X-TokenStudio: 1.");
    });

    /// <summary>Whether a browser says that another site sent this; programs say nothing.</summary>
    public static bool IsForeign(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site is not ("" or "same-origin" or "none")) return true;
        var origin = request.Headers.Origin.ToString();
        // A form of a page that sends no referrer, as shared pages do, names no origin: then the site alone tells.
        return origin == "null" ? site != "same-origin" : origin.Length > 0 && !IsOwn(origin, request);
    }

    public static bool ByBearer(HttpRequest request) => request.Headers.Authorization.ToString().Split(' ', 2)[0].Equals("Bearer", StringComparison.OrdinalIgnoreCase);

    static bool IsRead(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method);

    // Under the API only the header proves it, as the contract says; forms of our pages cannot send one.
    static bool IsProven(HttpRequest request) =>
        request.Headers[Mark] == "1" || (!request.Path.StartsWithSegments("/api") && (request.Headers["Sec-Fetch-Site"] == "same-origin" || request.Headers.Origin.Count > 0));

    // By name and port: whether TLS ends here or before us is no matter of who sent it.
    static bool IsOwn(string origin, HttpRequest request) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var from) && HostString.FromUriComponent(from) is var host
        && string.Equals(host.Host, request.Host.Host, StringComparison.OrdinalIgnoreCase) && Port(from.IsDefaultPort ? null : from.Port) == Port(request.Host.Port);

    static int? Port(int? port) => port is 80 or 443 ? null : port;
}
