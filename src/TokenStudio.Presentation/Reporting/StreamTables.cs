using TokenStudio.Model.Burns;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Emissions;
using TokenStudio.Model.Kinds;
using TokenStudio.Model.Simulation;
using TokenStudio.Model.Units;
using TokenStudio.Presentation.Tables;

namespace TokenStudio.Presentation.Reporting;

/// <summary>Emissions and burns with what each comes to by the end of the projection.</summary>
static class StreamTables
{
    public static TableModel Emissions(Projection projection, ObjectNode document) => new()
    {
        Id = "emissions",
        Title = "Emissions",
        Columns = [new("emission", "Emission", CellKind.Text), new("kind", "Kind", CellKind.Text), new("from", "From", CellKind.Text), .. Amounts(projection, "Emitted by the end")],
        Rows = [.. projection.Scenario.Emissions.Select((e, i) => new TableRow(
            [e.Name, Kind(EmissionKinds.All, document, "emissions", i), e.Mints ? Say("New tokens") : Bucket(projection, e.From), .. Sums(projection, projection.EmittedBy[i])]))],
    };

    public static TableModel Burns(Projection projection, ObjectNode document) => new()
    {
        Id = "burns",
        Title = "Burns",
        Columns = [new("burn", "Burn", CellKind.Text), new("kind", "Kind", CellKind.Text), new("from", "From", CellKind.Text), .. Amounts(projection, "Burned by the end")],
        Rows = [.. projection.Scenario.Burns.Select((b, i) => new TableRow(
            [b.Name, Kind(BurnKinds.All, document, "burns", i), b.From == TokenBurn.Circulating ? Say("All unlocked, pro rata") : Bucket(projection, b.From), .. Sums(projection, projection.BurnedBy[i])]))],
    };

    static TableColumn[] Amounts(Projection projection, Phrase whole) => [new("first_year", "First 12 months", CellKind.Number), new("end", whole, CellKind.Amount)];

    // The first year compact, as a rate to remember; the sum exact.
    static string[] Sums(Projection projection, TokenAmount[] amounts)
    {
        var decimals = projection.Scenario.Token.Decimals;
        var year = projection.Scenario.Timeline.Origin.Plus(Model.Timing.CalendarPeriod.OfMonths(12)).Second;
        var row = Array.FindLastIndex(projection.Grid.Rows, point => projection.Grid.Seconds[point] <= year);
        return [Format.Compact(amounts[projection.Grid.Rows[row]].ToTokens(decimals)), ExactText.Amount(amounts[projection.Grid.Rows[^1]], decimals)];
    }

    static string Bucket(Projection projection, string id) => projection.Scenario.Allocations.FirstOrDefault(a => a.Id == id)?.Name ?? id;

    static string Kind<T>(Family<T> family, ObjectNode document, string list, int at) => Say(UsedKinds.Of(family, UsedKinds.Items(document, list).ElementAtOrDefault(at))?.Label ?? "");
}
