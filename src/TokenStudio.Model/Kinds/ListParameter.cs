using TokenStudio.Model.Documents;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Kinds;

/// <summary>A parameter that holds a list of values without ids, for forms that show it as one line.</summary>
public interface IListParameter
{
    Parameter Item { get; }
}

/// <summary>A short list of values without ids, each of one kind.</summary>
public sealed record ListParameter<T>(string Name, Phrase Label, Parameter<T> Item) : Parameter<ValueList<T>>(Name, Label, Item.Unit), IListParameter
{
    Parameter IListParameter.Item => Item;

    public override Problem? Read(Node node, ReadContext context, out ValueList<T> value)
    {
        value = [];
        if (node is not ListNode list) return WrongKind(node, "A list");
        var read = new List<T>();
        foreach (var item in list.Items)
        {
            if (Item.Read(item, context, out var one) is { } problem) return problem;
            read.Add(one);
        }

        value = read.ToValueList();
        return null;
    }
}
