using System.Globalization;
using System.Net;

namespace TokenStudio.Tests;

/// <summary>The terms of links by the API.</summary>
public sealed class LinkApiTests(StudioFixture studio) : IDisposable
{
    readonly StudioClient owner = new(studio.Address);
    readonly SharedReader reader = new(studio.Address);

    public void Dispose()
    {
        owner.Dispose();
        reader.Dispose();
    }

    [Fact]
    public async Task Post_Nothing_IsALinkForThirtyDaysThatAllowsAndHidesNothing()
    {
        var scenario = await owner.Create("meridian");
        await owner.Link(scenario);
        var link = await owner.Listed(scenario);
        var expires = DateTimeOffset.Parse((string)link["expires"]!, CultureInfo.InvariantCulture);
        Assert.InRange(expires - DateTimeOffset.UtcNow, TimeSpan.FromDays(29.9), TimeSpan.FromDays(30.1));
        Assert.Equal((true, true, false, false, 0L), ((bool)link["allowFork"]!, (bool)link["allowExport"]!, (bool)link["frozen"]!, (bool)link["password"]!, (long)link["opened"]!));
        Assert.Empty(link["hide"]!.AsArray());
        Assert.Equal(4, ((string)link["hint"]!).Length);
    }

    [Fact]
    public async Task Patch_EveryTerm_IsListedAsAgreed()
    {
        var scenario = await owner.Create("meridian");
        var (id, _) = await owner.Link(scenario, """{ "expires": null }""");
        await owner.Agree(scenario, id, """
            { "name": "Fund B", "expires": "2099-01-01T00:00:00Z", "maxUses": 3, "password": "four", "frozen": true, "allowFork": false, "allowExport": false,
              "hide": ["holders", "prices"], "parents": ["https://a.example", "https://b.example:8443/"] }
            """);
        var link = await owner.Listed(scenario);
        Assert.Equal(("Fund B", "2099-01-01T00:00:00Z", 3, true, true, 1L), ((string)link["name"]!, (string)link["expires"]!, (int)link["maxUses"]!, (bool)link["password"]!, (bool)link["frozen"]!, (long)link["version"]!));
        Assert.Equal((false, false), ((bool)link["allowFork"]!, (bool)link["allowExport"]!));
        Assert.Equal(["holders", "prices"], link["hide"]!.AsArray().Select(h => (string)h!));
        Assert.Equal(["https://a.example", "https://b.example:8443"], link["parents"]!.AsArray().Select(h => (string)h!));

        // What a body does not name stays, and null takes away.
        await owner.Agree(scenario, id, """{ "password": null, "maxUses": null, "frozen": false }""");
        link = await owner.Listed(scenario);
        Assert.Equal(("Fund B", (int?)null, false, false), ((string)link["name"]!, (int?)link["maxUses"], (bool)link["password"]!, (bool)link["frozen"]!));
    }

    [Theory]
    [InlineData("""{ "role": "edit" }""")]
    [InlineData("""{ "expires": "2001-01-01" }""")]
    [InlineData("""{ "expires": 5 }""")]
    [InlineData("""{ "maxUses": 0 }""")]
    [InlineData("""{ "maxUses": 1.5 }""")]
    [InlineData("""{ "maxUses": "3" }""")]
    [InlineData("""{ "maxuses": 3 }""")]
    [InlineData("""{ "password": "pw" }""")]
    [InlineData("""{ "hide": "prices" }""")]
    [InlineData("""{ "hide": ["figures"] }""")]
    [InlineData("""{ "frozen": "yes" }""")]
    [InlineData("""{ "parents": ["https://a.example; script-src *"] }""")]
    [InlineData("""{ "parents": ["https://a.example/path"] }""")]
    [InlineData("""{ "parents": ["javascript:alert(1)"] }""")]
    [InlineData("""{ "parents": ["*"] }""")]
    public async Task Body_ThatCannotBeMeant_Is422(string body)
    {
        var scenario = await owner.Create("meridian");
        using var made = await owner.Send(HttpMethod.Post, $"{scenario}/links", body);
        await Problem.Is(HttpStatusCode.UnprocessableEntity, made);
        var (id, _) = await owner.Link(scenario);
        using var changed = await owner.Send(HttpMethod.Patch, $"{scenario}/links/{id}", body);
        await Problem.Is(HttpStatusCode.UnprocessableEntity, changed);
    }

    [Fact]
    public async Task Rotate_Link_OpensByItsNewAddressAlone()
    {
        var scenario = await owner.Create("meridian");
        var (id, old) = await owner.Link(scenario);
        Assert.Equal(HttpStatusCode.OK, await reader.Status(old));
        using var answer = await owner.Send(HttpMethod.Post, $"{scenario}/links/{id}/rotate");
        var made = await StudioClient.Json(answer);
        var path = new Uri((string)made["url"]!).AbsolutePath;
        Assert.Equal(HttpStatusCode.NotFound, await reader.Status(old));
        Assert.Equal(HttpStatusCode.OK, await reader.Status(path));
        Assert.Equal(path[^4..], (string)(await owner.Listed(scenario))["hint"]!);
    }

    [Fact]
    public async Task Delete_Links_EndsAllOfThisScenario()
    {
        var (scenario, other) = (await owner.Create("meridian"), await owner.Create("meridian"));
        var paths = new[] { (await owner.Link(scenario)).Path, (await owner.Link(scenario)).Path };
        var kept = (await owner.Link(other)).Path;
        using var answer = await owner.Send(HttpMethod.Delete, $"{scenario}/links");
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        foreach (var path in paths) Assert.Equal(HttpStatusCode.NotFound, await reader.Status(path));
        Assert.Equal(HttpStatusCode.OK, await reader.Status(kept));
    }

    [Fact]
    public async Task Get_ByPeople_IsCountedAndByProgramsIsNot()
    {
        var scenario = await owner.Create("meridian");
        var (_, path) = await owner.Link(scenario);
        foreach (var agent in new[] { "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)", "Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)", "Twitterbot/1.0", "WhatsApp/2.23", "curl/8.0" })
        {
            using var program = new SharedReader(studio.Address, agent);
            await program.Text(path);
        }

        Assert.Equal(0L, (long)(await owner.Listed(scenario))["opened"]!);
        await reader.Text(path);
        await reader.Text(path);
        await reader.Text($"{path}/projection.csv");   // on the page, and no visit of its own
        var link = await owner.Listed(scenario);
        Assert.Equal(2L, (long)link["opened"]!);
        Assert.InRange(DateTimeOffset.UtcNow - DateTimeOffset.Parse((string)link["lastOpened"]!, CultureInfo.InvariantCulture), TimeSpan.FromSeconds(-1), TimeSpan.FromMinutes(2));
    }
}
