using System.Net;

namespace TokenStudio.Tests;

/// <summary>The server as its operator sees it: alive, ready, restarted, started twice.</summary>
public sealed class StudioProcessTests(StudioFixture studio)
{
    [Theory]
    [InlineData("/health/live", "live")]
    [InlineData("/health/ready", "ready")]
    public async Task Health_Running_IsGood(string path, string status)
    {
        using var anybody = new StudioClient(studio.Address);
        using var response = await anybody.Get(path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(status, (string)(await StudioClient.Json(response))["status"]!);
    }

    [Fact]
    public async Task OpenApi_Running_DescribesEveryRoute()
    {
        using var anybody = new StudioClient(studio.Address);
        using var response = await anybody.Get("/openapi/v1.json");
        var paths = (await StudioClient.Json(response))["paths"]!.AsObject();
        string[] documented = ["", "/{id}", "/{id}/findings", "/{id}/supply", "/{id}/projection", "/{id}/report.pdf", "/{id}/links", "/{id}/links/{linkId}"];
        Assert.Empty(documented.Select(p => StudioClient.Scenarios + p).Except(paths.Select(p => p.Key.TrimEnd('/'))));
    }

    [Fact]
    public async Task Restart_AfterAKill_KeepsTheWorkspaceTheScenarioAndItsLinks()
    {
        using var data = new TemporaryFolder();
        CookieContainer cookies;
        string scenario, shared, tag;
        Uri address;
        using (var first = await StudioServer.Start(data.Path))
        {
            using var before = new StudioClient(first.Address);
            scenario = await before.Create("meridian");
            (_, shared) = await before.Share(scenario);
            tag = await before.Set(scenario, "/name", "\"Kept\"");
            (cookies, address) = (before.Cookies, first.Address);
            first.Kill();
        }

        using var second = await StudioServer.Start(data.Path, address.ToString());
        Assert.Equal(address, second.Address);
        using var after = new StudioClient(second.Address, cookies);
        using var read = await after.Get(scenario);
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
        Assert.Equal(tag, read.Headers.ETag!.Tag);
        Assert.Equal("Kept", (string)(await StudioClient.Json(read))["name"]!);
        using var page = await after.Get(shared);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Fact]
    public async Task Start_FolderInUse_SaysSoInOneSentenceAndEnds()
    {
        using var data = new TemporaryFolder();
        using var first = await StudioServer.Start(data.Path);
        var (exit, output, errors) = await StudioServer.Refused(data.Path);
        Assert.Equal(1, exit);
        Assert.Equal($"The data folder {data.Path} is in use by another TokenStudio. Stop that one, or choose another folder with TOKENSTUDIO__DATA.", errors.Trim());
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
        using var still = new StudioClient(first.Address);
        await still.Create("meridian");
    }
}
