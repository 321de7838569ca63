namespace TokenStudio.Web.Components.Commands;

/// <summary>Something a person can do, by its name or by its keys. The palette, the sheet of keys, the tooltips and the key handling know it from here.</summary>
/// <param name="Name">A verb first: "Undo", "Go to Supply".</param>
/// <param name="Place">Where it is there: a heading of the sheet.</param>
public sealed record StudioCommand(string Id, Phrase Name, Phrase Place)
{
    /// <summary>"Ctrl Z", "Shift ]", or "G S" for one after the other; the first is shown.</summary>
    public IReadOnlyList<string> Keys { get; init; } = [];

    /// <summary>One sentence, where the name does not say all.</summary>
    public Phrase Does { get; init; } = "";

    /// <summary>Other names it is found by.</summary>
    public IReadOnlyList<Phrase> Aliases { get; init; } = [];

    /// <summary>keys.js does it, or a press on the element that carries its id as data-command.</summary>
    public bool InBrowser { get; init; }

    /// <summary>Its name with its keys: "Undo (Ctrl Z)".</summary>
    public Phrase Tip => Keys.Count == 0 ? Name : (Phrase)$"{Name} ({Chord.Named(Keys[0])})";

    /// <summary>For aria-keyshortcuts; null for keys it cannot state.</summary>
    public string? Aria => Keys.Count == 0 || Chord.IsSequence(Keys[0]) ? null : Keys[0].Replace("Ctrl", "Control", StringComparison.Ordinal).Replace(' ', '+');
}

/// <summary>Keys as the registry writes them.</summary>
public static class Chord
{
    /// <summary>"G S" is one key after the other; "Ctrl S" is both at once.</summary>
    public static bool IsSequence(string keys) => keys.Split(' ') is [not ("Ctrl" or "Shift"), _, ..];

    /// <summary>The keys of a chord or sequence.</summary>
    public static IReadOnlyList<string> Parts(string keys) => keys.Split(' ');

    /// <summary>As the keys are called where the reader types: "Ctrl Z" is "Strg Z" on a German keyboard.</summary>
    public static string Named(string keys) => string.Join(' ', Parts(keys).Select(Name));

    static Phrase Name(string key) => key switch
    {
        "Ctrl" => "Ctrl",
        "Shift" => "Shift",
        "Alt" => "Alt",
        "Enter" => "Enter",
        "Esc" => "Esc",
        _ => Phrase.Verbatim(key),
    };
}
