using TokenStudio.Model.Documents;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Kinds;

/// <summary>One member of a closed family: its word in the file, its parameters, how it is built and where its formula comes from.</summary>
public sealed record Kind<T>(string Id, Phrase Label, Phrase Source, string Example, ValueList<Parameter> Parameters, Func<ObjectReading, T> Build)
{
    public ObjectShape Shape => ObjectShape.Of(Parameters);
}

/// <summary>A closed family of kinds, told apart by a word.</summary>
public sealed class Family<T>(string word, params IReadOnlyList<Kind<T>> kinds)
{
    public IReadOnlyList<Kind<T>> All => kinds;

    /// <summary>The shape of an object of this family, with members that stand beside those of the kind.</summary>
    public FamilyShape ShapeWith(ObjectShape common) => new(word, common, () => [.. kinds.Select(k => new KindShape(k.Id, k.Label, k.Source, k.Example, k.Shape))]);

    public FamilyShape Shape => ShapeWith(new([]));

    /// <summary>Builds from a node whose shape was checked.</summary>
    public T Read(ObjectNode node, ReadContext context) =>
        kinds.First(k => k.Id == node.Text(word)).Build(new ObjectReading(node, context));
}

/// <summary>Reads the members of a node whose shape was checked.</summary>
public sealed class ObjectReading(ObjectNode node, ReadContext context)
{
    public ReadContext Context => context;

    public bool Has(string name) => node[name] is not null;

    public T Get<T>(Parameter<T> parameter)
    {
        if (node[parameter.Name] is not { } member) return parameter.Default!;
        if (parameter.Read(member, context, out var value) is { } problem) throw new InvalidOperationException($"Read before its shape was checked: {problem.Message}");
        return value;
    }
}

/// <summary>A list of rows of a family, without ids.</summary>
public sealed record TableParameter<T>(string Name, Phrase Label, Family<T> Rows) : Parameter<ValueList<T>>(Name, Label, "table")
{
    public override Shape Shape => new ListShape(Rows.Shape, ById: false);

    public override Problem? Read(Node node, ReadContext context, out ValueList<T> value)
    {
        value = [];
        if (node is not ListNode list) return WrongKind(node, "A list");
        if (ProblemOfWhole(node, context) is { } problem) return problem;
        value = list.Items.Select(item => Rows.Read((ObjectNode)item, context)).ToValueList();
        return null;
    }
}
