using System.Globalization;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Scenarios;
using TokenStudio.Presentation.Tables;

namespace TokenStudio.Presentation.Workbooks;

/// <summary>What the figures rest on: version, engine, hash, sources, and every parameter by its path.</summary>
static class AssumptionsSheet
{
    // The same everywhere where holders are hidden.
    static readonly string[] OfHolders = ["holder", "excludeHolders"];

    public static TableModel Of(ObjectNode document, long? revision, DateTimeOffset? savedAt, bool exact, HiddenParts hides) => new()
    {
        Id = "assumptions",
        Title = "Assumptions",
        Columns = [new("about", "About", CellKind.Text), new("name", "Name", CellKind.Text), new("value", "Value", CellKind.Text)],
        Rows =
        [
            Line("File", "Scenario", document.Text("name") ?? ""),
            .. revision is { } number ? [Line("File", "Version", number.ToString(CultureInfo.InvariantCulture), CellKind.Number)] : Array.Empty<TableRow>(),
            .. savedAt is { } at ? [Line("File", "Date of the version", at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), CellKind.Date)] : Array.Empty<TableRow>(),
            Line("File", "Engine", string.Join(' ', "TokenStudio", Provenance.EngineVersion)),
            // Of a redacted document it would say nothing, of the whole one it would let guesses be tried.
            .. hides == HiddenParts.None ? [Line("File", "SHA-256 of the scenario", Provenance.HashOf(document))] : Array.Empty<TableRow>(),
            Line("File", "Dates", Say("Instants are in UTC.")),
            Line("File", "Digits", Say(exact
                ? (Phrase)"Spreadsheets keep 15 digits of a number. Some amounts have more: the sheet \"Projection, exact\" and the CSV files have every digit."
                : (Phrase)"Spreadsheets keep 15 digits of a number; no amount of the projection has more.")),
            .. Sources(document),
            .. InputsTable.Of(document).Rows.Where(row => Told(row.Cells[0], hides)).Select(row => Named("Parameter", row.Cells[0], row.Cells[1], row.Kinds?[1] ?? CellKind.Text)),
        ],
    };

    static IEnumerable<TableRow> Sources(ObjectNode document) => document["sources"] is ListNode list
        ? list.Items.OfType<ObjectNode>().Select(source => Named("Source", source.Text("title") ?? "", source.Text("url") ?? ""))
        : [];

    static bool Told(string path, HiddenParts hides)
    {
        var steps = DocumentPath.Split(path) ?? [];
        return steps is not ["sources", ..] && !(hides.HasFlag(HiddenParts.Holders) && steps.Any(OfHolders.Contains));
    }

    static TableRow Line(Phrase about, Phrase name, string value, CellKind kind = CellKind.Text) => Named(about, name.ToString(), value, kind);

    static TableRow Named(Phrase about, string name, string value, CellKind kind = CellKind.Text) => new([Say(about), name, value]) { Kinds = [CellKind.Text, CellKind.Text, kind] };
}
