using System.Net;
using System.Text.Json.Nodes;

namespace TokenStudio.Tests;

/// <summary>Versions, history, the way back and comparisons, as a program sees them.</summary>
public sealed class VersionApiTests(StudioFixture studio) : IDisposable
{
    readonly StudioClient owner = new(studio.Address);

    public void Dispose() => owner.Dispose();

    [Fact]
    public async Task Versions_NamedListedAndRead_AreTheFileAsItWas()
    {
        var scenario = await owner.Create("meridian");
        using var made = await owner.Send(HttpMethod.Post, $"{scenario}/versions", """{ "name": "First" }""");
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        await owner.Set(scenario, "/name", "\"Later\"");

        var listed = await List($"{scenario}/versions");
        var version = Assert.Single(listed)!;
        Assert.Equal(("First", 1, "named"), ((string)version["name"]!, (int)version["revision"]!, (string)version["kind"]!));
        using var read = await owner.Get(made.Headers.Location!.OriginalString);
        Assert.Equal("\"1\"", read.Headers.ETag!.Tag);
        Assert.Equal("Meridian base case", (string)(await StudioClient.Json(read))["name"]!);

        using var past = await owner.Send(HttpMethod.Post, $"{scenario}/versions", """{ "name": "Second", "revision": 2 }""");
        Assert.Equal(2, (int)(await StudioClient.Json(past))["revision"]!);
        using var unknown = await owner.Get($"{scenario}/versions/no-such-version");
        await Problem.Is(HttpStatusCode.NotFound, unknown);
    }

    [Theory]
    [InlineData("""{ "name": "" }""")]
    [InlineData("""{ "name": 3 }""")]
    [InlineData("""{ "name": "x", "revision": "two" }""")]
    [InlineData("""{ "name": "x", "revision": 99 }""")]
    public async Task Versions_WrongName_Is422(string body)
    {
        using var response = await owner.Send(HttpMethod.Post, $"{await owner.Create("meridian")}/versions", body);
        await Problem.Is(HttpStatusCode.UnprocessableEntity, response);
    }

    [Fact]
    public async Task History_OfEdits_IsInWordsAndPaged()
    {
        var scenario = await owner.Create("meridian");
        await owner.Set(scenario, "/allocations/team/vesting/duration", "\"P24M\"");
        await owner.Set(scenario, "/name", "\"Later\"");

        var first = await Read($"{scenario}/history?count=1");
        Assert.Equal((3L, 3L), ((long)first["changes"]![0]!["revision"]!, (long)first["next"]!));
        var second = await Read($"{scenario}/history?count=1&before=3");
        var change = second["changes"]![0]!;
        Assert.True((bool)change["own"]!);
        Assert.Equal("""{"path":"/allocations/team/vesting/duration","where":"Team","what":"Vesting","before":"48 months","after":"24 months"}""", change["changes"]![0]!.ToJsonString());
        Assert.Null(second["next"]);
        using var wrong = await owner.Get($"{scenario}/history?before=soon");
        await Problem.Is(HttpStatusCode.BadRequest, wrong);
    }

    [Fact]
    public async Task Restore_ByVersionAndByRevision_IsAnEditWithItsTag()
    {
        var scenario = await owner.Create("meridian");
        using var named = await owner.Send(HttpMethod.Post, $"{scenario}/versions", """{ "name": "First" }""");
        var id = (string)(await StudioClient.Json(named))["id"]!;
        await owner.Set(scenario, "/name", "\"Later\"");

        using var untagged = await owner.Send(HttpMethod.Post, $"{scenario}/restore", """{ "revision": 1 }""");
        await Problem.Is(HttpStatusCode.PreconditionRequired, untagged);
        using var stale = await owner.Send(HttpMethod.Post, $"{scenario}/restore", """{ "revision": 1 }""", "\"1\"");
        await Problem.Is(HttpStatusCode.PreconditionFailed, stale);
        using var restored = await owner.Send(HttpMethod.Post, $"{scenario}/restore", $$"""{ "version": "{{id}}" }""", "\"2\"");
        Assert.Equal(("\"3\"", """{"revision":3,"restored":true}"""), (restored.Headers.ETag!.Tag, (await StudioClient.Json(restored)).ToJsonString()));
        using var again = await owner.Send(HttpMethod.Post, $"{scenario}/restore", """{ "revision": 1 }""", "*");
        Assert.Equal("""{"revision":3,"restored":false}""", (await StudioClient.Json(again)).ToJsonString());
        using var read = await owner.Get(scenario);
        Assert.Equal("Meridian base case", (string)(await StudioClient.Json(read))["name"]!);
        Assert.Equal(["automatic", "named"], (await List($"{scenario}/versions")).Select(v => (string)v!["kind"]!));

        using var both = await owner.Send(HttpMethod.Post, $"{scenario}/restore", $$"""{ "version": "{{id}}", "revision": 1 }""", "*");
        await Problem.Is(HttpStatusCode.UnprocessableEntity, both);
        using var never = await owner.Send(HttpMethod.Post, $"{scenario}/restore", """{ "revision": 9 }""", "*");
        await Problem.Is(HttpStatusCode.NotFound, never);
    }

    [Fact]
    public async Task Compare_AVersionAndAnotherScenario_GivesTheSameNumbersAsCsvAndJson()
    {
        var (scenario, other) = (await owner.Create("meridian"), await owner.Create("uniswap"));
        await owner.Set(scenario, "/name", "\"=HYPERLINK(1)\"");
        await owner.Set(scenario, "/allocations/team/vesting/duration", "\"P24M\"");
        var with = $"v1,{other.Split('/')[^1]}";

        using var csv = await owner.Get($"{scenario}/compare?with={with}");
        Assert.Equal("text/csv", csv.Content.Headers.ContentType!.MediaType);
        var lines = (await csv.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split("\r\n");
        Assert.Equal("section,id,name,design_1,design_2,design_3", lines[0]);
        Assert.StartsWith("design,,,'=HYPERLINK(1),\"Meridian base case, v1\",", lines[1], StringComparison.Ordinal);
        Assert.Contains(lines, l => l.StartsWith("parameter,/allocations/team/vesting/duration,\"Team, Vesting\",24 months,48 months,", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.StartsWith("circulating,12,Month 12,396704999.999999999999999999,360454999.999999999999999999,", StringComparison.Ordinal));

        var json = await Read($"{scenario}/compare?with={with}&format=json");
        Assert.Equal("360454999.999999999999999999", (string)json["circulating"]![12]![1]!);
        var based = await Read($"{scenario}/compare?base=v1&with=now&format=json");
        Assert.Equal(["v1", "Now"], based["designs"]!.AsArray().Select(d => (string)d!["label"]!));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?with=")]
    [InlineData("?with=v0")]
    [InlineData("?with=v1,v1,v1,v1")]
    [InlineData("?with=v1&format=xml")]
    public async Task Compare_WrongChoice_Is400(string query)
    {
        using var response = await owner.Get($"{await owner.Create("meridian")}/compare{query}");
        await Problem.Is(HttpStatusCode.BadRequest, response);
    }

    [Fact]
    public async Task Everything_OfAnothersScenario_IsNotThere()
    {
        var scenario = await owner.Create("meridian");
        using var eve = new StudioClient(studio.Address);
        var own = await eve.Create("meridian");
        foreach (var path in new[] { "versions", "versions/x", "history", "compare?with=v1" })
        {
            using var response = await eve.Get($"{scenario}/{path}");
            await Problem.Is(HttpStatusCode.NotFound, response);
        }

        using var restore = await eve.Send(HttpMethod.Post, $"{scenario}/restore", """{ "revision": 1 }""", "*");
        await Problem.Is(HttpStatusCode.NotFound, restore);
        using var name = await eve.Send(HttpMethod.Post, $"{scenario}/versions", """{ "name": "Mine" }""");
        await Problem.Is(HttpStatusCode.NotFound, name);
        using var compare = await eve.Get($"{own}/compare?with={scenario.Split('/')[^1]}");
        await Problem.Is(HttpStatusCode.NotFound, compare);
    }

    async Task<JsonArray> List(string path)
    {
        using var response = await owner.Get(path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!.AsArray();
    }

    async Task<JsonNode> Read(string path)
    {
        using var response = await owner.Get(path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await StudioClient.Json(response);
    }
}
