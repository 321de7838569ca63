using TokenStudio.Presentation.Drawing;
using TokenStudio.Presentation.Tables;

namespace TokenStudio.Reports.Pdf;

/// <summary>How wide a table's columns are and how large its letters, so that it fits the page.</summary>
sealed class TableLayout
{
    public const double Gap = 18;
    public const double Swatch = 17;

    // Wider text than this is prose: it may wrap.
    const double Prose = 150;
    const double SmallestSize = 9;
    public const double LargestSize = 12;

    /// <summary>Of tables that are looked up rather than read.</summary>
    public const double DenseSize = 10;

    // Parts of a table's width: what is narrower is not broken to give others room, and no word claims more than the other.
    const double Narrow = .28;
    const double Wide = .36;

    // A table in parts has the room to be read well.
    const double SizeInParts = 11;

    // Rows past these seldom widen a column, and a wider cell wraps.
    const int RowsMeasured = 400;
    const int LettersMeasured = 200;
    const int WordsMeasured = 8;

    public required double Size { get; init; }
    public required double[] Widths { get; init; }
    public required bool[] FromLeft { get; init; }

    /// <summary>The largest letters at which the table's columns stand side by side, px.</summary>
    public static double SizeOf(TableModel table, double width, double largest = LargestSize)
    {
        var size = largest;
        while (size > SmallestSize && !Fits(table.Columns, Natural(table, size), size, width)) size--;
        return size;
    }

    public static TableLayout For(TableModel table, double size, double width)
    {
        var natural = Natural(table, size);
        return new()
        {
            Size = size,
            Widths = Shared(natural, [.. LongestWords(table, size).Zip(natural, Math.Min)], Available(natural.Length, width)),
            FromLeft = [.. table.Columns.Select((column, i) => i == 0 || column.Kind == CellKind.Text)],
        };
    }

    /// <summary>The table in as many parts as its columns need, each with the first column; nearly always itself alone.</summary>
    public static List<TableModel> Parts(TableModel table, double width)
    {
        if (Fits(table.Columns, Natural(table, SmallestSize), SmallestSize, width)) return [table];

        var natural = Natural(table, SizeInParts);
        var parts = new List<List<int>> { new() { 0 } };
        for (var i = 1; i < natural.Length; i++)
        {
            List<int> wider = [.. parts[^1], i];
            if (parts[^1].Count == 1 || Fits([.. wider.Select(c => table.Columns[c])], [.. wider.Select(c => natural[c])], SizeInParts, width)) parts[^1] = wider;
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

    static double Available(int columns, double width) => width - Gap * (columns - 1);

    // Prose counts as narrow as it may be wrapped; a figure torn in two reads as two.
    static bool Fits(IReadOnlyList<TableColumn> columns, double[] natural, double size, double width) =>
        natural.Select((needed, i) => columns[i].Kind == CellKind.Text ? Math.Min(needed, Prose * size / LargestSize) : needed).Sum() <= Available(natural.Length, width);

    static double[] Natural(TableModel table, double size) => [.. table.Columns.Select((column, i) =>
    {
        var cells = table.Rows.Take(RowsMeasured).Select(row => Width(CellOf(row, i), ReportText.Cell(size)) + (i == 0 && row.Colour is not null ? Swatch : 0));
        return Math.Ceiling(cells.Append(Width(column.Head, ReportText.Head(size))).Max()) + 1;
    })];

    static IEnumerable<double> LongestWords(TableModel table, double size) => table.Columns.Select((_, i) =>
        table.Rows.Take(RowsMeasured).SelectMany(row => CellOf(row, i).Split(' ')).OrderByDescending(word => word.Length).Take(WordsMeasured).Select(word => Width(word, ReportText.Cell(size)) + 1).DefaultIfEmpty().Max());

    static double Width(string text, TextStyle style) =>
        TextShaper.Width(text.Length > LettersMeasured ? text[..LettersMeasured] : text, style);

    // Spare room goes to all in proportion, as a browser gives it. Where room lacks, each keeps its longest word, and what is left
    // fills narrow columns first.
    static double[] Shared(double[] natural, double[] words, double available)
    {
        var total = natural.Sum();
        if (total <= available) return [.. natural.Select(width => width * available / total)];
        words = [.. words.Zip(natural, (word, whole) => whole <= available * Narrow ? whole : Math.Min(word, available * Wide))];
        if (words.Sum() > available) words = new double[natural.Length];

        var widths = new double[natural.Length];
        var (room, open) = (available - words.Sum(), natural.Length);
        foreach (var i in Enumerable.Range(0, natural.Length).OrderBy(i => natural[i] - words[i]))
        {
            widths[i] = words[i] + Math.Min(natural[i] - words[i], room / open--);
            room -= widths[i] - words[i];
        }

        return widths;
    }
}
