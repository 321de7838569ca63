using System.Globalization;
using System.Numerics;
using System.Text.Json;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Units;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.Files;

/// <summary>Members of the kinds that files of rounds hold. What is wrong becomes a finding, and a value that stands in for it is given.</summary>
public static class GrantsMembers
{
    /// <summary>An address that must be there.</summary>
    public static Address Address(this GrantsReader reader, JsonElement of, string name, string path) => reader.AddressOf(reader.Member(of, name, path), $"{path}/{name}");

    /// <summary>An address, zero where none stands.</summary>
    public static Address AddressOrZero(this GrantsReader reader, JsonElement of, string name, string path) =>
        GrantsReader.Optional(of, name) is { } value ? reader.AddressOf(value, $"{path}/{name}") : Onchain.Address.Zero;

    public static Address AddressOf(this GrantsReader reader, JsonElement value, string path)
    {
        if (value.ValueKind == JsonValueKind.Undefined) return Onchain.Address.Zero;
        return reader.AddressOf(value.ValueKind == JsonValueKind.String ? value.GetString() : null, path);
    }

    public static Address AddressOf(this GrantsReader reader, string? text, string path)
    {
        if (Onchain.Address.TryParse(text, out var address, out var checksumFails)) return address;
        reader.Wrong(path, AddressProblem(checksumFails));
        return Onchain.Address.Zero;
    }

    /// <summary>What is said of a text that is no address.</summary>
    public static Phrase AddressProblem(bool checksumFails) => checksumFails
        ? (Phrase)"The capitals of this address are not its checksum (EIP-55): a digit is likely wrong."
        : (Phrase)"An address is 0x and 40 hexadecimal digits.";

    /// <summary>Bytes as "0x" and digits; of one length, or of any.</summary>
    public static byte[] Bytes(this GrantsReader reader, JsonElement value, string path, int? length = null)
    {
        if (value.ValueKind == JsonValueKind.String && Hex.Parse(value.GetString()!) is { } bytes && (length is null || bytes.Length == length)) return bytes;
        if (value.ValueKind != JsonValueKind.Undefined)
        {
            reader.Wrong(path, length is { } l ? (Phrase)$"This is 0x and {l * 2} hexadecimal digits." : (Phrase)"This is 0x and an even number of hexadecimal digits.");
        }

        return new byte[length ?? 0];
    }

    /// <summary>A text, "" where none stands.</summary>
    public static string TextOrNone(this GrantsReader reader, JsonElement of, string name, string path) =>
        GrantsReader.Optional(of, name) is null ? "" : reader.Text(of, name, path);

    /// <summary>A whole number that fits a range.</summary>
    public static long Number(this GrantsReader reader, JsonElement of, string name, string path, long most, long usual = 0)
    {
        if (GrantsReader.Optional(of, name) is not { } value) return usual;
        var number = reader.Whole(value, $"{path}/{name}");
        if (number <= most) return (long)number;
        reader.Wrong($"{path}/{name}", $"\"{name}\" is at most {most}.");
        return usual;
    }

    /// <summary>A number as it was written, 0 or more; null where none stands.</summary>
    public static decimal? Exact(this GrantsReader reader, JsonElement of, string name, string path)
    {
        if (GrantsReader.Optional(of, name) is not { } value) return null;
        var text = value.ValueKind switch { JsonValueKind.Number => value.GetRawText(), JsonValueKind.String => value.GetString(), _ => null };
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number)) return number;
        reader.Wrong($"{path}/{name}", $"\"{name}\" is a number, 0 or more.");
        return null;
    }

    /// <summary>The items of a list that stands at a path.</summary>
    public static IEnumerable<(JsonElement Item, string Path)> ItemsAt(this GrantsReader reader, JsonElement list, string path)
    {
        if (list.ValueKind == JsonValueKind.Array) return list.EnumerateArray().Select((item, i) => (item, $"{path}/{i.ToString(CultureInfo.InvariantCulture)}"));
        if (list.ValueKind != JsonValueKind.Undefined) reader.Wrong(path, "This is a list.");
        return [];
    }

    /// <summary>Addresses in a list; none where it is absent.</summary>
    public static ValueList<Address> Addresses(this GrantsReader reader, JsonElement list, string path) =>
        reader.ItemsAt(list, path).Select(item => reader.AddressOf(item.Item, item.Path)).ToValueList();

    /// <summary>Says which members are not read, so that nothing gets lost in silence.</summary>
    public static void Known(this GrantsReader reader, JsonElement of, string path, params ReadOnlySpan<string> names)
    {
        if (of.ValueKind != JsonValueKind.Object)
        {
            if (of.ValueKind != JsonValueKind.Undefined) reader.Wrong(path, "This is an object.");
            return;
        }

        foreach (var member in of.EnumerateObject())
        {
            if (!names.Contains(member.Name)) reader.Notice($"{path}/{member.Name}", $"\"{member.Name}\" is not read.", "unknown");
        }
    }

    /// <summary>A whole number as contracts' files hold it.</summary>
    public static TextNode Whole(BigInteger number) => Node.Of(number.ToString(CultureInfo.InvariantCulture));
}
