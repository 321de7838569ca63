using System.Net;
using System.Text.RegularExpressions;

namespace TokenStudio.Tests;

public sealed partial class ContentSecurityPolicyTests(StudioFixture studio) : IDisposable
{
    readonly StudioClient browser = new(studio.Address);

    public void Dispose() => browser.Dispose();

    [Theory]
    [InlineData("start", HttpStatusCode.OK)]
    [InlineData("allocation", HttpStatusCode.OK)]
    [InlineData("shared", HttpStatusCode.OK)]
    [InlineData("no link", HttpStatusCode.NotFound)]
    [InlineData("no page", HttpStatusCode.NotFound)]
    public async Task Headers_EveryPage_LetNothingForeignIn(string page, HttpStatusCode status)
    {
        var path = await PathOf(page);
        using var response = await browser.Get(path);
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("nosniff", Header(response, "X-Content-Type-Options"));
        Assert.Equal("no-referrer", Header(response, "Referrer-Policy"));
        Assert.Equal("same-origin", Header(response, "Cross-Origin-Opener-Policy"));
        Assert.Equal("same-origin", Header(response, "Cross-Origin-Resource-Policy"));
        Assert.Contains("camera=()", Header(response, "Permissions-Policy"), StringComparison.Ordinal);
        Assert.False(response.Headers.Contains("Server"));

        var policy = Header(response, "Content-Security-Policy").Split("; ").ToDictionary(d => d.Split(' ')[0], d => d.Split(' ')[1..]);
        Assert.Equal(["'none'"], policy["default-src"]);
        Assert.Equal(["'none'"], policy["frame-ancestors"]);
        Assert.Equal(["'self'"], policy["base-uri"]);
        Assert.Equal(["'self'"], policy["form-action"]);
        Assert.Equal(["'self'"], policy["connect-src"]);
        Assert.Equal(2, policy["script-src"].Length);   // 'self' and the nonce: nothing inline, no eval
        Assert.Equal("'self'", policy["script-src"][0]);
        Assert.Matches("^'nonce-[A-Za-z0-9+/]{22}=='$", policy["script-src"][1]);   // 128 bits
    }

    [Theory]
    [InlineData("start")]
    [InlineData("allocation")]
    [InlineData("no page")]
    public async Task Nonce_EachResponse_IsFreshAndTheOneInThePage(string page)
    {
        var path = await PathOf(page);
        var seen = new HashSet<string>();
        for (var n = 0; n < 3; n++)
        {
            using var response = await browser.Get(path);
            var html = await response.Content.ReadAsStringAsync();
            var nonce = Nonce().Match(Header(response, "Content-Security-Policy")).Groups[1].Value;
            Assert.True(seen.Add(nonce));
            var written = WebUtility.HtmlDecode(html);
            Assert.Contains($"nonce=\"{nonce}\"", written, StringComparison.Ordinal);
            Assert.All(InlineScripts().Matches(written), script => Assert.Contains($"nonce=\"{nonce}\"", script.Value, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Assets_NamedByThePage_AreServedWithTheirContent()
    {
        using var start = await browser.Get("/");
        var html = await start.Content.ReadAsStringAsync();
        var names = Fingerprinted().Matches(html).Select(m => m.Groups[1].Value).ToArray();
        Assert.True(names.Length >= 10, $"Only {names.Length} fingerprinted files are named.");
        foreach (var name in names)
        {
            using var file = await browser.Get($"/{name}");
            Assert.Equal(HttpStatusCode.OK, file.StatusCode);
            Assert.NotEmpty(await file.Content.ReadAsByteArrayAsync());
        }

        Assert.Contains(names, name => name.StartsWith("css/tokens.", StringComparison.Ordinal));
        Assert.Contains(names, name => name.StartsWith("js/theme.", StringComparison.Ordinal));
    }

    async Task<string> PathOf(string page) => page switch
    {
        "start" => "/",
        "allocation" => $"/scenarios/{(await browser.Create("meridian")).Split('/')[^1]}/allocation",
        "shared" => (await browser.Share(await browser.Create("meridian"))).Path,
        "no link" => "/s/unknown",
        _ => "/nowhere",
    };

    static string Header(HttpResponseMessage response, string name) => Assert.Single(response.Headers.GetValues(name));

    [GeneratedRegex("'nonce-([^']+)'")]
    private static partial Regex Nonce();

    [GeneratedRegex("<script(?![^>]* src=)[^>]*>")]
    private static partial Regex InlineScripts();

    [GeneratedRegex("(?:src|href)=\"((?:css|js|img)/[a-z-]+\\.[a-z0-9]{10}\\.(?:css|js|svg))\"")]
    private static partial Regex Fingerprinted();
}
