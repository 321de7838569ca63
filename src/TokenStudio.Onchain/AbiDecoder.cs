using System.Numerics;
using System.Text;

namespace TokenStudio.Onchain;

/// <summary>
/// Bytes of the Solidity ABI as values, the inverse of <see cref="AbiEncoder"/>. Only the one encoding that the encoder writes is taken
/// (each part where the one before ends, filled up with zeros, nothing behind): so what is read is written again byte by byte, and
/// no two heads share a tail, by which a few bytes could become many values.
/// </summary>
public static class AbiDecoder
{
    /// <summary>Bytes that are read at most.</summary>
    public const int MostBytes = 16 * 1024 * 1024;

    /// <summary>Items of all lists together: an item may be an empty tuple, which takes no bytes.</summary>
    public const int MostItems = 1_000_000;

    static readonly UTF8Encoding StrictText = new(false, throwOnInvalidBytes: true);

    /// <param name="values">As the encoder takes them; lists and tuples as arrays. Empty when the bytes are wrong.</param>
    /// <param name="fault">The first thing that is wrong.</param>
    public static bool TryDecode(IReadOnlyList<AbiType> types, ReadOnlySpan<byte> data, out object[] values, out AbiFault fault)
    {
        (values, fault) = ([], default);
        try
        {
            if (data.Length > MostBytes) throw new FaultException(AbiFaultKind.TooMany, MostBytes);
            var (at, items) = (0, 0);
            var read = Sequence(types, data, ref at, ref items);
            if (at < data.Length) throw new FaultException(AbiFaultKind.TooLong, at);
            values = read;
            return true;
        }
        catch (FaultException e)
        {
            fault = e.Fault;
            return false;
        }
    }

    // Heads at `at`, tails behind them one after the other; places count from the first head. Afterwards `at` is behind the last tail.
    static object[] Sequence(IReadOnlyList<AbiType> types, ReadOnlySpan<byte> data, ref int at, ref int items)
    {
        var (start, head, tail) = (at, at, (long)at + types.Sum(t => (long)t.HeadBytes));
        Need(data, start, tail - start);
        var behind = (int)tail;
        var values = new object[types.Count];
        for (var i = 0; i < values.Length; i++)
        {
            if (!types[i].IsDynamic)
            {
                values[i] = Static(types[i], data, ref head, ref items);
                continue;
            }

            if (Number(data, head, 256) != behind - start) throw new FaultException(AbiFaultKind.WrongPlace, head);
            head += AbiEncoder.Word;
            values[i] = Dynamic(types[i], data, ref behind, ref items);
        }

        at = behind;
        return values;
    }

    static object Static(AbiType type, ReadOnlySpan<byte> data, ref int at, ref int items)
    {
        if (type is TupleType tuple) return Sequence(tuple.Items, data, ref at, ref items);
        object value = type switch
        {
            UintType t => Number(data, at, t.Bits),
            IntType t => Signed(data, at, t.Bits),
            AddressType => new Address(Word(data, at, AbiEncoder.Word - Address.Bytes, AbiFaultKind.TooLarge)),
            BoolType => !Number(data, at, 1).IsZero,
            FixedBytesType t => FilledUp(data, at, t.Length),
            _ => throw new ArgumentException($"{type.Name} is not read.", nameof(type)),
        };
        at += AbiEncoder.Word;
        return value;
    }

    static object Dynamic(AbiType type, ReadOnlySpan<byte> data, ref int at, ref int items)
    {
        switch (type)
        {
            case TupleType tuple:
                return Sequence(tuple.Items, data, ref at, ref items);
            case ListType list:
                return List(list, data, ref at, ref items);
            case TextType:
                var from = at;
                try
                {
                    return StrictText.GetString(Bytes(data, ref at));
                }
                catch (DecoderFallbackException)
                {
                    throw new FaultException(AbiFaultKind.NoText, from);
                }

            default:
                return Bytes(data, ref at);
        }
    }

    static object[] List(ListType list, ReadOnlySpan<byte> data, ref int at, ref int items)
    {
        Need(data, at, AbiEncoder.Word);
        var count = Number(data, at, 256);
        if (count > MostItems - items) throw new FaultException(AbiFaultKind.TooMany, at);
        items += (int)count;

        // Before a list of that length is made: its heads must be there.
        Need(data, at + AbiEncoder.Word, (long)count * list.Item.HeadBytes);
        at += AbiEncoder.Word;
        var types = new AbiType[(int)count];
        Array.Fill(types, list.Item);
        return Sequence(types, data, ref at, ref items);
    }

    static byte[] Bytes(ReadOnlySpan<byte> data, ref int at)
    {
        Need(data, at, AbiEncoder.Word);
        var length = Number(data, at, 256);
        if (length > data.Length - at - AbiEncoder.Word) throw new FaultException(AbiFaultKind.TooShort, data.Length);
        at += AbiEncoder.Word;
        var filled = ((int)length + AbiEncoder.Word - 1) / AbiEncoder.Word * AbiEncoder.Word;
        Need(data, at, filled);
        var bytes = FilledUp(data, at, (int)length, filled);
        at += filled;
        return bytes;
    }

    static BigInteger Number(ReadOnlySpan<byte> data, int at, int bits)
    {
        var number = new BigInteger(Word(data, at, 0, default), isUnsigned: true, isBigEndian: true);
        return number.GetBitLength() <= bits ? number : throw new FaultException(AbiFaultKind.TooLarge, at);
    }

    static BigInteger Signed(ReadOnlySpan<byte> data, int at, int bits)
    {
        var number = new BigInteger(Word(data, at, 0, default), isUnsigned: false, isBigEndian: true);
        return number.GetBitLength() < bits ? number : throw new FaultException(AbiFaultKind.TooLarge, at);
    }

    // A word without the zeros in front.
    static ReadOnlySpan<byte> Word(ReadOnlySpan<byte> data, int at, int zeros, AbiFaultKind otherwise)
    {
        var word = data.Slice(at, AbiEncoder.Word);
        return word[..zeros].ContainsAnyExcept((byte)0) ? throw new FaultException(otherwise, at) : word[zeros..];
    }

    static byte[] FilledUp(ReadOnlySpan<byte> data, int at, int length, int filled = AbiEncoder.Word) =>
        data.Slice(at + length, filled - length).ContainsAnyExcept((byte)0) ? throw new FaultException(AbiFaultKind.Filling, at + length) : data.Slice(at, length).ToArray();

    static void Need(ReadOnlySpan<byte> data, int at, long bytes)
    {
        if (bytes > data.Length - at) throw new FaultException(AbiFaultKind.TooShort, data.Length);
    }

    sealed class FaultException(AbiFaultKind kind, int at) : Exception
    {
        public AbiFault Fault { get; } = new(kind, at);
    }
}
