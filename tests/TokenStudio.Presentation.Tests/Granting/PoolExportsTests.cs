using System.Text;
using System.Text.Json;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.Exports;
using TokenStudio.Model.Grants.Files;
using TokenStudio.Model.Grants.Programmes;
using TokenStudio.Model.Scenarios;
using TokenStudio.Presentation.Granting;

namespace TokenStudio.Tests.Granting;

/// <summary>The files that a pool of a scenario gives its managers.</summary>
public sealed class PoolExportsTests
{
    const string Second = """, { "id": "b", "name": "B", "asks": "300000", "recipient": "0x70997970C51812dc3A010C7d01b50e0d17dc79C8" }""";

    static IReadOnlyList<PoolExport> Of(string kind, string more = "", bool matched = false, string others = "")
    {
        var (scenario, programme) = Pool(kind, more, others);
        return PoolExports.Of(scenario, programme, matched ? new([(programme.Projects[0], 7)], false) : null);
    }

    static (Scenario Scenario, GrantProgramme Programme) Pool(string kind, string more = "", string others = "")
    {
        var review = Meridian.Review(Edit.Set("/grants", new ListNode([NodeReader.Read(Encoding.UTF8.GetBytes($$"""
            {
              "id": "pool", "name": "Direct grants", "from": "ecosystem", "kind": "allo-v2", "matchAmount": "{{(kind == "direct-allocation" ? "0" : "1000000")}}", "poolFee": 0.025,
              "registrationStart": "2027-04-05T12:00:00Z", "registrationEnd": "2027-04-26T12:00:00Z", "allocationStart": "2027-05-03T12:00:00Z", "allocationEnd": "2027-05-17T12:00:00Z",
              "strategy": { "kind": "{{kind}}" }, "projects": [ { "id": "a", "name": "A", "asks": "400000", "recipient": "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266" } {{others}} ] {{more}}
            }
            """), out _)!])));
        return (review.Scenario!, review.Scenario!.Grants.Single());
    }

    [Theory]
    [InlineData("donation-voting-merkle-distribution-direct-transfer", "initialize create-pool pool-metadata pool distributions pool-payouts-csv")]
    [InlineData("direct-grants-lite", "initialize create-pool pool-metadata pool allocations pool-payouts-csv")]
    [InlineData("direct-grants-simple", "initialize create-pool pool-metadata pool allocate distribute pool-payouts-csv")]
    [InlineData("qv-simple", "initialize create-pool pool-metadata pool distribute pool-payouts-csv")]
    [InlineData("qv-impact-stream", "initialize create-pool pool-metadata pool set-payouts distribute pool-payouts-csv")]
    [InlineData("easy-rpgf", "initialize create-pool pool-metadata pool distribute pool-payouts-csv")]
    [InlineData("easy-retro-funding", "initialize create-pool pool-metadata pool distribute pool-payouts-csv")]
    [InlineData("sqf-super-fluid", "initialize create-pool pool-metadata pool")]
    [InlineData("custom", "initialize create-pool pool-metadata pool pool-payouts-csv")]
    public void Of_AStrategy_ListsTheFilesItTakes(string kind, string files) => Assert.Equal(files, string.Join(' ', Of(kind).Select(f => f.Id)));

    [Fact]
    public void Of_EveryStrategy_ReadsBackAsAPool()
    {
        foreach (var kind in PoolStrategies.All.All)
        {
            var reader = new GrantsReader();
            var file = Of(kind.Id).Single(f => f.Id == "pool");
            var read = GrantPoolJson.Read(JsonDocument.Parse(file.Text).RootElement, reader);
            Assert.DoesNotContain(reader.Findings, f => f.Severity == Severity.Error);
            Assert.Equal(file.Text, Encoding.UTF8.GetString(NodeWriter.Write(GrantPoolJson.Of(read!))));
        }
    }

    [Fact]
    public void Of_OnesOwnContract_SaysWhyItHasNoStruct()
    {
        var files = Of("custom");
        Assert.StartsWith("The struct of a contract of your own is not known", (string)files.Single(f => f.Id == "initialize").Problem!, StringComparison.Ordinal);
        var call = files.Single(f => f.Id == "create-pool");
        Assert.Equal("createPoolWithCustomStrategy call", (string)call.Label);
        Assert.Contains("\"encoded\":\"0xe1007d4a", call.Text.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Unset_OfAPool_NamesWhatIsZeroInItsFiles()
    {
        Assert.Equal(["Profile", "Strategy contract", "Payout token"], PoolExports.Unset(Pool("qv-simple").Programme).Select(p => p.ToString()));
        var named = Pool("qv-simple", more: """, "profileOwner": "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266", "profileNonce": 1, "token": { "symbol": "USDC", "decimals": 6, "address": "0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48" }""").Programme;
        Assert.Equal(["Strategy contract"], PoolExports.Unset(named).Select(p => p.ToString()));
    }

    [Fact]
    public void Of_MatchedProjects_AreProvedInTheTree()
    {
        var file = Of("donation-voting-merkle-distribution-vault", matched: true).Single(f => f.Id == "distributions");
        Assert.Null(file.Problem);
        Assert.Equal(("distributions-simulated.json", true), (file.Ending, file.IsTried));
        var row = JsonDocument.Parse(file.Text).RootElement.GetProperty("distributions")[0];
        Assert.Equal(("A", "7"), (row.GetProperty("name").GetString(), row.GetProperty("amount").GetString()));
    }

    [Fact]
    public void Of_NothingTriedYet_IsMadeWhenItIsAskedFor()
    {
        var file = Of("donation-voting-merkle-distribution-vault").Single(f => f.Id == "distributions");
        Assert.Equal((true, "", null), (file.IsUntried, file.Text, file.Problem));
    }

    [Fact]
    public void Of_NobodyGivenAnything_SaysSo()
    {
        var (scenario, programme) = Pool("donation-voting-merkle-distribution-vault");
        Assert.Equal("No project is given anything yet.", (string)PoolExports.Of(scenario, programme, new([], false)).Single(f => f.Id == "distributions").Problem!);
    }

    // Asked for 400,000 of 975,000 that the pool holds.
    [Fact]
    public void Of_AnAskingProject_IsOnTheListItsManagersSend()
    {
        var file = Of("easy-rpgf").Single(f => f.Id == "distribute");
        Assert.Equal(("Payment list", null, false), ((string)file.Label, file.Problem, file.IsTried));
        var read = PayoutCallsJson.Read(JsonDocument.Parse(file.Text).RootElement, null, null, new())!.Value;
        Assert.Equal(("400000000000000000000000", "975000000000000000000000"), (read.Payouts.Total.ToString(System.Globalization.CultureInfo.InvariantCulture), read.Held!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Of_TwoBidsForOneProposal_AreRefused() => Assert.Equal(
        "Request for proposals: only one recipient wins, and 2 stand here.",
        (string)Of("rfp-simple", others: Second).Single(f => f.Id == "allocate").Problem!);

    // The only project takes all votes: 975,000 tokens of 18 decimals.
    [Fact]
    public void PoolFiles_OfVotes_AreThoseOfTheCrowd()
    {
        var (scenario, programme) = Pool("qv-simple");
        var reader = new GrantsReader();
        var file = PoolFiles.Of(scenario, programme, "distribute", reader)!;
        Assert.Equal(("distribute-simulated.json", 0), (file.Ending, reader.Findings.Count));
        Assert.Equal("975000000000000000000000", JsonDocument.Parse(file.Text).RootElement.GetProperty("payouts")[0].GetProperty("amount").GetString());
        Assert.Equal("index,name,recipientId,recipientAddress,amount\r\n0,A,0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266,0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266,975000000000000000000000\r\n", PoolFiles.Of(scenario, programme, "pool-payouts-csv", reader)!.Text);
    }

    [Theory]
    [InlineData("qv-simple", "allocate", "This pool has no file \"allocate\": it has initialize, create-pool, pool-metadata, pool, distribute, pool-payouts-csv.")]
    [InlineData("sqf-super-fluid", "pool-payouts-csv", "It streams: managers set one rate for all with distribute, and units share it.")]
    public void PoolFiles_WhatThereIsNot_SaysWhatThereIs(string kind, string id, string sentence)
    {
        var (scenario, programme) = Pool(kind);
        var reader = new GrantsReader();
        Assert.Null(PoolFiles.Of(scenario, programme, id, reader));
        Assert.Equal(sentence, (string)Assert.Single(reader.Findings).Message);
    }

    // Every list of every strategy that a page or an address gives reads back to the same.
    [Fact]
    public void PoolFiles_EveryListOfEveryStrategy_ReadsBack()
    {
        foreach (var kind in PoolStrategies.All.All)
        {
            var (scenario, programme) = Pool(kind.Id, others: kind.Id == "hackathon-qv" ? Second : "");   // prizes need two places
            foreach (var id in PoolExports.Of(scenario, programme).Select(f => f.Id).Intersect(PayoutCalls.Ids))
            {
                var reader = new GrantsReader();
                var file = PoolFiles.Of(scenario, programme, id, reader);
                Assert.Equal([], reader.Findings.Select(f => $"{kind.Id} {id}: {f.Message}"));
                var read = PayoutCallsJson.Read(JsonDocument.Parse(file!.Text).RootElement, id, null, reader);
                Assert.Equal([], reader.Findings.Select(f => $"{kind.Id} {id}: {f.Path} {f.Message}"));
                Assert.True(read!.Value.Held is null || read.Value.Payouts.Total <= read.Value.Held);
                Assert.Equal(file.Text, Encoding.UTF8.GetString(NodeWriter.Write(PayoutCallsJson.Of(read.Value.Call, read.Value.Payouts, read.Value.Token, read.Value.Held)!)));
            }
        }
    }

    [Fact]
    public void Of_Milestones_AreThoseOfTheDesign() => Assert.Contains("\"500000000000000000\"",
        Of("rfp-simple", """, "milestones": [ { "id": "a", "title": "Half", "share": 0.5, "after": "P14D" }, { "id": "b", "title": "Rest", "share": 0.5, "after": "P28D" } ]""").Single(f => f.Id == "milestones").Text, StringComparison.Ordinal);

    // 400,000 asked for: 0.3 of it along a square, the rest in a line.
    [Fact]
    public void Of_ALockupBySegments_RegistersThemAsSablierTakesThem()
    {
        var file = Of("lockup-dynamic", """, "lockup": { "segments": [ { "share": 0.3, "exponent": 2.5, "length": "P30D" }, { "share": 0.7, "length": "P60D" } ] }""").Single(f => f.Id == "registrations");
        var row = JsonDocument.Parse(file.Text).RootElement.GetProperty("registrations")[0];
        Assert.Equal(
            """[{"amount":"120000000000000000000000","exponent":"2500000000000000000","delta":2592000},{"amount":"280000000000000000000000","exponent":"1000000000000000000","delta":5184000}]""",
            JsonSerializer.Serialize(row.GetProperty("segments")));
    }

    [Fact]
    public void Of_ALinearLockup_RegistersItsCliffAndLength()
    {
        var file = Of("lockup-linear", """, "lockup": { "cliff": "P10D", "duration": "P100D" }""").Single(f => f.Id == "registrations");
        Assert.Equal("""{"cliff":864000,"total":8640000}""", JsonSerializer.Serialize(JsonDocument.Parse(file.Text).RootElement.GetProperty("registrations")[0].GetProperty("durations")));
    }
}
