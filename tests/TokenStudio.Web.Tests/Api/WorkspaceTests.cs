using System.Net;

namespace TokenStudio.Tests;

/// <summary>Who may do what: nobody without a workspace, nobody in another's, no other site, no form.</summary>
public sealed class WorkspaceTests(StudioFixture studio) : IDisposable
{
    readonly StudioClient owner = new(studio.Address);

    public void Dispose() => owner.Dispose();

    /// <summary>Every call about a scenario: method, what follows its address, body.</summary>
    public static TheoryData<string, string, string?> Calls => new()
    {
        { "GET", "", null },
        { "PUT", "", """{ "preset": "uniswap" }""" },
        { "PATCH", "", """[{ "op": "set", "path": "/name", "value": "Taken" }]""" },
        { "DELETE", "", null },
        { "GET", "/findings", null },
        { "GET", "/supply?at=2028-03-01", null },
        { "GET", "/projection", null },
        { "GET", "/projection?format=json", null },
        { "GET", "/report.pdf", null },
        { "GET", "/links", null },
        { "POST", "/links", """{ "role": "view" }""" },
        { "DELETE", "/links/{link}", null },
    };

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Call_WithoutACookie_Is401(string method, string path, string? body)
    {
        var (scenario, link) = await Shared();
        using var stranger = new StudioClient(studio.Address);
        using var response = await stranger.Send(new(method), scenario + path.Replace("{link}", link, StringComparison.Ordinal), body, "*");
        await Problem.Is(HttpStatusCode.Unauthorized, response);
        Assert.False(response.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Call_FromAnotherWorkspace_Is404AsForWhatNeverWas(string method, string path, string? body)
    {
        var (scenario, link) = await Shared();
        using var other = new StudioClient(studio.Address);
        await other.Create("uniswap");
        var rest = path.Replace("{link}", link, StringComparison.Ordinal);
        using var response = await other.Send(new(method), scenario + rest, body, "*");
        await Problem.Is(HttpStatusCode.NotFound, response);
        using var never = await other.Send(new(method), $"{StudioClient.Scenarios}/never-was{rest}", body, "*");
        Assert.Equal(Untraced(await never.Content.ReadAsStringAsync()), Untraced(await response.Content.ReadAsStringAsync()));
        using var still = await owner.Get(scenario);
        Assert.Equal("\"1\"", still.Headers.ETag!.Tag);
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Write_WithoutTheHeader_Is403(string method, string path, string? body)
    {
        var (scenario, link) = await Shared();
        using var form = new StudioClient(studio.Address, owner.Cookies, marked: false);
        using var response = await form.Send(new(method), scenario + path.Replace("{link}", link, StringComparison.Ordinal), body, "*");
        if (method == "GET") Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        else await Problem.Is(HttpStatusCode.Forbidden, response);
    }

    [Theory]
    [InlineData("cross-site")]
    [InlineData("same-site")]
    public async Task Write_FromAnotherSite_Is403(string site)
    {
        var (scenario, _) = await Shared();
        using var patch = await owner.Send(HttpMethod.Patch, scenario, Edits.Set("/name", "\"Taken\""), "*", ("Sec-Fetch-Site", site));
        await Problem.Is(HttpStatusCode.Forbidden, patch);
        using var fresh = new StudioClient(studio.Address);
        using var post = await fresh.Send(HttpMethod.Post, StudioClient.Scenarios, """{ "preset": "meridian" }""", header: ("Sec-Fetch-Site", site));
        await Problem.Is(HttpStatusCode.Forbidden, post);
        Assert.False(post.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Write_FromItsOwnPage_IsTaken()
    {
        var (scenario, _) = await Shared();
        using var response = await owner.Send(HttpMethod.Patch, scenario, Edits.Set("/name", "\"Ours\""), "*", ("Sec-Fetch-Site", "same-origin"));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Call_CookieForged_Is401()
    {
        var (scenario, _) = await Shared();
        var forged = new CookieContainer();
        var real = owner.Cookies.GetCookies(studio.Address)["tokenstudio"]!.Value;
        forged.Add(studio.Address, new Cookie("tokenstudio", real[..^8] + (real[^8] == 'A' ? 'B' : 'A') + real[^7..]));
        using var forger = new StudioClient(studio.Address, forged);
        using var response = await forger.Get(scenario);
        await Problem.Is(HttpStatusCode.Unauthorized, response);
    }

    async Task<(string Scenario, string Link)> Shared()
    {
        var scenario = await owner.Create("meridian");
        return (scenario, (await owner.Share(scenario)).Id);
    }

    // The trace id tells requests apart, nothing else may.
    static string Untraced(string problem) => System.Text.RegularExpressions.Regex.Replace(problem, "\"traceId\":\"[^\"]*\"", "");
}
