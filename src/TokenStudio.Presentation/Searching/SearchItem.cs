namespace TokenStudio.Presentation.Searching;

/// <summary>What one may look for, in the order groups stand among equals.</summary>
public enum SearchGroup
{
    Commands,
    Parameters,
    Checks,
    Scenarios,
    Kinds,
    Glossary,
}

/// <summary>Something that can be found by its name and then opened or run.</summary>
/// <param name="Place">Where it is: a path of the document, a check's place, an address, or a command's id.</param>
/// <param name="Title">What it is found by.</param>
public sealed record SearchItem(SearchGroup Group, string Place, Phrase Title)
{
    /// <summary>Said beside the title: a value, a sentence.</summary>
    public Phrase Note { get; init; } = "";

    /// <summary>Keys that do the same.</summary>
    public string Keys { get; init; } = "";

    /// <summary>Its title without where it stands, "Cliff" for "Team, cliff": as good a name as the title.</summary>
    public Phrase ShortTitle { get; init; } = "";

    /// <summary>Other names it is found by.</summary>
    public IReadOnlyList<Phrase> Aliases { get; init; } = [];

    /// <summary>The same in every session and language, so that what was chosen lately can be remembered.</summary>
    public string Key => $"{Group}:{Place}:{Title.Wording}";
}

/// <param name="Title">"Parameters"; "Recent" over what was chosen lately.</param>
public sealed record SearchSection(Phrase Title, IReadOnlyList<SearchItem> Items);
