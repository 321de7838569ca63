using TokenStudio.Presentation.Charts;
using TokenStudio.Presentation.Tables;

namespace TokenStudio.Presentation;

/// <summary>A part of the report with a heading, an entry in its contents and in the reader's outline.</summary>
/// <param name="Id">Stable: "unlocks".</param>
/// <param name="Title">Without its number.</param>
public sealed record ReportSection(string Id, Phrase Title, params IReadOnlyList<ReportBlock> Blocks)
{
    /// <summary>Set lighter beside the title, or empty.</summary>
    public Phrase Unit { get; init; } = "";

    /// <summary>A sentence under the title, or empty.</summary>
    public Phrase Note { get; init; } = "";

    /// <summary>Stands beside the next one where that is small too.</summary>
    public bool Small { get; init; }

    /// <summary>Starts a page and is named by a letter, so that it can be taken out by itself.</summary>
    public bool Annex { get; init; }
}

/// <summary>What a section shows.</summary>
public abstract record ReportBlock
{
    private protected ReportBlock() { }
}

/// <param name="Tall">As high as a chart that is read for its values.</param>
public sealed record ChartBlock(ChartModel Chart, bool Tall = false) : ReportBlock;

/// <param name="Titled">With the table's own title and note, for a section has but one.</param>
/// <param name="Dense">Many rows that are looked up rather than read.</param>
public sealed record TableBlock(TableModel Table, bool Titled = false, bool Dense = false) : ReportBlock;
