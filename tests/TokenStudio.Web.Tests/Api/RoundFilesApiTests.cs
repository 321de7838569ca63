using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using TokenStudio.Model.Grants.Exports;
using TokenStudio.Model.Grants.Files;

namespace TokenStudio.Tests;

/// <summary>Files of rounds and airdrops of a scenario, over HTTP.</summary>
public sealed class RoundFilesApiTests : IDisposable
{
    const string Payee = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";
    const string Two = "address,amount\n0x1111111111111111111111111111111111111111,5\n0x2222222222222222222222222222222222222222,2.5\n";

    readonly GuardHost host = new();
    readonly GuardClient client;

    public RoundFilesApiTests() => client = host.Client("203.0.113.78");

    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        client.Dispose();
        host.Dispose();
    }

    [Fact]
    public async Task Grants_EachFile_IsNamedAfterTheRoundAndSaysWhenItIsSimulated()
    {
        var scenario = await Round();
        using var metadata = await client.Get($"{scenario}/grants/round-1?format=metadata");
        Assert.Equal("meridian-base-case-grants-round-1-metadata.json", metadata.Content.Headers.ContentDisposition!.FileName);
        var (read, funds) = RoundMetadataJson.Read((await Json(metadata)).RootElement, 18, new());
        Assert.Equal(("Grants round 1", 15m, System.Numerics.BigInteger.Pow(10, 18) * 250_000), (read.Name, read.Matching!.CapPercent!.Value, funds!.Value));
        using var payouts = await client.Get($"{scenario}/grants/round-1?format=payouts-csv");
        Assert.Equal(("text/csv", "meridian-base-case-grants-round-1-payouts-simulated.csv"), (payouts.Content.Headers.ContentType!.MediaType, payouts.Content.Headers.ContentDisposition!.FileName));
        var paid = PayoutsCsv.Read(await payouts.Content.ReadAsByteArrayAsync(Cancelled), new())!;
        using var merkle = await client.Get($"{scenario}/grants/round-1?format=merkle");
        using var tree = await Json(merkle);
        Assert.Equal(TokenStudio.Onchain.Hex.Of(paid.Merkle()!.Tree().Root), tree.RootElement.GetProperty("root").GetString());
        Assert.NotNull(MerkleJson.Read(tree.RootElement, LeafForm.AlloV1, new()));
        using var bytes = await client.Get($"{scenario}/grants/round-1?format=parameters-bytes");
        Assert.Equal("text/plain", bytes.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("0x", await bytes.Content.ReadAsStringAsync(Cancelled), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Grants_WhatThereIsNot_IsAProblem()
    {
        var scenario = await Round();
        using var format = await client.Get($"{scenario}/grants/round-1?format=xml");
        Assert.StartsWith("format is design, metadata,", (string)(await Problem.Is(HttpStatusCode.BadRequest, format))["detail"]!, StringComparison.Ordinal);
        using var programme = await client.Get($"{scenario}/grants/round-9");
        await Problem.Is(HttpStatusCode.NotFound, programme);
        await client.Send("PATCH", scenario, """[{ "op": "remove", "path": "/grants/round-1/projects/alpha/recipient" }]""", ("If-Match", "*"));
        using var unpaid = await client.Get($"{scenario}/grants/round-1?format=merkle");
        Assert.Equal("1 project has no address to be paid at: Alpha.", (string)(await Problem.Is(HttpStatusCode.UnprocessableEntity, unpaid))["detail"]!);
    }

    [Fact]
    public async Task Grants_FilesOfAPool_AreThoseOfItsStrategy()
    {
        var scenario = await Round();
        using var edited = await client.Send("PATCH", scenario, $$"""
            [{ "op": "set", "path": "/grants", "value": [ {
              "id": "pool", "name": "Direct grants", "kind": "allo-v2", "matchAmount": "1000", "poolFee": 0.025,
              "registrationStart": "2027-04-05T12:00:00Z", "registrationEnd": "2027-04-26T12:00:00Z", "allocationStart": "2027-05-03T12:00:00Z", "allocationEnd": "2027-05-17T12:00:00Z",
              "strategy": { "kind": "qv-simple" }, "donors": { "count": 4 }, "projects": [ { "id": "a", "name": "A", "recipient": "{{Payee}}" } ] } ] }]
            """, ("If-Match", "*"));
        Assert.Equal(HttpStatusCode.OK, edited.StatusCode);
        using var whole = await client.Get($"{scenario}/grants/pool");
        Assert.Equal("meridian-base-case-direct-grants-pool.json", whole.Content.Headers.ContentDisposition!.FileName);
        using var paid = await client.Get($"{scenario}/grants/pool?format=distribute");
        Assert.Equal("meridian-base-case-direct-grants-distribute-simulated.json", paid.Content.Headers.ContentDisposition!.FileName);
        using var list = await Json(paid);
        Assert.Equal(("975000000000000000000", Payee), (list.RootElement.GetProperty("payouts")[0].GetProperty("amount").GetString(), list.RootElement.GetProperty("calls")[0].GetProperty("recipientIds")[0].GetString()));
        using var table = await client.Get($"{scenario}/grants/pool?format=pool-payouts-csv");
        Assert.Equal("text/csv", table.Content.Headers.ContentType!.MediaType);
        using var format = await client.Get($"{scenario}/grants/pool?format=design");
        Assert.StartsWith("format is pool, initialize,", (string)(await Problem.Is(HttpStatusCode.BadRequest, format))["detail"]!, StringComparison.Ordinal);
        using var lacking = await client.Get($"{scenario}/grants/pool?format=allocate");
        Assert.StartsWith("This pool has no file \"allocate\"", (string)(await Problem.Is(HttpStatusCode.UnprocessableEntity, lacking))["detail"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Airdrop_AList_IsHeldAgainstItsBucket()
    {
        var scenario = await client.Create("meridian");
        using var check = await client.Send("POST", $"{scenario}/airdrop?allocation=team", Two, "text/csv");
        using var answer = await Json(check);
        Assert.Equal(("0xd4dee0beab2d53f2cc83e567171bd2820e49898130a22622b10ead383e90bd77", "7.5", 2), (answer.RootElement.GetProperty("root").GetString(), answer.RootElement.GetProperty("total").GetString(), answer.RootElement.GetProperty("rows").GetInt32()));
        Assert.Equal("under", answer.RootElement.GetProperty("findings")[0].GetProperty("code").GetString());
        using var proofs = await client.Send("POST", $"{scenario}/airdrop?allocation=team&format=json", Two, "text/csv");
        Assert.Equal("meridian-base-case-team-airdrop.json", proofs.Content.Headers.ContentDisposition!.FileName);
        using var tree = await Json(proofs);
        Assert.Equal(2, MerkleJson.Read(tree.RootElement, LeafForm.Airdrop, new())!.Leaves.Count);
        using var csv = await client.Send("POST", $"{scenario}/airdrop?allocation=team&format=csv&amounts=base", Two.Replace("2.5", "3", StringComparison.Ordinal), "text/csv");
        Assert.StartsWith("address,amount,leaf,proof\r\n0x1111111111111111111111111111111111111111,5,0x", await csv.Content.ReadAsStringAsync(Cancelled), StringComparison.Ordinal);
        using var wrong = await client.Send("POST", $"{scenario}/airdrop?allocation=team&format=csv", Two + "nobody,1\n", "text/csv");
        Assert.Equal("/4/address", (string)(await Problem.Is(HttpStatusCode.UnprocessableEntity, wrong))["findings"]![0]!["path"]!);
        using var kept = await client.Send("POST", $"{scenario}/airdrop?allocation=team&keepGood=true&language=de", Two + "nobody,1\n", "text/csv");
        using var told = await Json(kept);
        Assert.Equal((2, "warning"), (told.RootElement.GetProperty("rows").GetInt32(), told.RootElement.GetProperty("findings")[0].GetProperty("severity").GetString()));
        using var nobody = await client.Send("POST", $"{scenario}/airdrop?allocation=nobody", Two, "text/csv");
        await Problem.Is(HttpStatusCode.NotFound, nobody);
    }

    [Fact]
    public async Task Airdrop_AHundredThousandRows_ComesBackWithEveryProof()
    {
        const int Rows = 100_000;
        var list = new StringBuilder("address,amount\n");
        for (var n = 1; n <= Rows; n++) list.Append(CultureInfo.InvariantCulture, $"0x{n:x40},1\n");
        var scenario = await client.Create("meridian");
        using var check = await client.Send("POST", $"{scenario}/airdrop?allocation=team", list.ToString(), "text/csv");
        using var answer = await Json(check);
        Assert.Equal((Rows, "100000"), (answer.RootElement.GetProperty("rows").GetInt32(), answer.RootElement.GetProperty("total").GetString()));
        using var proofs = await client.Send("POST", $"{scenario}/airdrop?allocation=team&format=csv", list.ToString(), "text/csv");
        using var lines = new StreamReader(await proofs.Content.ReadAsStreamAsync(Cancelled));
        var count = 0;
        while (await lines.ReadLineAsync(Cancelled) is not null) count++;
        Assert.Equal(Rows + 1, count);
    }

    [Fact]
    public async Task GrantsFiles_WithWarnings_TellThemBesideTheAnswer()
    {
        await client.Create();
        const string Wallet = "0x0000000000000000000000000000000000000001";
        using var merkle = await client.Send("POST", "/api/v1/grants/merkle?leaf=airdrop", $$"""{ "leaves": [ { "value": ["{{Wallet}}", "1"], "note": "x" } ] }""");
        var told = await StudioClient.Json(merkle);
        Assert.Equal(("/leaves/0/note", "1"), ((string)told["findings"]![0]!["path"]!, merkle.Headers.GetValues("X-TokenStudio-Findings").Single()));
        using var again = await client.Send("POST", "/api/v1/grants/merkle?leaf=airdrop", $$"""{ "leaves": [ { "value": ["{{Wallet}}", "1"] } ] }""");
        Assert.Null((await StudioClient.Json(again))["findings"]);
        using var table = await client.Send("POST", "/api/v1/grants/merkle?leaf=airdrop&format=csv", $$"""{ "leaves": [ { "value": ["{{Wallet}}", "1"], "note": "x" } ] }""");
        Assert.Equal("1", table.Headers.GetValues("X-TokenStudio-Findings").Single());
        Assert.StartsWith("address,amount,leaf,proof\r\n", await table.Content.ReadAsStringAsync(Cancelled), StringComparison.Ordinal);
    }

    // Meridian with a round of one project, which four donors give to.
    async Task<string> Round()
    {
        var scenario = await client.Create("meridian");
        await client.Grant(scenario);
        using var edited = await client.Send("PATCH", scenario, $$"""
            [{ "op": "set", "path": "/grants/round-1/projects", "value": [ { "id": "alpha", "name": "Alpha", "recipient": "{{Payee}}" } ] },
             { "op": "set", "path": "/grants/round-1/donors", "value": { "count": 4, "projectsEach": 1, "communities": 1 } }]
            """, ("If-Match", "*"));
        Assert.Equal(HttpStatusCode.OK, edited.StatusCode);
        return scenario;
    }

    static async Task<JsonDocument> Json(HttpResponseMessage response)
    {
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(Cancelled));
    }
}
