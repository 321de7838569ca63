using System.Globalization;
using TokenStudio.Model.Simulation;
using TokenStudio.Presentation.Charts;

namespace TokenStudio.Presentation.Tables;

/// <summary>The fan chart's twin: one row a step, the digits of <see cref="FanTable"/>, then the runs that are drawn.</summary>
public static class BandTable
{
    public static TableModel Of(Fan fan, FanMeasure measure, CellForm? form = null)
    {
        form ??= CellForm.People;
        (string Name, Phrase Head, double[] Values)[] lines =
        [
            .. FanTable.Lines(fan.Of(measure)).Select(line => (line.Name, Head(line.Name), line.Values)),
            .. fan.RunsOf(measure).Select((run, i) => (string.Create(CultureInfo.InvariantCulture, $"run {i + 1}"), (Phrase)$"Run {i + 1}", run)),
        ];
        return new TableModel
        {
            Id = "fan",
            Title = FanChart.Title(measure),
            Note = $"USD. {FanTable.Note(fan)}",
            Columns = [new("step", "Step", CellKind.Text), new("date", "Date", CellKind.Date), .. lines.Select(line => new TableColumn(line.Name, line.Head, CellKind.Number))],
            Rows = [.. Enumerable.Range(0, fan.Projection.RowCount).Select(row => new TableRow(
                [Say(fan.Tick(row)), form.Date(fan.Projection.Grid.InstantAt(row)), .. lines.Select(line => form.Number(line.Values[row]))]))],
        };
    }

    // As FanTable.Lines names them.
    static Phrase Head(string name) => name switch
    {
        "mean" => "Expected",
        "p50" => "Median",
        _ => Phrase.Verbatim(name.ToUpperInvariant()),
    };
}
