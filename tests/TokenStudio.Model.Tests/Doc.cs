using System.Text;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Tests;

/// <summary>Short ways to write documents in tests.</summary>
static class Doc
{
    /// <summary>A JSON object as a tree.</summary>
    public static ObjectNode Of(string json) =>
        NodeReader.Read(Encoding.UTF8.GetBytes(json), out var problem) ?? throw new ArgumentException(problem.Message);

    /// <summary>Any JSON value as a tree.</summary>
    public static Node Value(string json) => Of($$"""{ "value": {{json}} }""")["value"]!;

    /// <summary>A scenario from 1 March 2027 with 1,000 tokens of 18 decimals and no buckets, to be changed in one place.</summary>
    public static ObjectNode Plain { get; } = Of("""
        {
          "schema": 1, "name": "Plain",
          "token": { "name": "Plain", "symbol": "PLN", "decimals": 18, "maxSupply": "1000" },
          "timeline": { "launch": "2027-03-01", "horizon": "P24M", "step": "P1M" },
          "allocations": [], "emissions": []
        }
        """);

    public static ObjectNode WithAllocations(this ObjectNode document, params string[] items) => document.With("allocations", Value($"[{string.Join(',', items)}]"));

    public static ObjectNode WithEmissions(this ObjectNode document, params string[] items) => document.With("emissions", Value($"[{string.Join(',', items)}]"));

    public static ObjectNode WithBurns(this ObjectNode document, params string[] items) => document.With("burns", Value($"[{string.Join(',', items)}]"));

    public static ObjectNode WithGrants(this ObjectNode document, params string[] items) => document.With("grants", Value($"[{string.Join(',', items)}]"));

    public static ObjectNode WithToken(this ObjectNode document, string name, string json) => document.With("token", ((ObjectNode)document["token"]!).With(name, Value(json)));

    public static ObjectNode WithTimeline(this ObjectNode document, string name, string json) => document.With("timeline", ((ObjectNode)document["timeline"]!).With(name, Value(json)));

    /// <summary>An allocation sized by an amount.</summary>
    public static string Bucket(string id, string amount, string vesting = """{ "kind": "immediate" }""", string holder = "other") =>
        $$"""{ "id": "{{id}}", "name": "{{id}}", "holder": "{{holder}}", "amount": "{{amount}}", "vesting": {{vesting}} }""";

    /// <summary>An allocation sized by a share.</summary>
    public static string Part(string id, string share) =>
        $$"""{ "id": "{{id}}", "name": "{{id}}", "holder": "other", "share": {{share}}, "vesting": { "kind": "immediate" } }""";

    /// <summary>A constant emission each month from launch.</summary>
    public static string Monthly(string id, string amount, string from = "mint", string duration = "null", string start = "P0M") =>
        $$"""{ "id": "{{id}}", "name": "{{id}}", "holder": "staking", "from": "{{from}}", "kind": "constant", "amount": "{{amount}}", "every": "P1M", "start": "{{start}}", "duration": {{duration}} }""";

    /// <summary>A document that must be valid, or the findings as the failure.</summary>
    public static ValidScenario Valid(this ObjectNode document)
    {
        var review = ScenarioReview.Of(document);
        Assert.True(review.Valid is not null, string.Join("\n", review.Findings.Select(f => $"{f.Path} {f.Code}: {f.Message}")));
        return review.Valid!;
    }

    public static TokenAmount Tokens(string text, int decimals = 18) =>
        TokenAmount.TryParse(text, decimals, out var amount, out var problem) ? amount : throw new ArgumentException(problem);
}
