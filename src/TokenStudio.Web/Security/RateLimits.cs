using System.Security.Claims;

namespace TokenStudio.Web.Security;

/// <summary>Counts requests (quality S-10): calls of the API, heavy files, and links that open nothing.</summary>
static class RateLimits
{
    // What takes longest to make: documents, workbooks, pictures, simulations.
    static readonly string[] Heavy = [".pdf", ".xlsx", ".png", ".svg", "simulation.csv"];
    const string DataSets = "/data-sets/";

    public static void UseRateLimits(this WebApplication app)
    {
        var allowances = app.Services.GetRequiredService<Allowances>();
        app.Use(async (context, next) =>
        {
            var path = context.Request.Path;
            var from = Peers.Of(context);
            var who = KeyOf(context.User) ?? Workspaces.CallerOf(context.User)?.Workspace;
            if (path.StartsWithSegments("/api") && !allowances.TryTake(LimitOf(context.User), who ?? from, out var wait))
            {
                await Refusals.TooMany(context, "Too many calls in a short time.", wait);
            }
            else if (IsHeavy(context.Request) && !allowances.TryTake(Limit.Export, who ?? from, out wait))
            {
                await Refusals.TooMany(context, "Too many exports in a minute.", wait);
            }
            else if (SharedAddresses.Holds(path))
            {
                await Shared(context, next, allowances, from);
            }
            else
            {
                await next(context);
            }
        });
    }

    // Counted when nothing was found; the answer must not tell a guesser more, so a used-up count is told before looking.
    static async Task Shared(HttpContext context, RequestDelegate next, Allowances allowances, string from)
    {
        if (!allowances.IsLeft(Limit.ShareMiss, from, out var wait))
        {
            await Refusals.TooMany(context, "Too many addresses were tried that open nothing.", wait);
            return;
        }

        // Before the answer leaves: whoever has it may ask again at once.
        context.Response.OnStarting(() =>
        {
            if (context.Response.StatusCode == StatusCodes.Status404NotFound) allowances.TryTake(Limit.ShareMiss, from, out _);
            return Task.CompletedTask;
        });
        await next(context);
    }

    /// <summary>The API key a request came with, or null.</summary>
    static string? KeyOf(ClaimsPrincipal user) => user.FindFirstValue(ApiKeyClaims.Id);

    static Limit LimitOf(ClaimsPrincipal user) =>
        KeyOf(user) is not null ? Limit.Key : Workspaces.CallerOf(user) is not null ? Limit.Workspace : Limit.Anonymous;

    static bool IsHeavy(HttpRequest request) =>
        (request.Path.StartsWithSegments("/api") || SharedAddresses.Holds(request.Path))
        && (Heavy.Any(ending => request.Path.Value!.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            || request.Path.Value!.Contains(DataSets, StringComparison.OrdinalIgnoreCase)
            || string.Equals(request.Query["format"], "xlsx", StringComparison.OrdinalIgnoreCase));
}
