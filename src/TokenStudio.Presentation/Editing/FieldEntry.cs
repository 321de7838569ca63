using System.Text;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Kinds;
using TokenStudio.Model.Units;
using TokenStudio.Presentation.Checking;

namespace TokenStudio.Presentation.Editing;

/// <summary>What a person typed or chose in a field made from a parameter, as edits; or why it is refused.</summary>
public static class FieldEntry
{
    /// <param name="path">The field's path; steps into lists without ids are positions.</param>
    public static CellEntry Read(ObjectNode document, string path, string text)
    {
        if (DocumentPath.Split(path) is ["limits", ..]) return LimitEntry.Read(document, path, text);
        if (FieldPlace.Of(document, path) is not { } place) return new([], new CellFinding("This field is no longer here.", []));
        var member = DocumentPath.Split(path)![^1];
        if (place.Parent is FamilyShape family && member == family.Word) return OtherKind(document, path, family, text);
        if (place.Shape is not LeafShape { Parameter: var parameter }) return new([], new CellFinding("This field cannot be edited.", []));
        if (text.Trim().Length == 0 && parameter.Optional) return place.Node is null ? new([], null) : new([FieldPlace.Change(document, path, null)], null);
        if (FieldText.Read(parameter, text, Decimals(document)) is not { } value) return new([], new CellFinding(FieldText.Expected(parameter), []));
        if (parameter.ProblemOf(value, new ReadContext(Decimals(document))) is not { } problem) return new([FieldPlace.Change(document, path, value)], null);
        CellFix[] fixes = problem is { FixValue: { } fix, FixLabel: { } label } ? [new CellFix(label, [FieldPlace.Change(document, path, fix)])] : [];
        return new([], new CellFinding(problem.Message, fixes));
    }

    // A kind changes by setting the whole object: what both kinds have is kept, the rest is the new kind's example.
    static CellEntry OtherKind(ObjectNode document, string path, FamilyShape family, string word)
    {
        if (family.Kinds().FirstOrDefault(k => k.Id == word) is not { } kind) return new([], new CellFinding("This kind is not known here.", []));
        var at = path[..path.LastIndexOf('/')];
        var before = (ObjectNode)FieldPlace.Of(document, at)!.Node!;
        return new([FieldPlace.Change(document, at, Made(family, kind, before, document))], null);
    }

    /// <summary>An object of a kind: its example's members over those of <paramref name="before"/> that fit.</summary>
    internal static ObjectNode Made(FamilyShape family, KindShape kind, ObjectNode before, ObjectNode document)
    {
        var example = NodeReader.Read(Encoding.UTF8.GetBytes(kind.Example), out _)!;
        var node = new ObjectNode(before.Members.Where(m => family.Common.Members.Any(c => c.Name == m.Name)).ToValueList()).With(family.Word, Node.Of(kind.Id));
        foreach (var member in kind.Shape.Members)
        {
            var kept = before[member.Name] is { } old && Fits(member.Shape, old, document) ? old : null;
            if ((kept ?? (member.Optional ? null : example[member.Name])) is { } value) node = node.With(member.Name, value);
        }

        return node;
    }

    static bool Fits(Shape shape, Node node, ObjectNode document)
    {
        var findings = new List<Finding>();
        shape.Check(node, "", new ReadContext(Decimals(document)), findings);
        return findings.Count == 0;
    }

    /// <summary>The decimals of a document's token; 18 where it does not say.</summary>
    public static int Decimals(ObjectNode document) =>
        (document["token"] as ObjectNode)?["decimals"] is NumberNode number && number.TryDecimal(out var decimals) && decimals is >= 0 and <= 36 ? (int)decimals : 18;
}
