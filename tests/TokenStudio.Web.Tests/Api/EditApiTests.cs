using System.Net;
using System.Text.Json.Nodes;

namespace TokenStudio.Tests;

public sealed class EditApiTests(StudioFixture studio) : IDisposable
{
    const string AdvisorsVesting = "/allocations/advisors/vesting/duration";
    readonly StudioClient owner = new(studio.Address);

    public void Dispose() => owner.Dispose();

    [Fact]
    public async Task Patch_WithoutTag_Is428()
    {
        using var response = await owner.Send(HttpMethod.Patch, await owner.Create("meridian"), Edits.Set("/name", "\"New\""));
        await Problem.Is(HttpStatusCode.PreconditionRequired, response);
    }

    [Fact]
    public async Task Patch_CurrentTag_GivesTheNextTagAndTheOldOneIsStale()
    {
        var scenario = await owner.Create("meridian");
        using var first = await owner.Send(HttpMethod.Patch, scenario, Edits.Set("/name", "\"First\""), "\"1\"");
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal("\"2\"", first.Headers.ETag!.Tag);
        using var stale = await owner.Send(HttpMethod.Patch, scenario, Edits.Set("/name", "\"Late\""), "\"1\"");
        await Problem.Is(HttpStatusCode.PreconditionFailed, stale);
        using var read = await owner.Get(scenario);
        Assert.Equal("First", (string)(await StudioClient.Json(read))["name"]!);
    }

    [Theory]
    [InlineData("/allocations/nobody/share", "0.1")]
    [InlineData("/allocations/team/share", "\"much\"")]
    [InlineData("/token/decimals", "19.5")]
    public async Task Patch_EditThatCannotBe_Is422WithItsPath(string path, string value)
    {
        using var response = await owner.Send(HttpMethod.Patch, await owner.Create("meridian"), Edits.Set(path, value), "*");
        Assert.Equal(path, (string)(await Problem.Is(HttpStatusCode.UnprocessableEntity, response))["path"]!);
    }

    [Fact]
    public async Task Patch_SecondEditCannotBe_KeepsNothingOfTheFirst()
    {
        var scenario = await owner.Create("meridian");
        var edits = """[{ "op": "set", "path": "/name", "value": "Half" }, { "op": "remove", "path": "/allocations/nobody" }]""";
        using var response = await owner.Send(HttpMethod.Patch, scenario, edits, "*");
        await Problem.Is(HttpStatusCode.UnprocessableEntity, response);
        using var read = await owner.Get(scenario);
        Assert.Equal("\"1\"", read.Headers.ETag!.Tag);
        Assert.Equal("Meridian base case", (string)(await StudioClient.Json(read))["name"]!);
    }

    [Fact]
    public async Task Patch_AgainstARule_IsStoredFoundAndNotProjected()
    {
        var scenario = await owner.Create("meridian");
        Assert.Equal("\"2\"", await owner.Set(scenario, AdvisorsVesting, "\"P22M\""));
        using var response = await owner.Get($"{scenario}/findings");
        Assert.Contains((await StudioClient.Json(response)).AsArray(), Blames);
        foreach (var asked in new[] { "projection", "projection?format=json", "supply?at=2028-03-01", "report.pdf" })
        {
            using var refused = await owner.Get($"{scenario}/{asked}");
            Assert.Contains((await Problem.Is(HttpStatusCode.UnprocessableEntity, refused))["findings"]!.AsArray(), Blames);
        }

        // 22 months are no whole number of quarters.
        static bool Blames(JsonNode? finding) =>
            (string)finding!["severity"]! == "error" && ((string)finding["path"]!).StartsWith("/allocations/advisors/vesting", StringComparison.Ordinal)
            && ((string)finding["message"]!).Contains("22 months", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Patch_BackWithinTheRules_IsProjectedAgain()
    {
        var scenario = await owner.Create("meridian");
        await owner.Set(scenario, AdvisorsVesting, "\"P22M\"");
        await owner.Set(scenario, AdvisorsVesting, "\"P24M\"");
        using var response = await owner.Get($"{scenario}/projection");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }
}
