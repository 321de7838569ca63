using TokenStudio.Model.Simulation;
using TokenStudio.Presentation.Charts;

namespace TokenStudio.Presentation.Tables;

/// <summary>The histogram's twin at one row: from price to price how many runs, all of them together every run.</summary>
public static class HistogramTable
{
    public static TableModel Of(Fan fan, int row, CellForm? form = null)
    {
        form ??= CellForm.People;
        var spread = fan.Distributions.Single(d => d.Row == row);
        return new TableModel
        {
            Id = "histogram",
            Title = $"Price at {SupplyChart.TickInside(fan.Projection.Scenario.Timeline.Step, row)}",
            Note = $"USD, {ChartRows.DateOf(fan.Projection.Grid.InstantAt(row))}. In {Format.Whole(fan.BelowLaunch[row])} of {Format.Whole(fan.Paths)} runs it is below the launch price of {Format.Price(fan.LaunchPrice?.PerToken ?? 0)}. {FanTable.Note(fan)}",
            Columns = [new("from", "From", CellKind.Number), new("to", "Below", CellKind.Number), new("runs", "Runs", CellKind.Number), new("share", "Share", CellKind.Ratio)],
            Rows = [.. Rows(spread, fan.Paths, form)],
        };
    }

    static IEnumerable<TableRow> Rows(Distribution spread, int paths, CellForm form)
    {
        TableRow Row(string from, string to, int count) => new([from, to, form.Count(count), form.Part(count, paths)]);
        var edges = spread.Edges.Select(form.Number).ToArray();
        if (spread.IsCertain)
        {
            yield return Row(edges[0], "", paths);
            yield break;
        }

        yield return Row("0", edges[0], spread.Below);
        for (var i = 0; i < spread.Counts.Length; i++) yield return Row(edges[i], edges[i + 1], spread.Counts[i]);
        yield return Row(edges[^1], "", spread.Above);
    }
}
