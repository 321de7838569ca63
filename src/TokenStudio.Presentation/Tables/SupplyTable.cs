using System.Globalization;
using TokenStudio.Model.Simulation;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;
using TokenStudio.Presentation.Charts;

namespace TokenStudio.Presentation.Tables;

/// <summary>The chart's table twin: every bucket at every row, all digits.</summary>
public static class SupplyTable
{
    /// <summary>All rows.</summary>
    public static TableModel Of(Projection projection, SupplyUnit unit = SupplyUnit.Tokens, CellForm? form = null) => Of(projection, Enumerable.Range(0, projection.RowCount), "Circulating supply", unit, form ?? CellForm.People);

    /// <summary>At most so many rows, thinned evenly, for a page that every reader loads whole.</summary>
    public static TableModel Of(Projection projection, SupplyUnit unit, int most) => Of(projection, projection.EvenRows(most), "Circulating supply", unit, CellForm.People);

    /// <summary>Launch, each year after it and the end: what a printed page has room for.</summary>
    public static TableModel ByYear(Projection projection)
    {
        var rows = Anniversaries(projection).Append(projection.RowCount - 1).Distinct();
        var scenario = projection.Scenario;
        return new TableModel
        {
            Id = "years",
            Title = "Projection by year",
            Note = "Exact; every step is in the CSV file.",
            Columns = [Date, Step, new("circulating", "Circulating", CellKind.Amount), new("unlocked", "Unlocked", CellKind.Amount), new("locked", "Locked", CellKind.Amount), new("total_supply", "Total supply", CellKind.Amount)],
            Rows = [.. rows.Select(row => (row, point: projection.Grid.Rows[row])).Select(r => new TableRow([.. Head(projection, r.row),
                Text(projection.Circulating[r.point]), Text(projection.Unlocked[r.point]), Text(projection.Locked[r.point]), Text(projection.TotalSupplyAt(r.point))]))],
        };

        string Text(TokenAmount amount) => ExactText.Amount(amount, scenario.Token.Decimals);
    }

    // The first row at or after each anniversary on the calendar: years differ in days, and weeks do not meet them.
    static IEnumerable<int> Anniversaries(Projection projection)
    {
        var origin = projection.Scenario.Timeline.Origin;
        var year = 0;
        for (var row = 0; row < projection.RowCount; row++)
        {
            if (projection.Grid.Seconds[projection.Grid.Rows[row]] < origin.Plus(CalendarPeriod.OfMonths(12 * year)).Second) continue;
            year++;
            yield return row;
        }
    }

    static TableColumn Date => new("date", "Date", CellKind.Date);

    static TableColumn Step => new("step", "Step", CellKind.Text);

    static TableModel Of(Projection projection, IEnumerable<int> rows, Phrase title, SupplyUnit unit, CellForm form)
    {
        var scenario = projection.Scenario;
        var buckets = Bucket.Of(projection).Where(b => b.Circulates).ToArray();
        var kind = unit switch { SupplyUnit.Share => CellKind.Ratio, SupplyUnit.Usd => CellKind.Number, _ => CellKind.Amount };
        return new TableModel
        {
            Id = unit switch { SupplyUnit.Share => "supply-share", SupplyUnit.Usd => "supply-usd", _ => "supply" },
            Title = title,
            Columns = [Step, Date, new("circulating", "Circulating", kind), .. buckets.Select(b => b.Column(kind))],
            Rows = [.. rows.Select(row => new TableRow([Say(SupplyChart.Tick(scenario.Timeline.Step, row)), form.Date(projection.Grid.InstantAt(row)),
                Text(projection.Circulating, row), .. buckets.Select(b => Text(b.Balances, row))]))],
        };

        string Text(TokenAmount[] amounts, int row)
        {
            var (amount, all) = (amounts[projection.Grid.Rows[row]], projection.Circulating[projection.Grid.Rows[row]]);
            return unit switch
            {
                SupplyUnit.Share => Ratio.Of(amount, all) is { } share ? form.Share(share) : "",
                SupplyUnit.Usd => ChartRows.PriceAt(projection, row)?.Of(amount, scenario.Token.Decimals).ToText() ?? "",
                _ => form.Amount(amount, scenario.Token.Decimals),
            };
        }
    }

    static string[] Head(Projection projection, int row) =>
        [Format.Date(DateOnly.FromDateTime(projection.Grid.InstantAt(row).ToDateTimeUtc())), Say(SupplyChart.Tick(projection.Scenario.Timeline.Step, row))];
}
