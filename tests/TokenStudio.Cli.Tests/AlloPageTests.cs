using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TokenStudio.Model.Grants.AlloV2;

namespace TokenStudio.Tests;

/// <summary>docs/allo-files.md: every example of Allo v2 runs, and does what it says.</summary>
public sealed partial class AlloPageTests : Tool
{
    static string[] Examples { get; } = [.. Block().Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs", "allo-files.md"))).Select(m => m.Groups["json"].Value).Where(json => json.Contains("\"allo-v2\"", StringComparison.Ordinal))];

    public static TheoryData<string> Strategies => [.. StrategyKinds.All.Select(k => k.Name)];

    [Theory]
    [MemberData(nameof(Strategies))]
    public void Example_OfEachStrategy_DoesWhatItSays(string strategy)
    {
        var example = Assert.Single(Examples, e => JsonDocument.Parse(e).RootElement.GetProperty("strategy").GetString() == strategy);
        var run = Run("allo", Write(example));
        Assert.Equal((0, ""), (run.Exit, run.Messages));
        var said = JsonDocument.Parse(example).RootElement.GetProperty("actions").EnumerateArray().Select(a => a.TryGetProperty("error", out var error) ? error.GetString() : null);
        var done = run.Json.GetProperty("results").EnumerateArray().Select(r => r.TryGetProperty("error", out var error) ? error.GetString() : null);
        Assert.Equal(said, done);
    }

    // One value after the other becomes something else: an answer or findings, never a fall.
    [Theory]
    [MemberData(nameof(Strategies))]
    public void Example_WithAValueBroken_IsAnsweredOrRefusedInWords(string strategy)
    {
        var example = Assert.Single(Examples, e => JsonDocument.Parse(e).RootElement.GetProperty("strategy").GetString() == strategy);
        var places = Leaves(JsonNode.Parse(example)!).Count();
        for (var i = 0; i < places; i++)
        {
            var broken = JsonNode.Parse(example)!;
            var leaf = Leaves(broken).ElementAt(i);
            leaf.ReplaceWith(JsonNode.Parse(Hostile[(i + strategy.Length) % Hostile.Length]));
            var run = Run("allo", Write(broken.ToJsonString()));
            Assert.True(run.Exit is 0 or 1, $"{broken.ToJsonString()}\n{run.Messages}");
            if (run.Exit == 1) Assert.NotEqual("", run.Messages);
        }
    }

    static readonly string[] Hostile =
        ["null", "true", "-1", "1e400", "\"\"", "\"x\"", "[]", "{}", "\"0x\"", "[[[]]]", "{\"index\":1}", new('9', 79), $"\"{new string('9', 78)}\"", "18446744073709551616", "18446744073709551615", "\"0xffffffffffffffffffffffffffffffffffffffff\"", "\"0x00\"", "1.5", "\"9999-12-31T00:00:00Z\""];

    static IEnumerable<JsonNode> Leaves(JsonNode of) => of switch
    {
        JsonObject { Count: > 0 } members => members.Where(m => m.Value is not null).SelectMany(m => Leaves(m.Value!)),
        JsonArray { Count: > 0 } items => items.Where(i => i is not null).SelectMany(i => Leaves(i!)),
        _ => [of],
    };

    [Fact]
    public void Page_OfEveryStrategy_NamesEachParameterAndFunction()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "allo-files.md"));
        var names = StrategyKinds.All.SelectMany(k => k.Parameters.SelectMany(p => p.Leaves).Select(p => p.Name).Concat(k.Functions.Select(f => f.Name)));
        Assert.Equal([], names.Where(n => !page.Contains(n, StringComparison.Ordinal)).Distinct().ToArray());
    }

    [GeneratedRegex("```json\n(?<json>.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
