using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using TokenStudio.Sessions;

namespace TokenStudio.Web.Security;

/// <summary>Knows who sends Authorization: Bearer with an API key. Only calls of the API take one.</summary>
sealed class ApiKeyHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, KeyDoor door)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "key";
    const string Bearer = "Bearer";

    /// <summary>Whether this is a call by key, so that its cookies do not count.</summary>
    public static bool Claims(HttpRequest request) => request.Path.StartsWithSegments("/api") && ForeignRequests.ByBearer(request);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var text = Request.Headers.Authorization.ToString()[Bearer.Length..].Trim();
        if (await door.OpenKey(text) is not var (caller, key)) return AuthenticateResult.Fail("The key is unknown, expired or revoked.");
        var identity = new ClaimsIdentity([new(ClaimTypes.NameIdentifier, caller.Workspace), new(ApiKeyClaims.Id, key.Id), new(ApiKeyClaims.Scope, key.Scope)], SchemeName);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName));
    }
}
