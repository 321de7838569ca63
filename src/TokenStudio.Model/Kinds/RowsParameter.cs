using TokenStudio.Model.Documents;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Kinds;

/// <summary>A list of rows that all have the same members, without ids.</summary>
public sealed record RowsParameter<T>(string Name, Phrase Label, ValueList<Parameter> Columns, Func<ObjectReading, T> Build) : Parameter<ValueList<T>>(Name, Label, "table")
{
    public override Shape Shape => new ListShape(ObjectShape.Of(Columns), ById: false);

    public override Problem? Read(Node node, ReadContext context, out ValueList<T> value)
    {
        value = [];
        if (node is not ListNode list) return WrongKind(node, "A list");
        if (ProblemOfWhole(node, context) is { } problem) return problem;
        value = list.Items.Select(item => Build(new ObjectReading((ObjectNode)item, context))).ToValueList();
        return null;
    }
}
