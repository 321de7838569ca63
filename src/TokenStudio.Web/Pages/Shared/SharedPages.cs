using Microsoft.AspNetCore.Http.HttpResults;
using TokenStudio.Sessions;
using TokenStudio.Web.Api;
using TokenStudio.Web.Security;

namespace TokenStudio.Web.Pages.Shared;

/// <summary>What a link opens: rendered on the server, readable without JavaScript, no circuit. Unknown, expired and revoked look alike.</summary>
static class SharedPages
{
    public static void MapSharedPages(this WebApplication app)
    {
        var group = app.MapGroup("/s/{token}").ExcludeFromDescription().DisableAntiforgery();
        group.MapGet("", Page);
        group.MapGet("projection.csv", Csv);
        group.MapGet("report.pdf", Report);
        group.MapPost("fork", Fork);
    }

    static async Task<IResult> Page(string token, HttpContext http, StudioDoor door) => await Open(token, http, door) is { } view
        ? new RazorComponentResult<SharedPage>(new { View = view, Token = token })
        : Nothing();

    static async Task<IResult> Csv(string token, HttpContext http, StudioDoor door) =>
        await Open(token, http, door) is { State.Review.Valid: { } valid } ? Files.Csv(valid) : Nothing();

    static async Task<IResult> Report(string token, HttpContext http, StudioDoor door) =>
        await Open(token, http, door) is { State: { Review.Valid: not null } state } ? Files.Report(state) : Nothing();

    static async Task<IResult> Fork(string token, HttpContext http, StudioDoor door)
    {
        if (Workspaces.FromElsewhere(http.Request)) return Results.StatusCode(403);
        if (await Open(token, http, door) is null) return Nothing();
        var caller = Workspaces.CallerOf(http.User) ?? await Workspaces.Open(http);
        return await door.Fork(token, caller) is { } copy ? Results.Redirect($"/scenarios/{copy.Id}/allocation") : Nothing();
    }

    static Task<SharedView?> Open(string token, HttpContext http, StudioDoor door)
    {
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        return door.OpenShared(token);
    }

    static RazorComponentResult<SharedNothing> Nothing() => new() { StatusCode = StatusCodes.Status404NotFound };
}
