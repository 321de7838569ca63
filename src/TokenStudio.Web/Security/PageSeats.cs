using System.Threading.RateLimiting;
using Microsoft.AspNetCore.StaticAssets;

namespace TokenStudio.Web.Security;

/// <summary>How many pages are made at once for one address: each holds memory while it is made, and a crowd must not slow others down (quality S-07).</summary>
static class PageSeats
{
    // Calls are counted by themselves, a page's own line lasts as long as the page, and what asks after the studio's health must be answered.
    static readonly string[] Uncounted = ["/api", "/_blazor", "/_framework", "/health"];

    public static void UsePageSeats(this WebApplication app)
    {
        var limits = app.Services.GetRequiredService<StudioLimits>();
        var seats = PartitionedRateLimiter.Create<HttpContext, string>(context => RateLimitPartition.GetConcurrencyLimiter(Peers.Of(context), _ => new()
        {
            PermitLimit = limits.PagesOfAddress,
            QueueLimit = limits.PagesWaiting,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        }));
        app.Lifetime.ApplicationStopped.Register(seats.Dispose);
        app.Use(async (context, next) =>
        {
            if (!IsPage(context))
            {
                await next(context);
                return;
            }

            using var seat = await seats.AcquireAsync(context, 1, context.RequestAborted);
            if (seat.IsAcquired)
            {
                await next(context);
                return;
            }

            // No page: making one for each who is refused would be the very work there is too much of.
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            context.Response.Headers.RetryAfter = "1";
            context.Response.ContentType = "text/plain; charset=utf-8";
            await context.Response.WriteAsync(Say("Too many pages at once."), context.RequestAborted);
        });
    }

    static bool IsPage(HttpContext context) =>
        !Uncounted.Any(start => context.Request.Path.StartsWithSegments(start))
        && !context.Request.Path.Value!.EndsWith("/live", StringComparison.Ordinal)
        && context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is null;
}
