using System.Numerics;
using System.Text.Json;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.Files;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.Exports;

/// <summary>A tree with the proof of every leaf: { "root", "leaves": [ { "value", "leaf", "proof" } ] }, and back.</summary>
public static class MerkleJson
{
    const int LeavesAtOnce = 1_000;

    /// <summary>Writes the file leaf by leaf: a million proofs are more than memory should hold.</summary>
    public static void Write(Stream stream, MerkleFile file, StandardMerkleTree tree, ListNode? findings = null)
    {
        foreach (var _ in Parts(stream, file, tree, findings))
        {
            // The whole file, part by part.
        }
    }

    /// <summary>Writes the file in parts: at each step the next thousand leaves stand in the stream, so that whoever sends them may wait between.</summary>
    /// <param name="findings">Told beside the tree; null for none.</param>
    /// <returns>The leaves that are written so far.</returns>
    public static IEnumerable<int> Parts(Stream stream, MerkleFile file, StandardMerkleTree tree, ListNode? findings = null)
    {
        using (var json = NodeWriter.Open(stream))
        {
            json.WriteStartObject();
            json.WriteString("root", Hex.Of(tree.Root));
            json.WriteStartArray("leaves");
            for (var i = 0; i < file.Leaves.Count; i++)
            {
                json.WriteStartObject();
                json.WriteStartArray("value");
                foreach (var part in file.Leaves[i]) json.WriteStringValue(TextOf(part));
                json.WriteEndArray();
                json.WriteString("leaf", Hex.Of(tree.LeafOf(i)));
                json.WriteStartArray("proof");
                foreach (var sibling in tree.ProofOf(i)) json.WriteStringValue(Hex.Of(sibling));
                json.WriteEndArray();
                json.WriteEndObject();
                if (i % LeavesAtOnce != 0) continue;
                json.Flush();
                yield return i + 1;
            }

            json.WriteEndArray();
            if (findings is not null)
            {
                json.WritePropertyName("findings");
                NodeWriter.Write(json, findings);
            }

            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        yield return file.Leaves.Count;
    }

    /// <summary>A part of a leaf as text: numbers in digits, addresses with their checksum, bytes in hexadecimal digits.</summary>
    public static string TextOf(object part) => part switch
    {
        byte[] bytes => Hex.Of(bytes),
        BigInteger number => number.ToString(System.Globalization.CultureInfo.InvariantCulture),
        _ => part.ToString()!,
    };

    /// <summary>The leaves again. A root, hash or proof that is not the tree's own is a finding: somebody changed the file.</summary>
    public static MerkleFile? Read(JsonElement file, LeafForm form, GrantsReader reader)
    {
        reader.Known(file, "", "root", "leaves");
        var items = reader.Items(file, "leaves").ToArray();
        var leaves = items.Select(item =>
        {
            reader.Known(item.Item, item.Path, "value", "leaf", "proof");
            return MerkleFile.LeafOf(reader.Member(item.Item, "value", item.Path), $"{item.Path}/value", form, reader);
        }).ToArray();
        if (leaves.Length == 0 && reader.IsGood) reader.Wrong("/leaves", "A tree has at least one leaf.");
        if (!reader.IsGood) return null;
        var read = new MerkleFile(form, leaves);
        Check(file, items, read.Tree(), reader);
        return reader.IsGood ? read : null;
    }

    static void Check(JsonElement file, (JsonElement Item, string Path)[] items, StandardMerkleTree tree, GrantsReader reader)
    {
        if (GrantsReader.Optional(file, "root") is { } root && !reader.Bytes(root, "/root", Keccak256.Bytes).AsSpan().SequenceEqual(tree.Root)) reader.Wrong("/root", $"The root of these leaves is {Hex.Of(tree.Root)}.", "root");
        for (var i = 0; i < items.Length; i++)
        {
            var (item, path) = items[i];
            if (GrantsReader.Optional(item, "leaf") is { } leaf && !reader.Bytes(leaf, $"{path}/leaf", Keccak256.Bytes).AsSpan().SequenceEqual(tree.LeafOf(i))) reader.Wrong($"{path}/leaf", $"The hash of this leaf is {Hex.Of(tree.LeafOf(i))}.", "leaf");
            if (GrantsReader.Optional(item, "proof") is not { } proof) continue;
            var siblings = reader.ItemsAt(proof, $"{path}/proof").Select(p => reader.Bytes(p.Item, p.Path, Keccak256.Bytes)).ToArray();
            if (!StandardMerkleTree.Verify(tree.Root, tree.LeafOf(i), siblings)) reader.Wrong($"{path}/proof", "This proof does not lead from the leaf to the root.", "proof");
        }
    }
}
