using System.Globalization;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Kinds;
using TokenStudio.Presentation.Editing;
using TokenStudio.Presentation.Tables;

namespace TokenStudio.Presentation.Reporting;

/// <summary>Every input of a scenario: what it is called, its value as it stands in the file, and where it stands there.</summary>
static class ReportInputs
{
    // A schedule of very many pieces is read from the attached file, not from hundreds of pages.
    const int MostRows = 4_000;

    public static TableModel Of(ObjectNode document, Func<string, bool> shows)
    {
        (string Path, string Value)[] leaves = [.. Leaves(document, "").Where(leaf => shows(leaf.Path)).Take(MostRows + 1)];
        return new()
        {
            Id = "inputs",
            Title = "Every input",
            Note = leaves.Length > MostRows ? (Phrase)$"Paths and values as in the scenario file; the first {MostRows:N0}, all others are in that file." : (Phrase)"Paths and values as in the scenario file.",
            Columns = [new("input", "Input", CellKind.Text), new("value", "Value", CellKind.Text), new("path", "Path", CellKind.Text)],
            Rows = [.. leaves.Take(MostRows).Select(leaf => new TableRow([Label(document, leaf.Path), leaf.Value, leaf.Path]))],
        };
    }

    static IEnumerable<(string Path, string Value)> Leaves(Node node, string path) => node switch
    {
        ObjectNode o => o.Members.SelectMany(m => Leaves(m.Value, DocumentPath.Join(path, m.Name))),
        ListNode list when list.Items.Count > 0 => list.Items.SelectMany((item, i) =>
            Leaves(item, DocumentPath.Join(path, (item as ObjectNode)?.Id ?? i.ToString(CultureInfo.InvariantCulture)))),
        ListNode => [(path, Say("none"))],
        TextNode text => [(path, text.Text.Length == 0 ? "–" : text.Text)],
        NumberNode number => [(path, number.Literal)],
        TruthNode truth => [(path, truth.Value ? Say("yes") : Say("no"))],
        _ => [(path, Say("none"))],
    };

    // "Team: Cliff"; members of no list stand alone.
    static string Label(ObjectNode document, string path)
    {
        var steps = DocumentPath.Split(path)!;
        var label = Name(FieldPlace.Of(document, path), steps[^1]);
        return document[steps[0]] is ListNode list && steps.Length > 2 && list.IndexOf(steps[1]) is >= 0 and var at && list.Items[at] is ObjectNode item
            ? Say($"{item.Text("name") ?? item.Text("objective") ?? steps[1]}: {label}")
            : Say(label);
    }

    /// <summary>What a member is called: a family's word is its kind, sections and lists have no parameter that names them.</summary>
    public static Phrase Name(FieldPlace? place, string member) => place switch
    {
        { Parent: FamilyShape family } when family.Word == member => member == "kind" ? "Kind" : "Type",
        { Shape: LeafShape leaf } => leaf.Parameter.Label,
        _ => MemberWords.Of(member),
    };
}
