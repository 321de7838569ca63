using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.Files;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.Exports;

/// <summary>Each leaf with its hash and its proof as a row, the hashes of a proof parted by blanks. That of an airdrop reads back to the same list, in base units.</summary>
public static class MerkleCsv
{
    const int LeavesAtOnce = 1_000;

    public static void Write(Stream stream, MerkleFile file, StandardMerkleTree tree)
    {
        foreach (var _ in Parts(stream, file, tree))
        {
            // The whole file, part by part.
        }
    }

    /// <summary>As <see cref="MerkleJson.Parts"/>.</summary>
    public static IEnumerable<int> Parts(Stream stream, MerkleFile file, StandardMerkleTree tree)
    {
        using var writer = new StreamWriter(stream, leaveOpen: true);
        CsvText.Write(writer, [[.. file.Form.Parts.Select(p => p.Name), "leaf", "proof"]]);
        foreach (var some in file.Leaves.Index().Chunk(LeavesAtOnce))
        {
            CsvText.Write(writer, some.Select(leaf => (IReadOnlyList<string>)
                [.. leaf.Item.Select(MerkleJson.TextOf), Hex.Of(tree.LeafOf(leaf.Index)), string.Join(' ', tree.ProofOf(leaf.Index).Select(p => Hex.Of(p)))]));
            writer.Flush();
            yield return some[^1].Index + 1;
        }
    }
}
