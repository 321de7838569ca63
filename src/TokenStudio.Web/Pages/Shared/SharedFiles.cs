using TokenStudio.Model.Scenarios;
using TokenStudio.Presentation;
using TokenStudio.Presentation.Drawing;
using TokenStudio.Presentation.Languages;
using TokenStudio.Reports.Images;
using TokenStudio.Sessions;
using TokenStudio.Web.Api;

namespace TokenStudio.Web.Pages.Shared;

/// <summary>What a link gives beside its page: files where its owner allows that, and the picture of its address.</summary>
static class SharedFiles
{
    public static void MapSharedFiles(this RouteGroupBuilder group)
    {
        group.MapGet("preview.png", Preview);
        group.MapGet("projection.csv", (string token, HttpContext http, SharedAccess access) => File(token, http, access, view => Files.Csv(view.State.Review.Valid!)));
        group.MapGet("projection.xlsx", (string token, HttpContext http, SharedAccess access) => File(token, http, access, view => Files.Xlsx(view.State)));
        group.MapGet("unlocks.csv", (string token, HttpContext http, SharedAccess access) => File(token, http, access, view => Files.Unlocks(view.State)));
        group.MapGet("report.pdf", (string token, HttpContext http, SharedAccess access, VoteShelf shelf) =>
            File(token, http, access, view => Files.Report(view.State, Parts(view.Terms.Hides) with { Votes = Files.Votes(shelf, view.OpenData) }, Language.Current)));
        group.MapGet("scenario.json", (string token, HttpContext http, SharedAccess access) => File(token, http, access, view => Files.Scenario(view.State)));
    }

    static async Task<IResult> File(string token, HttpContext http, SharedAccess access, Func<SharedView, IResult> file) =>
        await access.Export(token, http) is { State.ProjectionIsCurrent: true } view ? file(view) : await Refusal(token, http, access);

    static ReportParts Parts(HiddenParts hidden) => new() { Holders = !hidden.HasFlag(HiddenParts.Holders), Prices = !hidden.HasFlag(HiddenParts.Prices) };

    /// <summary>Only who can see the page is told that its owner keeps this back; to others nothing is here.</summary>
    public static async Task<IResult> Refusal(string token, HttpContext http, SharedAccess access) =>
        await access.Open(token, http) is { } view && !(view.Terms.AllowsExport && view.Terms.AllowsFork) ? SharedPages.Refused() : SharedPages.Nothing();

    // A link that asks before it opens tells nothing before, and its picture is kept by whoever fetched it.
    static async Task<IResult> Preview(string token, HttpContext http, SharedAccess access, SharedBodies bodies)
    {
        var view = await access.Open(token, http);
        if (view is null ? await access.Asks(token) is not null : view.Link.IsGated) return await Picture(bodies, "closed", PreviewCard.Closed);
        return view is { State.Projection: { } projection } ? await Picture(bodies, SharedPages.KeyOf(view), PreviewCard.Of(projection)) : SharedPages.Nothing();
    }

    static Task<SharedBody> Picture(SharedBodies bodies, object key, PreviewCard card) =>
        bodies.Of(("preview", key), () => Task.Run(() => SharedBody.Png(PreviewImage.Png(card))));
}
