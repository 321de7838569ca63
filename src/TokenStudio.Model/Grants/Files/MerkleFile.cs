using System.Numerics;
using System.Text.Json;
using TokenStudio.Model.Documents;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.Files;

/// <summary>What a leaf of a distribution holds.</summary>
public sealed record LeafForm(string Id, IReadOnlyList<(string Name, AbiType Type)> Parts)
{
    /// <summary>Allo v1, MerklePayoutStrategy.payout: index, grantee, amount, project.</summary>
    public static LeafForm AlloV1 { get; } = new("allo-v1", [("index", AbiType.Uint256), ("grantee", AbiType.Address), ("amount", AbiType.Uint256), ("projectId", AbiType.Bytes32)]);

    /// <summary>Allo v2, DonationVotingMerkleDistribution: index, recipient, payout address, amount.</summary>
    public static LeafForm AlloV2 { get; } = new("allo-v2", [("index", AbiType.Uint256), ("recipientId", AbiType.Address), ("recipientAddress", AbiType.Address), ("amount", AbiType.Uint256)]);

    /// <summary>A list of addresses and amounts, as airdrops use it.</summary>
    public static LeafForm Airdrop { get; } = new("airdrop", [("address", AbiType.Address), ("amount", AbiType.Uint256)]);

    public static IReadOnlyList<LeafForm> All { get; } = [AlloV1, AlloV2, Airdrop];

    public IReadOnlyList<AbiType> Types => [.. Parts.Select(p => p.Type)];
}

/// <summary>The leaves of a distribution: { "leaves": [ [part, ...] ] }.</summary>
public sealed record MerkleFile(LeafForm Form, IReadOnlyList<IReadOnlyList<object>> Leaves)
{
    public StandardMerkleTree Tree() => StandardMerkleTree.Of(Form.Types, Leaves);

    public static MerkleFile? Read(JsonElement file, LeafForm form, GrantsReader reader)
    {
        var leaves = reader.Items(file, "leaves").Select(leaf => LeafOf(leaf.Item, leaf.Path, form, reader)).ToArray();
        if (leaves.Length == 0 && reader.IsGood) reader.Wrong("/leaves", "A tree has at least one leaf.");
        return reader.IsGood ? new(form, leaves) : null;
    }

    internal static object[] LeafOf(JsonElement leaf, string path, LeafForm form, GrantsReader reader)
    {
        if (leaf.ValueKind == JsonValueKind.Undefined) return [];
        if (leaf.ValueKind != JsonValueKind.Array || leaf.GetArrayLength() != form.Parts.Count)
        {
            reader.Wrong(path, $"A leaf of {form.Id} is a list of {form.Parts.Count}: {string.Join(", ", form.Parts.Select(p => p.Name))}.");
            return [];
        }

        return [.. leaf.EnumerateArray().Select((part, i) => PartOf(part, form.Parts[i].Type, $"{path}/{i}", reader))];
    }

    static object PartOf(JsonElement part, AbiType type, string path, GrantsReader reader)
    {
        if (type is UintType)
        {
            var number = reader.Whole(part, path);
            if (number.GetBitLength() > 256) reader.Wrong(path, "This does not fit 256 bits.");
            return number.GetBitLength() > 256 ? BigInteger.Zero : number;
        }

        var text = part.ValueKind == JsonValueKind.String ? part.GetString() : null;
        if (type is AddressType)
        {
            if (Address.TryParse(text, out var address, out var checksumFails)) return address;
            reader.Wrong(path, checksumFails ? (Phrase)"The capitals of this address are not its checksum (EIP-55): a digit is likely wrong." : (Phrase)"An address is 0x and 40 hexadecimal digits.");
            return Address.Zero;
        }

        if (text is not null && Hex.Parse(text) is { Length: 32 } bytes) return bytes;
        reader.Wrong(path, "An id is 0x and 64 hexadecimal digits.");
        return new byte[32];
    }
}
