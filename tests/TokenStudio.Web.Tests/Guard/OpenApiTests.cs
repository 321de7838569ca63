using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Routing;
using TokenStudio.Web.Api;

namespace TokenStudio.Tests;

/// <summary>The description of the API: whole, as committed, and never narrower than it was.</summary>
public sealed class OpenApiTests : IDisposable
{
    /// <summary>Set to 1, a run of these tests writes docs/openapi.json instead of comparing it; to "break" where it may break callers.</summary>
    const string Rewrite = "TOKENSTUDIO_OPENAPI";

    static readonly JsonSerializerOptions Written = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    static readonly string Snapshot = Path.Combine(Repository.Root, "docs", "openapi.json");
    readonly GuardHost host = new();

    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task Snapshot_OfTheDescription_IsCurrentAndBreaksNobody()
    {
        var now = await Description();
        var text = now.ToJsonString(Written) + "\n";
        var how = Environment.GetEnvironmentVariable(Rewrite);
        if (how != "break" && File.Exists(Snapshot)) Assert.Empty(BreakingChanges.Between(JsonNode.Parse(await File.ReadAllTextAsync(Snapshot, Cancelled))!, now));
        if (how is { Length: > 0 }) await File.WriteAllTextAsync(Snapshot, text, Cancelled);
        Assert.True(text == await File.ReadAllTextAsync(Snapshot, Cancelled), $"docs/openapi.json is not what the server says. Run this test with {Rewrite}=1 and look at the difference.");
    }

    [Fact]
    public async Task Description_EveryRouteOfTheApi_IsInTheCatalogueAndBack()
    {
        var routes = host.Routes.Where(r => GuardRoutes.Pattern(r).StartsWith("/api", StringComparison.Ordinal) || GuardRoutes.Pattern(r).StartsWith("/health", StringComparison.Ordinal))
            .SelectMany(r => r.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods.Select(m => $"{m} {GuardRoutes.Pattern(r)}")).Order().ToArray();
        Assert.Equal(routes, ApiCatalogue.All.Select(c => c.Route).Order());
        var described = (await Description())["paths"]!.AsObject().SelectMany(p => p.Value!.AsObject().Select(o => $"{o.Key.ToUpperInvariant()} {p.Key}")).Order();
        Assert.Equal(routes, described);
        Assert.Equal(ApiCatalogue.All.Count, ApiCatalogue.All.Select(c => c.Name).Distinct().Count());
    }

    [Fact]
    public async Task Description_EveryOperation_SaysParametersAnswersAndProblems()
    {
        foreach (var (path, operations) in (await Description())["paths"]!.AsObject())
        {
            foreach (var (method, operation) in operations!.AsObject())
            {
                var what = $"{method} {path}";
                Assert.False(string.IsNullOrEmpty((string?)operation!["operationId"]), what);
                Assert.False(string.IsNullOrEmpty((string?)operation["summary"]), what);
                var inPath = path.Split('{').Skip(1).Select(p => p[..p.IndexOf('}', StringComparison.Ordinal)]);
                Assert.Equal(inPath, (operation["parameters"]?.AsArray() ?? []).Where(p => (string)p!["in"]! == "path").Select(p => (string)p!["name"]!));
                var responses = operation["responses"]!.AsObject();
                Assert.Contains(responses, r => r.Key[0] == '2');
                if (!path.StartsWith("/api", StringComparison.Ordinal)) continue;
                foreach (var (status, response) in responses.Where(r => r.Key[0] is '4' or '5')) Assert.True(response!["content"]!["application/problem+json"] is not null, $"{what} {status}");
                string[] always = ["401", "403", "405", "429", "500", .. operation["requestBody"] is null ? Array.Empty<string>() : ["408", "413", "415"]];
                Assert.Empty(always.Except(responses.Select(r => r.Key)));
                if (operation["requestBody"] is { } body) Assert.NotNull(body["content"]!["application/json"]!["example"]);
            }
        }
    }

    /// <summary>Every example is run against the server, and what it answers is what the description says.</summary>
    [Fact]
    public async Task Examples_Every_AnswersAsDescribed()
    {
        var description = await Description();
        foreach (var call in ApiCatalogue.All)
        {
            using var owner = host.Client($"203.0.113.{1 + (ApiCatalogue.All.ToList().IndexOf(call) % 250)}");
            var scenario = await owner.Create("meridian");
            var (linkId, link) = await owner.Share(scenario);
            var key = (await owner.Key("read")).Id;
            var version = call.Path.EndsWith("{versionId}", StringComparison.Ordinal) ? await owner.Version(scenario) : "";
            if (call.Path.EndsWith("{grantId}", StringComparison.Ordinal)) await owner.Grant(scenario);
            var file = call.Path.EndsWith("{sha256}", StringComparison.Ordinal) ? await owner.Votes(scenario) : "";
            if (call.Path.EndsWith("/undelete", StringComparison.Ordinal)) await owner.Send("DELETE", scenario);
            var path = GuardRoutes.Filled(call.Path.Replace("{keyId}", key, StringComparison.Ordinal).Replace("{versionId}", version, StringComparison.Ordinal).Replace("{sha256}", file, StringComparison.Ordinal), scenario, link, linkId) + call.Ask;
            using var response = await owner.Send(call.Method, path, call.Body?.Example, ("If-Match", "*"), ("Idempotency-Key", "example"));
            var text = await response.Content.ReadAsStringAsync(Cancelled);
            Assert.True((int)response.StatusCode == call.Answer.Status, $"{call.Route}: {response.StatusCode} {text}");
            Assert.Equal(call.Answer.HasTag, response.Headers.ETag is not null);
            Assert.Equal(call.Answer.HasLocation, response.Headers.Location is not null);
            if (call.Answer.Type.Length == 0) continue;
            Assert.Equal(call.Answer.Type, response.Content.Headers.ContentType!.MediaType);
            if (call.Answer.Type != "application/json") continue;
            var schema = description["paths"]![call.Path]![call.Method.ToLowerInvariant()]!["responses"]![$"{call.Answer.Status}"]!["content"]!["application/json"]!["schema"]!;
            SchemaCheck.Fits(JsonNode.Parse(text), schema, description, call.Route);
        }
    }

    async Task<JsonNode> Description()
    {
        using var anybody = host.Client("203.0.113.251");
        using var response = await anybody.Get("/openapi/v1.json");
        return await StudioClient.Json(response);
    }
}
