using Microsoft.AspNetCore.Routing;

namespace TokenStudio.Tests;

/// <summary>Every route there is, from the server's own list, with the ids of a scenario and of a link put into it.</summary>
static class GuardRoutes
{
    /// <summary>Routes of the frameworks: files of the build, and the line of a circuit, which have tests of their own.</summary>
    static bool IsOurs(string pattern) => pattern is "/robots.txt" or "/openapi/{documentName}.json" || (!pattern.StartsWith("/_", StringComparison.Ordinal) && !pattern.StartsWith("/{**", StringComparison.Ordinal) && !Path.HasExtension(pattern)) || pattern.StartsWith("/api", StringComparison.Ordinal) || pattern.StartsWith("/s/", StringComparison.Ordinal) || pattern.StartsWith("/embed", StringComparison.Ordinal);

    public static IReadOnlyList<(string Method, string Path, string Pattern)> Of(GuardHost host, string scenario, string link, string linkId) =>
    [
        .. from route in host.Routes
           let pattern = Pattern(route)
           where IsOurs(pattern)
           from method in route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]
           select (method, Filled(pattern, scenario, link, linkId), pattern),
    ];

    public static string Pattern(RouteEndpoint route) => "/" + route.RoutePattern.RawText!.Trim('/');

    public static string Filled(string pattern, string scenario, string link, string linkId) => pattern
        .Replace("{id}", scenario.Split('/')[^1], StringComparison.OrdinalIgnoreCase)
        .Replace("{token}", link.Split('/')[^1], StringComparison.Ordinal)
        .Replace("{linkId}", linkId, StringComparison.Ordinal)
        .Replace("{*rest}", "nothing", StringComparison.Ordinal)
        .Replace("{chart}", "supply", StringComparison.Ordinal)
        .Replace("{code}", "de", StringComparison.Ordinal)
        .Replace("{documentName}", "v1", StringComparison.Ordinal)
        .Replace("{grantId}", "round-1", StringComparison.Ordinal)
        .Replace("{keyId}", "none", StringComparison.Ordinal)
        .Replace("{sha256}", new string('0', 64), StringComparison.Ordinal)
        .Replace("{versionId}", "none", StringComparison.Ordinal);

    public static bool IsEmbed(string path) => path.StartsWith("/embed/", StringComparison.Ordinal);

    public static Dictionary<string, string[]> Policy(string header) => header.Split("; ").ToDictionary(d => d.Split(' ')[0], d => d.Split(' ')[1..]);

    /// <summary>Scripts come from here or carry the response's nonce, and nothing else.</summary>
    public static void AllowsNoForeignScript(Dictionary<string, string[]> policy)
    {
        foreach (var (name, sources) in policy.Where(d => d.Key.StartsWith("script-src", StringComparison.Ordinal)))
        {
            Assert.All(sources, source => Assert.True(source is "'self'" or "'none'" || System.Text.RegularExpressions.Regex.IsMatch(source, "^'nonce-[A-Za-z0-9+/]{22}=='$"), $"{name} allows {source}."));
        }
    }
}
