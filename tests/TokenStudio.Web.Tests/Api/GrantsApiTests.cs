using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using TokenStudio.Model.Grants.AlloV2;
using TokenStudio.Model.Grants.Files;
using TokenStudio.Model.Scenarios;
using TokenStudio.Presentation.Statements;
using TokenStudio.Reports.Csv;
using TokenStudio.Web.Api;

namespace TokenStudio.Tests;

/// <summary>Grants files over HTTP: the answers of the command line, findings where a file is wrong, and bounds where it is too much.</summary>
public sealed class GrantsApiTests : IDisposable
{
    const string Grants = "/api/v1/grants";
    const string Wallet = "0x0000000000000000000000000000000000000001";

    readonly GuardHost host = new();
    readonly GuardClient client;

    public GrantsApiTests() => client = host.Client("203.0.113.77");

    public void Dispose()
    {
        client.Dispose();
        host.Dispose();
    }

    [Fact]
    public async Task Round_EveryFormat_IsTheAnswerOfTheCommandLine()
    {
        await client.Create();
        var body = Reference();
        string[] made = ["json", "distribution", "merkle", "payouts-csv", "coefficients-csv", "status-rows"];   // the others come from a design
        foreach (var format in RoundRun.Formats.Where(f => made.Contains(f.Id)))
        {
            var reader = new GrantsReader();
            using var expected = new MemoryStream();
            format.Make(new(JsonDocument.Parse(body).RootElement, reader))!.WriteTo(expected);
            using var response = await client.Send("POST", $"{Grants}/round?format={format.Id}", body);
            Assert.Equal((format.Id, HttpStatusCode.OK, format.Id.EndsWith("-csv", StringComparison.Ordinal) ? "text/csv" : "application/json"), (format.Id, response.StatusCode, response.Content.Headers.ContentType!.MediaType));
            Assert.Equal(expected.ToArray(), await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        }

        using var usual = await client.Send("POST", $"{Grants}/round", body);
        Assert.Equal("400000000", (string)(await StudioClient.Json(usual))["results"]!["alpha"]!["matched"]!);
    }

    [Fact]
    public async Task Pool_OfAScenario_IsTheAnswerOfTheCommandLine()
    {
        await client.Create();
        var body = ApiCatalogue.Find("POST", $"{Grants}/pool")!.Body!.Example;
        foreach (var (query, asked) in new (string, PoolQuestion)[] { ("", new(null, null, null)), ("&strategy=qv-simple", new(null, "qv-simple", null)), ("&grant=season-1&against=as-intended", new("season-1", null, "as-intended")) })
        {
            foreach (var format in PoolRun.Formats)
            {
                using var expected = new MemoryStream();
                PoolRun.Of(ScenarioReview.Of(Encoding.UTF8.GetBytes(body)), asked, format, table => CsvTable.Write(table), new())!.WriteTo(expected);
                using var response = await client.Send("POST", $"{Grants}/pool?format={format}{query}", body);
                Assert.Equal((HttpStatusCode.OK, format == "csv" ? "text/csv" : "application/json"), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
                Assert.Equal(expected.ToArray(), await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
            }
        }

        // 100 less 2.5 % lie in the pool: Alpha is granted the 60 it asks for.
        using var usual = await client.Send("POST", $"{Grants}/pool", body);
        Assert.Equal("60000000000000000000", (string)(await StudioClient.Json(usual))["recipients"]![0]!["paid_units"]!);
    }

    // A contract nobody knows: no empty answer, but the sentence why, wherever its model is needed.
    [Theory]
    [InlineData("", HttpStatusCode.UnprocessableEntity)]
    [InlineData("?format=csv", HttpStatusCode.UnprocessableEntity)]
    [InlineData("?strategy=qv-simple&against=custom", HttpStatusCode.UnprocessableEntity)]
    [InlineData("?strategy=qv-simple", HttpStatusCode.OK)]
    public async Task Pool_WithOnesOwnContract_SaysWhyItIsNotTried(string query, HttpStatusCode status)
    {
        await client.Create();
        var body = JsonNode.Parse(ApiCatalogue.Find("POST", $"{Grants}/pool")!.Body!.Example)!;
        body["grants"]![0]!["strategy"] = JsonNode.Parse("""{ "kind": "custom", "contract": "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", "initData": "0x00" }""");
        body["grants"]![0]!.AsObject().Remove("milestones");
        using var response = await client.Send("POST", $"{Grants}/pool{query}", body.ToJsonString());
        Assert.Equal(status, response.StatusCode);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(status == HttpStatusCode.UnprocessableEntity, text.Contains(CustomStrategy.NoModel.ToString(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("?format=xml", "", HttpStatusCode.BadRequest)]
    [InlineData("?grant=nobody", "", HttpStatusCode.UnprocessableEntity)]
    [InlineData("?strategy=nothing", "", HttpStatusCode.UnprocessableEntity)]
    [InlineData("", "\"count\": 100001", HttpStatusCode.UnprocessableEntity)]
    public async Task Pool_WhatThereIsNot_IsAProblem(string query, string count, HttpStatusCode status)
    {
        await client.Create();
        var body = ApiCatalogue.Find("POST", $"{Grants}/pool")!.Body!.Example;
        using var response = await client.Send("POST", $"{Grants}/pool{query}", count.Length == 0 ? body : body.Replace("\"count\": 10", count, StringComparison.Ordinal));
        await Problem.Is(status, response);
    }

    [Fact]
    public async Task Round_PaymentsOfAPool_AnswerInTheirForms()
    {
        await client.Create();
        const string Payouts = """{ "payouts": [ { "name": "A", "recipientId": "0x0000000000000000000000000000000000000001", "amount": "5" } ] }""";
        using var proved = await client.Send("POST", $"{Grants}/round?format=distributions", Payouts);
        var root = (string)(await StudioClient.Json(proved))["root"]!;
        using var tree = await client.Send("POST", $"{Grants}/merkle?leaf=allo-v2", """{ "leaves": [ ["0", "0x0000000000000000000000000000000000000001", "0x0000000000000000000000000000000000000001", "5"] ] }""");
        Assert.Equal(root, (string)(await StudioClient.Json(tree))["root"]!);
        using var table = await client.Send("POST", $"{Grants}/round?format=pool-payouts-csv", Payouts);
        Assert.Equal("text/csv", table.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Match_AndMerkle_GiveTheReferenceNumbers()
    {
        await client.Create();
        var linear = Data("linearqf.json").GetProperty("cases").EnumerateArray().First(c => c.GetProperty("id").GetString() == "cap-50pct");
        using var matched = await client.Send("POST", $"{Grants}/match?mechanism=linear-qf", linear.GetRawText());
        Assert.Equal(["19318181", "30681818", "50000000"], (await StudioClient.Json(matched)).AsObject().Select(r => (string)r.Value!["matched"]!));
        var cocm = Data("qf-calculator.json").GetProperty("cocmProduction")[0];
        using var connected = await client.Send("POST", $"{Grants}/match?mechanism=cocm", $$"""{ "donations": {{cocm.GetProperty("donations").GetRawText()}} }""");
        var numbers = await StudioClient.Json(connected);
        Assert.All(cocm.GetProperty("expected").EnumerateObject(), p => Assert.Equal(1, (double)numbers[p.Name]! / p.Value.GetDouble(), 9));
        var tree = Data("merkle.json").GetProperty("v1_merklePayout");
        var leaves = string.Join(",", tree.GetProperty("leaves").EnumerateArray().Select(l => l.GetProperty("value").GetRawText()));
        using var rooted = await client.Send("POST", $"{Grants}/merkle?leaf=allo-v1", $$"""{ "leaves": [{{leaves}}] }""");
        Assert.Equal(tree.GetProperty("root").GetString(), (string)(await StudioClient.Json(rooted))["root"]!);
        using var table = await client.Send("POST", $"{Grants}/merkle?leaf=allo-v1&format=csv", $$"""{ "leaves": [{{leaves}}] }""");
        Assert.StartsWith("index,grantee,amount,projectId,leaf,proof\r\n0,0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266,100,", await table.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Allo_ARound_IsPlayed()
    {
        await client.Create();
        using var response = await client.Send("POST", $"{Grants}/allo", Play(1));
        var played = await StudioClient.Json(response);
        Assert.Equal("Round: Round has not ended", (string)played["results"]![0]!["error"]!);
        Assert.Equal("1000", (string)played["poolAmount"]!);
    }

    [Theory]
    [InlineData("match?mechanism=linear-qf", """{ "matchAmount": "1", "contributions": [ { "contributor": "a", "recipient": "p", "amount": "-1" } ] }""", "/contributions/0/amount")]
    [InlineData("match?mechanism=pairwise", """{ "donations": [] }""", "/donations")]
    [InlineData("round", """{ "votes": [] }""", "/applications")]
    [InlineData("round?format=design", """{ "round": {} }""", "/round/token")]
    [InlineData("merkle?leaf=airdrop", """{ "leaves": [ ["0x12", "1"] ] }""", "/leaves/0/0")]
    [InlineData("allo", """{ "protocol": "allo-v0" }""", "/protocol")]
    public async Task Post_AFileThatIsWrong_Is422WithItsPlaces(string path, string body, string place)
    {
        await client.Create();
        using var response = await client.Send("POST", $"{Grants}/{path}", body);
        var problem = await Problem.Is(HttpStatusCode.UnprocessableEntity, response);
        Assert.Equal((place, place), ((string)problem["path"]!, (string)problem["findings"]![0]!["path"]!));
    }

    [Theory]
    [InlineData("match", "{}", "mechanism is linear-qf, pairwise, cluster or cocm.")]
    [InlineData("match?mechanism=magic", "{}", "mechanism is linear-qf, pairwise, cluster or cocm.")]
    [InlineData("merkle", "{}", "leaf is allo-v1, allo-v2 or airdrop.")]
    [InlineData("merkle?leaf=airdrop&format=xml", "{}", "format is json or csv.")]
    [InlineData("round", "{", "This is not valid JSON (line 1, column 2).")]
    [InlineData("round", "[]", "A grants file is one JSON object.")]
    [InlineData("allo", "{ \"a\": \"\\ud800\" }", "This is not valid JSON.")]
    [InlineData("allo", null, "This is not valid JSON (line 1, column 1).")]
    public async Task Post_NoFileOrNoChoice_Is400(string path, string? body, string detail)
    {
        await client.Create();
        using var response = await client.Send("POST", $"{Grants}/{path}", body);
        Assert.Equal(detail, (string)(await Problem.Is(HttpStatusCode.BadRequest, response))["detail"]!);
    }

    [Fact]
    public async Task Post_MoreThanIsReckonedHere_Is422ThatSaysSo()
    {
        await client.Create();
        var limits = new GrantsLimits();
        var donors = new JsonObject(Enumerable.Range(0, limits.Donors + 1).Select(i => KeyValuePair.Create($"d{i}", (JsonNode?)new JsonObject { ["p"] = 1 })));
        await Refused("match?mechanism=pairwise", new JsonObject { ["donations"] = donors }.ToJsonString(), "4,001 donors");
        var groups = new JsonObject(Enumerable.Range(0, limits.Groups + 1).Select(i => KeyValuePair.Create($"p{i}", (JsonNode?)1)));
        await Refused("match?mechanism=cocm", new JsonObject { ["donations"] = new JsonObject { ["d"] = groups } }.ToJsonString(), "1,001 groups");
        var many = new JsonObject(Enumerable.Range(0, 2_000).Select(i => KeyValuePair.Create($"d{i}", (JsonNode?)new JsonObject(Enumerable.Range(0, 100).Select(p => KeyValuePair.Create($"p{p}", (JsonNode?)1))))));
        await Refused("match?mechanism=cocm", new JsonObject { ["donations"] = many }.ToJsonString(), "steps");
        var leaves = string.Join(",", Enumerable.Repeat($"[\"{Wallet}\",\"1\"]", limits.Leaves + 1));
        await Refused("merkle?leaf=airdrop", $$"""{ "leaves": [{{leaves}}] }""", "10,001 leaves");
        await Refused("allo", Play(limits.Actions + 1), "10,001 actions");
        using var played = await client.Send("POST", $"{Grants}/allo", Play(limits.Actions));
        Assert.Equal(limits.Actions, (await StudioClient.Json(played))["results"]!.AsArray().Count);
        using var large = await client.Send("POST", $"{Grants}/allo", $$"""{ "note": "{{new string('x', 10 * 1024 * 1024)}}" }""");
        await Problem.Is(HttpStatusCode.RequestEntityTooLarge, large);
    }

    [Fact]
    public async Task Merkle_OfATable_IsTheAnswerOfTheCommandLine()
    {
        // @openzeppelin/merkle-tree's README: the root of these two leaves.
        const string List = "address,amount\n0x1111111111111111111111111111111111111111,5\n0x2222222222222222222222222222222222222222,2.5\n";
        await client.Create();
        using var tree = await client.Send("POST", $"{Grants}/merkle?leaf=airdrop&decimals=18", List, "text/csv");
        Assert.Equal("0xd4dee0beab2d53f2cc83e567171bd2820e49898130a22622b10ead383e90bd77", (string)(await StudioClient.Json(tree))["root"]!);
        using var payouts = await client.Send("POST", $"{Grants}/round?format=payouts-csv", Reference());
        using var paid = await client.Send("POST", $"{Grants}/merkle?leaf=allo-v1", await payouts.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), "text/csv; charset=utf-8");
        Assert.Equal("0x5bd4cf9aef74c6e592ab5a66da70186910f70affb45760cdaee8b022e0b6d72a", (string)(await StudioClient.Json(paid))["root"]!);
        using var inBaseUnits = await client.Send("POST", $"{Grants}/merkle?leaf=airdrop", List, "text/csv");
        Assert.Equal("/3/amount", (string)(await Problem.Is(HttpStatusCode.UnprocessableEntity, inBaseUnits))["path"]!);
        using var otherLeaf = await client.Send("POST", $"{Grants}/merkle?leaf=allo-v2", List, "text/csv");
        await Problem.Is(HttpStatusCode.UnprocessableEntity, otherLeaf);
        using var noDecimals = await client.Send("POST", $"{Grants}/merkle?leaf=airdrop&decimals=78", List, "text/csv");
        Assert.Equal("decimals is from 0 to 77.", (string)(await Problem.Is(HttpStatusCode.BadRequest, noDecimals))["detail"]!);

        // Nobody else takes tables.
        using var elsewhere = await client.Send("POST", $"{Grants}/round", List, "text/csv");
        await Problem.Is(HttpStatusCode.UnsupportedMediaType, elsewhere);
        using var plain = await client.Send("POST", $"{Grants}/merkle?leaf=airdrop", List, "text/plain");
        await Problem.Is(HttpStatusCode.UnsupportedMediaType, plain);
    }

    [Fact]
    public async Task Post_ByNobody_Is401()
    {
        using var response = await client.Send("POST", $"{Grants}/allo", Play(1));
        await Problem.Is(HttpStatusCode.Unauthorized, response);
    }

    async Task Refused(string path, string body, string why)
    {
        using var response = await client.Send("POST", $"{Grants}/{path}", body);
        Assert.Contains(why, (string)(await Problem.Is(HttpStatusCode.UnprocessableEntity, response))["detail"]!, StringComparison.Ordinal);
    }

    static string Play(int actions) => $$"""
        { "protocol": "allo-v1", "strategy": "MerklePayoutStrategy", "pool": { "token": "{{Wallet}}", "amount": "1000" },
          "parameters": { "applicationsStartTime": 100, "applicationsEndTime": 200, "roundStartTime": 150, "roundEndTime": 300, "roundOperators": ["{{Wallet}}"] },
          "actions": [{{string.Join(",", Enumerable.Repeat($$"""{ "at": 200, "by": "{{Wallet}}", "call": "setReadyForPayout" }""", actions))}}] }
        """;

    static string Reference()
    {
        var file = Data("e2e-round.json");
        var flat = file.EnumerateObject().Concat(file.GetProperty("cases")[0].EnumerateObject())
            .Where(m => m.Name is "applications" or "votes" or "passportScores" or "quadraticFundingConfig" or "matchAmount" or "ignoreSaturation" or "coefficientOverrides");
        return "{" + string.Join(",", flat.Select(m => $"\"{m.Name}\":{m.Value.GetRawText()}")) + "}";
    }

    static JsonElement Data(string name) => JsonDocument.Parse(File.ReadAllText(Repository.Reference($"allo/{name}"))).RootElement;
}
