using System.Text.Json.Nodes;
using TokenStudio.Model.Documents;
using TokenStudio.Presentation.Statements;
using TokenStudio.Sessions;

namespace TokenStudio.Web.Api;

/// <summary>Errors of the API: RFC 9457 problems, findings inside where a document is at fault.</summary>
static class ApiProblems
{
    public static IResult NotFound() => Problem(404, "There is no such scenario in this workspace.");

    public static IResult Unauthorised() => Problem(401, "This needs a workspace: its cookie, which the first POST to /api/v1/scenarios sets, or an API key.");

    public static IResult Problem(int status, string detail) => Results.Problem(detail: detail, statusCode: status);

    /// <summary>What the disk did not take: 507 without room for it, 503 where asking again may help.</summary>
    public static IResult Storage(HttpContext http, Finding finding)
    {
        var status = finding.Code == StorageFindings.Full ? 507 : 503;
        if (status == 503) http.Response.Headers.RetryAfter = "2";
        return Results.Problem(detail: finding.Message, statusCode: status, extensions: new Dictionary<string, object?> { ["code"] = finding.Code });
    }

    public static IResult Finding(int status, Finding finding) => Findings(status, finding.Message, [finding]);

    public static IResult Findings(int status, string detail, IEnumerable<Finding> findings)
    {
        var all = findings.ToArray();
        var extensions = new Dictionary<string, object?> { ["findings"] = JsonNode.Parse(NodeWriter.WriteCompact(FindingList.Of(all))) };
        if (all.Length > 0) extensions["path"] = all[0].Path;
        return Results.Problem(detail: detail, statusCode: status, extensions: extensions);
    }
}
