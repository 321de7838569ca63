namespace TokenStudio.Tests;

/// <summary>Who may call a route.</summary>
enum Who
{
    /// <summary>Everybody: it shows nothing of anyone.</summary>
    All,

    /// <summary>Whoever holds the link in its address.</summary>
    Link,

    /// <summary>A workspace, for what is its own.</summary>
    Workspace,

    /// <summary>The workspace whose scenario is in its address; for all others it is not there.</summary>
    Owner,
}

/// <summary>Every route of ours, one line each. A test fails for one that is missing, and for a line without its route.</summary>
static class AccessTable
{
    const string One = "/api/v1/scenarios/{id}";

    /// <summary>Pages, which take GET and, from forms, POST.</summary>
    static readonly Dictionary<string, Who> Pages = new()
    {
        ["/"] = Who.Workspace,
        ["/keys"] = Who.Workspace,
        ["/glossary"] = Who.All,
        ["/reference"] = Who.All,
        ["/not-found"] = Who.All,
        ["/scenarios/{Id}"] = Who.Owner,
        ["/scenarios/{Id}/overview"] = Who.Owner,
        ["/scenarios/{Id}/supply"] = Who.Owner,
        ["/scenarios/{Id}/emissions"] = Who.Owner,
        ["/scenarios/{Id}/allocation"] = Who.Owner,
        ["/scenarios/{Id}/grants"] = Who.Owner,
        ["/scenarios/{Id}/simulate"] = Who.Owner,
        ["/scenarios/{Id}/history"] = Who.Owner,
        ["/scenarios/{Id}/compare"] = Who.Owner,
    };

    static readonly Dictionary<string, Who> Calls = new()
    {

        ["GET /health/live"] = Who.All,
        ["GET /health/ready"] = Who.All,
        ["GET /openapi/{documentName}.json"] = Who.All,
        ["GET /language/{code}"] = Who.All,
        ["GET /robots.txt"] = Who.All,
        ["GET /s/{token}"] = Who.Link,
        ["HEAD /s/{token}"] = Who.Link,
        ["GET /s/{token}/{*rest}"] = Who.Link,
        ["GET /s/{token}/live"] = Who.Link,
        ["POST /s/{token}/open"] = Who.Link,
        ["GET /s/{token}/projection.csv"] = Who.Link,
        ["GET /s/{token}/projection.xlsx"] = Who.Link,
        ["GET /s/{token}/unlocks.csv"] = Who.Link,
        ["GET /s/{token}/scenario.json"] = Who.Link,
        ["GET /s/{token}/preview.png"] = Who.Link,
        ["GET /s/{token}/report.pdf"] = Who.Link,
        ["GET /embed/{token}"] = Who.Link,
        ["POST /s/{token}/fork"] = Who.Link,
        ["GET /api/v1/scenarios"] = Who.Workspace,
        ["POST /api/v1/scenarios"] = Who.All,
        [$"GET {One}"] = Who.Owner,
        [$"PUT {One}"] = Who.Owner,
        [$"PATCH {One}"] = Who.Owner,
        [$"DELETE {One}"] = Who.Owner,
        [$"GET {One}/findings"] = Who.Owner,
        [$"GET {One}/supply"] = Who.Owner,
        [$"GET {One}/projection"] = Who.Owner,
        [$"POST {One}/undelete"] = Who.Owner,
        [$"GET {One}/contracts"] = Who.Owner,
        [$"GET {One}/grants/{{grantId}}"] = Who.Owner,
        [$"POST {One}/airdrop"] = Who.Owner,
        [$"GET {One}/charts/{{chart}}.png"] = Who.Owner,
        [$"GET {One}/charts/{{chart}}.svg"] = Who.Owner,
        [$"GET {One}/charts/{{chart}}.csv"] = Who.Owner,
        [$"GET {One}/versions"] = Who.Owner,
        [$"POST {One}/versions"] = Who.Owner,
        [$"GET {One}/versions/{{versionId}}"] = Who.Owner,
        [$"GET {One}/history"] = Who.Owner,
        [$"POST {One}/restore"] = Who.Owner,
        [$"GET {One}/compare"] = Who.Owner,
        [$"GET {One}/report.pdf"] = Who.Owner,
        [$"GET {One}/simulation.csv"] = Who.Owner,
        [$"GET {One}/links"] = Who.Owner,
        [$"POST {One}/links"] = Who.Owner,
        [$"DELETE {One}/links"] = Who.Owner,
        [$"PATCH {One}/links/{{linkId}}"] = Who.Owner,
        [$"POST {One}/links/{{linkId}}/rotate"] = Who.Owner,
        [$"DELETE {One}/links/{{linkId}}"] = Who.Owner,
        [$"GET {One}/data-sets"] = Who.Owner,
        [$"POST {One}/data-sets"] = Who.Owner,
        [$"GET {One}/data-sets/{{sha256}}"] = Who.Owner,
        ["GET /api/v1/keys"] = Who.Workspace,
        ["POST /api/v1/keys"] = Who.Workspace,
        ["DELETE /api/v1/keys/{keyId}"] = Who.Workspace,
        ["POST /api/v1/grants/match"] = Who.Workspace,
        ["POST /api/v1/grants/round"] = Who.Workspace,
        ["POST /api/v1/grants/merkle"] = Who.Workspace,
        ["POST /api/v1/grants/allo"] = Who.Workspace,
        ["POST /api/v1/grants/pool"] = Who.Workspace,
    };

    public static IReadOnlyDictionary<string, Who> All { get; } = Pages.SelectMany(p => new[] { ($"GET {p.Key}", p.Value), ($"POST {p.Key}", p.Value) }).Concat(Calls.Select(c => (c.Key, c.Value))).ToDictionary();

    /// <summary>What a write sends, so that it is refused for who asks and not for what.</summary>
    public static string? Body(string method, string pattern) => method switch
    {
        "PATCH" when pattern.Contains("links", StringComparison.Ordinal) => """{ "name": "Taken" }""",
        "PATCH" => """[{ "op": "set", "path": "/name", "value": "Taken" }]""",
        "PUT" => """{ "preset": "meridian" }""",
        "POST" when pattern.StartsWith("/api/v1/keys", StringComparison.Ordinal) => """{ "name": "Taken" }""",
        "POST" when pattern.EndsWith("/versions", StringComparison.Ordinal) => """{ "name": "Taken" }""",
        "POST" when pattern.EndsWith("/restore", StringComparison.Ordinal) => """{ "revision": 1 }""",
        "POST" => "{}",
        _ => null,
    };
}
