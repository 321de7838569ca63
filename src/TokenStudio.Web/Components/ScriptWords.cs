using System.Text.Json;

namespace TokenStudio.Web.Components;

/// <summary>The words scripts write into pages, by the key they ask for: js/words.js reads them from the html element. {0} is what the script knows.</summary>
public static class ScriptWords
{
    public static IReadOnlyDictionary<string, Phrase> All { get; } = new Dictionary<string, Phrase>
    {
        ["launch"] = "TGE",
        ["month"] = "M{0}",
        ["day"] = "D{0}",
        ["at"] = "At {0}",
        ["noData"] = "no data",
        ["theCursor"] = "the cursor",
        ["noRun"] = "Distribution of the price: no run yet.",
        ["everyRun"] = "every run {0}",
        ["below"] = "{0} below",
        ["on"] = "on",
        ["off"] = "off",
        ["between"] = "{0} {1} and {2}",
    };

    /// <summary>In the reader's language.</summary>
    public static string Json => JsonSerializer.Serialize(All.ToDictionary(w => w.Key, w => w.Value.ToString()));
}
