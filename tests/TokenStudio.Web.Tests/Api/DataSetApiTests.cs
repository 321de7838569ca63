using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace TokenStudio.Tests;

/// <summary>Data sets over HTTP: streamed up with what is wrong by row and column, bounded, kept by their owner, and travelling with the scenario.</summary>
public sealed class DataSetApiTests : IDisposable
{
    const string Ada = "0x00000000000000000000000000000000000000aa";
    const string Bob = "0x00000000000000000000000000000000000000bb";
    const string Bad = $"voter,application,amount,amountUSD\n{Ada},0,9,9\nme,0,4,4\n{Bob},0,x,1\n";

    /// <summary>Two votes.</summary>
    public const string Table = $"voter,application,amount,amountUSD\n{Ada},0,9,9\n{Bob},0,4,4\n";

    readonly GuardHost host = new(new() { ["TokenStudio:Limits:DataSetMegabytes"] = "1", ["TokenStudio:Limits:UploadsPerMinute"] = "5" });

    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task Upload_Votes_AreNamedListedAndReadBack()
    {
        using var owner = host.Client();
        var scenario = await owner.Create();
        using var response = await Upload(owner, scenario, Table, "?name=Season%202", "\"1\"");
        var made = await StudioClient.Json(response);
        Assert.Equal(("votes-1", "Season 2", 2, 2, 2), ((string)made["id"]!, (string)made["name"]!, (int)made["rows"]!, (int)made["read"]!, (int)made["revision"]!));
        Assert.Equal("\"2\"", response.Headers.ETag!.Tag);
        var hash = (string)made["sha256"]!;
        using var list = await owner.Get($"{scenario}/data-sets");
        Assert.Equal($$"""[{"id":"votes-1","kind":"votes","name":"Season 2","sha256":"{{hash}}","rows":2,"bytes":{{made["bytes"]}},"here":true}]""", await list.Content.ReadAsStringAsync(Cancelled));
        using var file = await owner.Get($"{scenario}/data-sets/{hash}");
        var bytes = await file.Content.ReadAsByteArrayAsync(Cancelled);
        Assert.Equal(hash, Convert.ToHexStringLower(SHA256.HashData(bytes)));
        Assert.Equal("uniswap-votes-1.csv", file.Content.Headers.ContentDisposition!.FileName);
        // What came down goes up again as the same.
        using var again = await Upload(owner, scenario, Encoding.UTF8.GetString(bytes));
        Assert.Equal((hash, 2), ((string)(await StudioClient.Json(again))["sha256"]!, (int)(await StudioClient.Json(again))["revision"]!));
        using var document = await owner.Get(scenario);
        Assert.Equal(hash, (string)(await StudioClient.Json(document))["dataSets"]![0]!["sha256"]!);
    }

    [Fact]
    public async Task Upload_BadRows_AreNamedAndTheGoodOnesTakenWhenAsked()
    {
        using var owner = host.Client();
        var scenario = await owner.Create();
        using var refused = await Upload(owner, scenario, Bad);
        var problem = await Problem.Is(HttpStatusCode.UnprocessableEntity, refused);
        Assert.Equal(["/3/voter", "/4/amount"], problem["findings"]!.AsArray().Select(f => (string)f!["path"]!));
        Assert.Equal("[]", await Text(owner, $"{scenario}/data-sets"));
        Assert.Empty(Files());
        using var german = await Upload(owner, scenario, Bad, "?language=de");
        Assert.NotEqual((string)problem["detail"]!, (string)(await StudioClient.Json(german))["detail"]!);
        using var taken = await Upload(owner, scenario, Bad, "?skipBad=true");
        var made = await StudioClient.Json(taken);
        Assert.Equal((HttpStatusCode.Created, 1, 3, 2), (taken.StatusCode, (int)made["rows"]!, (int)made["read"]!, made["findings"]!.AsArray().Count));
        Assert.Single(Files());
    }

    [Fact]
    public async Task Upload_AListOrTokens_IsTheSameFile()
    {
        using var owner = host.Client();
        var scenario = await owner.Create();
        var hash = await owner.Votes(scenario);
        using var list = await owner.Send("POST", $"{scenario}/data-sets", $$"""[{ "voter": "{{Ada}}", "application": "0", "amount": 9, "amountUSD": 9 }, { "voter": "{{Bob}}", "application": "0", "amount": 4, "amountUSD": 4 }]""", ("If-Match", "*"));
        Assert.Equal(hash, (string)(await StudioClient.Json(list))["sha256"]!);
        using var tokens = await Upload(owner, scenario, Table.Replace(",9,", ",0.000009,", StringComparison.Ordinal).Replace(",4,", ",0.000004,", StringComparison.Ordinal), "?decimals=6");
        Assert.Equal(hash, (string)(await StudioClient.Json(tokens))["sha256"]!);
    }

    [Theory]
    [InlineData("?language=it", "*", 400)]
    [InlineData("?decimals=19", "*", 400)]
    [InlineData("?programme=Not%20an%20id", "*", 400)]
    [InlineData("?programme=season", "*", 422)]
    [InlineData("", null, 428)]
    [InlineData("", "\"7\"", 412)]
    public async Task Upload_AskedWrongly_IsRefusedAndKeepsNothing(string query, string? match, int status)
    {
        using var owner = host.Client();
        var scenario = await owner.Create();
        using var response = await Upload(owner, scenario, Table, query, match);
        await Problem.Is((HttpStatusCode)status, response);
        Assert.Empty(Files());
    }

    [Fact]
    public async Task Upload_OfAnotherTypeOrSite_IsRefused()
    {
        using var owner = host.Client();
        var scenario = await owner.Create();
        using var typed = await owner.Send("POST", $"{scenario}/data-sets", Table, "text/plain", ("If-Match", "*"));
        await Problem.Is(HttpStatusCode.UnsupportedMediaType, typed);
        using var foreign = await owner.Send("POST", $"{scenario}/data-sets", Table, "text/csv", ("If-Match", "*"), ("Origin", "https://elsewhere.example"));
        await Problem.Is(HttpStatusCode.Forbidden, foreign);
        var key = (await owner.Key("read")).Text;
        using var reader = host.Client("203.0.113.9");
        using var byKey = await reader.Send("POST", $"{scenario}/data-sets", Table, "text/csv", ("If-Match", "*"), ("Authorization", $"Bearer {key}"));
        await Problem.Is(HttpStatusCode.Forbidden, byKey);
    }

    [Fact]
    public async Task Upload_BeyondTheLimits_Is413Or429()
    {
        using var owner = host.Client();
        var scenario = await owner.Create();
        using var declared = new HttpRequestMessage(HttpMethod.Post, $"{scenario}/data-sets") { Content = new Declared((500L * 1024 * 1024) + 1) };
        declared.Headers.TryAddWithoutValidation("If-Match", "*");
        using var huge = await owner.Send(declared);
        await Problem.Is(HttpStatusCode.RequestEntityTooLarge, huge);

        // A workspace has room for one megabyte here.
        var rows = new StringBuilder("voter,application,amount,amountUSD\n");
        for (var n = 0; n < 20_000; n++) rows.Append(System.Globalization.CultureInfo.InvariantCulture, $"{Ada},{n},9,9\n");
        using var full = await Upload(owner, scenario, rows.ToString());
        Assert.Equal("All data sets of a workspace have at most 1 MB, and this one has 0 MB already.", (string)(await Problem.Is(HttpStatusCode.RequestEntityTooLarge, full))["detail"]!);
        Assert.Empty(Files());

        // What was refused for its declared size was not counted; five a minute are.
        for (var n = 0; n < 4; n++) await owner.Votes(scenario);
        using var many = await Upload(owner, scenario, Table);
        await Problem.Is(HttpStatusCode.TooManyRequests, many);
        Assert.Equal(TimeSpan.FromSeconds(12), many.Headers.RetryAfter!.Delta);
        host.Clock.Advance(TimeSpan.FromSeconds(12));
        await owner.Votes(scenario);
    }

    [Fact]
    public async Task Upload_SecondOfAWorkspaceMeanwhile_Waits()
    {
        using var owner = host.Client();
        var scenario = await owner.Create();
        var open = new Slow();
        using var first = new HttpRequestMessage(HttpMethod.Post, $"{scenario}/data-sets") { Content = open };
        first.Headers.TryAddWithoutValidation("If-Match", "*");
        var under = owner.Send(first);
        await open.Begun;
        using var second = await Upload(owner, scenario, Table);
        await Problem.Is(HttpStatusCode.TooManyRequests, second);
        open.Finish();
        using var done = await under;
        Assert.Equal(HttpStatusCode.Created, done.StatusCode);
        await owner.Votes(scenario);
    }

    [Fact]
    public async Task Findings_OfAScenarioFromElsewhere_SayWhatFileIsMissing()
    {
        using var owner = host.Client();
        var scenario = await owner.Create();
        var hash = await owner.Votes(scenario, "?name=Season%202");
        using var other = host.Client("203.0.113.8");
        var theirs = await other.Create();
        using var replaced = await other.Send("PUT", theirs, await Text(owner, scenario), ("If-Match", "*"));
        Assert.Equal(HttpStatusCode.OK, replaced.StatusCode);
        var finding = JsonNode.Parse(await Text(other, $"{theirs}/findings"))!.AsArray().Single(f => (string)f!["code"]! == "data-set-absent")!;
        Assert.Equal(("warning", "/dataSets/votes-1/sha256"), ((string)finding["severity"]!, (string)finding["path"]!));
        Assert.StartsWith("The file of Season 2 is not in this studio.", (string)finding["message"]!, StringComparison.Ordinal);
        using var absent = await other.Get($"{theirs}/data-sets/{hash}");
        await Problem.Is(HttpStatusCode.NotFound, absent);
        // The same votes are known by their hash.
        await other.Votes(theirs);
        Assert.DoesNotContain("data-set-absent", await Text(other, $"{theirs}/findings"), StringComparison.Ordinal);
        using var there = await other.Get($"{theirs}/data-sets/{hash}");
        Assert.Equal(HttpStatusCode.OK, there.StatusCode);
        Assert.Single(Files());
    }

    [Fact]
    public async Task Links_NameVotesUnlessPartsAreHidden()
    {
        using var owner = host.Client();
        var scenario = await owner.Create();
        var hash = await owner.Votes(scenario);
        var (_, open) = await owner.Share(scenario);
        var (hidingId, hiding) = await owner.Share(scenario);
        using var agreed = await owner.Send("PATCH", $"{scenario}/links/{hidingId}", """{ "hide": ["holders"] }""");
        Assert.Equal(HttpStatusCode.OK, agreed.StatusCode);
        using var reader = host.Client("203.0.113.8");
        Assert.Contains(hash, await Text(reader, $"{open}/scenario.json"), StringComparison.Ordinal);
        Assert.DoesNotContain("dataSets", await Text(reader, $"{hiding}/scenario.json"), StringComparison.Ordinal);
        Assert.DoesNotContain(hash, await Text(reader, hiding), StringComparison.Ordinal);
    }

    static Task<HttpResponseMessage> Upload(GuardClient owner, string scenario, string table, string query = "", string? match = "*") => match is null
        ? owner.Send("POST", $"{scenario}/data-sets{query}", table, "text/csv")
        : owner.Send("POST", $"{scenario}/data-sets{query}", table, "text/csv", ("If-Match", match));

    static async Task<string> Text(GuardClient client, string path)
    {
        using var response = await client.Get(path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsStringAsync(Cancelled);
    }

    string[] Files() => Directory.Exists(Path.Combine(host.Folder, "data-sets")) ? Directory.GetFiles(Path.Combine(host.Folder, "data-sets"), "*", SearchOption.AllDirectories) : [];

    /// <summary>A body that only says how long it is.</summary>
    sealed class Declared : HttpContent
    {
        public Declared(long length)
        {
            Headers.ContentType = new MediaTypeHeaderValue("text/csv");
            Headers.ContentLength = length;
        }

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => Task.CompletedTask;

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }

    /// <summary>A body whose end is waited for.</summary>
    sealed class Slow : HttpContent
    {
        readonly TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
        readonly TaskCompletionSource end = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Slow() => Headers.ContentType = new MediaTypeHeaderValue("text/csv");

        public Task Begun => begun.Task;

        public void Finish() => end.SetResult();

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(Encoding.UTF8.GetBytes(Table[..40]), Cancelled);
            await stream.FlushAsync(Cancelled);
            await Task.Delay(200, Cancelled);   // for the server to have read it
            begun.SetResult();
            await end.Task;
            await stream.WriteAsync(Encoding.UTF8.GetBytes(Table[40..]), Cancelled);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
