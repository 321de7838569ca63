using System.Text.Json;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.Files;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.Exports;

/// <summary>The data of allocate for direct grants, lite: Allocation[] of (token, recipientId, amount), paid out of the manager's wallet (allo-protocol/allo-v2 d262e7e, DirectGrantsLiteStrategy).</summary>
public static class AllocationsJson
{
    static readonly IReadOnlyList<AbiType> Types = [AbiType.ListOf(AbiType.TupleOf(AbiType.Address, AbiType.Address, AbiType.Uint256))];

    /// <summary>{ "allocations": [ { "index", "name", "token", "recipientId", "recipientAddress", "amount" } ], "encoded" }; null of nothing, which the contract refuses.</summary>
    public static ObjectNode? Of(PoolPayouts payouts, Address token) => payouts.Items.Count == 0 ? null : ObjectNode.Of(
        ("allocations", new ListNode([.. payouts.Items.Select(p => (Node)ObjectNode.Of(
            ("index", Node.Of((decimal)p.Index)), ("name", Node.Of(p.Name)), ("token", Node.Of(token.ToString())), ("recipientId", Node.Of(p.RecipientId.ToString())),
            ("recipientAddress", Node.Of(p.RecipientAddress.ToString())), ("amount", GrantsMembers.Whole(p.Amount))))])),
        ("encoded", Node.Of(Hex.Of(Encode(payouts, token)))));

    static byte[] Encode(PoolPayouts payouts, Address token) => AbiEncoder.Encode(Types, [(object[])[.. payouts.Items.Select(p => (object)new object[] { token, p.RecipientId, p.Amount })]]);

    /// <summary>The payouts and their token again; null with findings.</summary>
    public static (PoolPayouts Payouts, Address Token)? Read(JsonElement file, GrantsReader reader, string path = "")
    {
        reader.Known(file, path, "allocations", "encoded");
        var rows = reader.ItemsAt(reader.Member(file, "allocations", path), $"{path}/allocations").ToArray();
        var tokens = rows.Select(r => reader.Address(r.Item, "token", r.Path)).Distinct().ToArray();
        var payouts = PoolPayouts.Checked([.. rows.Select((row, i) => (PayoutsJson.One(row.Item, row.Path, i, reader), row.Path))], reader);
        if (reader.IsGood && tokens.Length != 1) reader.Wrong($"{path}/allocations", "These grants are paid in one token.");
        if (payouts is null || !reader.IsGood) return null;
        PayoutsJson.Same(file, Types, Encode(payouts, tokens[0]), reader, path);
        return reader.IsGood ? (payouts, tokens[0]) : null;
    }
}
