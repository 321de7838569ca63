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
            Columns = [new("date", "date", CellKind.Date), new("step", "step", CellKind.Number), .. columns.Select(c => new TableColumn(c.Name, c.Name, CellKind.Number))],
            Rows = [.. Enumerable.Range(0, fan.Projection.RowCount).Select(row => new TableRow(
                [UtcInstants.ToShortText(grid.InstantAt(row)), row.ToString(CultureInfo.InvariantCulture), .. columns.Select(c => Number(c.Values[row]))]))],
        };
    }

    /// <summary>"10,000 paths, seed 42; exact percentiles of these paths."</summary>
    public static string Note(Fan fan)
    {
        var error = fan.PercentileError == 0 ? "exact percentiles of these paths" : $"percentiles within {Format.Percent(fan.PercentileError)} of those of these paths";
        var partial = fan.IsComplete ? "" : $" of {Format.Whole(fan.Settings.Paths)}, cancelled";
        return string.Create(CultureInfo.InvariantCulture, $"{Format.Whole(fan.Paths)} paths{partial}, seed {fan.Settings.Seed}; {error}.");
    }
}
