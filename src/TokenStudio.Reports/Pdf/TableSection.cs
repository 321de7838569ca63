using TokenStudio.Presentation.Drawing;
using TokenStudio.Presentation.Tables;

namespace TokenStudio.Reports.Pdf;

/// <summary>A table over as many pages as it takes: the head is repeated on each, long cells wrap, long rows go on overleaf.</summary>
sealed class TableSection
{
    const double RowPadding = 9.5;
    readonly PageFlow flow;
    readonly TableModel table;
    readonly TableLayout layout;
    readonly TextStyle head;
    readonly TextStyle cell;
    readonly double[] left;
    readonly List<string>[] heads;

    TableSection(PageFlow flow, TableModel table, double size)
    {
        (this.flow, this.table) = (flow, table);
        layout = TableLayout.For(table, size);
        (head, cell) = (ReportText.Head(layout.Size), ReportText.Cell(layout.Size));
        left = [.. layout.Widths.Select((_, i) => PageFlow.Left + layout.Widths.Take(i).Sum() + i * TableLayout.Gap)];
        heads = [.. table.Columns.Select((column, i) => TextWrap.Lines(column.Head, head, layout.Widths[i]))];
    }

    double LineHeight => layout.Size + 4;

    public static void Draw(PageFlow flow, TableModel table, string title)
    {
        flow.Heading(title, "", table.Note, 110);
        if (table.Columns.Count == 0) return;
        var parts = TableLayout.Parts(table);
        var size = parts.Min(TableLayout.SizeOf);
        foreach (var part in parts)
        {
            if (part != parts[0])
            {
                flow.Skip(20);
                flow.Need(110);
            }

            new TableSection(flow, part, size).Draw();
        }
    }

    void Draw()
    {
        Head();
        if (table.Rows.Count == 0) flow.Line(25.5, new TextRun("Nothing to list.", ReportText.Foot));
        for (var i = 0; i < table.Rows.Count; i++) Row(table.Rows[i], last: i == table.Rows.Count - 1);
    }

    void Head()
    {
        var (y, lines) = (flow.Y, heads.Max(lines => lines.Count));
        var height = 12 + 16 + (lines - 1) * 13;
        flow.Draw(drawing =>
        {
            // Heads of one line stand beside the last line of taller ones.
            for (var i = 0; i < heads.Length; i++)
            {
                for (var line = 0; line < heads[i].Count; line++)
                {
                    Put(drawing, i, heads[i][line], head, ReportText.Baseline(y + 6 + 13 * (line + lines - heads[i].Count), 16, head), 0);
                }
            }

            drawing.Line(new(PageFlow.Left, y + height), new(PageFlow.Right, y + height), new(Palette.Text, 1.5));
        });
        flow.Skip(height + .5);
    }

    void Row(TableRow row, bool last)
    {
        var indent = row.Colour is null ? 0 : TableLayout.Swatch;
        var lines = layout.Widths.Select((width, i) =>
            TextWrap.Lines(TableLayout.CellOf(row, i), cell, i == 0 ? width - indent : width)).ToArray();
        var count = lines.Max(text => text.Count);
        for (var from = 0; from < count;)
        {
            if (from > 0 || Height(Math.Min(count, 12)) > flow.Room) NextPage();
            var fit = Math.Max(1, (int)((flow.Room - RowPadding) / LineHeight));
            var to = Math.Min(count, from + fit);
            Slice(row, lines, from, to, indent, rule: !last || to < count);
            from = to;
        }
    }

    void NextPage()
    {
        flow.Break();
        Head();
    }

    void Slice(TableRow row, List<string>[] lines, int from, int to, double indent, bool rule)
    {
        var (y, height) = (flow.Y, Height(to - from));
        flow.Draw(drawing =>
        {
            if (row.Colour is { } colour && from == 0)
            {
                drawing.Rect(PageFlow.Left, y + (RowPadding + LineHeight) / 2 - 4.5, 9, 9, 2.5, new(Palette.Category(colour)));
            }

            for (var i = 0; i < lines.Length; i++)
            {
                for (var line = from; line < Math.Min(to, lines[i].Count); line++)
                {
                    var baseline = ReportText.Baseline(y + RowPadding / 2 + (line - from) * LineHeight, LineHeight, cell);
                    Put(drawing, i, lines[i][line], cell, baseline, i == 0 ? indent : 0);
                }
            }

            if (rule) drawing.Line(new(PageFlow.Left, y + height), new(PageFlow.Right, y + height), new(Palette.Line));
        });
        flow.Skip(height);
    }

    double Height(int lines) => RowPadding + lines * LineHeight;

    void Put(IDrawing drawing, int column, string text, TextStyle style, double baseline, double indent)
    {
        if (text.Length == 0) return;
        var (x, anchor) = layout.FromLeft[column] ? (left[column] + indent, Anchor.Start) : (left[column] + layout.Widths[column], Anchor.End);
        drawing.Text(x, baseline, anchor, new TextRun(text, style));
    }
}
