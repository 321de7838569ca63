using TokenStudio.Model.Documents;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Kinds;

/// <summary>An amount that holds from an instant on, until the next.</summary>
/// <param name="At">Null from the start.</param>
public sealed record DatedAmount(Moment? At, TokenAmount Amount);

/// <summary>An amount, or a table of amounts by date.</summary>
public sealed record DatedAmountsParameter(string Name, Phrase Label, Phrase? Unit = null) : Parameter<ValueList<DatedAmount>>(Name, Label, Unit ?? "tokens")
{
    static readonly MomentParameter AtParameter = new("at", "From");

    public override Shape Shape => new EitherShape(new LeafShape(Single), Table.Shape);

    public override Problem? Read(Node node, ReadContext context, out ValueList<DatedAmount> value)
    {
        if (node is ListNode) return Table.Read(node, context, out value);
        var problem = Single.Read(node, context, out var amount);
        value = [new(null, amount)];
        return problem;
    }

    AmountParameter Single => new(Name, Label, Unit);

    RowsParameter<DatedAmount> Table => new(Name, Label, [AtParameter, new AmountParameter("amount", Label, Unit)],
        read => new(read.Get(AtParameter), read.Get(new AmountParameter("amount", Label, Unit))));
}

/// <summary>A list where a list stands, else a value.</summary>
public sealed record EitherShape(LeafShape Value, Shape List) : Shape
{
    public override void Check(Node node, string path, ReadContext context, List<Finding> findings) =>
        For(node).Check(node, path, context, findings);

    /// <summary>The shape of what stands there.</summary>
    public Shape For(Node? node) => node is ListNode ? List : Value;

    public override Shape? Step(Node? node, string step) => null;
}
