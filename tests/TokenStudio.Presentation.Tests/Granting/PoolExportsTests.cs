using System.Text;
using System.Text.Json;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.Exports;
using TokenStudio.Model.Grants.Files;
using TokenStudio.Model.Grants.Programmes;
using TokenStudio.Presentation.Granting;

namespace TokenStudio.Tests.Granting;

/// <summary>The files that a pool of a scenario gives its managers.</summary>
public sealed class PoolExportsTests
{
    static IReadOnlyList<PoolExport> Of(string kind, string more = "", bool matched = false)
    {
        var review = Meridian.Review(Edit.Set("/grants", new ListNode([NodeReader.Read(Encoding.UTF8.GetBytes($$"""
            {
              "id": "pool", "name": "Direct grants", "from": "ecosystem", "kind": "allo-v2", "matchAmount": "{{(kind == "direct-allocation" ? "0" : "1000000")}}", "poolFee": 0.025,
              "registrationStart": "2027-04-05T12:00:00Z", "registrationEnd": "2027-04-26T12:00:00Z", "allocationStart": "2027-05-03T12:00:00Z", "allocationEnd": "2027-05-17T12:00:00Z",
              "strategy": { "kind": "{{kind}}" }, "projects": [ { "id": "a", "name": "A", "asks": "400000", "recipient": "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266" } ] {{more}}
            }
            """), out _)!])));
        var programme = review.Scenario!.Grants.Single();
        return PoolExports.Of(review.Scenario!, programme, matched ? [(programme.Projects[0], 7)] : null);
    }

    [Theory]
    [InlineData("donation-voting-merkle-distribution-direct-transfer", "initialize create-pool pool-metadata pool distributions")]
    [InlineData("direct-grants-lite", "initialize create-pool pool-metadata pool allocations pool-payouts-csv")]
    [InlineData("direct-grants-simple", "initialize create-pool pool-metadata pool pool-payouts-csv")]
    [InlineData("qv-simple", "initialize create-pool pool-metadata pool")]
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
    public void Of_MatchedProjects_AreProvedInTheTree()
    {
        var file = Of("donation-voting-merkle-distribution-vault", matched: true).Single(f => f.Id == "distributions");
        Assert.Null(file.Problem);
        Assert.Equal("pool-distributions.json", file.FileName);
        var row = JsonDocument.Parse(file.Text).RootElement.GetProperty("distributions")[0];
        Assert.Equal(("A", "7"), (row.GetProperty("name").GetString(), row.GetProperty("amount").GetString()));
    }

    [Fact]
    public void Of_NobodyMatchedYet_SaysSo() =>
        Assert.Equal("No project is given anything yet.", (string)Of("donation-voting-merkle-distribution-vault").Single(f => f.Id == "distributions").Problem!);

    [Fact]
    public void Of_Milestones_AreThoseOfTheDesign() => Assert.Contains("\"500000000000000000\"",
        Of("rfp-simple", """, "milestones": [ { "id": "a", "title": "Half", "share": 0.5, "after": "P14D" }, { "id": "b", "title": "Rest", "share": 0.5, "after": "P28D" } ]""").Single(f => f.Id == "milestones").Text, StringComparison.Ordinal);
}
