using System.Numerics;
using System.Text;
using CsCheck;
using TokenStudio.Onchain;

namespace TokenStudio.Tests;

/// <summary>What the encoder wrote is read again; what it would not have written is refused, with its place.</summary>
public sealed class AbiDecoderTests
{
    static readonly AbiType Pair = AbiType.TupleOf(AbiType.Uint256, AbiType.Text);

    static Gen<BigInteger> GenNumber(int bits) => Gen.Byte.Array[0, bits / 8].Select(b => new BigInteger(b, isUnsigned: true));

    // A type, and a value of it: structs in structs and lists of lists, three deep.
    static Gen<(AbiType Type, object Value)> GenTyped(int depth)
    {
        Gen<(AbiType, object)> plain = Gen.OneOf<(AbiType, object)>(
            Gen.Int[1, 32].SelectMany(n => GenNumber(n * 8).Select(v => (AbiType.UintOf(n * 8), (object)v))),
            Gen.Int[1, 32].SelectMany(n => GenNumber(n * 8).Select(v => (AbiType.IntOf(n * 8), (object)(v - BigInteger.Pow(2, (n * 8) - 1))))),
            Gen.Byte.Array[Address.Bytes].Select(b => (AbiType.Address, (object)new Address(b))),
            Gen.Bool.Select(b => (AbiType.Bool, (object)b)),
            Gen.Int[1, 32].SelectMany(n => Gen.Byte.Array[n].Select(b => ((AbiType)new FixedBytesType(n), (object)b))),
            Gen.Byte.Array[0, 70].Select(b => (AbiType.Bytes, (object)b)),
            Gen.String[Gen.Char.AlphaNumeric, 0, 70].Select(s => (AbiType.Text, (object)(s + "é"))));
        if (depth == 0) return plain;
        return Gen.OneOf(
            plain,
            GenTyped(depth - 1).Array[0, 4].Select(items => (AbiType.TupleOf([.. items.Select(i => i.Type)]), (object)items.Select(i => i.Value).ToArray())),
            GenTyped(depth - 1).SelectMany(one => Gen.Int[0, 3].Select(n => (AbiType.ListOf(one.Type), (object)Enumerable.Repeat(one.Value, n).ToArray()))));
    }

    [Fact]
    public void TryDecode_NumberBelowZero_IsTheNumberWhereItsSignFillsTheWord()
    {
        (bool IsRead, object? Value, AbiFaultKind Fault) Read(string hex) => (AbiDecoder.TryDecode([AbiType.IntOf(96)], Convert.FromHexString(hex), out var values, out var fault), values?.FirstOrDefault(), fault.Kind);
        Assert.Equal((true, (object)BigInteger.MinusOne, default), Read(new string('f', 64)));
        Assert.Equal((true, (object)(BigInteger.Pow(2, 95) - 1), default), Read(new string('0', 40) + "7f" + new string('f', 22)));
        Assert.Equal((false, null, AbiFaultKind.TooLarge), Read(new string('0', 40) + "80" + new string('0', 22)));
        Assert.Equal((false, null, AbiFaultKind.TooLarge), Read(new string('0', 40) + new string('f', 24)));
    }

    [Fact]
    public void TryDecode_AnyEncoding_IsTheValueAgain() =>
        GenTyped(3).Array[0, 5].Sample(
            typed =>
            {
                AbiType[] types = [.. typed.Select(t => t.Type)];
                object[] values = [.. typed.Select(t => t.Value)];
                var bytes = AbiEncoder.Encode(types, values);
                Assert.True(AbiDecoder.TryDecode(types, bytes, out var read, out var fault), $"{fault}");
                Assert.Equal(values, read);
                Assert.Equal(bytes, AbiEncoder.Encode(types, read));
            },
            iter: 3_000);

    /// <summary>Any other bytes are refused, or are themselves what the encoder writes: there is no second encoding.</summary>
    [Fact]
    public void TryDecode_AnyChange_IsRefusedOrAnotherValuesEncoding() =>
        Gen.Select(GenTyped(2).Array[1, 4], Gen.Int[0, 10_000], Gen.Byte, Gen.Int[0, 2]).Sample(
            (typed, place, put, how) =>
            {
                AbiType[] types = [.. typed.Select(t => t.Type)];
                var bytes = AbiEncoder.Encode(types, [.. typed.Select(t => t.Value)]);
                if (bytes.Length == 0) return;
                var at = place % bytes.Length;
                byte[] changed = how switch { 0 => [.. bytes[..at], put, .. bytes[(at + 1)..]], 1 => bytes[..at], _ => [.. bytes, put] };
                if (AbiDecoder.TryDecode(types, changed, out var read, out _)) Assert.Equal(changed, AbiEncoder.Encode(types, read));
            },
            iter: 3_000);

    [Fact]
    public void TryDecode_TheSpecificationsExample_IsItsValues()
    {
        // Contract ABI Specification, "Use of Dynamic Types": (0x123, [0x456, 0x789], "1234567890", "Hello, world!").
        var bytes = Words(
            "0000000000000000000000000000000000000000000000000000000000000123", "0000000000000000000000000000000000000000000000000000000000000080",
            "3132333435363738393000000000000000000000000000000000000000000000", "00000000000000000000000000000000000000000000000000000000000000e0",
            Word(2), "0000000000000000000000000000000000000000000000000000000000000456", "0000000000000000000000000000000000000000000000000000000000000789",
            Word(13), "48656c6c6f2c20776f726c642100000000000000000000000000000000000000");
        Assert.True(AbiDecoder.TryDecode([AbiType.Uint256, AbiType.ListOf(AbiType.UintOf(32)), new FixedBytesType(10), AbiType.Bytes], bytes, out var values, out _));
        Assert.Equal(new BigInteger(0x123), values[0]);
        Assert.Equal([new BigInteger(0x456), new BigInteger(0x789)], (object[])values[1]);
        Assert.Equal("1234567890", Encoding.ASCII.GetString((byte[])values[2]));
        Assert.Equal("Hello, world!", Encoding.ASCII.GetString((byte[])values[3]));
    }

    [Fact]
    public void TryDecode_WhatTheEncoderWouldNotWrite_IsRefusedWithItsPlace()
    {
        Assert.Equal((AbiFaultKind.TooShort, 31), Fault([AbiType.Uint256], new byte[31]));
        Assert.Equal((AbiFaultKind.TooLong, 32), Fault([AbiType.Uint256], new byte[33]));
        Assert.Equal((AbiFaultKind.TooLarge, 0), Fault([AbiType.UintOf(8)], Words(Word(256))));
        Assert.Equal((AbiFaultKind.TooLarge, 0), Fault([AbiType.Bool], Words(Word(2))));
        Assert.Equal((AbiFaultKind.TooLarge, 0), Fault([AbiType.Address], Words("01" + new string('0', 62))));
        Assert.Equal((AbiFaultKind.Filling, 4), Fault([new FixedBytesType(4)], Words("0000000001" + new string('0', 54))));
        Assert.Equal((AbiFaultKind.Filling, 65), Fault([AbiType.Bytes], Words(Word(32), Word(1), "ff01" + new string('0', 60))));
        Assert.Equal((AbiFaultKind.NoText, 32), Fault([AbiType.Text], Words(Word(32), Word(1), "ff" + new string('0', 62))));
        Assert.Equal((AbiFaultKind.WrongPlace, 0), Fault([AbiType.Bytes], Words(Word(64), Word(0), Word(0))));
        Assert.Equal((AbiFaultKind.TooShort, 64), Fault([AbiType.Bytes], Words(Word(32), Word(1))));
        Assert.Equal((AbiFaultKind.TooShort, 64), Fault([AbiType.ListOf(Pair)], Words(Word(32), Word(1_000_000))));
    }

    [Fact]
    public void TryDecode_ManyFromFewBytes_IsRefused()
    {
        // An empty tuple takes no bytes: a list of 2^255 of them would be two words long.
        var nothings = AbiType.ListOf(AbiType.TupleOf());
        Assert.Equal((AbiFaultKind.TooMany, 32), Fault([nothings], Words(Word(32), "8" + new string('0', 63))));
        Assert.Equal((AbiFaultKind.TooMany, 32), Fault([nothings], Words(Word(32), Word(1_000_001))));
        Assert.True(AbiDecoder.TryDecode([nothings], Words(Word(32), Word(1_000_000)), out var values, out _));
        Assert.Equal(1_000_000, ((object[])values[0]).Length);

        // Two heads that point at one tail.
        Assert.Equal((AbiFaultKind.WrongPlace, 32), Fault([AbiType.Bytes, AbiType.Bytes], Words(Word(64), Word(64), Word(0))));
        Assert.Equal((AbiFaultKind.TooMany, AbiDecoder.MostBytes), Fault([AbiType.Bytes], new byte[AbiDecoder.MostBytes + 1]));
    }

    static (AbiFaultKind, int) Fault(AbiType[] types, byte[] bytes)
    {
        Assert.False(AbiDecoder.TryDecode(types, bytes, out var values, out var fault));
        Assert.Empty(values);
        return (fault.Kind, fault.At);
    }

    static string Word(int number) => number.ToString("x64", System.Globalization.CultureInfo.InvariantCulture);

    static byte[] Words(params string[] words) => Convert.FromHexString(string.Concat(words));
}
