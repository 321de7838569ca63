using TokenStudio.Model.Documents;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Kinds;

/// <summary>What may stand at a place of a document. Checks collect every finding with its path; nothing is thrown.</summary>
public abstract record Shape
{
    public abstract void Check(Node node, string path, ReadContext context, List<Finding> findings);

    /// <summary>The shape one step further down, or null where there is none.</summary>
    public abstract Shape? Step(Node? node, string step);

    private protected static Finding WrongKind(Node node, string path, Phrase expected) =>
        Finding.Error("wrong-kind", path, $"{expected} is expected here, not {node.Noun}.");
}

/// <summary>A value.</summary>
public sealed record LeafShape(Parameter Parameter) : Shape
{
    public override void Check(Node node, string path, ReadContext context, List<Finding> findings)
    {
        if (Parameter.ProblemOf(node, context) is not { } problem) return;
        Fix[] fixes = problem is { FixValue: { } value, FixLabel: { } label } ? [new Fix(label, [Edit.Set(path, value)])] : [];
        findings.Add(Finding.Error(problem.Code, path, problem.Message, fixes));
    }

    public override Shape? Step(Node? node, string step) => null;
}

/// <summary>Members, each with its shape.</summary>
public sealed record ObjectShape(ValueList<MemberShape> Members) : Shape
{
    public static ObjectShape Of(params IEnumerable<Parameter> parameters) =>
        new(parameters.Select(p => new MemberShape(p.Name, p.Shape, p.Optional)).ToValueList());

    public ObjectShape With(string name, Shape shape, bool optional = false) => new([.. Members, new MemberShape(name, shape, optional)]);

    public override void Check(Node node, string path, ReadContext context, List<Finding> findings)
    {
        if (node is ObjectNode o) CheckMembers(o, path, context, findings);
        else findings.Add(WrongKind(node, path, "An object"));
    }

    public override Shape? Step(Node? node, string step) => Members.FirstOrDefault(m => m.Name == step)?.Shape;

    const int MostGuesses = 100;

    void CheckMembers(ObjectNode node, string path, ReadContext context, List<Finding> findings)
    {
        foreach (var name in node.Repeated)
        {
            findings.Add(Finding.Error("duplicate", DocumentPath.Join(path, name), $"\"{name}\" stands here more than once."));
        }

        foreach (var member in Members)
        {
            var at = DocumentPath.Join(path, member.Name);
            if (node[member.Name] is { } value) member.Shape.Check(value, at, context, findings);
            else if (!member.Optional) findings.Add(Finding.Error("missing", at, $"\"{member.Name}\" is missing."));
        }

        // A file may have a hundred thousand members nobody knows: what is absent is looked up once, and only the first are worth a guess.
        var unknown = node.Members.Where(given => Members.All(m => m.Name != given.Name)).ToArray();
        string[] absent = unknown.Length == 0 ? [] : [.. Members.Where(m => node[m.Name] is null).Select(m => m.Name)];
        for (var i = 0; i < unknown.Length; i++) findings.Add(Unknown(unknown[i], path, i < MostGuesses ? absent : []));
    }

    static Finding Unknown(Member member, string path, string[] absent)
    {
        var (name, value) = member;
        var at = DocumentPath.Join(path, name);
        if (Nearest.Meant(name, absent) is not { } meant) return Finding.Error("unknown", at, $"\"{name}\" is not known here.", new Fix("Remove it", [Edit.Remove(at)]));
        ValueList<Edit> rename = [Edit.Remove(at), Edit.Set(DocumentPath.Join(path, meant), value)];
        return Finding.Error("unknown", at, $"\"{name}\" is not known here. \"{meant}\" may be meant.", new Fix($"Use {meant}", rename));
    }
}

public sealed record MemberShape(string Name, Shape Shape, bool Optional);

/// <summary>A list; where items carry ids, paths step by them.</summary>
public sealed record ListShape(Shape Item, bool ById) : Shape
{
    public override void Check(Node node, string path, ReadContext context, List<Finding> findings)
    {
        if (node is not ListNode list)
        {
            findings.Add(WrongKind(node, path, "A list"));
            return;
        }

        var ids = new HashSet<string>();
        for (var i = 0; i < list.Items.Count; i++)
        {
            var id = ById && list.Items[i] is ObjectNode { Id: { } own } && IdParameter.IsId(own) ? own : null;
            var at = DocumentPath.Join(path, id ?? i.ToString(System.Globalization.CultureInfo.InvariantCulture));
            if (id is not null && !ids.Add(id)) findings.Add(Finding.Error("duplicate-id", at, $"Two items of this list have the id \"{id}\"."));
            Item.Check(list.Items[i], at, context, findings);
        }
    }

    public override Shape? Step(Node? node, string step) =>
        ById && node is ListNode list && list.IndexOf(step) >= 0 ? Item : null;
}

/// <summary>An object whose members depend on a word in it ("kind" or "type"), beside members all of them share.</summary>
public sealed record FamilyShape(string Word, ObjectShape Common, Func<IReadOnlyList<KindShape>> Kinds) : Shape
{
    public override void Check(Node node, string path, ReadContext context, List<Finding> findings)
    {
        if (node is not ObjectNode o)
        {
            findings.Add(WrongKind(node, path, "An object"));
            return;
        }

        if (ShapeOf(o) is { } shape)
        {
            shape.Check(o, path, context, findings);
            return;
        }

        var at = DocumentPath.Join(path, Word);
        var known = Kinds().Select(k => k.Id).ToArray();
        if (o[Word] is null) findings.Add(Finding.Error("missing", at, $"\"{Word}\" is missing; it is one of {string.Join(", ", known)}."));
        else if (o.Text(Word) is not { } word) findings.Add(WrongKind(o[Word]!, at, "A word"));
        else findings.Add(UnknownKind(word, at, known));
    }

    public override Shape? Step(Node? node, string step) => (node as ObjectNode is { } o ? ShapeOf(o) : null)?.Step(node, step);

    /// <summary>The members an object of this kind has, or null when its word names no kind.</summary>
    public ObjectShape? ShapeOf(ObjectNode node)
    {
        var word = node.Text(Word);
        if (Kinds().FirstOrDefault(k => k.Id == word) is not { } own) return null;
        var name = new TextParameter(Word, Phrase.Verbatim(Word), 80);
        return new([.. Common.Members, new MemberShape(Word, name.Shape, false), .. own.Shape.Members]);
    }

    static Finding UnknownKind(string word, string at, string[] known)
    {
        var nearest = Nearest.To(word, known);
        return Finding.Error("unknown-kind", at, $"\"{word}\" is not known here; it is one of {string.Join(", ", known)}.", new Fix($"Use {nearest}", [Edit.Set(at, Node.Of(nearest))]));
    }
}

/// <summary>What forms and reference know of a kind: its word, its name for people, where its formula comes from, an example, and its members.</summary>
public sealed record KindShape(string Id, Phrase Label, Phrase Source, string Example, ObjectShape Shape);
