using System.Text;
using TokenStudio.Model.Scenarios;

namespace TokenStudio.Benchmarks;

/// <summary>Ten years in days: 12 allocations of mixed kinds and 3 emissions, which with supply, circulating and locked are 18 series.</summary>
static class BenchmarkScenario
{
    public static ValidScenario Daily { get; } = Make();

    static ValidScenario Make()
    {
        // Four by the second, six by payments, two in pieces; amounts that no duration divides.
        var allocations = Enumerable.Range(0, 12).Select(i => $$"""
            { "id": "a{{i}}", "name": "Bucket {{i}}", "holder": "{{(i == 11 ? "treasury" : "community")}}", "amount": "{{Amount(i)}}", "vesting": {{Vesting(i)}} }
            """);
        var emissions = Enumerable.Range(0, 3).Select(i => $$"""
            { "id": "e{{i}}", "name": "Rewards {{i}}", "holder": "staking", "kind": "constant", "amount": "{{70_001 + i}}.7", "every": "{{(i == 0 ? "P1D" : i == 1 ? "P7D" : "P1M")}}", "start": "P0M", "duration": "P{{96 + (12 * i)}}M" }
            """);
        var text = $$"""
            { "schema": 1, "name": "Benchmark", "token": { "name": "Benchmark", "symbol": "BMK", "decimals": 18, "maxSupply": null },
              "timeline": { "launch": "2027-03-01", "horizon": "P120M", "step": "P1D" },
              "circulation": { "excludeHolders": ["treasury"], "excludeAllocations": [] },
              "allocations": [ {{string.Join(",", allocations)}} ], "emissions": [ {{string.Join(",", emissions)}} ] }
            """;
        var review = ScenarioReview.Of(Encoding.UTF8.GetBytes(text));
        return review.Valid ?? throw new InvalidOperationException(string.Join('\n', review.Findings));
    }

    static string Amount(int i) => i >= 10 ? "60000001" : $"{50_000_003 + (7_000_001 * i)}.{i}1";

    static string Vesting(int i) => i switch
    {
        < 4 => Linear(12 * (i % 2), 48 + (12 * i), "continuous"),
        < 10 => Linear(i, 24 + (12 * (i - 4)), "P1M"),
        _ => """
            { "kind": "pieces", "pieces": [ { "type": "lump", "at": "P6M", "amount": "10000001" }, { "type": "linear", "from": "P6M", "to": "P66M", "amount": "26000000" },
              { "type": "steps", "from": "P66M", "every": "P1M", "count": 24, "amount": "1000000" } ] }
            """,
    };

    static string Linear(int cliff, int duration, string every) =>
        $$"""{ "kind": "linear", "unlockAtLaunch": 0, "cliff": "P{{cliff}}M", "atCliff": "accrued", "duration": "P{{duration}}M", "durationFrom": "launch", "every": "{{every}}" }""";
}
