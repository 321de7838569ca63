using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.WebUtilities;
using TokenStudio.Sessions;
using TokenStudio.Storage.Keys;

namespace TokenStudio.Web.Security;

/// <summary>A browser's workspace: an HttpOnly cookie, signed and sealed by Data Protection; no sign-up. Calls of the API may come by key instead.</summary>
static class Workspaces
{
    const string Scheme = "workspace";
    const string Either = "either";

    public static void AddWorkspaces(this WebApplicationBuilder builder)
    {
        builder.Services.AddAuthentication(Either)
            .AddPolicyScheme(Either, null, options => options.ForwardDefaultSelector = context => ApiKeyHandler.Claims(context.Request) ? ApiKeyHandler.SchemeName : Scheme)
            .AddScheme<AuthenticationSchemeOptions, ApiKeyHandler>(ApiKeyHandler.SchemeName, null)
            .AddCookie(Scheme, options =>
        {
            options.Cookie.Name = "tokenstudio";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.Cookie.IsEssential = true;
            options.ExpireTimeSpan = TimeSpan.FromDays(400);   // the longest a browser keeps a cookie
            options.SlidingExpiration = true;
        });
        builder.Services.AddCascadingAuthenticationState();
    }

    /// <summary>The first page a browser opens gives it a workspace; files, the API and shared pages do not.</summary>
    public static void UseWorkspaces(this WebApplication app)
    {
        app.UseAuthentication();
        app.Use(async (context, next) =>
        {
            var page = context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null;
            if (page && HttpMethods.IsGet(context.Request.Method) && CallerOf(context.User) is null)
            {
                if (!MayOpen(context, out var wait))
                {
                    await Refusals.TooMany(context, TooMany, wait);
                    return;
                }

                await Open(context);
            }

            await next();
        });
    }

    /// <summary>Who asks, or null without a workspace.</summary>
    public static Caller? CallerOf(ClaimsPrincipal user) =>
        user.Identity is { IsAuthenticated: true } && user.FindFirstValue(ClaimTypes.NameIdentifier) is { Length: > 0 } id ? new Caller(id, user.FindFirstValue(ApiKeyClaims.Scope) == ApiKey.Read ? Right.View : Right.Owner) : null;

    /// <summary>Opens a workspace and gives the browser its cookie.</summary>
    public static async Task<Caller> Open(HttpContext context)
    {
        var id = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(18));
        var user = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, id)], Scheme));
        await context.SignInAsync(Scheme, user, new AuthenticationProperties { IsPersistent = true });
        context.User = user;
        return new Caller(id);
    }

    /// <summary>Whether this address may open another workspace now; it counts as opened.</summary>
    public static bool MayOpen(HttpContext context, out TimeSpan wait) =>
        context.RequestServices.GetRequiredService<Allowances>().TryTake(Limit.NewWorkspace, Peers.Of(context), out wait);

    public static Phrase TooMany => "Too many workspaces were opened from your address.";
}
