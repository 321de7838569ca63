using TokenStudio.Presentation.Editing;

namespace TokenStudio.Presentation.Granting;

/// <summary>One value of a programme: its name and what follows from it at the left, its field at the right.</summary>
/// <param name="Note">"6,250 USDC to the fee address", or empty.</param>
/// <param name="Unit">Behind the value.</param>
public sealed record GrantRow(ParameterField Field, Phrase Note, Phrase Unit)
{
    /// <summary>Null where the value is only typed.</summary>
    public SliderCell? Slider { get; init; }

    /// <summary>Its text is long, as addresses are: the field stands below its name.</summary>
    public bool IsWide { get; init; }
}

/// <summary>Values that belong together.</summary>
/// <param name="Aside">Where they are kept or when they are set, beside the title.</param>
/// <param name="Notes">What follows from all of them.</param>
public sealed record GrantSection(string Id, Phrase Title, Phrase Aside, IReadOnlyList<GrantRow> Rows, IReadOnlyList<Phrase> Notes);

/// <summary>A choice between a few, each with what it means.</summary>
public sealed record GrantRadio(string Path, Phrase Title, string Value, IReadOnlyList<GrantOption> Options);

public sealed record GrantOption(string Value, Phrase Label, Phrase Help);
