using System.Text.Json;
using TokenStudio.Model.Grants.Files;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.Exports;

/// <summary>What files of a pool's payouts have in common: their rows, and the bytes beside them.</summary>
static class PayoutsJson
{
    /// <summary>Without a payout address a recipient is paid where it registered from; without an index it stands at its place.</summary>
    public static PoolPayout One(JsonElement item, string path, int place, GrantsReader reader)
    {
        reader.Known(item, path, "index", "name", "recipientId", "recipientAddress", "amount", "merkleProof", "token");
        var id = reader.Address(item, "recipientId", path);
        return new((int)reader.Number(item, "index", path, int.MaxValue, usual: place), reader.TextOrNone(item, "name", path), id,
            GrantsReader.Optional(item, "recipientAddress") is { } address ? reader.AddressOf(address, $"{path}/recipientAddress") : id, reader.Whole(item, "amount", path));
    }

    /// <summary>Bytes that stand beside values must be theirs.</summary>
    public static void Same(JsonElement file, IReadOnlyList<AbiType> types, byte[] made, GrantsReader reader, string path)
    {
        if (GrantsReader.Optional(file, "encoded") is not { } hex || !reader.IsGood) return;
        var bytes = reader.Bytes(hex, $"{path}/encoded");
        if (!reader.IsGood) return;
        if (!AbiDecoder.TryDecode(types, bytes, out _, out var fault)) reader.Wrong($"{path}/encoded", $"These bytes are not {types[0].Name}: {RoundParameters.ReasonOf(fault.Kind)} at byte {fault.At}.", "abi");
        else if (!made.AsSpan().SequenceEqual(bytes)) reader.Wrong($"{path}/encoded", "These bytes are not the values beside them.");
    }
}
