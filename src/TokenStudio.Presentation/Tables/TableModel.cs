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

    /// <summary>What a cell holds.</summary>
    public CellKind KindOf(TableRow row, int column) => row.Kinds?[column] ?? Columns[column].Kind;
}

/// <summary>What a column holds; decides alignment, and escaping in files (numbers stay numbers).</summary>
public enum CellKind
{
    Text,
    Number,

    /// <summary>A number that files write as exact text where the format has no exact numbers (JSON).</summary>
    Amount,

    /// <summary>A number that is a share or a growth: 0.145, which spreadsheets show as 14.5 %.</summary>
    Ratio,
    Date,
}

/// <param name="Key">The column's name in files.</param>
/// <param name="Head">The column's head for people.</param>
public sealed record TableColumn(string Key, Phrase Head, CellKind Kind);

/// <param name="Colour">Palette key of a swatch before the first cell, or null.</param>
/// <param name="Cells">One text a column; empty where there is no value.</param>
public sealed record TableRow(IReadOnlyList<string> Cells, string? Colour = null)
{
    /// <summary>What this row's cells hold where that differs from row to row; null where the columns say it.</summary>
    public IReadOnlyList<CellKind>? Kinds { get; init; }
}
