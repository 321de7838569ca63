using TokenStudio.Presentation.Drawing;
using TokenStudio.Presentation.Tables;

namespace TokenStudio.Reports.Pdf;

/// <summary>How wide a table's columns are and how large its letters, so that it fits the page.</summary>
sealed class TableLayout
{
    public const double Gap = 18;
    public const double Swatch = 17;

    // Wider text than this is prose: it may wrap, and reads from the left.
    const double Prose = 150;
    const double SmallestSize = 9;
    const double LargestSize = 12;

    // A table in parts has the room to be read well.
    const double SizeInParts = 11;

    // Rows past these seldom widen a column, and a wider cell wraps.
    const int RowsMeasured = 400;
    const int LettersMeasured = 200;

    public required double Size { get; init; }
    public required double[] Widths { get; init; }
    public required bool[] FromLeft { get; init; }

    /// <summary>The largest letters at which the table's columns stand side by side, px.</summary>
    public static double SizeOf(TableModel table)
    {
        var size = LargestSize;
        while (size > SmallestSize && !Fits(Natural(table, size), size)) size--;
        return size;
    }

    public static TableLayout For(TableModel table, double size)
    {
        var natural = Natural(table, size);
        return new()
        {
            Size = size,
            Widths = Shared(natural, Available(natural.Length)),
            FromLeft = [.. natural.Select((width, i) => i == 0 || table.Columns[i].Kind == CellKind.Text && width > Prose)],
        };
    }

    /// <summary>The table in as many parts as its columns need, each with the first column; nearly always itself alone.</summary>
    public static List<TableModel> Parts(TableModel table)
    {
        if (Fits(Natural(table, SmallestSize), SmallestSize)) return [table];

        var natural = Natural(table, SizeInParts);
        var parts = new List<List<int>> { new() { 0 } };
        for (var i = 1; i < natural.Length; i++)
        {
            List<int> wider = [.. parts[^1], i];
            if (parts[^1].Count == 1 || Fits([.. wider.Select(c => natural[c])], SizeInParts)) parts[^1] = wider;
            else parts.Add([0, i]);
        }

        return parts.Count == 1 ? [table] : [.. parts.Select(part => table with
        {
            Columns = [.. part.Select(c => table.Columns[c])],
            Rows = [.. table.Rows.Select(row => row with { Cells = [.. part.Select(c => CellOf(row, c))] })],
        })];
    }

    /// <summary>A row's text in a column; a short row's missing cells are empty.</summary>
    public static string CellOf(TableRow row, int column) => column < row.Cells.Count ? row.Cells[column] : "";

    static double Available(int columns) => PageFlow.Width - Gap * (columns - 1);

    // Prose counts as narrow as it may be wrapped.
    static bool Fits(double[] natural, double size) =>
        natural.Sum(width => Math.Min(width, Prose * size / LargestSize)) <= Available(natural.Length);

    static double[] Natural(TableModel table, double size) => [.. table.Columns.Select((column, i) =>
    {
        var cells = table.Rows.Take(RowsMeasured).Select(row => Width(CellOf(row, i), ReportText.Cell(size)) + (i == 0 && row.Colour is not null ? Swatch : 0));
        return Math.Ceiling(cells.Append(Width(column.Head, ReportText.Head(size))).Max()) + 1;
    })];

    static double Width(string text, TextStyle style) =>
        TextShaper.Width(text.Length > LettersMeasured ? text[..LettersMeasured] : text, style);

    // Spare room goes to all in proportion, as a browser gives it. Where room lacks, narrow columns keep what they need
    // and the wide ones share the rest alike.
    static double[] Shared(double[] natural, double available)
    {
        var total = natural.Sum();
        if (total <= available) return [.. natural.Select(width => width * available / total)];

        var widths = new double[natural.Length];
        var (room, open) = (available, natural.Length);
        foreach (var i in Enumerable.Range(0, natural.Length).OrderBy(i => natural[i]))
        {
            widths[i] = Math.Min(natural[i], room / open--);
            room -= widths[i];
        }

        return widths;
    }
}
