using TokenStudio.Presentation.Tables;

namespace TokenStudio.Presentation.Workbooks;

/// <summary>The projection again with every digit, as texts: a spreadsheet keeps fifteen digits of a number.</summary>
static class ExactSheet
{
    /// <summary>Null where the numbers hold every digit.</summary>
    public static TableModel? Of(TableModel table)
    {
        if (!table.Rows.Any(row => row.Cells.Where((text, i) => Digits.Rounded(text, table.KindOf(row, i))).Any())) return null;
        return table with
        {
            Id = "exact",
            Title = "Projection, exact",
            Columns = [.. table.Columns.Select(column => column with { Kind = column.Kind == CellKind.Date ? CellKind.Date : CellKind.Text })],
        };
    }
}
