namespace TokenStudio.Onchain;

/// <summary>
/// OpenZeppelin's standard Merkle tree (@openzeppelin/merkle-tree 1.0, MIT): leaf = keccak256(keccak256(abi.encode(value))),
/// leaves sorted by hash, pairs sorted before hashing, so that a proof needs no left or right.
/// </summary>
public sealed class StandardMerkleTree
{
    readonly byte[][] nodes;     // a complete binary tree as an array, root first
    readonly int[] places;       // where each value's leaf stands in it

    StandardMerkleTree(byte[][] nodes, int[] places)
    {
        this.nodes = nodes;
        this.places = places;
    }

    public int Count => places.Length;

    public byte[] Root => nodes[0];

    public byte[] LeafOf(int index) => nodes[places[index]];

    /// <param name="values">At least one; each fits the types.</param>
    public static StandardMerkleTree Of(IReadOnlyList<AbiType> types, IReadOnlyList<IReadOnlyList<object>> values) =>
        Of([.. values.Select(v => Leaf(types, v))]);

    /// <summary>The tree over leaves that are hashes already.</summary>
    public static StandardMerkleTree Of(IReadOnlyList<byte[]> leaves)
    {
        ArgumentOutOfRangeException.ThrowIfZero(leaves.Count);
        var order = Enumerable.Range(0, leaves.Count).ToArray();
        Array.Sort(order, (a, b) => leaves[a].AsSpan().SequenceCompareTo(leaves[b]) is var c && c != 0 ? c : a - b);
        var nodes = new byte[(2 * leaves.Count) - 1][];
        var places = new int[leaves.Count];
        for (var i = 0; i < order.Length; i++)
        {
            places[order[i]] = nodes.Length - 1 - i;
            nodes[nodes.Length - 1 - i] = leaves[order[i]];
        }

        for (var i = leaves.Count - 2; i >= 0; i--) nodes[i] = Pair(nodes[(2 * i) + 1], nodes[(2 * i) + 2]);
        return new(nodes, places);
    }

    public static byte[] Leaf(IReadOnlyList<AbiType> types, IReadOnlyList<object> value) =>
        Keccak256.Hash(Keccak256.Hash(AbiEncoder.Encode(types, value)));

    /// <summary>The siblings on the way from a value's leaf to the root.</summary>
    public byte[][] ProofOf(int index)
    {
        var proof = new List<byte[]>();
        for (var at = places[index]; at > 0; at = (at - 1) / 2) proof.Add(nodes[at % 2 == 1 ? at + 1 : at - 1]);
        return [.. proof];
    }

    public static bool Verify(byte[] root, byte[] leaf, IEnumerable<byte[]> proof) =>
        proof.Aggregate(leaf, Pair).AsSpan().SequenceEqual(root);

    static byte[] Pair(byte[] a, byte[] b)
    {
        Span<byte> both = stackalloc byte[2 * Keccak256.Bytes];
        var (first, second) = a.AsSpan().SequenceCompareTo(b) < 0 ? (a, b) : (b, a);
        first.CopyTo(both);
        second.CopyTo(both[Keccak256.Bytes..]);
        return Keccak256.Hash(both);
    }
}
