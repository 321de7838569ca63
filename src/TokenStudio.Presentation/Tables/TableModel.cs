namespace TokenStudio.Presentation.Tables;

/// <summary>A table as people and files see it: heads and cells as text, made once for screen, CSV and PDF.</summary>
public sealed record TableModel
{
    public required string Id { get; init; }
    public required Phrase Title { get; init; }

    /// <summary>One sentence under the title, or empty.</summary>
    public Phrase Note { get; init; } = "";
    public required IReadOnlyList<TableColumn> Columns { get; init; }
    public required IReadOnlyList<TableRow> Rows { get; init; }
}

/// <summary>What a column holds; decides alignment, and escaping in files (numbers stay numbers).</summary>
public enum CellKind
{
    Text,
    Number,

    /// <summary>A number that files write as exact text where the format has no exact numbers (JSON).</summary>
    Amount,
    Date,
}

/// <param name="Key">The column's name in files.</param>
/// <param name="Head">The column's head for people.</param>
public sealed record TableColumn(string Key, Phrase Head, CellKind Kind);

/// <param name="Colour">Palette key of a swatch before the first cell, or null.</param>
/// <param name="Cells">One text a column; empty where there is no value.</param>
public sealed record TableRow(IReadOnlyList<string> Cells, string? Colour = null);
