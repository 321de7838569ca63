using System.Globalization;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Scenarios;

/// <summary>Naming data sets in a document, also in one that has errors.</summary>
public static class DataSetEdits
{
    const string List = "/dataSets";

    /// <summary>The data sets that a document names and that can be read, whatever else is wrong with it.</summary>
    public static IReadOnlyList<DataSet> Named(ObjectNode document) =>
        document["dataSets"] is ListNode list ? [.. list.Items.Select(Read).OfType<DataSet>()] : [];

    /// <summary>Names a file that was uploaded; one named already by its hash keeps its id and its name.</summary>
    /// <param name="programme">The grants programme whose matching is reckoned from it; null for none.</param>
    /// <returns>The id, and what to do for it.</returns>
    public static (string Id, ValueList<Edit> Edits) Add(ObjectNode document, DataSet set, string? programme)
    {
        var known = Named(document).FirstOrDefault(s => s.Sha256 == set.Sha256);
        var added = set with { Id = known?.Id ?? FreeId(document), Name = known is { Name.Length: > 0 } ? known.Name : set.Name };
        var edit = known is not null ? Edit.Set(DocumentPath.Join(List, known.Id), added.ToNode())
            : document["dataSets"] is ListNode ? Edit.Insert(List, added.ToNode())
            : Edit.Set(List, new ListNode([added.ToNode()]));
        return (added.Id, programme is null ? [edit] : [edit, Use(programme, added.Id)]);
    }

    /// <summary>Reckons a programme's matching from a data set.</summary>
    public static Edit Use(string programme, string id) => Edit.Set(Votes(programme), Node.Of(id));

    /// <summary>Goes back to made-up donors.</summary>
    public static Edit Leave(string programme) => Edit.Remove(Votes(programme));

    /// <summary>Names it no more, and leaves it in every programme that goes by it.</summary>
    public static ValueList<Edit> Remove(ObjectNode document, string id)
    {
        var users = document["grants"] is ListNode grants ? grants.Items.OfType<ObjectNode>().Where(g => g.Id is not null && g.Text("votes") == id) : [];
        var last = document["dataSets"] is ListNode { Items: [_] };
        return [.. users.Select(g => Leave(g.Id!)), Edit.Remove(last ? List : DocumentPath.Join(List, id))];
    }

    public static Edit Rename(string id, string name) => Edit.Set(DocumentPath.Join(DocumentPath.Join(List, id), "name"), Node.Of(name));

    /// <summary>A warning for each data set whose file is not at hand.</summary>
    public static IEnumerable<Finding> Missing(ObjectNode document, Func<string, bool> isHere) => Named(document).Where(set => !isHere(set.Sha256)).Select(set =>
        Finding.Warning("data-set-absent", DocumentPath.Join(DocumentPath.Join(List, set.Id), "sha256"), $"The file of {set.Title} is not in this studio. Load it at Grants: by its SHA-256 it is known to be the same."));

    static string Votes(string programme) => DocumentPath.Join(DocumentPath.Join("/grants", programme), "votes");

    static DataSet? Read(Node node)
    {
        var findings = new List<Finding>();
        DataSet.Shape.Check(node, "", new(0), findings);
        return findings.Count == 0 ? DataSet.Read(new((ObjectNode)node, new(0))) : null;
    }

    static string FreeId(ObjectNode document)
    {
        var taken = document["dataSets"] is ListNode list ? list.Items.OfType<ObjectNode>().Select(item => item.Id).ToHashSet() : [];
        var number = 1;
        string Id() => string.Create(CultureInfo.InvariantCulture, $"votes-{number}");
        while (taken.Contains(Id())) number++;
        return Id();
    }
}
