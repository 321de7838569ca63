using TokenStudio.Model.Simulation;
using TokenStudio.Presentation.Tables;

namespace TokenStudio.Presentation.Charts;

/// <summary>In how many runs the price is below the launch price, over time.</summary>
public static class ChanceChart
{
    public static ShownChart Of(Fan fan)
    {
        var rows = ChartRows.Of(fan.Projection);
        var points = ChartRows.Points(fan.Projection, rows);
        double[] below = [.. rows.Select(row => (double)fan.BelowLaunch[row] / fan.Paths)];
        var frame = Frame(points);
        var chart = frame with
        {
            Summary = $"Share of {Format.Whole(fan.Paths)} runs below the launch price: {Format.Chance(below[frame.Cursor])} on {points[frame.Cursor].Date}, {Format.Chance(below[^1])} on {points[^1].Date}.",
            Series = [new("below", "Below launch price", "accent", false, below)],
        };
        return new(chart, new(() => Table(fan)));
    }

    /// <summary>The axes before the first run.</summary>
    public static ChartModel Empty(Projection projection)
    {
        var points = ChartRows.Points(projection, ChartRows.Of(projection));
        return Frame(points) with { Summary = $"Share of runs below the launch price up to {points[^1].Date}: no run yet." };
    }

    static ChartModel Frame(ChartPoint[] points) => new()
    {
        Id = "below-launch",
        Title = "Below launch price",
        Unit = "share of runs",
        Summary = "",
        Form = ChartForm.Lines,
        Scale = ValueScale.Chance,
        Sum = new("Below launch price", "of runs"),
        Points = points,
        Series = [],
        Top = 1,
        Cursor = ChartRows.YearIn(points),
    };

    /// <summary>Its twin.</summary>
    public static TableModel Table(Fan fan, CellForm? form = null) => new()
    {
        Id = "below-launch",
        Title = "Below launch price",
        Note = $"Runs with a price below the launch price of {Format.Price(fan.LaunchPrice?.PerToken ?? 0)}. {FanTable.Note(fan)}",
        Columns = [new("step", "Step", CellKind.Text), new("date", "Date", CellKind.Date), new("runs", "Runs below", CellKind.Number), new("share", "Share", CellKind.Ratio)],
        Rows = [.. fan.BelowLaunch.Select((count, row) => new TableRow([Say(fan.Tick(row)), (form ?? CellForm.People).Date(fan.Projection.Grid.InstantAt(row)), (form ?? CellForm.People).Count(count), (form ?? CellForm.People).Part(count, fan.Paths)]))],
    };
}
