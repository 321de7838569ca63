using System.Numerics;
using System.Text.Json;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.Files;
using TokenStudio.Model.Units;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.Exports;

/// <summary>A parameter or a member of a struct of a contract: its name and type, and its own members where it is a struct.</summary>
/// <remarks>Values are those of <see cref="AbiEncoder"/>; in JSON each is { "name", "type", "value" }, a struct's value the list of its members.</remarks>
public sealed record AbiMember(string Name, AbiType Type, IReadOnlyList<AbiMember>? Members = null)
{
    public static AbiMember Struct(string name, params AbiMember[] members) => new(name, AbiType.TupleOf([.. members.Select(m => m.Type)]), members);

    /// <summary>The ordered values with their names and types.</summary>
    public static ListNode Write(IReadOnlyList<AbiMember> members, IReadOnlyList<object> values) =>
        new(members.Zip(values, (member, value) => (Node)ObjectNode.Of(("name", Node.Of(member.Name)), ("type", Node.Of(member.Type.Name)), ("value", member.Write(value)))).ToValueList());

    Node Write(object value) => Members is { } members ? Write(members, (IReadOnlyList<object>)value) : Plain(value);

    static Node Plain(object value) => value switch
    {
        BigInteger number => GrantsMembers.Whole(number),
        bool truth => Node.Of(truth),
        byte[] bytes => Node.Of(Hex.Of(bytes)),
        string text => Node.Of(text),
        IReadOnlyList<object> items => new ListNode(items.Select(Plain).ToValueList()),
        _ => Node.Of(value.ToString()!),
    };

    /// <summary>The values of a list as <see cref="Write(IReadOnlyList{AbiMember}, IReadOnlyList{object})"/> gives it: the order, names and types must be those of the contract.</summary>
    public static object[] Read(IReadOnlyList<AbiMember> members, JsonElement list, string path, GrantsReader reader)
    {
        var items = reader.ItemsAt(list, path).ToArray();
        if (list.ValueKind == JsonValueKind.Array && items.Length != members.Count)
        {
            reader.Wrong(path, $"This is a list of {members.Count}: {string.Join(", ", members.Select(m => m.Name))}.");
            return [];
        }

        return [.. items.Zip(members, (item, member) => member.Read(item.Item, item.Path, reader))];
    }

    object Read(JsonElement item, string path, GrantsReader reader)
    {
        reader.Known(item, path, "name", "type", "value");
        if (reader.Text(item, "name", path) is var name && name.Length > 0 && name != Name) reader.Wrong($"{path}/name", $"Here stands \"{Name}\" in the contract.");
        if (reader.Text(item, "type", path) is var type && type.Length > 0 && type != Type.Name) reader.Wrong($"{path}/type", $"The type of \"{Name}\" is {Type.Name}.");
        var value = reader.Member(item, "value", path);
        return Members is { } members ? Read(members, value, $"{path}/value", reader) : Plain(Type, value, $"{path}/value", reader);
    }

    static object Plain(AbiType type, JsonElement value, string path, GrantsReader reader)
    {
        switch (type)
        {
            case UintType t:
                var number = reader.Whole(value, path);
                if (number.GetBitLength() > t.Bits) reader.Wrong(path, $"This does not fit {t.Bits} bits.");
                return number.GetBitLength() > t.Bits ? BigInteger.Zero : number;
            case AddressType:
                return reader.AddressOf(value, path);
            case BoolType:
                if (value.ValueKind is not (JsonValueKind.True or JsonValueKind.False or JsonValueKind.Undefined)) reader.Wrong(path, "This is true or false.");
                return value.ValueKind == JsonValueKind.True;
            case TextType:
                if (value.ValueKind is not (JsonValueKind.String or JsonValueKind.Undefined)) reader.Wrong(path, "This is a text.");
                return value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
            case FixedBytesType t:
                return reader.Bytes(value, path, t.Length);
            case ListType t:
                return reader.ItemsAt(value, path).Select(item => Plain(t.Item, item.Item, item.Path, reader)).ToArray();
            default:
                return reader.Bytes(value, path);
        }
    }
}
