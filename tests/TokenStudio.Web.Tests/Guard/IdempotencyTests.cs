using System.Net;

namespace TokenStudio.Tests;

/// <summary>C-03 and C-04 of the API: a write sent again is done once, and no write is lost.</summary>
public sealed class IdempotencyTests : IDisposable
{
    const string Preset = """{ "preset": "uniswap" }""";
    readonly GuardHost host = new(new() { ["TokenStudio:Limits:WorkspaceBurst"] = "10000" });

    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task Post_SentFiveTimesUnderAKey_IsDoneOnce()
    {
        using var owner = host.Client();
        var answers = new List<string>();
        for (var n = 0; n < 5; n++)
        {
            // The first opens the workspace.
            using var response = await owner.Send("POST", GuardClient.Scenarios, Preset, ("Idempotency-Key", "once"));
            Assert.Equal(HttpStatusCode.Created, response.StatusCode);
            Assert.Equal(n > 0, response.Headers.Contains("Idempotent-Replayed"));
            Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
            answers.Add($"{response.Headers.Location} {response.Headers.ETag} {await response.Content.ReadAsStringAsync(Cancelled)}");
        }

        Assert.Single(answers.Distinct());
        using var list = await owner.Get(GuardClient.Scenarios);
        Assert.Single((await StudioClient.Json(list))["items"]!.AsArray());
    }

    [Fact]
    public async Task Patch_SentTwiceUnderAKey_MovesOneRevisionAndAnotherBodyIs422()
    {
        using var owner = host.Client();
        var scenario = await owner.Create();
        for (var n = 0; n < 2; n++)
        {
            using var edited = await owner.Send("PATCH", scenario, Edits.Set("/name", "\"Once\""), ("If-Match", "\"1\""), ("Idempotency-Key", "e"));
            Assert.Equal((HttpStatusCode.OK, "\"2\""), (edited.StatusCode, edited.Headers.ETag!.Tag));
        }

        using var other = await owner.Send("PATCH", scenario, Edits.Set("/name", "\"Twice\""), ("If-Match", "*"), ("Idempotency-Key", "e"));
        await Problem.Is(HttpStatusCode.UnprocessableEntity, other);
        using var read = await owner.Get(scenario);
        Assert.Equal("\"2\"", read.Headers.ETag!.Tag);
    }

    [Fact]
    public async Task Key_OfAnotherWorkspaceOrAfterADay_IsNew()
    {
        using var owner = host.Client();
        var scenario = await owner.Create();
        async Task<string> Make(GuardClient client)
        {
            using var response = await client.Send("POST", GuardClient.Scenarios, Preset, ("Idempotency-Key", "same"));
            Assert.Equal(HttpStatusCode.Created, response.StatusCode);
            return response.Headers.Location!.OriginalString;
        }

        var first = await Make(owner);
        using var other = host.Client("203.0.113.30");
        await other.Create();
        Assert.NotEqual(first, await Make(other));
        host.Clock.Advance(TimeSpan.FromHours(24) - TimeSpan.FromSeconds(1));
        Assert.Equal(first, await Make(owner));
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.NotEqual(first, await Make(owner));
        Assert.NotEmpty(scenario);
    }

    [Fact]
    public async Task Refusal_UnderAKey_IsNotKept()
    {
        using var owner = host.Client();
        var scenario = await owner.Create();
        using var stale = await owner.Send("PATCH", scenario, Edits.Set("/name", "\"Late\""), ("If-Match", "\"9\""), ("Idempotency-Key", "r"));
        await Problem.Is(HttpStatusCode.PreconditionFailed, stale);
        using var again = await owner.Send("PATCH", scenario, Edits.Set("/name", "\"Late\""), ("If-Match", "\"1\""), ("Idempotency-Key", "r"));
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
    }

    [Fact]
    public async Task Post_SentAtOnceUnderAKey_IsDoneOnce()
    {
        using var owner = host.Client();
        await owner.Create();
        var places = await Task.WhenAll(Enumerable.Range(0, 20).Select(async _ =>
        {
            using var response = await owner.Send("POST", GuardClient.Scenarios, Preset, ("Idempotency-Key", "together"));
            Assert.Equal(HttpStatusCode.Created, response.StatusCode);
            return response.Headers.Location!.OriginalString;
        }));
        Assert.Single(places.Distinct());
    }

    [Fact]
    public async Task Key_TooLong_Is400()
    {
        using var owner = host.Client();
        await owner.Create();
        using var response = await owner.Send("POST", GuardClient.Scenarios, Preset, ("Idempotency-Key", new string('k', 201)));
        await Problem.Is(HttpStatusCode.BadRequest, response);
    }

    /// <summary>C-04.</summary>
    [Fact]
    public async Task Patch_TwoHundredAtOnceWithOneTag_ExactlyOneSucceeds()
    {
        using var owner = host.Client();
        var scenario = await owner.Create();
        var statuses = await Task.WhenAll(Enumerable.Range(0, 200).Select(async n =>
        {
            using var response = await owner.Send("PATCH", scenario, Edits.Set("/name", $"\"Number {n}\""), ("If-Match", "\"1\""));
            return response.StatusCode;
        }));
        Assert.Equal(1, statuses.Count(s => s == HttpStatusCode.OK));
        Assert.Equal(199, statuses.Count(s => s == HttpStatusCode.PreconditionFailed));
        using var read = await owner.Get(scenario);
        Assert.Equal("\"2\"", read.Headers.ETag!.Tag);
    }

    [Fact]
    public async Task Patch_Stale_IsToldWhatStandsThere()
    {
        using var owner = host.Client();
        var scenario = await owner.Create("meridian");
        using (await owner.Send("PATCH", scenario, Edits.Set("/allocations/team/vesting/cliff", "\"P9M\""), ("If-Match", "\"1\"")))
        {
            var edits = """[{ "op": "set", "path": "/allocations/team/vesting/cliff", "value": "P6M" }, { "op": "remove", "path": "/allocations/nobody" }, { "op": "set", "path": "/name", "value": "x" }]""";
            using var stale = await owner.Send("PATCH", scenario, edits, ("If-Match", "\"1\""));
            var problem = await Problem.Is(HttpStatusCode.PreconditionFailed, stale);
            Assert.Equal("\"2\"", stale.Headers.ETag!.Tag);
            Assert.Equal(2, (int)problem["revision"]!);
            Assert.Equal("""[{"path":"/allocations/team/vesting/cliff","value":"P9M"},{"path":"/allocations/nobody","value":null},{"path":"/name","value":"Meridian base case"}]""", problem["current"]!.ToJsonString());
        }

        using var put = await owner.Send("PUT", scenario, Preset, ("If-Match", "\"1\""));
        var whole = await Problem.Is(HttpStatusCode.PreconditionFailed, put);
        Assert.Equal(("", "Meridian base case"), ((string)whole["current"]![0]!["path"]!, (string)whole["current"]![0]!["value"]!["name"]!));
    }

    [Fact]
    public async Task List_InParts_GivesEachOnceLastEditedFirst()
    {
        using var owner = host.Client();
        var made = new List<string>();
        for (var n = 0; n < 7; n++)
        {
            made.Add((await owner.Create()).Split('/')[^1]);
            if (n % 2 == 0) host.Clock.Advance(TimeSpan.FromSeconds(1));   // pairs share an instant
        }

        using (var edit = await owner.Send("PATCH", $"{GuardClient.Scenarios}/{made[0]}", Edits.Set("/name", "\"Newest\""), ("If-Match", "*"))) Assert.Equal(HttpStatusCode.OK, edit.StatusCode);
        using (var gone = await owner.Send("DELETE", $"{GuardClient.Scenarios}/{made[3]}")) Assert.Equal(HttpStatusCode.NoContent, gone.StatusCode);
        var seen = new List<string>();
        var cursor = "";
        for (var part = 0; part < 10; part++)
        {
            using var response = await owner.Get($"{GuardClient.Scenarios}?limit=2{cursor}");
            var page = await StudioClient.Json(response);
            seen.AddRange(page["items"]!.AsArray().Select(i => (string)i!["id"]!));
            if (page["next"] is null) break;
            cursor = $"&cursor={(string)page["next"]!}";
        }

        Assert.Equal(made.Where(m => m != made[3]).Order(), seen.Order());
        Assert.Equal(made[0], seen[0]);
        using var all = await owner.Get(GuardClient.Scenarios);
        var whole = await StudioClient.Json(all);
        Assert.Equal(seen, whole["items"]!.AsArray().Select(i => (string)i!["id"]!));
        Assert.Equal("Newest", (string)whole["items"]![0]!["name"]!);
        using var other = host.Client("203.0.113.31");
        await other.Create();
        using var theirs = await other.Get($"{GuardClient.Scenarios}?limit=200{cursor}");
        Assert.All((await StudioClient.Json(theirs))["items"]!.AsArray(), i => Assert.DoesNotContain((string)i!["id"]!, made));
    }

    [Theory]
    [InlineData("limit=0")]
    [InlineData("limit=201")]
    [InlineData("limit=many")]
    [InlineData("cursor=nothing")]
    [InlineData("cursor=%00")]
    [InlineData("cursor=")]
    public async Task List_AskedWrongly_Is400(string query)
    {
        using var owner = host.Client();
        await owner.Create();
        using var response = await owner.Get($"{GuardClient.Scenarios}?{query}");
        await Problem.Is(HttpStatusCode.BadRequest, response);
    }

    [Theory]
    [InlineData("GET", "/api/v1/nothing", 404)]
    [InlineData("PUT", "/api/v1/scenarios", 405)]
    [InlineData("POST", "/api/v1/scenarios/x/findings", 405)]
    public async Task Call_ThatDoesNotExist_IsAProblem(string method, string path, int status)
    {
        using var owner = host.Client();
        await owner.Create();
        using var response = await owner.Send(method, path, method == "GET" ? null : "{}");
        await Problem.Is((HttpStatusCode)status, response);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data")]
    [InlineData("application/xml")]
    public async Task Body_ThatSaysItIsNoJson_Is415(string type)
    {
        using var http = host.CreateClient();
        http.DefaultRequestHeaders.Add("X-TokenStudio", "1");
        using var content = new StringContent(Preset);
        content.Headers.ContentType = new(type);
        using var response = await http.PostAsync(GuardClient.Scenarios, content, Cancelled);
        await Problem.Is(HttpStatusCode.UnsupportedMediaType, response);
    }
}
