using System.Text;

namespace TokenStudio.Presentation.Tables;

/// <summary>A table as Markdown (GitHub's tables), with its title over it.</summary>
public static class MarkdownTable
{
    public static string Of(TableModel table)
    {
        var text = new StringBuilder();
        text.Append("**").Append(Cell(table.Title)).Append("**").Append(table.Note.IsEmpty ? "" : $": {Cell(table.Note)}").Append("\n\n");
        Line(text, table.Columns.Select(column => Cell(column.Head)));
        Line(text, table.Columns.Select(column => column.Kind is CellKind.Text or CellKind.Date ? "---" : "---:"));
        foreach (var row in table.Rows) Line(text, row.Cells.Select(Cell));
        return text.ToString();
    }

    static void Line(StringBuilder text, IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    // What ends a cell, begins a format or a tag is written as itself.
    static string Cell(string text)
    {
        var safe = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if ("\\`*_|[]<>~".Contains(c, StringComparison.Ordinal)) safe.Append('\\').Append(c);
            else safe.Append(char.IsControl(c) ? ' ' : c);
        }

        return safe.ToString();
    }
}
