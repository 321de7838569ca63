using System.Globalization;
using TokenStudio.Model.Documents;

namespace TokenStudio.Presentation.Tables;

/// <summary>Every input of a scenario with its path, as it stands in the file.</summary>
public static class InputsTable
{
    public static TableModel Of(ObjectNode document) => new()
    {
        Id = "inputs",
        Title = "Every input",
        Note = "Paths and values as in the scenario file.",
        Columns = [new("path", "Path", CellKind.Text), new("value", "Value", CellKind.Text)],
        Rows = [.. Leaves(document, "").Select(leaf => new TableRow([leaf.Path, leaf.Value]) { Kinds = [CellKind.Text, leaf.Kind] })],
    };

    static IEnumerable<(string Path, string Value, CellKind Kind)> Leaves(Node node, string path) => node switch
    {
        ObjectNode o => o.Members.SelectMany(m => Leaves(m.Value, DocumentPath.Join(path, m.Name))),
        ListNode list when list.Items.Count > 0 => list.Items.SelectMany((item, i) =>
            Leaves(item, DocumentPath.Join(path, (item as ObjectNode)?.Id ?? i.ToString(CultureInfo.InvariantCulture)))),
        ListNode => [(path, Say("none"), CellKind.Text)],
        TextNode text => [(path, text.Text, CellKind.Text)],
        NumberNode number => [(path, number.Literal, CellKind.Number)],
        TruthNode truth => [(path, truth.Value ? Say("yes") : Say("no"), CellKind.Text)],
        _ => [(path, Say("none"), CellKind.Text)],
    };
}
