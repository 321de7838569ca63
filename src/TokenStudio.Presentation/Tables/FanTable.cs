using System.Globalization;
using TokenStudio.Model.Simulation;
using TokenStudio.Model.Timing;

namespace TokenStudio.Presentation.Tables;

/// <summary>The bands of a Monte Carlo run, one row a step: mean and percentiles of price and market cap.</summary>
public static class FanTable
{
    /// <summary>The bands by the names of the public contract.</summary>
    public static IReadOnlyList<(string Name, Band Band)> Series(Fan fan) => [("price", fan.Price), ("market_cap", fan.MarketCap)];

    /// <summary>"mean", "p5" ... "p95" with their values.</summary>
    public static IReadOnlyList<(string Name, double[] Values)> Lines(Band band) =>
        [("mean", band.Mean), .. Percentiles.All.Select((percent, i) => (string.Create(CultureInfo.InvariantCulture, $"p{percent}"), band.Percentiles[i]))];

    /// <summary>The shortest text that reads back as the same double.</summary>
    public static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    public static TableModel Of(Fan fan)
    {
        (string Name, double[] Values)[] columns = [.. Series(fan).SelectMany(s => Lines(s.Band).Select(line => ($"{s.Name}:{line.Name}", line.Values)))];
        var grid = fan.Projection.Grid;
        return new TableModel
        {
            Id = "fan",
            Title = "Monte Carlo bands",
            Note = Note(fan),
            Columns = [new("date", Phrase.Verbatim("date"), CellKind.Date), new("step", Phrase.Verbatim("step"), CellKind.Number), .. columns.Select(c => new TableColumn(c.Name, Phrase.Verbatim(c.Name), CellKind.Number))],
            Rows = [.. Enumerable.Range(0, fan.Projection.RowCount).Select(row => new TableRow(
                [UtcInstants.ToShortText(grid.InstantAt(row)), row.ToString(CultureInfo.InvariantCulture), .. columns.Select(c => Number(c.Values[row]))]))],
        };
    }

    /// <summary>"10,000 paths, seed 42; exact percentiles of these paths."</summary>
    public static Phrase Note(Fan fan)
    {
        var (made, wanted, seed, error) = (fan.Paths, fan.Settings.Paths, fan.Settings.Seed, Format.Percent(fan.PercentileError));
        return (fan.IsComplete, fan.PercentileError == 0) switch
        {
            (true, true) => (Phrase)$"{made:N0} paths, seed {seed}; exact percentiles of these paths.",
            (true, false) => (Phrase)$"{made:N0} paths, seed {seed}; percentiles within {error} of those of these paths.",
            (false, true) => (Phrase)$"{made:N0} paths of {wanted:N0}, cancelled, seed {seed}; exact percentiles of these paths.",
            _ => (Phrase)$"{made:N0} paths of {wanted:N0}, cancelled, seed {seed}; percentiles within {error} of those of these paths.",
        };
    }
}
