using TokenStudio.Sessions;
using TokenStudio.Web.Security;

namespace TokenStudio.Web.Api;

/// <summary>Every call acts for a workspace, by its cookie or by a key, and a key does no more than its scope says.</summary>
sealed class WorkspaceFilter : IEndpointFilter
{
    const string Key = "caller";

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        http.Response.Headers.CacheControl = "no-store";
        var metadata = http.GetEndpoint()!.Metadata;
        var byKey = ApiKeyHandler.Claims(http.Request);
        var caller = Workspaces.CallerOf(http.User);
        if (caller is null && byKey)
        {
            http.Response.Headers.WWWAuthenticate = "Bearer";
            return ApiProblems.Problem(401, "The key is unknown, expired or revoked.");
        }

        if (caller is null && metadata.GetMetadata<OpensWorkspace>() is null) return ApiProblems.Unauthorised();
        if (byKey && metadata.GetMetadata<ByCookieOnly>() is not null) return ApiProblems.Problem(403, "Keys are seen, made and revoked in the workspace's own browser, not by a key.");
        if (caller is { Most: < Right.Owner } && !HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method)) return ApiProblems.Problem(403, "This key may only read.");
        http.Items[Key] = caller;
        return await next(context);
    }

    public static Caller CallerOf(HttpContext http) => (Caller)http.Items[Key]!;
}

/// <summary>Marks the one call that may come without a workspace and opens it.</summary>
sealed class OpensWorkspace;

static class ApiGroups
{
    /// <summary>A part of the API, behind its filters: who asks, what is sent, what was sent before.</summary>
    public static RouteGroupBuilder MapApiGroup(this WebApplication app, string prefix) => app.MapGroup(prefix)
        .AddEndpointFilter<WorkspaceFilter>().AddEndpointFilter<BodyFilter>().AddEndpointFilter<IdempotencyFilter>().DisableAntiforgery();
}
