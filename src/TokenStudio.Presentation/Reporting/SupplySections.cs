using TokenStudio.Model.Documents;
using TokenStudio.Model.Simulation;
using TokenStudio.Presentation.Charts;
using TokenStudio.Presentation.Tables;

namespace TokenStudio.Presentation.Reporting;

/// <summary>The supply, section by section: who gets what when, what unlocks, how it grows, what is emitted and burned.</summary>
static class SupplySections
{
    public static IEnumerable<ReportSection> Of(Projection projection, ObjectNode document)
    {
        yield return Allocations(projection);
        yield return Chart(UnlockCalendarChart.Of(projection, UnlockCalendarChart.PrintMonths));
        yield return Small(GrowthChart.Of(projection));
        if (InsiderChart.Of(projection) is { } insiders) yield return Small(insiders);
        if (projection.Scenario.Emissions.Count > 0) yield return Emissions(projection, document);
        if (projection.Scenario.Burns.Count > 0) yield return Burns(projection, document);
    }

    public static ReportSection Years(Projection projection)
    {
        var table = SupplyTable.ByYear(projection);
        var same = table.Rows.All(row => row.Cells[2] == row.Cells[3]);
        var locked = table.Rows.Any(row => row.Cells[4] != "0");

        // A printed page is narrow: what only repeats its neighbour is said once, above.
        int[] kept = [0, 1, 2, .. same ? Array.Empty<int>() : [3], .. locked ? new[] { 4 } : [], 5];
        return new("years", table.Title, new TableBlock(table with
        {
            Note = "",
            Columns = [.. kept.Select(i => table.Columns[i])],
            Rows = [.. table.Rows.Select(row => row with { Cells = [.. kept.Select(i => row.Cells[i])] })],
        }, Dense: table.Rows.Count > 24))
        {
            Note = same ? (Phrase)"Exact; every step is in the CSV file. All that is unlocked circulates." : table.Note,
        };
    }

    static ReportSection Allocations(Projection projection)
    {
        var table = AllocationTable.Of(projection.Valid);
        return projection.Scenario.Allocations.Count == 0
            ? new("allocations", table.Title) { Note = "This design has no buckets." }
            : new("allocations", table.Title, new TableBlock(table with { Note = "" })) { Note = $"{table.Note} A cliff pays what has accrued by then, unless it says otherwise." };
    }

    static ReportSection Chart(ChartModel chart) =>
        chart.IsEmpty ? new(chart.Id, chart.Title) { Note = chart.Summary } : new(chart.Id, chart.Title, new ChartBlock(chart)) { Unit = chart.Unit, Note = chart.Summary };

    static ReportSection Small(ChartModel chart) => new(chart.Id, chart.Title, new ChartBlock(chart)) { Note = chart.Summary, Small = true };

    static ReportSection Emissions(Projection projection, ObjectNode document)
    {
        var chart = EmissionChart.Of(projection);
        return new("emissions", "Emissions", new ChartBlock(chart), new TableBlock(StreamTables.Emissions(projection, document))) { Unit = chart.Unit, Note = chart.Summary };
    }

    static ReportSection Burns(Projection projection, ObjectNode document)
    {
        var chart = BurnChart.Of(projection);
        return new("burns", "Burns", [.. chart.IsEmpty ? Array.Empty<ReportBlock>() : [new ChartBlock(chart)], new TableBlock(StreamTables.Burns(projection, document))]) { Unit = chart.Unit, Note = chart.Summary };
    }
}
