using TokenStudio.Model.Documents;
using TokenStudio.Model.Scenarios;

namespace TokenStudio.Model.Presets;

/// <summary>The built-in scenarios, each a scenario file with its sources, read by the same reader as any other.</summary>
public static class PresetLibrary
{
    // The order of the gallery; files are embedded by glob, so a file that is not named here still comes, last.
    static readonly string[] Order =
    [
        "meridian", "uniswap", "bitcoin", "arbitrum", "optimism", "aptos", "curve", "ethereum", "solana", "monero", "litecoin",
        "meridian-rewards", "community", "dao-treasury", "dao-grants", "nft-rewards", "game-capped", "game-rewards",
    ];

    public static IReadOnlyList<Preset> All { get; } = Load();

    public static Preset? Find(string id) => All.FirstOrDefault(p => p.Id == id);

    static Preset[] Load()
    {
        var assembly = typeof(PresetLibrary).Assembly;
        const string Prefix = "presets/";
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => Read(name[Prefix.Length..^".json".Length], assembly.GetManifestResourceStream(name)!))
            .OrderBy(p => Array.IndexOf(Order, p.Id) is var at && at < 0 ? int.MaxValue : at)];
    }

    static Preset Read(string id, Stream stream)
    {
        using var memory = new MemoryStream();
        using (stream) stream.CopyTo(memory);
        var reading = ScenarioReader.Read(memory.ToArray());
        return new Preset(id, reading.Document ?? throw new InvalidOperationException($"Preset {id} is no scenario: {reading.Findings[0].Message}"));
    }
}

/// <summary>A built-in scenario.</summary>
public sealed record Preset(string Id, ObjectNode Document)
{
    public string Name => Document.Text("name") ?? Id;

    public string Description => Document.Text("description") ?? "";
}
