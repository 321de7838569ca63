using System.Globalization;
using TokenStudio.Model.Documents;

namespace TokenStudio.Presentation.Comparing;

/// <summary>What a parameter is in each design.</summary>
/// <param name="Path">Where the field stands.</param>
/// <param name="Where">"Team".</param>
/// <param name="What">"Vesting".</param>
/// <param name="Values">"48 months", or a dash, in the order of the designs.</param>
/// <param name="Differs">It is not the same in all.</param>
public sealed record ComparedParameter(string Path, Phrase Where, Phrase What, IReadOnlyList<Phrase> Values, bool Differs)
{
    /// <summary>What differs from the first design in any other, item by item.</summary>
    internal static IReadOnlyList<ComparedParameter> Changed(IReadOnlyList<ObjectNode> documents)
    {
        var changes = documents.Skip(1).SelectMany(other => ChangeList.Between(documents[0], other)).DistinctBy(c => c.Path);
        var rows = changes.Select(c => new ComparedParameter(c.Path, c.Where, c.What, In(documents, c.Path), true));
        // 0 and 0.0 are written differently and mean the same; of a list only its length is said, so that may well differ.
        return Grouped(rows.Where(r => r.Values.Any(v => !v.Equals(r.Values[0])) || ChangeList.FieldAt(documents[0], r.Path) is null));
    }

    internal static IReadOnlyList<ComparedParameter> All(IReadOnlyList<ObjectNode> documents)
    {
        var rows = new List<ComparedParameter>();
        foreach (var path in documents.SelectMany(d => Leaves(d, "")).Distinct())
        {
            if (documents.Select(d => ChangeList.FieldAt(d, path)).FirstOrDefault(f => f is not null) is not var (where, what)) continue;
            var values = In(documents, path);
            rows.Add(new(path, where, what, values, values.Any(v => !v.Equals(values[0]))));
        }

        return Grouped(rows);
    }

    static IReadOnlyList<Phrase> In(IReadOnlyList<ObjectNode> documents, string path) => [.. documents.Select(d => ChangeList.ValueAt(d, path))];

    // What belongs to one item stands together, in the order the items were met.
    static IReadOnlyList<ComparedParameter> Grouped(IEnumerable<ComparedParameter> rows) => [.. rows.GroupBy(r => string.Join('/', r.Path.Split('/').Take(3))).SelectMany(g => g)];

    // Of lists without ids the items are told by their position, as fields are. Ids and the schema say nothing to people.
    static IEnumerable<string> Leaves(Node node, string path) => node switch
    {
        ObjectNode o => o.Members.Where(m => m.Name is not ("id" or "schema")).SelectMany(m => Leaves(m.Value, DocumentPath.Join(path, m.Name))),
        ListNode list => list.Items.SelectMany((item, i) => Leaves(item, DocumentPath.Join(path, (item as ObjectNode)?.Id ?? i.ToString(CultureInfo.InvariantCulture)))),
        _ => [path],
    };
}
