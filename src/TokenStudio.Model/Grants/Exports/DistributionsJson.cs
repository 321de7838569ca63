using System.Numerics;
using System.Text.Json;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.Files;
using TokenStudio.Model.Units;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.Exports;

/// <summary>
/// The data of distribute for the donation voting strategies: Distribution[] of (index, recipientId, amount, merkleProof), with the root it is proved against
/// (allo-protocol/allo-v2 d262e7e, DonationVotingMerkleDistributionBaseStrategy).
/// </summary>
public static class DistributionsJson
{
    static readonly IReadOnlyList<AbiType> Types = [AbiType.ListOf(AbiType.TupleOf(AbiType.Uint256, AbiType.Address, AbiType.Uint256, AbiType.ListOf(AbiType.Bytes32)))];

    /// <summary>{ "root", "distributions": [ { "index", "name", "recipientId", "recipientAddress", "amount", "merkleProof" } ], "encoded" }; name and payout address are in the tree or beside it, not in the bytes. Null of nothing.</summary>
    public static ObjectNode? Of(PoolPayouts payouts)
    {
        if (payouts.Merkle()?.Tree() is not { } tree) return null;
        return ObjectNode.Of(
            ("root", Node.Of(Hex.Of(tree.Root))),
            ("distributions", new ListNode([.. payouts.Items.Select(p => One(p, tree.ProofOf(p.Index)))])),
            ("encoded", Node.Of(Hex.Of(Encode(payouts, tree)))));
    }

    static ObjectNode One(PoolPayout payout, IReadOnlyList<byte[]> proof) => ObjectNode.Of(
        ("index", Node.Of((decimal)payout.Index)), ("name", Node.Of(payout.Name)), ("recipientId", Node.Of(payout.RecipientId.ToString())),
        ("recipientAddress", Node.Of(payout.RecipientAddress.ToString())), ("amount", GrantsMembers.Whole(payout.Amount)),
        ("merkleProof", new ListNode([.. proof.Select(p => (Node)Node.Of(Hex.Of(p)))])));

    static byte[] Encode(PoolPayouts payouts, StandardMerkleTree tree) => AbiEncoder.Encode(Types, [(object[])[.. payouts.Items.Select(p =>
        (object)new object[] { (BigInteger)p.Index, p.RecipientId, p.Amount, (object[])[.. tree.ProofOf(p.Index).Select(hash => (object)hash)] })]]);

    /// <summary>The payouts again. A root, a proof or bytes that are not their own are findings: somebody changed the file.</summary>
    public static PoolPayouts? Read(JsonElement file, GrantsReader reader, string path = "")
    {
        reader.Known(file, path, "root", "distributions", "encoded");
        var rows = reader.ItemsAt(reader.Member(file, "distributions", path), $"{path}/distributions").ToArray();
        var payouts = PoolPayouts.Checked([.. rows.Select((row, i) => (PayoutsJson.One(row.Item, row.Path, i, reader), row.Path))], reader);
        if (payouts?.Merkle()?.Tree() is not { } tree)
        {
            if (reader.IsGood) reader.Wrong($"{path}/distributions", "A tree has at least one leaf.");
            return null;
        }

        if (GrantsReader.Optional(file, "root") is { } root && !reader.Bytes(root, $"{path}/root", Keccak256.Bytes).AsSpan().SequenceEqual(tree.Root)) reader.Wrong($"{path}/root", $"The root of these leaves is {Hex.Of(tree.Root)}.", "root");
        foreach (var (i, (item, at)) in rows.Index())
        {
            if (GrantsReader.Optional(item, "merkleProof") is not { } proof) continue;
            var siblings = reader.ItemsAt(proof, $"{at}/merkleProof").Select(p => reader.Bytes(p.Item, p.Path, Keccak256.Bytes)).ToArray();
            if (!StandardMerkleTree.Verify(tree.Root, tree.LeafOf(i), siblings)) reader.Wrong($"{at}/merkleProof", "This proof does not lead from the leaf to the root.", "proof");
        }

        PayoutsJson.Same(file, Types, Encode(payouts, tree), reader, path);
        return reader.IsGood ? payouts : null;
    }
}
