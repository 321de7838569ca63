using System.Globalization;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Documents;

/// <summary>One value of a scenario document: an immutable JSON tree, kept even where it is wrong, so that nothing typed is lost.</summary>
public abstract record Node
{
    private protected Node() { }

    public static NullNode Null { get; } = new();

    public static TextNode Of(string text) => new(text);

    public static NumberNode Of(decimal number) => new(number.ToString("0.############################", CultureInfo.InvariantCulture));

    public static TruthNode Of(bool truth) => new(truth);

    /// <summary>What this is called when it stands where something else is expected.</summary>
    public abstract Phrase Noun { get; }
}

public sealed record NullNode : Node
{
    public override Phrase Noun => "nothing (null)";
}

public sealed record TruthNode(bool Value) : Node
{
    public override Phrase Noun => Value ? "true" : "false";
}

public sealed record TextNode(string Text) : Node
{
    public override Phrase Noun => "a text";
}

/// <summary>A number as it was written, so that 0.10 stays 0.10 and nothing passes through binary.</summary>
public sealed record NumberNode(string Literal) : Node
{
    public override Phrase Noun => "a number";

    public bool TryDecimal(out decimal value) =>
        decimal.TryParse(Literal, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
}

public sealed record ListNode(ValueList<Node> Items) : Node
{
    public override Phrase Noun => "a list";

    /// <summary>The position of the item with an id, or -1.</summary>
    public int IndexOf(string id)
    {
        for (var i = 0; i < Items.Count; i++)
        {
            if (Items[i] is ObjectNode item && item.Id == id) return i;
        }

        return -1;
    }
}
