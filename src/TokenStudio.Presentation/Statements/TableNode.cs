using TokenStudio.Model.Documents;
using TokenStudio.Model.Units;
using TokenStudio.Presentation.Tables;

namespace TokenStudio.Presentation.Statements;

/// <summary>A table as an array of row objects, members named as the columns; amounts are texts, an empty cell is null.</summary>
public static class TableNode
{
    public static ListNode Of(TableModel table) => new(table.Rows.Select(row => (Node)new ObjectNode(
        table.Columns.Select((column, i) => new Member(column.Key, Cell(table.KindOf(row, i), row.Cells[i]))).ToValueList())).ToValueList());

    static Node Cell(CellKind kind, string text) => kind switch
    {
        _ when text.Length == 0 => Node.Null,
        CellKind.Number or CellKind.Ratio => new NumberNode(text),
        _ => Node.Of(text),
    };
}
