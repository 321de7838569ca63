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
        Rows = [.. Leaves(document, "").Select(leaf => new TableRow([leaf.Path, leaf.Value]))],
    };

    static IEnumerable<(string Path, string Value)> Leaves(Node node, string path) => node switch
    {
        ObjectNode o => o.Members.SelectMany(m => Leaves(m.Value, DocumentPath.Join(path, m.Name))),
        ListNode list when list.Items.Count > 0 => list.Items.SelectMany((item, i) =>
            Leaves(item, DocumentPath.Join(path, (item as ObjectNode)?.Id ?? i.ToString(CultureInfo.InvariantCulture)))),
        ListNode => [(path, Say("none"))],
        TextNode text => [(path, text.Text)],
        NumberNode number => [(path, number.Literal)],
        TruthNode truth => [(path, truth.Value ? Say("yes") : Say("no"))],
        _ => [(path, Say("none"))],
    };
}
