using TokenStudio.Model.Documents;

namespace TokenStudio.Model.Kinds;

/// <summary>Free text up to a length.</summary>
public sealed record TextParameter(string Name, Phrase Label, int Most) : Parameter<string>(Name, Label, "")
{
    /// <summary>An empty text is refused.</summary>
    public bool Filled { get; init; }

    /// <summary>The text names an allocation by its id, or is this word.</summary>
    public (string Key, Phrase Label)? OrAllocation { get; init; }

    public override Problem? Read(Node node, ReadContext context, out string value)
    {
        value = "";
        if (node is not TextNode text) return WrongKind(node, "A text");
        value = text.Text;
        if (Filled && string.IsNullOrWhiteSpace(value)) return new("range", $"{Label} is empty.");
        return value.Length > Most ? new("range", $"{Label} has {value.Length} characters; at most {Most} are kept.", "Shorten it", Node.Of(value[..Kept(value)])) : null;
    }

    // A pair of surrogates is one character: half of it is no text any more.
    int Kept(string text) => char.IsHighSurrogate(text[Most - 1]) ? Most - 1 : Most;
}

/// <summary>A stable id: a-z, 0-9 and dashes, up to 40.</summary>
public sealed record IdParameter() : Parameter<string>("id", "Id", "")
{
    public override Problem? Read(Node node, ReadContext context, out string value)
    {
        value = "";
        if (node is not TextNode text) return WrongKind(node, "A text");
        value = text.Text;
        return IsId(value) ? null : new("format", "An id has 1 to 40 characters of a-z, 0-9 and -.");
    }

    public static bool IsId(string text) =>
        text.Length is >= 1 and <= 40 && text.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-');
}

/// <summary>Yes or no.</summary>
public sealed record TruthParameter(string Name, Phrase Label) : Parameter<bool>(Name, Label, "")
{
    public override Problem? Read(Node node, ReadContext context, out bool value)
    {
        value = node is TruthNode { Value: true };
        return node is TruthNode ? null : WrongKind(node, "true or false");
    }
}

/// <summary>One of a few words.</summary>
public sealed record ChoiceParameter(string Name, Phrase Label, params IReadOnlyList<(string Key, Phrase Label)> Options) : Parameter<string>(Name, Label, "")
{
    public override IReadOnlyList<(string Key, Phrase Label)> Choices => Options;

    public override Problem? Read(Node node, ReadContext context, out string value)
    {
        value = "";
        if (node is not TextNode text) return WrongKind(node, "A word");
        value = text.Text;
        if (Options.Any(o => o.Key == text.Text)) return null;
        var nearest = Nearest.To(value, Options.Select(o => o.Key));
        return new("range", $"{Label} is one of {string.Join(", ", Options.Select(o => o.Key))}.", $"Use {nearest}", Node.Of(nearest));
    }
}

/// <summary>A short list of texts without ids.</summary>
public sealed record WordsParameter(string Name, Phrase Label, Parameter<string> Item) : Parameter<IReadOnlyList<string>>(Name, Label, "")
{
    public override Problem? Read(Node node, ReadContext context, out IReadOnlyList<string> value)
    {
        value = [];
        if (node is not ListNode list) return WrongKind(node, "A list of texts");
        var words = new List<string>();
        foreach (var item in list.Items)
        {
            if (Item.Read(item, context, out var word) is { } problem) return problem;
            words.Add(word);
        }

        value = words;
        return null;
    }
}
