namespace TokenStudio.Web.Security;

/// <summary>
/// Behind TLS every cookie is Secure and carries __Host- (or __Secure-, where it is for a path), so that neither a plain-text page nor
/// another host of the domain can set it; on http://localhost cookies keep their plain names. Whoever makes or reads a cookie knows nothing of it.
/// </summary>
static class HostCookies
{
    const string Host = "__Host-";
    const string Path = "__Secure-";

    public static void UseHostCookies(this WebApplication app) => app.Use((context, next) =>
    {
        if (!context.Request.IsHttps) return next(context);
        Strip(context.Request.Headers);
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            if (headers.SetCookie.Count > 0) headers.SetCookie = headers.SetCookie.Select(Prefixed).ToArray();
            return Task.CompletedTask;
        });
        return next(context);
    });

    // An unprefixed cookie may have been planted over plain text: it does not count.
    static void Strip(IHeaderDictionary headers)
    {
        var kept = headers.Cookie.SelectMany(line => (line ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Select(cookie => cookie.StartsWith(Host, StringComparison.Ordinal) ? cookie[Host.Length..] : cookie.StartsWith(Path, StringComparison.Ordinal) ? cookie[Path.Length..] : "")
            .Where(cookie => cookie.Length > 0).ToArray();
        if (kept.Length > 0) headers.Cookie = string.Join("; ", kept);
        else headers.Remove("Cookie");
    }

    static string? Prefixed(string? cookie)
    {
        if (cookie is null) return null;
        var attributes = cookie.Split(';', StringSplitOptions.TrimEntries);
        if (!attributes.Contains("secure", StringComparer.OrdinalIgnoreCase)) cookie += "; secure";
        var everywhere = attributes.Contains("path=/", StringComparer.OrdinalIgnoreCase) && !attributes.Any(a => a.StartsWith("domain=", StringComparison.OrdinalIgnoreCase));
        return (everywhere ? Host : Path) + cookie;
    }
}
