using System.Numerics;
using System.Text.Json;
using CsCheck;
using TokenStudio.Onchain;

namespace TokenStudio.Tests;

public sealed class StandardMerkleTreeTests
{
    [Theory]
    [InlineData("v1_merklePayout")]
    [InlineData("v2_directTransfer_vault")]
    public void Of_PublishedTree_HasItsRootLeavesAndProofs(string name)
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Repository.Reference("allo/merkle.json")));
        var vector = file.RootElement.GetProperty(name);
        var types = vector.GetProperty("types").EnumerateArray().Select(t => TypeOf(t.GetString()!)).ToArray();
        var leaves = vector.GetProperty("leaves").EnumerateArray().ToArray();
        var tree = StandardMerkleTree.Of(types, [.. leaves.Select(l => ValueOf(types, l.GetProperty("value")))]);
        Assert.Equal(vector.GetProperty("root").GetString(), Hex.Of(tree.Root));
        for (var i = 0; i < leaves.Length; i++)
        {
            Assert.Equal(leaves[i].GetProperty("leaf").GetString(), Hex.Of(tree.LeafOf(i)));
            Assert.Equal(leaves[i].GetProperty("proof").EnumerateArray().Select(p => p.GetString()), tree.ProofOf(i).Select(p => Hex.Of(p)));
        }
    }

    [Fact]
    public void ProofOf_AnyTree_VerifiesAndAChangedLeafDoesNot() =>
        (from count in Gen.Int[1, 40] from seed in Gen.ULong select (count, seed)).Sample(c =>
        {
            AbiType[] types = [AbiType.Uint256, AbiType.Uint256];
            object[][] values = [.. Enumerable.Range(0, c.count).Select(i => new object[] { new BigInteger(i), new BigInteger(c.seed) + i })];
            var tree = StandardMerkleTree.Of(types, values);
            for (var i = 0; i < c.count; i++)
            {
                Assert.True(StandardMerkleTree.Verify(tree.Root, tree.LeafOf(i), tree.ProofOf(i)));
                var changed = StandardMerkleTree.Leaf(types, [values[i][0], (BigInteger)values[i][1] + 1]);
                Assert.False(StandardMerkleTree.Verify(tree.Root, changed, tree.ProofOf(i)));
            }
        });

    [Fact]
    public void Of_AnyOrderOfValues_HasTheSameRoot() => Gen.Int[1, 1_000_000].Array[1, 30].Sample(numbers =>
    {
        var straight = StandardMerkleTree.Of([AbiType.Uint256], [.. numbers.Select(n => new object[] { new BigInteger(n) })]);
        var turned = StandardMerkleTree.Of([AbiType.Uint256], [.. numbers.Reverse().Select(n => new object[] { new BigInteger(n) })]);
        return straight.Root.AsSpan().SequenceEqual(turned.Root);
    });

    [Fact]
    public void Of_NoValues_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => StandardMerkleTree.Of([AbiType.Uint256], []));

    static AbiType TypeOf(string name) => name switch { "uint256" => AbiType.Uint256, "address" => AbiType.Address, "bytes32" => AbiType.Bytes32, _ => throw new ArgumentException(name) };

    static object[] ValueOf(AbiType[] types, JsonElement value) => [.. value.EnumerateArray().Select((v, i) => types[i] switch
    {
        UintType => (object)BigInteger.Parse(v.GetString()!, System.Globalization.CultureInfo.InvariantCulture),
        AddressType => Address.TryParse(v.GetString(), out var address) ? address : throw new ArgumentException("address"),
        _ => Hex.Parse(v.GetString()!)!,
    })];
}
