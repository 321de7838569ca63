using TokenStudio.Model.Documents;
using TokenStudio.Sessions;
using TokenStudio.Storage.Sharing;

namespace TokenStudio.Web.Api;

/// <summary>Share links of a scenario: make, list, change, rotate, revoke. The address is told once, when the link is made or rotated.</summary>
static class ShareLinkApi
{
    public static void MapShareLinks(this RouteGroupBuilder group)
    {
        group.MapGet("{id}/links", List);
        group.MapPost("{id}/links", Create);
        group.MapDelete("{id}/links", RevokeAll);
        group.MapPatch("{id}/links/{linkId}", Update);
        group.MapPost("{id}/links/{linkId}/rotate", Rotate);
        group.MapDelete("{id}/links/{linkId}", Revoke);
    }

    static async Task<IResult> List(string id, HttpContext http, StudioDoor door) =>
        await door.ListLinks(WorkspaceFilter.CallerOf(http), id) is { } links ? Results.Json(links.Select(LinkAnswer.Of)) : ApiProblems.NotFound();

    static async Task<IResult> Create(string id, HttpContext http, StudioDoor door, TimeProvider clock)
    {
        var (body, problem) = await Body(http, clock);
        if (body is null) return problem!;
        var terms = body.On(new() { Expires = clock.GetUtcNow() + LinkTerms.UsualLife });
        return await door.CreateLink(WorkspaceFilter.CallerOf(http), id, terms, body.Freeze == true) is { } made
            ? Results.Json(LinkAnswer.Of(made, http.Request), statusCode: 201) : ApiProblems.NotFound();
    }

    static async Task<IResult> Update(string id, string linkId, HttpContext http, StudioDoor door, TimeProvider clock)
    {
        var (body, problem) = await Body(http, clock);
        if (body is null) return problem!;
        return await door.UpdateLink(WorkspaceFilter.CallerOf(http), id, linkId, body.On, body.Freeze) is { } link ? Results.Json(LinkAnswer.Of(link)) : NoLink();
    }

    static async Task<IResult> Rotate(string id, string linkId, HttpContext http, StudioDoor door) =>
        await door.RotateLink(WorkspaceFilter.CallerOf(http), id, linkId) is { } made ? Results.Json(LinkAnswer.Of(made, http.Request)) : NoLink();

    static async Task<IResult> Revoke(string id, string linkId, HttpContext http, StudioDoor door) =>
        await door.RevokeLink(WorkspaceFilter.CallerOf(http), id, linkId) ? Results.NoContent() : NoLink();

    static async Task<IResult> RevokeAll(string id, HttpContext http, StudioDoor door) =>
        await door.RevokeLinks(WorkspaceFilter.CallerOf(http), id) is null ? ApiProblems.NotFound() : Results.NoContent();

    static async Task<(LinkBody?, IResult?)> Body(HttpContext http, TimeProvider clock)
    {
        if (await ApiBody.Read(http.Request) is not { } bytes) return (null, ApiBody.TooLarge());
        var node = bytes.Length == 0 ? new ObjectNode([]) : NodeReader.Read(bytes, out _);
        if (node is null) return (null, ApiProblems.Problem(400, "The body is a JSON object: { \"role\": \"view\", \"expires\": instant or null, \"name\": \"\" }."));
        return LinkBody.Read(node, clock.GetUtcNow(), out var problem) is { } body ? (body, null) : (null, ApiProblems.Problem(422, problem));
    }

    static IResult NoLink() => ApiProblems.Problem(404, "There is no such link.");
}
