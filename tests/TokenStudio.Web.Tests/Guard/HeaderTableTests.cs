using System.Net;
using Microsoft.AspNetCore.Routing;

namespace TokenStudio.Tests;

/// <summary>S-01, S-14: what every route answers with, over all there are.</summary>
public sealed class HeaderTableTests : IDisposable
{
    readonly GuardHost host = new(new() { ["TokenStudio:Limits:ShareMissesPerMinute"] = "1000" });

    public void Dispose() => host.Dispose();

    /// <summary>Every answer has exactly these.</summary>
    static readonly Dictionary<string, string> Everywhere = new()
    {
        ["X-Content-Type-Options"] = "nosniff",
        ["Referrer-Policy"] = "no-referrer",
        ["Cross-Origin-Opener-Policy"] = "same-origin",
        ["Cross-Origin-Resource-Policy"] = "same-origin",
    };

    [Fact]
    public async Task Headers_EveryRoute_AreTheTable()
    {
        using var owner = host.Client();
        var scenario = await owner.Create();
        var (linkId, link) = await owner.Share(scenario);
        var routes = GuardRoutes.Of(host, scenario, link, linkId);
        Assert.True(routes.Count >= 25, $"Only {routes.Count} routes.");
        var nonces = new HashSet<string>();
        foreach (var (method, path, pattern) in routes)
        {
            using var response = await owner.Send(method, path, method is "GET" or "HEAD" or "DELETE" ? null : "{}", ("Accept", "text/html"));
            foreach (var (name, value) in Everywhere.Where(h => !(GuardRoutes.IsEmbed(path) && h.Key == "Cross-Origin-Resource-Policy"))) Assert.True(value == Header(response, name), $"{method} {path}: {name} is {Header(response, name)}");
            var features = Header(response, "Permissions-Policy").Split(", ");
            Assert.True(features.Length >= 12);
            Assert.All(features, feature => Assert.EndsWith("=()", feature, StringComparison.Ordinal));
            Assert.False(response.Headers.Contains("Server"), path);
            Assert.False(response.Headers.Contains("X-Powered-By"), path);
            var policy = GuardRoutes.Policy(Header(response, "Content-Security-Policy"));
            Assert.Equal(["'none'"], policy["default-src"]);
            if (!GuardRoutes.IsEmbed(path)) Assert.Equal(["'none'"], policy["frame-ancestors"]);
            GuardRoutes.AllowsNoForeignScript(policy);
            var nonce = policy.GetValueOrDefault("script-src", []).FirstOrDefault(s => s.StartsWith("'nonce-", StringComparison.Ordinal));
            if (nonce is not null) Assert.True(nonces.Add(nonce), $"{pattern} repeats a nonce.");
            if (IsHtml(response) || path.StartsWith("/api", StringComparison.Ordinal) || path.StartsWith("/s/", StringComparison.Ordinal)) Assert.True(response.Headers.CacheControl is { NoStore: true }, $"{method} {path} may be kept: {response.Headers.CacheControl}");
        }
    }

    [Theory]
    [InlineData("script-src 'self' 'unsafe-inline'")]
    [InlineData("script-src 'self' 'unsafe-eval'")]
    [InlineData("script-src 'self' data:")]
    [InlineData("script-src *")]
    [InlineData("script-src https://cdn.example")]
    [InlineData("script-src-elem 'unsafe-hashes'")]
    public void Policy_LooserThanPromised_IsNoticed(string loose) =>
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => GuardRoutes.AllowsNoForeignScript(GuardRoutes.Policy($"default-src 'none'; {loose}")));

    [Fact]
    public async Task Tls_Behind_PromisesItselfAndItsCookiesAreHostOnly()
    {
        using var secure = host.Client(address: "https://studio.example");
        using var page = await secure.Get("/");
        Assert.Equal("max-age=31536000; includeSubDomains", Header(page, "Strict-Transport-Security"));
        var cookies = page.Headers.GetValues("Set-Cookie").ToArray();
        Assert.Contains(cookies, c => c.StartsWith("__Host-tokenstudio=", StringComparison.Ordinal));
        foreach (var cookie in cookies)
        {
            Assert.StartsWith("__Host-", cookie, StringComparison.Ordinal);
            Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("; httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Matches("(?i); samesite=(lax|strict)", cookie);
            Assert.Contains("; path=/", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
        }

        // It is the cookie that is read, and a plain one planted from elsewhere is not.
        var scenario = await secure.Create();
        using var read = await secure.Get(scenario);
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
        var own = cookies.First(c => c.StartsWith("__Host-tokenstudio=", StringComparison.Ordinal)).Split(';')[0];
        using var stranger = host.Client("203.0.113.2", "https://studio.example");
        using var planted = await stranger.Get(scenario, ("Cookie", own["__Host-".Length..]));
        await Problem.Is(HttpStatusCode.Unauthorized, planted);
        using var language = await secure.Get("/language/de");
        Assert.StartsWith("__Host-.AspNetCore.Culture=", Assert.Single(language.Headers.GetValues("Set-Cookie")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plain_Localhost_WorksWithoutPromises()
    {
        using var plain = host.Client();
        using var page = await plain.Get("/");
        Assert.False(page.Headers.Contains("Strict-Transport-Security"));
        var cookies = page.Headers.GetValues("Set-Cookie").ToArray();
        Assert.Contains(cookies, c => c.StartsWith("tokenstudio=", StringComparison.Ordinal));
        foreach (var cookie in cookies)
        {
            Assert.DoesNotContain("; secure", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("; httponly", cookie, StringComparison.OrdinalIgnoreCase);
        }

        using var read = await plain.Get(await plain.Create());
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
    }

    [Fact]
    public async Task Robots_Asked_KeepsOutOfLinks()
    {
        using var robot = host.Client();
        using var response = await robot.Get("/robots.txt");
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("Disallow: /s/\n", text, StringComparison.Ordinal);
        Assert.Contains("Disallow: /embed/\n", text, StringComparison.Ordinal);
        Assert.False(response.Headers.Contains("Set-Cookie"));
    }

    static bool IsHtml(HttpResponseMessage response) => response.Content.Headers.ContentType?.MediaType == "text/html";

    static string Header(HttpResponseMessage response, string name) => Assert.Single(response.Headers.GetValues(name));
}
