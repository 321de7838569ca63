using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using TokenStudio.Sessions;
using TokenStudio.Web.Hosting.Settings;
using TokenStudio.Web.Security;

namespace TokenStudio.Web.Pages.Shared;

/// <summary>What a link opens: rendered on the server, readable without JavaScript, no circuit. Whatever opens nothing looks alike.</summary>
static class SharedPages
{
    public const string Prefix = "/s";

    // Bytes: a password and what stands around it.
    const int MostOfAForm = 16 * 1024;

    public static void AddSharedPages(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<SharePasses>();
        builder.Services.AddSingleton<PasswordTries>();
        builder.Services.AddSingleton<LiveSeats>();
        builder.Services.AddSingleton<SharedAccess>();
        builder.Services.AddSingleton<SharedBodies>();
    }

    public static void MapSharedPages(this WebApplication app)
    {
        var group = app.MapGroup(Prefix + "/{token}").ExcludeFromDescription().DisableAntiforgery().WithMetadata(new RequestSizeLimitAttribute(MostOfAForm));
        group.AddEndpointFilter((context, next) =>
        {
            SharedAccess.Unlisted(context.HttpContext);
            return next(context);
        });
        group.MapMethods("", [HttpMethods.Get, HttpMethods.Head], Page);
        group.MapSharedFiles();
        group.MapGet("live", SharedFeed.Live);
        group.MapPost("open", Enter);
        group.MapPost("fork", Fork);
        group.MapGet("{*rest}", Nothing);
        // Where links are, and not which: a list of them would tell.
        app.MapGet("/robots.txt", () => $"User-agent: *\nDisallow: {Prefix}/\nDisallow: /embed/\n").ExcludeFromDescription();
    }

    public static RazorComponentResult<SharedNothing> Nothing() => new() { StatusCode = StatusCodes.Status404NotFound };

    public static RazorComponentResult<SharedGatePage> Ask(string token, ShareGate gate, Model.Phrase? problem = null, int status = 200) =>
        new(new { Token = token, Gate = gate, Problem = problem ?? "" }) { StatusCode = status };

    // Only who can see the page is told that its owner keeps something back.
    public static RazorComponentResult<SharedRefused> Refused() => new() { StatusCode = StatusCodes.Status403Forbidden };

    /// <summary>All that what a link shows depends on.</summary>
    public static object KeyOf(SharedView view) => (view.Link.Id, view.Terms, view.State.Revision, view.State.ProjectionIsCurrent, view.State.SavedAt);

    /// <summary>The reader's language; what is kept is kept for each.</summary>
    public static string Reader => CultureInfo.CurrentUICulture.Name;

    static async Task<IResult> Page(string token, HttpContext http, SharedAccess access, SharedBodies bodies, StudioSettings settings)
    {
        if (await access.Open(token, http, visit: true) is not { } view) return await access.Otherwise(token);
        var (address, origin) = (SharedAddress.Read(token, http.Request), settings.PublicUrl?.GetLeftPart(UriPartial.Authority) ?? $"{http.Request.Scheme}://{http.Request.Host}");
        return await bodies.Of(("page", KeyOf(view), address, origin, Reader), () => StaticPage.Of<SharedPage>(http, new() { ["View"] = view, ["Address"] = address, ["Origin"] = origin }));
    }

    static async Task<IResult> Enter(string token, HttpContext http, SharedAccess access, PasswordTries tries)
    {
        if (await access.Open(token, http) is not null) return Back(token);
        if (await access.Asks(token) is not { } gate) return Nothing();
        if (gate.AsksPassword && !tries.Take(gate.LinkId, http.Connection.RemoteIpAddress, out var wait))
        {
            http.Response.Headers.RetryAfter = wait;
            return Ask(token, gate, "That was tried too often. Wait a minute.", StatusCodes.Status429TooManyRequests);
        }

        var password = http.Request.HasFormContentType ? (await http.Request.ReadFormAsync()).TryGetValue("password", out var typed) ? typed.ToString() : "" : "";
        if (await access.Enter(token, password, http, $"{Prefix}/{token}")) return Back(token);
        return await access.Asks(token) is { AsksPassword: true } ? Ask(token, gate, "This is not the password.", StatusCodes.Status403Forbidden) : Nothing();
    }

    static async Task<IResult> Fork(string token, HttpContext http, SharedAccess access, Allowances allowances)
    {
        if (await access.Open(token, http) is not { Terms.AllowsFork: true } view) return await SharedFiles.Refusal(token, http, access);
        if (Workspaces.CallerOf(http.User) is not { } caller)
        {
            if (!Workspaces.MayOpen(http, out var wait)) return new TooMany(Workspaces.TooMany, wait);
            caller = await Workspaces.Open(http);
        }

        if (!allowances.TryTake(Limit.NewScenario, caller.Workspace, out var rest)) return new TooMany("Too many scenarios in a minute.", rest);
        if (await access.Fork(token, caller, http) is not { } copy) return Nothing();
        // Where it comes from stands in the copy's own history: the document is the same as the one that was shown.
        var name = view.State.Document.Text("name") is { Length: > 40 } much ? much[..40] : view.State.Document.Text("name") ?? "";
        await copy.NameVersion(caller.Workspace, Say($"Copy of {name}, version {view.State.Revision}"));
        return Results.Redirect($"/scenarios/{copy.Id}/allocation");
    }

    // The address of the link itself, and not one that the form could name.
    static IResult Back(string token) => Results.Redirect($"{Prefix}/{Uri.EscapeDataString(token)}");
}
