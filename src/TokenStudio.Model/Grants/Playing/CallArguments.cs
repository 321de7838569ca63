using System.Globalization;
using System.Numerics;
using System.Text.Json;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.Playing;

/// <summary>
/// The arguments of a call, by name or in their order. What cannot be decoded reverts without data, as in the contract.
/// A name is taken with or without the underscores the contracts begin it with, and found in a struct that stands among the arguments;
/// "a|b" is either name.
/// </summary>
public readonly struct CallArguments(JsonElement given)
{
    public BigInteger Number(string name, int position, int bits = 256)
    {
        var number = Whole(At(name, position));
        return number.GetBitLength() <= bits ? number : throw new RevertException(RevertException.NoData);
    }

    public long Second(string name, int position) => (long)BigInteger.Min(Number(name, position), long.MaxValue);

    public Address Address(string name, int position) => AddressOf(At(name, position));

    /// <summary>32 bytes, as hexadecimal digits.</summary>
    public string Word(string name, int position) => Hex.Of(WordOf(At(name, position)));

    /// <summary>A MetaPtr: its pointer, given alone or as { protocol, pointer }.</summary>
    public string MetaPtr(string name, int position)
    {
        var value = At(name, position);
        if (value.ValueKind == JsonValueKind.Object && value.TryGetProperty("pointer", out var pointer)) value = pointer;
        return value.ValueKind == JsonValueKind.String ? value.GetString()! : throw new RevertException(RevertException.NoData);
    }

    /// <summary>A list of structs, each with its own members.</summary>
    public IReadOnlyList<CallArguments> List(string name, int position) => [.. Items(name, position).Select(item => new CallArguments(item))];

    public IReadOnlyList<Address> Addresses(string name, int position) => [.. Items(name, position).Select(AddressOf)];

    public IReadOnlyList<BigInteger> Numbers(string name, int position) => [.. Items(name, position).Select(Whole)];

    /// <summary>What a list holds, undecoded: the elements of enums, say.</summary>
    public IReadOnlyList<JsonElement> Items(string name, int position)
    {
        var value = At(name, position);
        return value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : throw new RevertException(RevertException.NoData);
    }

    /// <summary>A number that may be below 0, as int of this many bits.</summary>
    public BigInteger WithSign(string name, int position, int bits)
    {
        var value = At(name, position);
        var text = value.ValueKind switch { JsonValueKind.String => value.GetString(), JsonValueKind.Number => value.GetRawText(), _ => null };
        return text is { Length: > 0 and <= 79 } && BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number.GetBitLength() < bits
            ? number
            : throw new RevertException(RevertException.NoData);
    }

    public bool Truth(string name, int position) => At(name, position).ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw new RevertException(RevertException.NoData),
    };

    public string Text(string name, int position) => At(name, position) is { ValueKind: JsonValueKind.String } text ? text.GetString()! : throw new RevertException(RevertException.NoData);

    /// <summary>The arguments as they were given.</summary>
    internal JsonElement Given => given;

    /// <summary>One of them as it was given; null when it is not there.</summary>
    internal JsonElement? Find(string name, int position = int.MaxValue) => TryAt(name, position, out var value) ? value : null;

    /// <summary>A struct.</summary>
    public CallArguments Struct(string name, int position) => new(At(name, position));

    public IReadOnlyList<byte[]> Words(string name, int position) => [.. Items(name, position).Select(WordOf)];

    public bool Has(string name, int position) => TryAt(name, position, out _);

    JsonElement At(string name, int position) => TryAt(name, position, out var value) ? value : throw new RevertException(RevertException.NoData);

    bool TryAt(string name, int position, out JsonElement value)
    {
        value = default;
        if (given.ValueKind == JsonValueKind.Object) return Named(given, name, out value);
        if (given.ValueKind != JsonValueKind.Array || position >= given.GetArrayLength()) return false;
        value = given[position];
        return true;
    }

    static bool Named(JsonElement of, string name, out JsonElement value)
    {
        foreach (var either in name.Split('|'))
        {
            if (of.TryGetProperty(either, out value) || of.TryGetProperty("_" + either, out value) || of.TryGetProperty("__" + either, out value)) return value.ValueKind != JsonValueKind.Null;
        }

        foreach (var member in of.EnumerateObject())
        {
            if (member.Value.ValueKind == JsonValueKind.Object && Named(member.Value, name, out value)) return true;
        }

        value = default;
        return false;
    }

    internal static BigInteger Whole(JsonElement value)
    {
        var text = value.ValueKind switch { JsonValueKind.String => value.GetString(), JsonValueKind.Number => value.GetRawText(), _ => null };
        return text is { Length: > 0 and <= 78 } && BigInteger.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new RevertException(RevertException.NoData);
    }

    internal static Address AddressOf(JsonElement value) =>
        value.ValueKind == JsonValueKind.String && Onchain.Address.TryParse(value.GetString(), out var address) ? address : throw new RevertException(RevertException.NoData);

    static byte[] WordOf(JsonElement value) =>
        value.ValueKind == JsonValueKind.String && Hex.Parse(value.GetString()!) is { Length: 32 } bytes ? bytes : throw new RevertException(RevertException.NoData);
}
