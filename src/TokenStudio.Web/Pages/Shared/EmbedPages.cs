using TokenStudio.Web.Security;

namespace TokenStudio.Web.Pages.Shared;

/// <summary>One chart of a link in a frame on the pages that its owner named, or on any. A link that asks before it opens cannot be embedded: a frame is no place for a password.</summary>
static class EmbedPages
{
    public static void MapEmbeds(this WebApplication app)
    {
        var group = app.MapGroup("/embed/{token}").ExcludeFromDescription();
        group.MapGet("", Page);
    }

    static async Task<IResult> Page(string token, HttpContext http, SharedAccess access, SharedBodies bodies)
    {
        if (await access.Open(token, http, visit: true) is not { } view || view.Link.IsGated) return SharedPages.Nothing();
        ContentSecurityPolicy.LetFrame(http.Response, view.Terms.Parents);
        var look = EmbedLook.Read(http.Request);
        return await bodies.Of(("embed", SharedPages.KeyOf(view), look, SharedPages.Reader), () => StaticPage.Of<EmbedPage>(http, new() { ["View"] = view, ["Look"] = look }));
    }
}
