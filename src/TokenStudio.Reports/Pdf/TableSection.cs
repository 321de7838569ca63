using TokenStudio.Presentation;
using TokenStudio.Presentation.Drawing;
using TokenStudio.Presentation.Tables;

namespace TokenStudio.Reports.Pdf;

/// <summary>A table over as many pages as it takes: the head is repeated on each, long cells wrap, long rows go on overleaf.</summary>
sealed class TableSection
{
    const double Padding = 9.5;
    const double DensePadding = 5;

    // A head and three rows: less of a table at a page's end looks lost.
    const double LeastStart = 110;
    readonly PageFlow flow;
    readonly TableModel table;
    readonly TableLayout layout;
    readonly TextStyle head;
    readonly TextStyle cell;
    readonly TextStyle linked;
    readonly double padding;
    readonly double[] left;
    readonly List<string>[] heads;

    TableSection(PageFlow flow, TableModel table, double size, bool dense)
    {
        (this.flow, this.table, padding) = (flow, table, dense ? DensePadding : Padding);
        layout = TableLayout.For(table, size, flow.Width);
        (head, cell) = (ReportText.Head(layout.Size), ReportText.Cell(layout.Size));
        linked = cell with { Ink = Palette.Accent };
        left = [.. layout.Widths.Select((_, i) => PageFlow.Left + layout.Widths.Take(i).Sum() + i * TableLayout.Gap)];
        heads = [.. table.Columns.Select((column, i) => TextWrap.Lines(column.Head, head, layout.Widths[i]))];
    }

    double LineHeight => layout.Size + 4;

    public static void Draw(PageFlow flow, TableBlock block)
    {
        var table = block.Table;
        if (block.Titled) Title(flow, table);
        if (table.Columns.Count == 0) return;
        var parts = TableLayout.Parts(table, flow.Width);
        var size = parts.Min(part => TableLayout.SizeOf(part, flow.Width, block.Dense ? TableLayout.DenseSize : TableLayout.LargestSize));
        foreach (var part in parts)
        {
            if (part != parts[0]) flow.Skip(20);
            flow.Need(LeastStart);
            new TableSection(flow, part, size, block.Dense).Draw();
        }
    }

    static void Title(PageFlow flow, TableModel table)
    {
        flow.Skip(6);
        flow.Need(LeastStart + 50);
        flow.Line(20, new TextRun(TextFit.Shortened(InterMeasure.Shared, table.Title, ReportText.BodyStrong, flow.Width), ReportText.BodyStrong));
        flow.Paragraph(table.Note, ReportText.Body, 19, flow.Width);
        flow.Skip(4);
    }

    void Draw()
    {
        Head();
        if (table.Rows.Count == 0) flow.Line(25.5, new TextRun(ReportWords.Nothing, ReportText.Foot));
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

            drawing.Line(new(PageFlow.Left, y + height), new(flow.Right, y + height), new(Palette.Text, 1.5));
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
            var fit = Math.Max(1, (int)((flow.Room - padding) / LineHeight));
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
        var addresses = Enumerable.Range(0, lines.Length).Select(i => AddressIn(TableLayout.CellOf(row, i))).ToArray();
        for (var i = 0; i < lines.Length; i++)
        {
            if (addresses[i] is { } address) flow.Links.Add(new(flow.Page, left[i], y, layout.Widths[i], height, null, address));
        }

        flow.Draw(drawing =>
        {
            if (row.Colour is { } colour && from == 0)
            {
                drawing.Rect(PageFlow.Left, y + (padding + LineHeight) / 2 - 4.5, 9, 9, 2.5, new(Palette.Category(colour)));
            }

            for (var i = 0; i < lines.Length; i++)
            {
                for (var line = from; line < Math.Min(to, lines[i].Count); line++)
                {
                    var baseline = ReportText.Baseline(y + padding / 2 + (line - from) * LineHeight, LineHeight, cell);
                    Put(drawing, i, lines[i][line], addresses[i] is null ? cell : linked, baseline, i == 0 ? indent : 0);
                }
            }

            if (rule) drawing.Line(new(PageFlow.Left, y + height), new(flow.Right, y + height), new(Palette.Line));
        });
        flow.Skip(height);
    }

    // Nothing else a reader may press: a file of anyone's must not start programs.
    static string? AddressIn(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp) && address.AbsoluteUri.All(char.IsAscii) ? address.AbsoluteUri : null;

    double Height(int lines) => padding + lines * LineHeight;

    void Put(IDrawing drawing, int column, string text, TextStyle style, double baseline, double indent)
    {
        if (text.Length == 0) return;
        var (x, anchor) = layout.FromLeft[column] ? (left[column] + indent, Anchor.Start) : (left[column] + layout.Widths[column], Anchor.End);
        drawing.Text(x, baseline, anchor, new TextRun(text, style));
    }
}
