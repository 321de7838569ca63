using System.Globalization;
using TokenStudio.Model.Simulation;
using TokenStudio.Presentation.Charts;

namespace TokenStudio.Presentation.Tables;

/// <summary>The fan chart's twin: one row a step, the digits of <see cref="FanTable"/>, then the runs that are drawn.</summary>
public static class BandTable
{
    // As FanTable.Lines names them.
    static readonly Dictionary<string, string> Heads = new() { ["mean"] = "Expected", ["p50"] = "Median" };

    public static TableModel Of(Fan fan, FanMeasure measure)
    {
        (string Name, double[] Values)[] lines = [.. FanTable.Lines(fan.Of(measure)), .. fan.RunsOf(measure).Select((run, i) => (string.Create(CultureInfo.InvariantCulture, $"run {i + 1}"), run))];
        return new TableModel
        {
            Id = "fan",
            Title = FanChart.Title(measure),
            Note = $"USD. {FanTable.Note(fan)}",
            Columns = [new("step", "Step", CellKind.Text), new("date", "Date", CellKind.Date), .. lines.Select(line => new TableColumn(line.Name, Head(line.Name), CellKind.Number))],
            Rows = [.. Enumerable.Range(0, fan.Projection.RowCount).Select(row => new TableRow(
                [fan.Tick(row), ChartRows.DateOf(fan.Projection.Grid.InstantAt(row)), .. lines.Select(line => FanTable.Number(line.Values[row]))]))],
        };
    }

    static string Head(string name) => Heads.GetValueOrDefault(name, char.ToUpperInvariant(name[0]) + name[1..]);
}
