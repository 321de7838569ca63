namespace TokenStudio.Web.Api;

/// <summary>Liveness, which asks nothing; readiness, which asks for all that an edit needs.</summary>
static class HealthApi
{
    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", () => Results.Json(new { status = "live" }));
        app.MapGet("/health/ready", Ready);
    }

    static async Task<IResult> Ready(Readiness readiness, HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        return await readiness.WhyNot() is { } why ? ApiProblems.Problem(503, why) : Results.Json(new { status = "ready" });
    }
}
