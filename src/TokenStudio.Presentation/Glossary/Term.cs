namespace TokenStudio.Presentation.Glossary;

/// <summary>A word of this studio, with the one meaning it has here.</summary>
/// <param name="Id">Its anchor on the page: "float".</param>
/// <param name="Definition">One to three sentences.</param>
public sealed record Term(string Id, Phrase Name, Phrase Definition)
{
    /// <summary>Other names people look for.</summary>
    public IReadOnlyList<Phrase> Aliases { get; init; } = [];

    /// <summary>Where common trackers and tools mean something else, or empty.</summary>
    public Phrase Trackers { get; init; } = "";

    /// <summary>"minted − burned", or empty.</summary>
    public Phrase Formula { get; init; } = "";

    /// <summary>Anchor of the kind in the reference whose formula it is, or empty.</summary>
    public string Kind { get; init; } = "";

    /// <summary>Ids of terms to read next.</summary>
    public IReadOnlyList<string> Related { get; init; } = [];

    /// <summary>What screens call it in English: labels of fields, figures, table heads and charts.</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];

    public string Address => $"/glossary#{Id}";
}

/// <param name="Line">What its terms are about.</param>
public sealed record TermGroup(Phrase Title, Phrase Line, IReadOnlyList<Term> Terms);
