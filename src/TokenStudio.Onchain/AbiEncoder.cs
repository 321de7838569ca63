using System.Numerics;
using System.Text;

namespace TokenStudio.Onchain;

/// <summary>
/// Values as bytes by the Solidity ABI specification. Values are <see cref="BigInteger"/> for uint and int, <see cref="Address"/>,
/// bool, byte[] for bytes, string, and lists of values for lists and tuples.
/// </summary>
public static class AbiEncoder
{
    public const int Word = 32;

    /// <summary>abi.encode(values): heads first, then what is too long for a head.</summary>
    /// <exception cref="ArgumentException">A value does not fit its type.</exception>
    public static byte[] Encode(IReadOnlyList<AbiType> types, IReadOnlyList<object> values)
    {
        if (types.Count != values.Count) throw new ArgumentException($"There are {values.Count} values for {types.Count} types.", nameof(values));
        using var heads = new MemoryStream();
        using var tails = new MemoryStream();
        var headBytes = types.Sum(t => t.HeadBytes);
        for (var i = 0; i < types.Count; i++)
        {
            var encoded = Encode(types[i], values[i]);
            if (!types[i].IsDynamic)
            {
                heads.Write(encoded);
                continue;
            }

            heads.Write(Number(headBytes + tails.Length, 256));
            tails.Write(encoded);
        }

        tails.WriteTo(heads);
        return heads.ToArray();
    }

    /// <summary>abi.encodePacked(values) of static types and texts: no filling up, no places, so not to be told apart again.</summary>
    public static byte[] EncodePacked(IReadOnlyList<AbiType> types, IReadOnlyList<object> values)
    {
        using var all = new MemoryStream();
        for (var i = 0; i < types.Count; i++) all.Write(Packed(types[i], values[i]));
        return all.ToArray();
    }

    static byte[] Encode(AbiType type, object value) => (type, value) switch
    {
        (UintType t, BigInteger number) => Number(number, t.Bits),
        (IntType t, BigInteger number) => Signed(number, t.Bits),
        (AddressType, Address address) => Left(address.ToBytes()),
        (BoolType, bool yes) => Number(yes ? 1 : 0, 8),
        (FixedBytesType t, byte[] bytes) when bytes.Length == t.Length => Right(bytes),
        (BytesType, byte[] bytes) => [.. Number(bytes.Length, 256), .. Right(bytes)],
        (TextType, string text) => Encode(AbiType.Bytes, Encoding.UTF8.GetBytes(text)),
        (ListType t, IReadOnlyList<object> items) => [.. Number(items.Count, 256), .. Encode([.. items.Select(_ => t.Item)], items)],
        (TupleType t, IReadOnlyList<object> items) => Encode(t.Items, items),
        _ => throw Unfit(type, value),
    };

    static byte[] Packed(AbiType type, object value) => (type, value) switch
    {
        (UintType t, BigInteger number) => Number(number, t.Bits)[(Word - (t.Bits / 8))..],
        (IntType t, BigInteger number) => Signed(number, t.Bits)[(Word - (t.Bits / 8))..],
        (AddressType, Address address) => address.ToBytes(),
        (BoolType, bool yes) => [(byte)(yes ? 1 : 0)],
        (FixedBytesType t, byte[] bytes) when bytes.Length == t.Length => bytes,
        (BytesType, byte[] bytes) => bytes,
        (TextType, string text) => Encoding.UTF8.GetBytes(text),
        _ => throw Unfit(type, value),
    };

    static byte[] Number(BigInteger number, int bits)
    {
        if (number.Sign < 0 || number.GetBitLength() > bits) throw new ArgumentException($"{number} does not fit uint{bits}.", nameof(number));
        return Left(number.ToByteArray(isUnsigned: true, isBigEndian: true));
    }

    // Below zero it is 2^256 less, so that its sign fills the word.
    static byte[] Signed(BigInteger number, int bits)
    {
        if (number.GetBitLength() >= bits) throw new ArgumentException($"{number} does not fit int{bits}.", nameof(number));
        return Number(number.Sign < 0 ? number + (BigInteger.One << 256) : number, 256);
    }

    static byte[] Left(byte[] bytes)
    {
        var word = new byte[Word];
        bytes.CopyTo(word, Word - bytes.Length);
        return word;
    }

    static byte[] Right(byte[] bytes)
    {
        var words = new byte[(bytes.Length + Word - 1) / Word * Word];
        bytes.CopyTo(words, 0);
        return words;
    }

    static ArgumentException Unfit(AbiType type, object value) => new($"A {value.GetType().Name} is no {type.Name}.", nameof(value));
}
