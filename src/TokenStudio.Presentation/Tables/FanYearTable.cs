using TokenStudio.Model.Simulation;
using TokenStudio.Model.Timing;
using TokenStudio.Presentation.Charts;

namespace TokenStudio.Presentation.Tables;

/// <summary>A Monte Carlo run in few rows: launch, the first row at or after each year, the end.</summary>
public static class FanYearTable
{
    public static TableModel Of(Fan fan) => new()
    {
        Id = "fan-by-year",
        Title = "Price in the runs, by year",
        Note = $"{FanTable.Note(fan)} An assumption, not a forecast.",
        Columns =
        [
            new("date", "Date", CellKind.Date), new("p5", "P5", CellKind.Number), new("p25", "P25", CellKind.Number), new("p50", "Median", CellKind.Number),
            new("p75", "P75", CellKind.Number), new("p95", "P95", CellKind.Number), new("mean", "Expected", CellKind.Number), new("below", "Below launch", CellKind.Number),
        ],
        Rows = [.. Rows(fan).Select(row => new TableRow(
            [ChartRows.DateOf(fan.Projection.Grid.InstantAt(row)), .. fan.Price.Percentiles.Select(p => Format.Money(p[row])), Format.Money(fan.Price.Mean[row]), Format.Chance((double)fan.BelowLaunch[row] / fan.Paths)]))],
    };

    static IEnumerable<int> Rows(Fan fan)
    {
        var (projection, last) = (fan.Projection, fan.Projection.RowCount - 1);
        var origin = projection.Scenario.Timeline.Origin;
        var year = 0;
        for (var row = 0; row <= last; row++)
        {
            var reached = projection.Grid.Seconds[projection.Grid.Rows[row]] >= origin.Plus(CalendarPeriod.OfMonths(12 * year)).Second;
            if (!reached && row < last) continue;
            if (reached) year++;
            yield return row;
        }
    }
}
