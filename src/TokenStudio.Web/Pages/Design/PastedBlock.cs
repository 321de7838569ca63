using TokenStudio.Model.Documents;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Units;
using TokenStudio.Presentation.Editing;

namespace TokenStudio.Web.Pages.Design;

/// <summary>A tab-separated block, laid over the table from one cell on; what cannot be taken stays in its cell with the reason.</summary>
sealed record PastedBlock(ValueList<Edit> Edits, int Taken, IReadOnlyDictionary<string, Draft> Refused)
{
    static readonly string[] Columns = ["share", "vesting/unlockAtLaunch", "vesting/cliff", "vesting/duration"];

    public static PastedBlock Read(Scenario scenario, ObjectNode document, string path, string tsv)
    {
        var edits = new List<Edit>();
        var refused = new Dictionary<string, Draft>();
        var taken = 0;
        foreach (var (at, text) in Cells(scenario, path, tsv))
        {
            var entry = CellEntry.Read(scenario, document, at, text);
            if (entry.Refusal is { } refusal) refused[at] = new Draft(text, refusal);
            else taken++;
            edits.AddRange(entry.Edits);
        }

        return new(edits.ToValueList(), taken, refused);
    }

    static IEnumerable<(string Path, string Text)> Cells(Scenario scenario, string path, string tsv)
    {
        if (DocumentPath.Split(path) is not ["allocations", var id, .. var member]) yield break;
        var row = scenario.Allocations.ToList().FindIndex(a => a.Id == id);
        var inTokens = member is ["amount"];
        var column = inTokens ? 0 : Array.IndexOf(Columns, string.Join('/', member));
        if (row < 0 || column < 0) yield break;
        foreach (var line in tsv.TrimEnd('\r', '\n').Split('\n'))
        {
            if (row >= scenario.Allocations.Count) yield break;
            var cells = line.TrimEnd('\r').Split('\t');
            for (var i = 0; i < cells.Length && column + i < Columns.Length; i++)
            {
                if (cells[i].Trim().Length > 0) yield return ($"/allocations/{scenario.Allocations[row].Id}/{(inTokens && i == 0 ? "amount" : Columns[column + i])}", cells[i]);
            }

            row++;
        }
    }
}
