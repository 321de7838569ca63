using TokenStudio.Model.Checks;
using TokenStudio.Presentation.Editing;

namespace TokenStudio.Presentation.Checking;

/// <summary>One check, already as text.</summary>
/// <param name="Word">Its state for those who do not see its mark: "Critical".</param>
/// <param name="Before">The sentence up to the number.</param>
/// <param name="Number">"28.2%"; empty where the check does not apply.</param>
/// <param name="After">The sentence from there on.</param>
public sealed record CheckRow(string Code, CheckState State, Phrase Word, Phrase Title, Phrase Before, Phrase Number, Phrase After)
{
    public Phrase Sentence => $"{Before}{Number}{After}";

    /// <summary>Null where the check does not apply.</summary>
    public CheckLimit? Limit { get; init; }

    /// <summary>Null where there is nothing to go to.</summary>
    public CheckJump? Jump { get; init; }
    public IReadOnlyList<CellFix> Fixes { get; init; } = [];

    /// <summary>Why one wants it.</summary>
    public required Phrase Reason { get; init; }

    /// <summary>Where the usual limit comes from.</summary>
    public required Phrase Source { get; init; }
}

/// <summary>What a number is held against.</summary>
/// <param name="Text">"10%", "2.0×", "36 months".</param>
/// <param name="Bound">"at most" or "at least".</param>
/// <param name="Field">How it is changed; null where it is always the same.</param>
public sealed record CheckLimit(Phrase Text, Phrase Bound, LimitField? Field)
{
    /// <summary>"at most 10%".</summary>
    public Phrase Bounded => $"{Bound} {Text}";
}

/// <summary>A limit as a field.</summary>
/// <param name="Path">/limits/largestUnlock.</param>
/// <param name="Value">What the field holds: "10" for 10 %.</param>
/// <param name="Unit">"%", "×", "mo" or nothing.</param>
/// <param name="Usual">"10%".</param>
public sealed record LimitField(string Path, Phrase Label, string Value, Phrase Unit, Phrase Usual);

/// <summary>Where to look: a month for the cursor, else a place of the document.</summary>
/// <param name="Label">"Go to month 12".</param>
public sealed record CheckJump(Phrase Label, string Path, int? Month);
