using System.Text.Json;
using TokenStudio.Model.Grants.Exports;
using TokenStudio.Model.Grants.Files;

namespace TokenStudio.Presentation.Statements;

/// <summary>The tree of a distribution, from its leaves, from a tree that was written before, or from a list of payouts.</summary>
public static class MerkleRun
{
    public const string Json = "json";
    public const string Csv = "csv";

    static readonly string[] PoolMembers = ["distributions", "allocations", "payouts"];

    /// <summary>The forms of the answer.</summary>
    public static IReadOnlyList<string> Formats { get; } = [Json, Csv];

    /// <summary>The leaves of a JSON file.</summary>
    public static MerkleFile? Leaves(JsonElement file, LeafForm form, GrantsReader reader)
    {
        if (form == LeafForm.AlloV1 && GrantsReader.Optional(file, "matchingDistribution") is not null) return Payouts(DistributionJson.Read(file, reader), reader);
        if (form == LeafForm.AlloV2 && PoolMembers.Any(name => GrantsReader.Optional(file, name) is not null)) return Pool(PoolDesignRun.Payouts(file, reader), reader);
        var isAnswer = GrantsReader.Optional(file, "leaves") is { ValueKind: JsonValueKind.Array } leaves && leaves.EnumerateArray().FirstOrDefault().ValueKind == JsonValueKind.Object;
        return isAnswer ? MerkleJson.Read(file, form, reader) : MerkleFile.Read(file, form, reader);
    }

    /// <summary>The leaves of a CSV file: an airdrop list, or the payouts of a round or a pool.</summary>
    /// <param name="decimals">Of an airdrop in whole tokens; null for base units.</param>
    public static MerkleFile? Leaves(ReadOnlySpan<byte> csv, LeafForm form, int? decimals, GrantsReader reader)
    {
        if (form == LeafForm.Airdrop) return AirdropList.Read(csv, decimals, reader)?.Merkle();
        if (form == LeafForm.AlloV1) return Payouts(PayoutsCsv.Read(csv, reader), reader);
        return Pool(PoolPayoutsCsv.Read(csv, reader), reader);
    }

    /// <param name="limits">Null for any number of leaves.</param>
    public static GrantsAnswer? Of(MerkleFile file, string format, GrantsReader reader, GrantsLimits? limits = null)
    {
        if (file.Leaves.Count > limits?.Leaves)
        {
            reader.Wrong("", $"Here are {file.Leaves.Count:N0} leaves; proofs of {limits.Leaves:N0} at most are written here, at the command line of more.", "limit");
            return null;
        }

        var tree = file.Tree();
        return format == Csv
            ? new(GrantsAnswer.Csv, stream => MerkleCsv.Write(stream, file, tree))
            : new(GrantsAnswer.Json, stream => MerkleJson.Write(stream, file, tree)) { Telling = findings => new(GrantsAnswer.Json, stream => MerkleJson.Write(stream, file, tree, findings)) };
    }

    static MerkleFile? Pool(PoolPayouts? payouts, GrantsReader reader)
    {
        if (payouts is null) return null;
        if (payouts.Merkle() is { } file) return file;
        reader.Wrong("", "A tree has at least one leaf.");
        return null;
    }

    static MerkleFile? Payouts(MatchingDistribution? distribution, GrantsReader reader)
    {
        if (distribution is null) return null;
        if (distribution.Merkle() is { } file) return file;
        reader.Wrong("", "A tree has at least one leaf.");
        return null;
    }
}
