using System.Globalization;
using System.Numerics;
using System.Text.Json;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.Files;
using TokenStudio.Model.Units;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.Exports;

/// <summary>
/// A distribution as Grants Stack uploads it when a round is finalised: { "matchingDistribution": [ ... ] }. Amounts are base units as
/// text, matchPoolPercentage is a part of 1 cut to six digits (572d3fb, ViewRoundResults.tsx).
/// </summary>
public static class DistributionJson
{
    /// <summary>The columns of the same list as CSV, in their order.</summary>
    internal static readonly string[] Names = ["index", "projectName", "applicationId", "projectId", "anchorAddress", "projectPayoutAddress", "contributionsCount", "matchPoolPercentage", "matchAmountInToken", "originalMatchAmountInToken"];

    public static ObjectNode Of(MatchingDistribution distribution) =>
        ObjectNode.Of(("matchingDistribution", new ListNode(distribution.Projects.Select(p => (Node)Of(p)).ToValueList())));

    static ObjectNode Of(MatchedProject project)
    {
        List<Member> members =
        [
            new("index", Node.Of((decimal)project.Index)),
            new("projectName", Node.Of(project.ProjectName)),
            new("applicationId", Node.Of(project.ApplicationId)),
            new("projectId", Node.Of(project.ProjectId)),
        ];
        if (project.Anchor is { } anchor) members.Add(new("anchorAddress", Node.Of(anchor.ToString())));
        members.Add(new("projectPayoutAddress", Node.Of(project.PayoutAddress.ToString())));
        members.Add(new("contributionsCount", new NumberNode(project.Contributions.ToString(CultureInfo.InvariantCulture))));
        members.Add(new("matchPoolPercentage", new NumberNode(PartOf(project))));
        members.Add(new("matchAmountInToken", GrantsMembers.Whole(project.Amount)));
        members.Add(new("originalMatchAmountInToken", GrantsMembers.Whole(project.OriginalAmount)));
        return new(members.ToValueList());
    }

    internal static string PartOf(MatchedProject project) => WholeTokens.Of(project.PoolMillionths, 6);

    public static MatchingDistribution? Read(JsonElement file, GrantsReader reader)
    {
        reader.Known(file, "", "matchingDistribution");
        var rows = new List<(MatchedProject, string)>();
        foreach (var (item, path) in reader.Items(file, "matchingDistribution"))
        {
            reader.Known(item, path, Names);
            rows.Add((new()
            {
                Index = (int)reader.Number(item, "index", path, int.MaxValue, usual: rows.Count),
                ProjectName = reader.Text(item, "projectName", path),
                ApplicationId = reader.Text(item, "applicationId", path),
                ProjectId = Hex.Of(reader.Bytes(reader.Member(item, "projectId", path), $"{path}/projectId", Keccak256.Bytes)),
                Anchor = GrantsReader.Optional(item, "anchorAddress") is { } anchor ? reader.AddressOf(anchor, $"{path}/anchorAddress") : null,
                PayoutAddress = reader.Address(item, "projectPayoutAddress", path),
                Contributions = reader.Whole(item, "contributionsCount", path),
                PoolMillionths = Part(reader.Member(item, "matchPoolPercentage", path), $"{path}/matchPoolPercentage", reader),
                Amount = Amount(reader.Member(item, "matchAmountInToken", path), $"{path}/matchAmountInToken", reader),
                OriginalAmount = GrantsReader.Optional(item, "originalMatchAmountInToken") is { } original ? Amount(original, $"{path}/originalMatchAmountInToken", reader) : 0,
            }, path));
        }

        return MatchingDistribution.Checked(rows, reader);
    }

    // Older files hold what a JavaScript library made of a big number: { "type": "BigNumber", "hex": "0x..." }.
    static BigInteger Amount(JsonElement value, string path, GrantsReader reader)
    {
        if (GrantsReader.Optional(value, "hex") is not { ValueKind: JsonValueKind.String } hex) return reader.Whole(value, path);
        if (hex.GetString() is ['0', 'x', .. { Length: > 0 and <= 64 } digits] && BigInteger.TryParse($"0{digits}", NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number)) return number;
        reader.Wrong($"{path}/hex", "This is 0x and 1 to 64 hexadecimal digits.");
        return 0;
    }

    static BigInteger Part(JsonElement value, string path, GrantsReader reader)
    {
        var text = value.ValueKind switch { JsonValueKind.Number => value.GetRawText(), JsonValueKind.String => value.GetString()!, _ => "" };
        return value.ValueKind == JsonValueKind.Undefined ? 0 : Part(text, path, reader);
    }

    internal static BigInteger Part(string text, string path, GrantsReader reader)
    {
        if (WholeTokens.TryParse(text, 6, out var millionths, out _) && millionths <= MatchingDistribution.Millionths) return millionths;
        reader.Wrong(path, "A part of the pool is a number from 0 to 1 with six digits at most.");
        return 0;
    }
}
