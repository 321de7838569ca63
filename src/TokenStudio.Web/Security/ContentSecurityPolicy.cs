using System.Security.Cryptography;

namespace TokenStudio.Web.Security;

/// <summary>Nothing loads from elsewhere, nothing inline runs without this response's nonce, nobody frames us.</summary>
static class ContentSecurityPolicy
{
    const int NonceBytes = 16;   // 128 bits, as CSP level 3 asks
    static readonly object NonceKey = new();

    /// <summary>The nonce of the response being made; null when the middleware did not run.</summary>
    public static string? NonceOf(HttpContext? context) => context?.Items[NonceKey] as string;

    public static void UseContentSecurityPolicy(this WebApplication app) => app.Use((context, next) =>
    {
        // A re-executed error page belongs to the same response: one nonce for both.
        var nonce = NonceOf(context) ?? Convert.ToBase64String(RandomNumberGenerator.GetBytes(NonceBytes));
        context.Items[NonceKey] = nonce;
        Write(context.Response.Headers, nonce);
        return next(context);
    });

    static void Write(IHeaderDictionary headers, string nonce)
    {
        headers.ContentSecurityPolicy = Policy(nonce);
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
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
