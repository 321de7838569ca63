using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using TokenStudio.Sessions;

namespace TokenStudio.Web.Security;

/// <summary>That a browser was let in by a gated link: an HttpOnly cookie, signed and sealed, sent to that link's address alone. It opens nothing once the link ends or is given a new token.</summary>
sealed class SharePasses(IDataProtectionProvider protection)
{
    const string Name = "tokenstudio.link";

    readonly IDataProtector seal = protection.CreateProtector("TokenStudio.SharePass.v1");

    /// <summary>What the browser shows, or null: the door decides whether it opens anything.</summary>
    public SharePass? Of(HttpRequest request)
    {
        if (request.Cookies[Name] is not { Length: > 0 and < 1_000 } cookie) return null;
        try
        {
            return seal.Unprotect(cookie).Split('.') is [var link, var stamp] ? new(link, stamp) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public void Give(HttpContext http, string path, SharePass pass) => http.Response.Cookies.Append(Name, seal.Protect($"{pass.LinkId}.{pass.Stamp}"), new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = http.Request.IsHttps,
        IsEssential = true,
        Path = path,
    });
}
