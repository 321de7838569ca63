using TokenStudio.Sessions;
using TokenStudio.Web.Security;

namespace TokenStudio.Web.Api;

/// <summary>Every call acts for a workspace; writes by cookie carry X-TokenStudio: 1, which no other site can make a browser send.</summary>
sealed class WorkspaceFilter : IEndpointFilter
{
    const string Key = "caller";

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        http.Response.Headers.CacheControl = "no-store";
        var write = !HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method);
        if (write && Workspaces.FromElsewhere(http.Request)) return ApiProblems.Problem(403, "Another site may not write here.");
        var caller = Workspaces.CallerOf(http.User);
        if (caller is not null && write && http.Request.Headers["X-TokenStudio"] != "1") return ApiProblems.Problem(403, "A write by cookie carries the header X-TokenStudio: 1.");
        if (caller is null && http.GetEndpoint()?.Metadata.GetMetadata<OpensWorkspace>() is null) return ApiProblems.Unauthorised();
        http.Items[Key] = caller;
        return await next(context);
    }

    public static Caller CallerOf(HttpContext http) => (Caller)http.Items[Key]!;
}

/// <summary>Marks the one call that may come without a workspace and opens it.</summary>
sealed class OpensWorkspace;
