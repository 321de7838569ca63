using System.Net;

namespace TokenStudio.Tests;

/// <summary>S-05, CVE-2021-39226: the literal text of a route is no key, and what can be no key is not even looked for.</summary>
public sealed class LiteralRouteTests(StudioFixture studio) : IDisposable
{
    readonly GuardHost host = new(new() { ["TokenStudio:Limits:ShareMissesPerMinute"] = "10000" });

    public void Dispose() => host.Dispose();

    public static TheoryData<string> Words => [":token", "{token}", "%7Btoken%7D", ":id", "{id}", "%7Bid%7D", "null", "undefined", "0", "-1", "..", "%2e%2e", "*", "true", "%20", "%25s"];

    [Theory]
    [MemberData(nameof(Words))]
    public async Task Cve_2021_39226_LiteralRouteText_OpensNothing(string word)
    {
        using var owner = host.Client();
        var scenario = await owner.Create();
        var (_, link) = await owner.Share(scenario);
        foreach (var path in new[] { $"/s/{word}", $"/s/{word}/projection.csv", $"/s/{word}/report.pdf", $"/s/{word}/", $"{GuardClient.Scenarios}/{word}", $"{GuardClient.Scenarios}/{word}/findings", $"{scenario}/links/{word}" })
        {
            // A client resolves dots itself: this would be another address, the scenario's own.
            if (path.Contains("/links/.", StringComparison.Ordinal) || path.Contains("/links/%2e", StringComparison.Ordinal)) continue;
            using var response = await owner.Send(path.Contains("/links/", StringComparison.Ordinal) ? "DELETE" : "GET", path);
            Assert.True(response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest or HttpStatusCode.MethodNotAllowed || !(await Body(response)).Contains("maxSupply", StringComparison.Ordinal), $"{path}: {response.StatusCode}");
            Assert.NotEqual(HttpStatusCode.InternalServerError, response.StatusCode);
        }

        using var fork = await owner.Send("POST", $"/s/{word}/fork");
        Assert.True(fork.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest, fork.StatusCode.ToString());
        using var open = await owner.Get(link);
        Assert.Equal(HttpStatusCode.OK, open.StatusCode);
    }

    // In a server of its own, since only there are addresses read as they come.
    [Theory]
    [InlineData("/s/%00")]
    [InlineData("/s/a%00b/projection.csv")]
    [InlineData("/api/v1/scenarios/%00")]
    public async Task Cve_2021_39226_NullCharacter_IsRefused(string path)
    {
        using var reader = new StudioClient(studio.Address);
        using var response = await reader.Get(path);
        Assert.True(response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest or HttpStatusCode.Unauthorized, response.StatusCode.ToString());
    }

    [Fact]
    public async Task Cve_2021_39226_TokenAlmostRight_OpensNothing()
    {
        using var owner = host.Client();
        var (_, link) = await owner.Share(await owner.Create());
        foreach (var near in new[] { link + ".", link + "%20", link.ToUpperInvariant().Replace("/S/", "/s/", StringComparison.Ordinal), link[..^1], link + "=", link + "AAA" })
        {
            using var response = await owner.Get(near);
            Assert.True(response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest, $"{near}: {response.StatusCode}");
        }
    }

    static Task<string> Body(HttpResponseMessage response) => response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
