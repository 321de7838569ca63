using TokenStudio.Model.Documents;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Kinds;

/// <summary>A list of shares without ids, each from 0 to 1.</summary>
public sealed record SharesParameter(string Name, Phrase Label, FractionParameter Item) : Parameter<ValueList<Fraction>>(Name, Label, "list")
{
    public override Shape Shape => new ListShape(Item.Shape, ById: false);

    public override Problem? Read(Node node, ReadContext context, out ValueList<Fraction> value)
    {
        value = [];
        if (node is not ListNode list) return WrongKind(node, "A list");
        if (ProblemOfWhole(node, context) is { } problem) return problem;
        value = list.Items.Select(item => { Item.Read(item, context, out var share); return share; }).ToValueList();
        return null;
    }
}
