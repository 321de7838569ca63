using System.Globalization;
using System.Security.Cryptography;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Simulation;
using TokenStudio.Presentation.Tables;

namespace TokenStudio.Presentation.Reporting;

/// <summary>All it takes to make the report again: the engine, the scenario with its hash, the seed, and every input.</summary>
static class InputAnnex
{
    public static ReportSection Of(Projection projection, ObjectNode document, string revision, byte[]? attachment, ReportParts parts)
    {
        var inputs = ReportInputs.Of(document, path => parts.Shows(path));
        return new("inputs", inputs.Title, new TableBlock(Origin(projection, document, revision, attachment is not null, parts)), new TableBlock(inputs with { Note = "" }, Dense: true))
        {
            Annex = true,
            Note = parts.IsWhole
                ? (Phrase)$"{inputs.Note} The file itself is attached to this PDF: open it on the start page to go on with the design."
                : (Phrase)$"{inputs.Note} A part of this scenario is not shared, so the file is not attached.",
        };
    }

    static TableModel Origin(Projection projection, ObjectNode document, string revision, bool whole, ReportParts parts) => new()
    {
        Id = "origin",
        Title = "Origin",
        Columns = [new("what", "Origin", CellKind.Text), new("value", "Value", CellKind.Text)],
        Rows = [.. Rows(projection, document, revision, whole, parts).Select(r => new TableRow([Say(r.What), r.Value]))],
    };

    static IEnumerable<(Phrase What, string Value)> Rows(Projection projection, ObjectNode document, string revision, bool whole, ReportParts parts)
    {
        yield return ("Scenario", revision.Length == 0 ? projection.Scenario.Name : $"{projection.Scenario.Name}, {revision}");
        yield return ("Engine version", EngineVersion.Text);
        if (whole) yield return ("Scenario hash, SHA-256", Convert.ToHexStringLower(SHA256.HashData(NodeWriter.Write(document))));
        foreach (var set in parts.IsWhole ? projection.Scenario.DataSets : [])
        {
            yield return ("Data set", Say($"{Phrase.Verbatim(set.Title)}: {Phrase.Count(set.Rows, "{0:#,0} vote", "{0:#,0} votes")}, SHA-256 {set.Sha256}"));
        }

        if (!parts.Prices) yield break;
        yield return ("Random seed", projection.Scenario.Simulation.Seed.ToString(CultureInfo.InvariantCulture));
    }
}
