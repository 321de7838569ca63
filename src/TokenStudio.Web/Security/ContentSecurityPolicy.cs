using System.Security.Cryptography;

namespace TokenStudio.Web.Security;

/// <summary>Nothing loads from elsewhere, nothing inline runs without this response's nonce, nobody frames us.</summary>
static class ContentSecurityPolicy
{
    const int NonceBytes = 16;   // 128 bits, as CSP level 3 asks
    static readonly object NonceKey = new();

    // Of what a page could ask the machine for, everything browsers know by name; copying stays allowed.
    static readonly string Nothing = string.Join(", ", new[]
    {
        "accelerometer", "camera", "display-capture", "fullscreen", "geolocation", "gyroscope", "hid", "magnetometer", "microphone", "midi", "payment",
        "screen-wake-lock", "serial", "usb", "xr-spatial-tracking",
    }.Select(feature => $"{feature}=()"));

    /// <summary>The nonce of the response being made; null when the middleware did not run.</summary>
    public static string? NonceOf(HttpContext? context) => context?.Items[NonceKey] as string;

    public static void UseContentSecurityPolicy(this WebApplication app) => app.Use((context, next) =>
    {
        // A re-executed error page belongs to the same response: one nonce for both.
        var nonce = NonceOf(context) ?? Convert.ToBase64String(RandomNumberGenerator.GetBytes(NonceBytes));
        context.Items[NonceKey] = nonce;
        Write(context.Response.Headers, nonce);
        context.Response.OnStarting(KeepNoPage, context.Response);
        context.Response.OnStarting(() =>
        {
            // What handles an exception clears the headers first.
            if (context.Response.Headers.ContentSecurityPolicy.Count == 0) Write(context.Response.Headers, nonce);
            return Task.CompletedTask;
        });
        return next(context);
    });

    // A page shows what someone designs: no cache keeps it, on the way or on a shared machine.
    static Task KeepNoPage(object state)
    {
        var response = (HttpResponse)state;
        var page = response.ContentType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) == true;
        if (page || response.Headers.SetCookie.Count > 0) response.Headers.CacheControl = "no-store";
        return Task.CompletedTask;
    }

    /// <summary>Lets pages of these origins, or of any, put this response in a frame; it runs no script.</summary>
    /// <param name="parents">Origins with spaces between, checked when they were set; empty for any.</param>
    public static void LetFrame(HttpResponse response, string parents) => response.Headers.ContentSecurityPolicy =
        string.Join("; ", "default-src 'none'", "style-src 'self'", "img-src 'self'", "font-src 'self'", "base-uri 'self'", "form-action 'none'", $"frame-ancestors {(parents.Length == 0 ? "*" : parents)}");

    static void Write(IHeaderDictionary headers, string nonce)
    {
        headers.ContentSecurityPolicy = Policy(nonce);
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = Nothing;
    }

    /// <summary>Style attributes stay open: Blazor and MudBlazor place menus and dialogs by them.</summary>
    static string Policy(string nonce) => string.Join("; ",
        "default-src 'none'",
        $"script-src 'self' 'nonce-{nonce}'",
        $"style-src-elem 'self' 'nonce-{nonce}'",
        "style-src-attr 'unsafe-inline'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "base-uri 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'");
}
