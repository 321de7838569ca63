using TokenStudio.Model.Documents;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Simulation;
using TokenStudio.Presentation.Tables;

namespace TokenStudio.Presentation.Workbooks;

/// <summary>A projection to the sheets of a spreadsheet: one a table, then what it rests on. What <see cref="Redaction"/> took out is not in them.</summary>
public static class SheetBooks
{
    /// <param name="document">That of the projection.</param>
    /// <param name="revision">Of the scenario; null for a file that has none.</param>
    /// <param name="savedAt">When that version was saved; null leaves the date out.</param>
    public static SheetBook Of(Projection projection, ObjectNode document, long? revision, DateTimeOffset? savedAt)
    {
        var (scenario, table) = (projection.Scenario, ProjectionTable.Of(projection));
        TableModel[] tables =
        [
            table,
            AllocationSheet.Of(projection.Valid),
            UnlockCalendarTable.Of(projection, CellForm.File),
            .. scenario.Emissions.Count > 0 ? [EmissionTable.Of(projection, CellForm.File) with { Title = "Emissions" }] : Array.Empty<TableModel>(),
            .. scenario.Burns.Count > 0 ? [BurnSheet.Of(projection)] : Array.Empty<TableModel>(),
            .. scenario.Grants.Count > 0 ? [GrantTable.Payouts(projection, CellForm.File)] : Array.Empty<TableModel>(),
            FiguresSheet.Of(projection),
            ChecksSheet.Of(projection),
        ];
        TableModel[] exact = ExactSheet.Of(table) is { } texts ? [texts] : [];
        return new(scenario.Name, savedAt ?? DateTimeOffset.UnixEpoch, [.. tables, .. exact, AssumptionsSheet.Of(document, revision, savedAt, exact.Length > 0, scenario.Hides)]);
    }
}
