using System.Text.Json.Nodes;
using TokenStudio.Model.Documents;
using TokenStudio.Sessions;

namespace TokenStudio.Web.Api;

/// <summary>What a stale write is told: the revision that stands, and what stands at the places it wanted to change.</summary>
static class CurrentValues
{
    const int MostPaths = 100;

    /// <summary>A path that leads nowhere now has no value: null.</summary>
    public static IResult Stale(HttpContext http, SessionState state, IEnumerable<string> paths)
    {
        http.Response.Headers.ETag = ScenarioApi.ETag(state.Revision);
        var current = new JsonArray([.. paths.Distinct().Take(MostPaths).Select(path => (JsonNode)new JsonObject
        {
            ["path"] = path,
            ["value"] = At(state.Document, path) is { } node ? JsonNode.Parse(NodeWriter.WriteCompact(node)) : null,
        })]);
        return Results.Problem(detail: "The scenario has moved on since that revision; read it again.", statusCode: 412,
            extensions: new Dictionary<string, object?> { ["revision"] = state.Revision, ["current"] = current });
    }

    static Node? At(Node document, string path)
    {
        if (DocumentPath.Split(path) is not { } steps) return null;
        Node? node = document;
        foreach (var step in steps)
        {
            node = node switch
            {
                ObjectNode o => o[step],
                ListNode list when list.IndexOf(step) is >= 0 and var at => list.Items[at],
                _ => null,
            };
        }

        return node;
    }
}
