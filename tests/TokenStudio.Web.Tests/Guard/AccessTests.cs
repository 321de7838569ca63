using System.Net;
using Microsoft.AspNetCore.Routing;

namespace TokenStudio.Tests;

/// <summary>L-06, S-06, S-08 over HTTP: every route, who may call it, and what another workspace is told.</summary>
public sealed class AccessTests : IDisposable
{
    readonly GuardHost host = new(new() { ["TokenStudio:Limits:ShareMissesPerMinute"] = "1000" });

    public void Dispose() => host.Dispose();

    [Fact]
    public void Routes_Every_IsInTheTable()
    {
        var routes = GuardRoutes.Of(host, "x", "x", "x").Select(r => $"{r.Method} {r.Pattern}").Distinct().Order().ToArray();
        Assert.Equal("", string.Join('\n', routes.Except(AccessTable.All.Keys)));
        Assert.Equal("", string.Join('\n', AccessTable.All.Keys.Except(routes)));
    }

    [Fact]
    public async Task Routes_AskedByNobody_OpenOnlyWhatIsOpenToAll()
    {
        using var owner = host.Client();
        var scenario = await owner.Create();
        var (linkId, link) = await owner.Share(scenario);
        foreach (var (method, path, pattern) in GuardRoutes.Of(host, scenario, link, linkId))
        {
            var who = AccessTable.All[$"{method} {pattern}"];
            using var nobody = host.Client("203.0.113.5");
            using var response = await nobody.Send(method, path, AccessTable.Body(method, pattern), ("If-Match", "*"));
            if (who is Who.Workspace or Who.Owner && path.StartsWith("/api", StringComparison.Ordinal)) await Problem.Is(HttpStatusCode.Unauthorized, response);
            else Assert.True((int)response.StatusCode < 500 && response.StatusCode != HttpStatusCode.Unauthorized, $"{method} {path}: {response.StatusCode}");
        }

        await Unchanged(owner, scenario, linkId, link);
    }

    [Fact]
    public async Task Routes_WithAnothersIds_Are404AsForWhatNeverWas()
    {
        using var owner = host.Client();
        var scenario = await owner.Create();
        var (linkId, link) = await owner.Share(scenario);
        using var other = host.Client("203.0.113.6");
        var theirs = await other.Create();
        var (theirLinkId, _) = await other.Share(theirs);
        var key = (await other.Key("edit")).Text;
        var swept = 0;
        foreach (var route in host.Routes)
        {
            var pattern = GuardRoutes.Pattern(route);
            foreach (var method in route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [])
            {
                if (AccessTable.All.GetValueOrDefault($"{method} {pattern}") != Who.Owner || !pattern.StartsWith("/api", StringComparison.Ordinal)) continue;

                // The other's scenario with my link, my scenario with the other's link, both of mine.
                foreach (var (s, l) in new[] { (scenario, linkId), (scenario, theirLinkId), (theirs, linkId) })
                {
                    if (s == theirs && !pattern.Contains("{linkId}", StringComparison.Ordinal)) continue;
                    var path = GuardRoutes.Filled(pattern, s, link, l);
                    using var byCookie = await other.Send(method, path, AccessTable.Body(method, pattern), ("If-Match", "*"));
                    await Problem.Is(HttpStatusCode.NotFound, byCookie);
                    using var byKey = await other.Send(method, path, AccessTable.Body(method, pattern), ("If-Match", "*"), ("Authorization", $"Bearer {key}"));
                    await Problem.Is(HttpStatusCode.NotFound, byKey);
                    swept += 2;
                    host.Clock.Advance(TimeSpan.FromSeconds(1));   // a key may call twice a second
                }
            }
        }

        Assert.True(swept >= 40, $"Only {swept} calls.");
        await Unchanged(owner, scenario, linkId, link);
        await Unchanged(other, theirs, theirLinkId, null);
    }

    /// <summary>CVE-2024-1313 and CVE-2026-28380: a key to view never edits or deletes.</summary>
    [Fact]
    public async Task Cve_2024_1313_KeyToRead_NeverWrites()
    {
        using var owner = host.Client();
        var scenario = await owner.Create();
        var (linkId, link) = await owner.Share(scenario);
        var key = (await owner.Key("read")).Text;
        using var program = host.Client("203.0.113.7");
        foreach (var (method, path, pattern) in GuardRoutes.Of(host, scenario, link, linkId).Where(r => r.Path.StartsWith("/api", StringComparison.Ordinal)))
        {
            using var response = await program.Send(method, path, AccessTable.Body(method, pattern), ("If-Match", "*"), ("Authorization", $"Bearer {key}"));
            if (method != "GET" || pattern.StartsWith("/api/v1/keys", StringComparison.Ordinal)) await Problem.Is(HttpStatusCode.Forbidden, response);
            else Assert.True((int)response.StatusCode is < 500 and not 401 and not 403, $"{method} {path}: {response.StatusCode}");
            host.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        await Unchanged(owner, scenario, linkId, link);
    }

    /// <summary>CVE-2024-1313: whoever holds a link to view changes nothing by it, by any method.</summary>
    [Fact]
    public async Task Cve_2024_1313_LinkToView_NeverChanges()
    {
        using var owner = host.Client();
        var scenario = await owner.Create();
        var (linkId, link) = await owner.Share(scenario);
        using var reader = host.Client("203.0.113.8");
        foreach (var method in new[] { "PUT", "PATCH", "DELETE" })
        {
            using var response = await reader.Send(method, link, "{}");
            Assert.True(response.StatusCode is HttpStatusCode.MethodNotAllowed or HttpStatusCode.NotFound, $"{method}: {response.StatusCode}");
        }

        // Nor is its token an id or a key of anything.
        var token = link.Split('/')[^1];
        using var asId = await reader.Send("DELETE", $"{GuardClient.Scenarios}/{token}", null, ("Authorization", $"Bearer {token}"));
        await Problem.Is(HttpStatusCode.Unauthorized, asId);
        await Unchanged(owner, scenario, linkId, link);
    }

    static async Task Unchanged(GuardClient owner, string scenario, string linkId, string? link)
    {
        using var read = await owner.Get(scenario);
        Assert.Equal((HttpStatusCode.OK, "\"1\""), (read.StatusCode, read.Headers.ETag!.Tag));
        using var links = await owner.Get($"{scenario}/links");
        var one = Assert.Single((await StudioClient.Json(links)).AsArray())!;
        Assert.Equal((linkId, (string?)null), ((string)one["id"]!, (string?)one["revoked"]));
        if (link is null) return;
        using var open = await owner.Get(link);
        Assert.Equal(HttpStatusCode.OK, open.StatusCode);
    }
}
