using System.Net;
using System.Text;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Presets;

namespace TokenStudio.Tests;

public sealed class ScenarioApiTests(StudioFixture studio) : IDisposable
{
    readonly StudioClient owner = new(studio.Address);

    public void Dispose() => owner.Dispose();

    [Fact]
    public async Task Post_Preset_IsStoredWithItsAddressAndTag()
    {
        using var response = await owner.Send(HttpMethod.Post, StudioClient.Scenarios, """{ "preset": "meridian" }""");
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal($"{StudioClient.Scenarios}/{(string)(await StudioClient.Json(response))["id"]!}", response.Headers.Location!.OriginalString);
        Assert.Equal("\"1\"", response.Headers.ETag!.Tag);
    }

    [Fact]
    public async Task Post_FirstOfABrowser_OpensAWorkspaceWithASealedCookie()
    {
        using var response = await owner.Send(HttpMethod.Post, StudioClient.Scenarios, """{ "preset": "meridian" }""");
        var cookie = Assert.Single(response.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith("tokenstudio=", cookie, StringComparison.Ordinal);
        Assert.Contains("; httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("; samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        using var second = await owner.Send(HttpMethod.Post, StudioClient.Scenarios, """{ "preset": "uniswap" }""");
        Assert.False(second.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("meridian")]
    [InlineData("uniswap")]
    [InlineData("bitcoin")]
    public async Task Get_CopyOfAPreset_IsItsFile(string preset)
    {
        using var response = await owner.Get(await owner.Create(preset));
        Assert.Equal("\"1\"", response.Headers.ETag!.Tag);
        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(Encoding.UTF8.GetString(NodeWriter.Write(PresetLibrary.Find(preset)!.Document)), await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Post_FileWithAForeignMember_KeepsItAndSaysSo()
    {
        var file = NodeWriter.WriteCompact(PresetLibrary.Find("meridian")!.Document.With("remark", Node.Of("ours")));
        using var made = await owner.Send(HttpMethod.Post, StudioClient.Scenarios, file);
        using var read = await owner.Get(made.Headers.Location!.OriginalString);
        Assert.Equal("ours", (string)(await StudioClient.Json(read))["remark"]!);
        using var findings = await owner.Get($"{made.Headers.Location!.OriginalString}/findings");
        Assert.Contains("/remark", await findings.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Put_Stale_Is412AndChangesNothing()
    {
        var scenario = await owner.Create("meridian");
        await owner.Set(scenario, "/name", "\"Second\"");
        using var stale = await owner.Send(HttpMethod.Put, scenario, """{ "preset": "uniswap" }""", "\"1\"");
        await Problem.Is(HttpStatusCode.PreconditionFailed, stale);
        using var read = await owner.Get(scenario);
        Assert.Equal("Second", (string)(await StudioClient.Json(read))["name"]!);
    }

    [Fact]
    public async Task Put_CurrentTag_ReplacesTheWholeFile()
    {
        var scenario = await owner.Create("meridian");
        using var replaced = await owner.Send(HttpMethod.Put, scenario, NodeWriter.WriteCompact(PresetLibrary.Find("uniswap")!.Document), "\"1\"");
        Assert.Equal(HttpStatusCode.OK, replaced.StatusCode);
        Assert.Equal("\"2\"", replaced.Headers.ETag!.Tag);
        using var read = await owner.Get(scenario);
        Assert.Equal(Encoding.UTF8.GetString(NodeWriter.Write(PresetLibrary.Find("uniswap")!.Document)), await read.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Put_WithoutTag_Is428()
    {
        using var response = await owner.Send(HttpMethod.Put, await owner.Create("meridian"), """{ "preset": "uniswap" }""");
        await Problem.Is(HttpStatusCode.PreconditionRequired, response);
    }

    [Fact]
    public async Task Delete_Own_ThenNothingIsThere()
    {
        var scenario = await owner.Create("meridian");
        var (_, shared) = await owner.Share(scenario);
        using var deleted = await owner.Send(HttpMethod.Delete, scenario);
        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        foreach (var path in new[] { scenario, $"{scenario}/findings", $"{scenario}/links" })
        {
            using var gone = await owner.Get(path);
            await Problem.Is(HttpStatusCode.NotFound, gone);
        }

        using var link = await owner.Get(shared);
        Assert.Equal(HttpStatusCode.NotFound, link.StatusCode);
        using var again = await owner.Send(HttpMethod.Delete, scenario);
        await Problem.Is(HttpStatusCode.NotFound, again);
    }
}
