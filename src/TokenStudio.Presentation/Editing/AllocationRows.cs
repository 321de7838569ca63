using TokenStudio.Model.Documents;
using TokenStudio.Model.Units;

namespace TokenStudio.Presentation.Editing;

/// <summary>One line of the allocation table, already as text.</summary>
/// <param name="Id">The allocation's id, stable while its name changes.</param>
/// <param name="Colour">Palette key of tokens.css.</param>
/// <param name="Hatched">A second bucket of the same holder.</param>
/// <param name="AmountText">"245.0M".</param>
/// <param name="Share">The size in percent of the max supply.</param>
/// <param name="Tokens">The same size in tokens, every digit.</param>
/// <param name="Terms">The vesting in a few words, shown on narrow screens: "4% at TGE, 3 mo cliff, 60 mo".</param>
/// <param name="Released">Share released, 0 to 1, at even steps of the horizon: the sparkline.</param>
public sealed record AllocationRow(
    string Id, string Name, string Colour, bool Hatched, string AmountText, bool Insider, Phrase Terms,
    EditCell Share, EditCell Tokens, EditCell AtLaunch, EditCell Cliff, EditCell Vesting, ChoiceCell Cadence, IReadOnlyList<double> Released)
{
    /// <summary>The cells that carry a finding, in the order of the columns.</summary>
    /// <param name="inTokens">The table shows sizes in tokens.</param>
    public IEnumerable<EditCell> Refused(bool inTokens = false) => new[] { inTokens ? Tokens : Share, AtLaunch, Cliff, Vesting }.Where(cell => cell.Finding is not null);
}

/// <summary>A number a person may type.</summary>
/// <param name="Path">Where the value sits in the scenario document.</param>
/// <param name="Text">The value as shown; the person's own text while it is refused.</param>
/// <param name="Label">What a screen reader says: "Team vesting, months".</param>
public sealed record EditCell(string Path, string Text, Phrase Label, CellFinding? Finding = null)
{
    /// <summary>Ties the message to its field.</summary>
    public string? FindingId => Finding is null ? null : "finding" + Path.Replace('/', '-');
}

/// <summary>Why a value is refused, or hardly meant: one sentence, and the presses that put it right.</summary>
public sealed record CellFinding(Phrase Message, IReadOnlyList<CellFix> Fixes)
{
    /// <summary>The value is taken all the same.</summary>
    public bool IsWarning { get; init; }

    public static CellFinding Of(Finding finding) =>
        new(finding.Message, [.. finding.Fixes.Select(f => new CellFix(f.Label, f.Edits))]) { IsWarning = finding.Severity != Severity.Error };
}

/// <param name="Label">A verb and a value: "Use 24".</param>
/// <param name="Edits">What it does to the scenario.</param>
public sealed record CellFix(Phrase Label, ValueList<Edit> Edits);

/// <summary>One of a few words.</summary>
/// <param name="Linked">What sets the value instead of a person ("Emissions"), or null.</param>
public sealed record ChoiceCell(string Path, string Value, Phrase Label, IReadOnlyList<Choice> Options, Phrase? Linked = null);

/// <param name="Value">What the document holds.</param>
/// <param name="Text">What people read.</param>
public sealed record Choice(string Value, Phrase Text);

/// <summary>A value set to a place in the scenario document, by a press rather than by typing.</summary>
public sealed record CellEdit(string Path, string Value);
