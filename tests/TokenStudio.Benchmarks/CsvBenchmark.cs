using System.Diagnostics;
using System.Globalization;
using System.Text;
using CsvHelper;
using TokenStudio.Presentation.Tables;
using TokenStudio.Reports.Csv;

namespace TokenStudio.Benchmarks;

/// <summary>P9: tables written as CSV, harmless to spreadsheets, beside the library alone and a loop of strings.</summary>
static class CsvBenchmark
{
    const int Rows = 250_000;
    const int Rounds = 7;

    public static void Run(TextWriter output)
    {
        var table = Table();
        var (ours, library, loop) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            ours.Add(RowsASecond(() => CsvTable.Write(table, Stream.Null)));
            library.Add(RowsASecond(() => ByTheLibrary(table)));
            loop.Add(RowsASecond(() => ByALoop(table)));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"CSV, {Rows:N0} rows x 8 columns, M rows/s, median of {Rounds} interleaved rounds: ours {Median(ours):0.00} (goal >= 2.9, safe from formulas), CsvHelper alone {Median(library):0.00}, string.Join and StreamWriter, unsafe {Median(loop):0.00}"));
    }

    static void ByTheLibrary(TableModel table)
    {
        using var csv = CsvWriter.Create(Stream.Null, CsvWriterOptions.Default, leaveOpen: true);
        foreach (var row in table.Rows) csv.WriteRecord([.. row.Cells]);
    }

    static void ByALoop(TableModel table)
    {
        using var writer = new StreamWriter(Stream.Null, new UTF8Encoding(false));
        foreach (var row in table.Rows) writer.Write(string.Join(',', row.Cells) + "\r\n");
    }

    static double RowsASecond(Action write)
    {
        var since = Stopwatch.GetTimestamp();
        write();
        return Rows / Stopwatch.GetElapsedTime(since).TotalSeconds / 1e6;
    }

    static double Median(List<double> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }

    static TableModel Table()
    {
        CellKind[] kinds = [CellKind.Date, CellKind.Text, CellKind.Text, CellKind.Number, CellKind.Number, CellKind.Number, CellKind.Number, CellKind.Number];
        var chance = new Random(1);
        string Number() => (chance.NextDouble() * 1e9).ToString("R", CultureInfo.InvariantCulture);
        return new()
        {
            Id = "benchmark",
            Title = "Benchmark",
            Columns = [.. kinds.Select((kind, i) => new TableColumn($"column{i}", "Column", kind))],
            Rows = [.. Enumerable.Range(0, Rows).Select(_ => new TableRow(["2027-03-01", "Team", "vesting", Number(), Number(), Number(), Number(), Number()]))],
        };
    }
}
