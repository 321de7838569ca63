using System.Numerics;
using System.Text;
using TokenStudio.Onchain;

namespace TokenStudio.Tests;

public sealed class AbiEncoderTests
{
    [Fact]
    public void Encode_StaticAndDynamic_IsTheSpecificationsExample()
    {
        // Contract ABI Specification, "Use of Dynamic Types": f(uint256,uint32[],bytes10,bytes) with (0x123, [0x456, 0x789], "1234567890", "Hello, world!").
        AbiType[] types = [AbiType.Uint256, AbiType.ListOf(AbiType.UintOf(32)), new FixedBytesType(10), AbiType.Bytes];
        object[] values = [new BigInteger(0x123), new object[] { new BigInteger(0x456), new BigInteger(0x789) }, Encoding.ASCII.GetBytes("1234567890"), Encoding.ASCII.GetBytes("Hello, world!")];
        var words = Words(AbiEncoder.Encode(types, values));
        Assert.Equal(
        [
            "0000000000000000000000000000000000000000000000000000000000000123",
            "0000000000000000000000000000000000000000000000000000000000000080",
            "3132333435363738393000000000000000000000000000000000000000000000",
            "00000000000000000000000000000000000000000000000000000000000000e0",
            "0000000000000000000000000000000000000000000000000000000000000002",
            "0000000000000000000000000000000000000000000000000000000000000456",
            "0000000000000000000000000000000000000000000000000000000000000789",
            "000000000000000000000000000000000000000000000000000000000000000d",
            "48656c6c6f2c20776f726c642100000000000000000000000000000000000000",
        ], words);
    }

    [Fact]
    public void Encode_NestedLists_IsTheSpecificationsExample()
    {
        // Same page: g(uint256[][],string[]) with ([[1, 2], [3]], ["one", "two", "three"]); the first four and the last words.
        AbiType[] types = [AbiType.ListOf(AbiType.ListOf(AbiType.Uint256)), AbiType.ListOf(AbiType.Text)];
        object[] values = [new object[] { new object[] { BigInteger.One, new BigInteger(2) }, new object[] { new BigInteger(3) } }, new object[] { "one", "two", "three" }];
        var words = Words(AbiEncoder.Encode(types, values));
        Assert.Equal([0x40, 0x140, 2, 0x40, 0xa0, 2, 1, 2, 1, 3, 3, 0x60, 0xa0, 0xe0, 3], words.Take(15).Select(w => Convert.ToInt32(w, 16)));
        Assert.Equal("7468726565" + new string('0', 54), words[^1]);
        Assert.Equal(20, words.Length);
    }

    [Fact]
    public void Encode_TupleOfStaticItems_StandsInTheHead()
    {
        var tuple = AbiType.TupleOf(AbiType.Uint256, AbiType.Bool);
        Assert.Equal(("(uint256,bool)", false), (tuple.Name, tuple.IsDynamic));
        var words = Words(AbiEncoder.Encode([tuple, AbiType.Text], [new object[] { new BigInteger(7), true }, "x"]));
        Assert.Equal([7, 1, 0x60, 1], words.Take(4).Select(w => Convert.ToInt32(w, 16)));
    }

    [Fact]
    public void Encode_ValueTooLargeForItsType_IsRefused()
    {
        Assert.Equal(32, AbiEncoder.Encode([AbiType.UintOf(8)], [new BigInteger(255)]).Length);
        Assert.Throws<ArgumentException>(() => AbiEncoder.Encode([AbiType.UintOf(8)], [new BigInteger(256)]));
        Assert.Throws<ArgumentException>(() => AbiEncoder.Encode([AbiType.Uint256], [BigInteger.MinusOne]));
        Assert.Throws<ArgumentException>(() => AbiEncoder.Encode([AbiType.Uint256], ["1"]));
    }

    [Fact]
    public void Encode_NumberBelowZero_IsTwosComplement()
    {
        // Contract ABI Specification, "int<M>": two's complement, its sign filled up on the left.
        string One(int bits, BigInteger number) => Words(AbiEncoder.Encode([AbiType.IntOf(bits)], [number])).Single();
        Assert.Equal(new string('f', 64), One(96, BigInteger.MinusOne));
        Assert.Equal(new string('f', 40) + "80" + new string('0', 22), One(96, -BigInteger.Pow(2, 95)));
        Assert.Equal(new string('0', 40) + "7f" + new string('f', 22), One(96, BigInteger.Pow(2, 95) - 1));
        Assert.Equal("fffe", Convert.ToHexStringLower(AbiEncoder.EncodePacked([AbiType.IntOf(16)], [new BigInteger(-2)])));
        Assert.Equal("int96", AbiType.IntOf(96).Name);
        Assert.Throws<ArgumentException>(() => One(96, BigInteger.Pow(2, 95)));
        Assert.Throws<ArgumentException>(() => One(96, -BigInteger.Pow(2, 95) - 1));
    }

    [Fact]
    public void EncodePacked_ProjectId_IsGrantsStacks()
    {
        // keccak256(abi.encodePacked(uint256 chainId, address registry, uint256 project)): e2e-round.json, application 0.
        Assert.True(Address.TryParse("0x0000000000000000000000000000000000001234", out var registry));
        var packed = AbiEncoder.EncodePacked([AbiType.Uint256, AbiType.Address, AbiType.Uint256], [BigInteger.One, registry, BigInteger.Zero]);
        Assert.Equal(84, packed.Length);
        Assert.Equal("0x167aa3d9a036cdd4bc2ec15438fb589424a395c12f97f9d126410dbafbf95bf0", Hex.Of(Keccak256.Hash(packed)));
    }

    static string[] Words(byte[] bytes) => [.. Convert.ToHexStringLower(bytes).Chunk(64).Select(c => new string(c))];
}
