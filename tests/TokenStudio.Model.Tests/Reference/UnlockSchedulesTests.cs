using System.Globalization;
using System.Text.Json;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Simulation;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;
using TokenStudio.Tests;

namespace TokenStudio.Model.Tests.Reference;

/// <summary>Public unlock schedules of real protocols, played as pieces and held to their checkpoints. Source: named per protocol in the file.</summary>
public sealed class UnlockSchedulesTests(ITestOutputHelper output)
{
    static readonly string[] Names =
    [
        "aptos", "axs", "berachain", "bittensor", "blast", "drift", "flow", "hyperliquid", "injective", "litecoin", "looksrare", "ondo", "optimism", "osmosis",
        "plasma", "plume", "polkadot", "polyhedra", "redstone", "solayer", "story", "ton", "tribe", "usual", "walrus", "wormhole", "zk", "uniswap",
    ];

    public static TheoryData<string> Protocols => [.. Names];

    [Fact]
    public void Protocols_OfTheFile_AreAllPlayed() =>
        Assert.Equal(Read().Select(p => p.GetProperty("protocol").GetString()!).Order(), Names.Order());

    [Theory, MemberData(nameof(Protocols))]
    public void VestedBy_EveryCheckpoint_HoldsToNineDigits(string name)
    {
        var protocol = Read().Single(p => p.GetProperty("protocol").GetString() == name);
        var valid = Scenario(protocol).Valid();
        var checkpoints = protocol.GetProperty("checkpoints").EnumerateArray().ToArray();
        var projection = Projector.Project(valid, TimeGrid.At([.. checkpoints.Select(Second)]));
        var compared = 0;
        foreach (var checkpoint in checkpoints)
        {
            var point = Array.BinarySearch(projection.Grid.Seconds, Second(checkpoint));
            foreach (var (allocation, i) in protocol.GetProperty("allocations").EnumerateArray().Select((a, i) => (a, i)))
            {
                var title = allocation.GetProperty("name").GetString()!;
                Near(checkpoint.GetProperty("byAllocation").GetProperty(title).GetDouble(), projection.VestedBy[i][point], $"{title} at {Second(checkpoint)}");
                compared++;
            }

            Near(checkpoint.GetProperty("cumulativeTotal").GetDouble(), projection.Unlocked[point], $"total at {Second(checkpoint)}");
        }

        Assert.NotEqual(0, compared);
        output.WriteLine($"{name}: {compared} figures at {checkpoints.Length} instants.");
    }

    static void Near(double stated, TokenAmount actual, string where) =>
        Assert.True(Math.Abs(actual.ToTokens(18) - stated) <= 1e-9 * Math.Max(1, stated), $"{where}: {stated} stated, {actual.ToText(18)} computed");

    ObjectNode Scenario(JsonElement protocol)
    {
        var allocations = protocol.GetProperty("allocations").EnumerateArray().Select((allocation, i) =>
        {
            var pieces = allocation.GetProperty("schedule").EnumerateArray().Where(Pays).ToArray();
            var sum = pieces.Aggregate(TokenAmount.Zero, (total, piece) => total + Amount(piece).TimesUpToLargest(piece.TryGetProperty("steps", out var steps) ? steps.GetInt64() : 1));
            return Doc.Bucket($"a{i}", sum.ToText(18), $$"""{ "kind": "pieces", "pieces": [{{string.Join(',', pieces.Select(Piece))}}] }""");
        });
        return Doc.Plain.WithToken("maxSupply", "null").WithTimeline("launch", $"\"{protocol.GetProperty("start").GetString()}\"").WithAllocations([.. allocations]);
    }

    // The file flags segments of zero; they pay nothing.
    bool Pays(JsonElement piece)
    {
        var pays = !Amount(piece).IsZero;
        if (!pays) output.WriteLine($"Left out, as the file flags it: a {piece.GetProperty("type").GetString()} of zero tokens at {piece.GetProperty("start").GetString()}.");
        return pays;
    }

    static string Piece(JsonElement piece)
    {
        var (start, amount) = (piece.GetProperty("start").GetString(), Amount(piece).ToText(18));
        return piece.GetProperty("type").GetString() switch
        {
            "cliff" => $$"""{ "type": "lump", "at": "{{start}}", "amount": "{{amount}}" }""",
            "linear" => $$"""{ "type": "linear", "from": "{{start}}", "to": "{{piece.GetProperty("end").GetString()}}", "amount": "{{amount}}" }""",
            "step" => $$"""{ "type": "steps", "from": "{{start}}", "every": "PT{{(long)piece.GetProperty("stepDurationSeconds").GetDouble()}}S", "count": {{piece.GetProperty("steps").GetInt64()}}, "amount": "{{amount}}" }""",
            var other => throw new InvalidDataException(other),
        };
    }

    // Doubles, cut toward zero to 15 significant digits so that rounding noise never passes the whole.
    static TokenAmount Amount(JsonElement piece)
    {
        var digits = piece.GetProperty("amount").GetDouble().ToString("E40", CultureInfo.InvariantCulture);
        var exponent = int.Parse(digits[(digits.IndexOf('E', StringComparison.Ordinal) + 1)..], CultureInfo.InvariantCulture);
        var mantissa = Int128.Parse(digits[0] + digits[2..16], CultureInfo.InvariantCulture);

        // mantissa x 10^(exponent - 14) tokens = mantissa x 10^(exponent + 4) base units of 18 decimals
        var shift = exponent + 4;
        return new(shift >= 0 ? mantissa * (Int128)WideMath.TenTo(shift) : mantissa / (Int128)WideMath.TenTo(-shift));
    }

    static long Second(JsonElement checkpoint) => checkpoint.GetProperty("unix").GetInt64();

    static JsonElement[] Read() =>
        [.. JsonDocument.Parse(File.ReadAllBytes(Repository.Reference("schedules.json"))).RootElement.GetProperty("protocols").EnumerateArray()];
}
