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

    /// <summary>Two runs that share nothing but the data folder, as before and after a redeploy; a third that does not share it knows nobody.</summary>
    [Fact]
    public async Task Restart_SameFolder_AcceptsTheCookieAndTheAntiforgeryTokenOfTheRunBefore()
    {
        using var data = new TemporaryFolder();
        using var elsewhere = new TemporaryFolder();
        using var first = await StudioServer.Start(data.Path);
        using var before = new StudioClient(first.Address);
        var scenario = await before.Create("meridian");
        var keys = Path.Combine(data.Path, "keys");
        var (cookie, token) = Antiforgery.Make(keys);
        Assert.DoesNotContain("ephemeral", first.Said, StringComparison.OrdinalIgnoreCase);
        first.Kill();

        using var second = await StudioServer.Start(data.Path, first.Address.ToString());
        using var after = new StudioClient(second.Address, before.Cookies);
        Assert.Equal(HttpStatusCode.OK, (await after.Get(scenario)).StatusCode);
        Assert.Single(Directory.EnumerateFiles(keys, "*.xml"));
        Assert.True(await Antiforgery.Takes(keys, cookie, token));
        second.Kill();

        using var stranger = await StudioServer.Start(elsewhere.Path, first.Address.ToString());
        using var lost = new StudioClient(stranger.Address, before.Cookies);
        Assert.Equal(HttpStatusCode.Unauthorized, (await lost.Get(scenario)).StatusCode);
        Assert.False(await Antiforgery.Takes(Path.Combine(elsewhere.Path, "keys"), cookie, token));
    }

    /// <summary>A place where nothing can be kept is said at start: no key is ever held in memory alone.</summary>
    [Theory]
    [InlineData("file")]
    [InlineData("file/below")]
    [InlineData("keys-is-a-file")]
    public async Task Start_FolderThatTakesNothing_SaysSoAndEnds(string place)
    {
        using var scratch = new TemporaryFolder();
        await File.WriteAllTextAsync(Path.Combine(scratch.Path, "file"), "");
        Directory.CreateDirectory(Path.Combine(scratch.Path, "keys-is-a-file"));
        await File.WriteAllTextAsync(Path.Combine(scratch.Path, "keys-is-a-file", "keys"), "");
        var (exit, output, errors) = await StudioServer.Refused(Path.Combine(scratch.Path, place));
        Assert.Equal(1, exit);
        Assert.StartsWith("The studio cannot start: ", errors, StringComparison.Ordinal);
        Assert.Contains(scratch.Path, errors, StringComparison.Ordinal);
        Assert.DoesNotContain("ephemeral", output + errors, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Now listening", output, StringComparison.Ordinal);
    }

    /// <summary>As the container's user with a folder of root's.</summary>
    [Fact]
    public async Task Start_FolderOfAnotherUser_SaysSoAndEnds()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "Only root can start a process as another user.");
        using var data = new TemporaryFolder();
        Directory.CreateDirectory(Path.Combine(data.Path, "keys"));
        var (exit, output, errors) = await StudioServer.RefusedTo(1654, data.Path);
        Assert.Equal(1, exit);
        Assert.StartsWith("The studio cannot start: ", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("Now listening", output, StringComparison.Ordinal);
    }
}
