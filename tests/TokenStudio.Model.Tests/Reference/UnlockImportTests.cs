using System.Text;
using System.Text.Json;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Imports;
using TokenStudio.Model.Simulation;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;
using TokenStudio.Tests;

namespace TokenStudio.Model.Tests.Reference;

/// <summary>Public unlock schedules of real protocols, imported and held to their checkpoints. Source: named per protocol in the file.</summary>
public sealed class UnlockImportTests(ITestOutputHelper output)
{
    static readonly string[] Names =
    [
        "aptos", "axs", "berachain", "bittensor", "blast", "drift", "flow", "hyperliquid", "injective", "litecoin", "looksrare", "ondo", "optimism", "osmosis",
        "plasma", "plume", "polkadot", "polyhedra", "redstone", "solayer", "story", "ton", "tribe", "usual", "walrus", "wormhole", "zk", "uniswap",
    ];

    public static TheoryData<string> Protocols => [.. Names];

    [Theory, MemberData(nameof(Protocols))]
    public void Read_Protocol_AgreesAtEveryCheckpoint(string name)
    {
        var protocol = Protocol(name);
        var result = Import(protocol);
        Assert.DoesNotContain(result.Findings, f => f.Severity == Severity.Error);
        var valid = result.Document!.Valid();
        var checkpoints = protocol.GetProperty("checkpoints").EnumerateArray().ToArray();
        var projection = Projector.Project(valid, TimeGrid.At([.. checkpoints.Select(Second)]));
        var titles = protocol.GetProperty("allocations").EnumerateArray().Select(a => a.GetProperty("name").GetString()!).ToArray();
        Assert.Equal(titles, valid.Scenario.Allocations.Select(a => a.Name));
        foreach (var checkpoint in checkpoints)
        {
            var point = Array.BinarySearch(projection.Grid.Seconds, Second(checkpoint));
            for (var i = 0; i < titles.Length; i++) Near(checkpoint.GetProperty("byAllocation").GetProperty(titles[i]).GetDouble(), projection.VestedBy[i][point], $"{titles[i]} at {Second(checkpoint)}");
            Near(checkpoint.GetProperty("cumulativeTotal").GetDouble(), projection.Unlocked[point], $"total at {Second(checkpoint)}");
        }

        Assert.All(valid.Scenario.Allocations.Zip(valid.Sizes), a => Assert.Equal(a.First.Amount, a.Second));
        Assert.True(valid.Sizes.Aggregate(TokenAmount.Zero, TokenAmount.Add) <= valid.Scenario.Token.MaxSupply);
        output.WriteLine($"{name}: {titles.Length} allocations at {checkpoints.Length} instants. {string.Join(" | ", result.Findings.Select(f => $"{f.Path} {f.Message}"))}");
    }

    [Theory]
    [InlineData("bittensor", "zero-amount", "/allocations/0/schedule/1/amount")]
    [InlineData("bittensor", "doubled", "/allocations/0/schedule/6")]
    [InlineData("bittensor", "gap", "/allocations/0/schedule/2")]
    [InlineData("uniswap", "partial", "/partial")]
    [InlineData("hyperliquid", "partial", "/partial")]
    [InlineData("looksrare", "category", "/allocations/1/category")]
    [InlineData("optimism", "flag", "/flags/0")]
    [InlineData("osmosis", "assumption", "/maxSupply")]
    public void Read_KnownFlaws_AreReported(string name, string code, string path) =>
        Assert.Contains(Import(Protocol(name)).Findings, f => f.Code == code && f.Path == path);

    [Fact]
    public void Read_Aptos_IsWrittenAsTheContractSays()
    {
        var document = Import(Protocol("aptos")).Document!;
        var core = (ObjectNode)((ListNode)document["allocations"]!).Items[1];
        Assert.Equal(
            """{"id":"core-contributors","name":"core contributors","holder":"team","amount":"189999999.9999999","vesting":{"kind":"pieces","pieces":[{"type":"steps","from":"2023-10-12T16:17:39Z","every":"PT2629743S","count":6,"amount":"11875000"},{"type":"steps","from":"2024-04-12T07:11:57Z","every":"PT2629743S","count":30,"amount":"3958333.33333333"}]}}""",
            NodeWriter.WriteCompact(core));
        Assert.Equal("""{"name":"aptos","symbol":"APTOS","decimals":18,"maxSupply":"1000000000"}""", NodeWriter.WriteCompact(document["token"]!));
    }

    static ImportResult Import(JsonElement protocol) => UnlockImport.Read(Encoding.UTF8.GetBytes(protocol.GetRawText()));

    static void Near(double stated, TokenAmount actual, string where) =>
        Assert.True(Math.Abs(actual.ToTokens(18) - stated) <= 1e-9 * stated, $"{where}: {stated} stated, {actual.ToText(18)} computed");

    static long Second(JsonElement checkpoint) => checkpoint.GetProperty("unix").GetInt64();

    static JsonElement Protocol(string name) =>
        JsonDocument.Parse(File.ReadAllBytes(Repository.Reference("schedules.json"))).RootElement.GetProperty("protocols").EnumerateArray().Single(p => p.GetProperty("protocol").GetString() == name);
}
