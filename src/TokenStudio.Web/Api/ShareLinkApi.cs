using TokenStudio.Model.Documents;
using TokenStudio.Model.Timing;
using TokenStudio.Sessions;

namespace TokenStudio.Web.Api;

/// <summary>Share links of a scenario: make, list, revoke. The address is told once, when the link is made.</summary>
static class ShareLinkApi
{
    public static void MapShareLinks(this RouteGroupBuilder group)
    {
        group.MapGet("{id}/links", List).WithSummary("The links of a scenario, without their addresses.");
        group.MapPost("{id}/links", Create).WithSummary("Makes a link to view; its address is told this once.");
        group.MapDelete("{id}/links/{linkId}", Revoke).WithSummary("Ends a link at once.");
    }

    static async Task<IResult> List(string id, HttpContext http, StudioDoor door) =>
        await door.ListLinks(WorkspaceFilter.CallerOf(http), id) is { } links
            ? Results.Json(links.Select(l => new { id = l.Id, name = l.Name, role = l.Role, expires = Text(l.Expires), created = Text(l.CreatedAt), revoked = Text(l.RevokedAt) }))
            : ApiProblems.NotFound();

    static async Task<IResult> Create(string id, HttpContext http, StudioDoor door, TimeProvider clock)
    {
        if (await ApiBody.Read(http.Request) is not { } bytes) return ApiBody.TooLarge();
        var body = bytes.Length == 0 ? new ObjectNode([]) : NodeReader.Read(bytes, out _);
        if (body is null) return ApiProblems.Problem(400, "The body is a JSON object: { \"role\": \"view\", \"expires\": instant or null, \"name\": \"\" }.");
        if ((body.Text("role") ?? "view") != "view") return ApiProblems.Problem(422, "The role of a link is view.");
        if (Expiry(body, clock.GetUtcNow(), out var expires) is { } problem) return problem;
        var name = body.Text("name") ?? "";
        if (name.Length > 200) return ApiProblems.Problem(422, "A link's name has at most 200 characters.");
        if (await door.CreateLink(WorkspaceFilter.CallerOf(http), id, name, expires) is not { } made) return ApiProblems.NotFound();
        var url = $"{http.Request.Scheme}://{http.Request.Host}/s/{made.Token}";
        return Results.Json(new { id = made.Link.Id, url, role = made.Link.Role, expires = Text(made.Link.Expires) }, statusCode: 201);
    }

    static async Task<IResult> Revoke(string id, string linkId, HttpContext http, StudioDoor door) =>
        await door.RevokeLink(WorkspaceFilter.CallerOf(http), id, linkId) ? Results.NoContent() : ApiProblems.Problem(404, "There is no such link.");

    // Absent means never, as null does; the studio's own dialog proposes 30 days.
    static IResult? Expiry(ObjectNode body, DateTimeOffset now, out DateTimeOffset? expires)
    {
        expires = null;
        if (body["expires"] is null or NullNode) return null;
        if (body.Text("expires") is not { } text || !UtcInstants.TryParse(text, out var instant)) return ApiProblems.Problem(422, "expires is an instant such as 2027-03-01T00:00:00Z, or null.");
        expires = instant.ToDateTimeOffset();
        return expires <= now ? ApiProblems.Problem(422, "expires lies in the past.") : null;
    }

    static string? Text(DateTimeOffset? at) => at?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);
}
