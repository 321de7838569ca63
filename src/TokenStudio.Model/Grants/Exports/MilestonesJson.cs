using System.Numerics;
using System.Text.Json;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.AlloV2;
using TokenStudio.Model.Grants.Files;
using TokenStudio.Model.Units;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.Exports;

/// <summary>A milestone as it is designed.</summary>
/// <param name="Share">Of 1e18.</param>
public sealed record DesignedMilestone(string Title, BigInteger Share);

/// <summary>The argument of setMilestones: Milestone[] of (amountPercentage, metadata, milestoneStatus), and the hash a reviewer names it by (allo-protocol/allo-v2 d262e7e).</summary>
public static class MilestonesJson
{
    static readonly IReadOnlyList<AbiType> Types = [AbiType.ListOf(AbiType.TupleOf(AbiType.Uint256, AbiType.TupleOf(AbiType.Uint256, AbiType.Text), AbiType.UintOf(8)))];

    /// <summary>{ "milestones": [ { "title", "amountPercentage", "metadata", "milestoneStatus" } ], "encoded", "hash" }; titles are ours and not in the bytes. Null of nothing.</summary>
    public static ObjectNode? Of(ValueList<DesignedMilestone> milestones) => milestones.Count == 0 ? null : ObjectNode.Of(
        ("milestones", new ListNode([.. milestones.Select(m => (Node)ObjectNode.Of(
            ("title", Node.Of(m.Title)), ("amountPercentage", GrantsMembers.Whole(m.Share)), ("metadata", ObjectNode.Of(("protocol", Node.Of("0")), ("pointer", Node.Of("")))), ("milestoneStatus", Node.Of(0m))))])),
        ("encoded", Node.Of(Hex.Of(Encode(milestones)))),
        ("hash", Node.Of(HashOf(milestones))));

    /// <summary>The milestones again; null with findings.</summary>
    public static ValueList<DesignedMilestone>? Read(JsonElement file, GrantsReader reader, string path = "")
    {
        reader.Known(file, path, "milestones", "encoded", "hash");
        var milestones = reader.ItemsAt(reader.Member(file, "milestones", path), $"{path}/milestones").Select(m => One(m.Item, m.Path, reader)).ToValueList();
        if (!reader.IsGood) return null;
        var sum = milestones.Aggregate(BigInteger.Zero, (all, m) => all + m.Share);
        if (sum != AlloContract.FeeDenominator) reader.Wrong($"{path}/milestones", $"The shares add up to {WholeTokens.Of(sum, 16)} %, not 100 %: INVALID_MILESTONE.", "shares");
        PayoutsJson.Same(file, Types, Encode(milestones), reader, path);
        if (reader.IsGood && GrantsReader.Optional(file, "hash") is { } hash && Hex.Of(reader.Bytes(hash, $"{path}/hash", Keccak256.Bytes)) != HashOf(milestones)) reader.Wrong($"{path}/hash", $"The hash of these milestones is {HashOf(milestones)}.");
        return reader.IsGood ? milestones : null;
    }

    static DesignedMilestone One(JsonElement item, string path, GrantsReader reader)
    {
        reader.Known(item, path, "title", "amountPercentage", "metadata", "milestoneStatus");
        var share = reader.Whole(item, "amountPercentage", path);
        if (share > AlloContract.FeeDenominator) reader.Wrong($"{path}/amountPercentage", "A share is of 1e18, which is 100 %.");
        return new(reader.TextOrNone(item, "title", path), share);
    }

    static byte[] Encode(ValueList<DesignedMilestone> milestones) => AbiEncoder.Encode(Types, [(object[])[.. milestones.Select(m => (object)new object[] { m.Share, new object[] { BigInteger.Zero, "" }, BigInteger.Zero })]]);

    static string HashOf(ValueList<DesignedMilestone> milestones) => Milestone.HashOf(milestones.Select(m => new Milestone(m.Share, AlloMetadata.None, AlloStatus.None)));
}
