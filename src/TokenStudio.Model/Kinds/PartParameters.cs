using TokenStudio.Model.Documents;
using TokenStudio.Model.Units;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Kinds;

/// <summary>An Ethereum address; mixed case carries the checksum of EIP-55.</summary>
public sealed record AddressParameter(string Name, Phrase Label) : Parameter<Address>(Name, Label, "")
{
    public override Problem? Read(Node node, ReadContext context, out Address value)
    {
        value = default;
        if (node is not TextNode text) return WrongKind(node, "An address");
        if (Address.TryParse(text.Text, out value, out var checksumFails)) return null;
        if (!checksumFails) return new("format", $"{Label} is an address: 0x and 40 hexadecimal digits.");
        var lower = text.Text.ToLowerInvariant();
        return new("checksum", $"{Label} has capitals that are not its checksum; a digit may be mistyped.", "Take it as it stands", Node.Of(lower));
    }
}

/// <summary>32 bytes: 0x and 64 hexadecimal digits.</summary>
public sealed record WordParameter(string Name, Phrase Label) : Parameter<string>(Name, Label, "")
{
    public override Problem? Read(Node node, ReadContext context, out string value)
    {
        value = "";
        if (node is not TextNode text) return WrongKind(node, "A text");
        value = text.Text;
        if (value.Length == 66 && Hex.Parse(value) is not null) return null;
        return new("format", $"{Label} is 0x and 64 hexadecimal digits.");
    }
}

/// <summary>A SHA-256: 64 hexadecimal digits in lower case.</summary>
public sealed record DigestParameter(string Name, Phrase Label) : Parameter<string>(Name, Label, "")
{
    public override Problem? Read(Node node, ReadContext context, out string value)
    {
        value = "";
        if (node is not TextNode text) return WrongKind(node, "A text");
        value = text.Text;
        if (IsDigest(value)) return null;
        var lower = value.Trim().ToLowerInvariant();
        return IsDigest(lower)
            ? new("format", $"{Label} is written in lower case.", "Use lower case", Node.Of(lower))
            : new("format", $"{Label} is 64 hexadecimal digits.");
    }

    public static bool IsDigest(string text) => text.Length == 64 && text.All(c => c is (>= '0' and <= '9') or (>= 'a' and <= 'f'));
}

/// <summary>An object with members of its own.</summary>
public sealed record PartParameter<T>(string Name, Phrase Label, ObjectShape Members, Func<ObjectReading, ObjectNode, T> Build) : Parameter<T>(Name, Label, "")
{
    public override Shape Shape => Members;

    public override Problem? Read(Node node, ReadContext context, out T value)
    {
        value = default!;
        if (node is not ObjectNode part) return WrongKind(node, "An object");
        if (ProblemOfWhole(node, context) is { } problem) return problem;
        value = Build(new(part, context), part);
        return null;
    }
}

/// <summary>A list whose items carry ids.</summary>
public sealed record ItemsParameter<T>(string Name, Phrase Label, ObjectShape Item, Func<ObjectReading, T> Build) : Parameter<ValueList<T>>(Name, Label, "table")
{
    public override Shape Shape => new ListShape(Item, ById: true);

    public override Problem? Read(Node node, ReadContext context, out ValueList<T> value)
    {
        value = [];
        if (node is not ListNode list) return WrongKind(node, "A list");
        if (ProblemOfWhole(node, context) is { } problem) return problem;
        value = list.Items.Select(item => Build(new ObjectReading((ObjectNode)item, context))).ToValueList();
        return null;
    }
}

/// <summary>An object of a closed family, told apart by a word in it.</summary>
public sealed record FamilyParameter<T>(string Name, Phrase Label, Family<T> Kinds) : Parameter<T>(Name, Label, "")
{
    public override Shape Shape => Kinds.Shape;

    public override Problem? Read(Node node, ReadContext context, out T value)
    {
        value = default!;
        if (node is not ObjectNode part) return WrongKind(node, "An object");
        if (ProblemOfWhole(node, context) is { } problem) return problem;
        value = Kinds.Read(part, context);
        return null;
    }
}
